// SPDX-License-Identifier: EUPL-1.2
// An installation without containers: what the images hold, started as Compose would start it, with the same environment,
// as a user who may not write there, on a PostgreSQL that asks for passwords.
import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  findFreePort,
  findProgram,
  organisations,
  people,
  personas,
  startIssuer,
  startMailbox,
  startOwnedProcess,
  startPostgres,
  startRedis,
  type DevelopmentIssuer,
  type Mailbox,
  type RedisServer,
} from '@ketenportaal/testkit';
import pg from 'pg';
import { environmentOf, readCompose, root } from './compose-file.js';
import { trialEnvironment } from './make-secrets.mjs';

const NOBODY = { uid: 65_534, gid: 65_534 };
const STOP_PATIENCE_MS = 8_000;

export interface Outcome {
  readonly code: number;
  readonly said: string;
}

export interface Installation {
  readonly origin: string;
  readonly workerHealth: string;
  readonly issuer: DevelopmentIssuer;
  readonly mailbox: Mailbox;
  databaseUrl(role: string, password: string): string;
  readonly trial: Readonly<Record<string, string>>;
  /** Runs a program of the API's image with this environment. */
  run(file: string, args?: readonly string[], env?: Readonly<Record<string, string>>): Promise<Outcome>;
  prepare(): Promise<Outcome>;
  startApps(): Promise<void>;
  stop(): Promise<void>;
}

/** Builds what is not built yet and puts the contents of both images into a folder that only the owner may change. */
function makeImages(folder: string): void {
  const projects = ['api', 'worker', 'portal'].map((name) => `@ketenportaal/${name}`).join(',');
  const commands = [
    ['node_modules/nx/dist/bin/nx.js', 'run-many', '--target=build', `--projects=${projects}`],
    ['infra/deploy/assemble.mjs', 'api', join(folder, 'api')],
    ['infra/deploy/assemble.mjs', 'worker', join(folder, 'worker')],
  ];
  for (const command of commands) {
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8', env: { ...process.env, NX_DAEMON: 'false' } });
    if (status !== 0) throw new Error(`${command.join(' ')}\n${stdout}\n${stderr}`);
  }
  chmodSync(folder, 0o755);
}

/** Root becomes nobody, when nobody may run this node. */
const accountFor = (folder: string): typeof NOBODY | undefined =>
  process.getuid?.() === 0 && spawnSync(process.execPath, ['--version'], { ...NOBODY, cwd: folder }).status === 0 ? NOBODY : undefined;

/** From now on the database asks everybody for a password. */
async function askForPasswords(adminUrl: string, password: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('create database ketenportaal');
    await admin.query(`alter role postgres password ${admin.escapeLiteral(password)}`);
    const { rows } = await admin.query<{ hba_file: string }>('show hba_file');
    writeFileSync(rows[0]?.hba_file ?? '', 'host all all 127.0.0.1/32 scram-sha-256\n');
    await admin.query('select pg_reload_conf()');
  } finally {
    await admin.end();
  }
}

const directory = (): string =>
  JSON.stringify({
    organisations: Object.values(organisations),
    persons: Object.values(people).map(({ organisation, ...person }) => ({ ...person, organisationId: organisations[organisation].id })),
  });

async function untilHealthy(url: string): Promise<void> {
  for (const start = Date.now(); Date.now() - start < 30_000; await new Promise((again) => setTimeout(again, 100))) {
    if ((await fetch(url).catch(() => undefined))?.ok) return;
  }
  throw new Error(`${url} is not healthy.`);
}

export async function install(): Promise<Installation> {
  const ends: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of ends.splice(0).toReversed()) await end();
  };
  try {
    return await installWith(ends, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Place {
  readonly folder: string;
  readonly apiPort: number;
  readonly healthPort: number;
  readonly trial: ReturnType<typeof trialEnvironment>;
  readonly databasePort: number;
  readonly mailbox: Mailbox;
  readonly redis: RedisServer | undefined;
  readonly issuer: DevelopmentIssuer;
}

async function startNeighbours(ends: (() => Promise<void>)[]): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'ketenportaal-images-'));
  ends.push(async () => rmSync(folder, { recursive: true, force: true }));
  makeImages(folder);
  writeFileSync(join(folder, 'directory.json'), directory());
  const [apiPort, healthPort] = [await findFreePort(), await findFreePort()];
  const trial = trialEnvironment({ publicOrigin: `http://127.0.0.1:${apiPort}` });
  const postgres = await startPostgres();
  ends.push(() => postgres.stop());
  await askForPasswords(postgres.adminUrl, trial.POSTGRES_PASSWORD);
  const mailbox = await startMailbox();
  ends.push(() => mailbox.stop());
  const redis = findProgram('redis-server', 'valkey-server') === undefined ? undefined : await startRedis();
  if (redis) ends.push(() => redis.stop());
  const issuer = await startIssuer({ personas });
  ends.push(() => issuer.stop());
  return { folder, apiPort, healthPort, trial, databasePort: postgres.port, mailbox, redis, issuer };
}

/** As in docker-compose.yml, with the places of this machine for the names of the containers. */
function environmentHere(service: 'migrate' | 'api' | 'worker', { folder, trial, databasePort }: Place): Record<string, string> {
  const here = { 'postgres:5432': `127.0.0.1:${databasePort}`, '/app/apps/portal/dist': join(folder, 'api/apps/portal/dist') };
  const inContainer = Object.entries(environmentOf(readCompose().services[service], trial));
  return Object.fromEntries(
    inContainer.map(([name, value]) => [name, Object.entries(here).reduce((text, [there, place]) => text.replace(there, place), value)]),
  );
}

async function installWith(ends: (() => Promise<void>)[], stop: () => Promise<void>): Promise<Installation> {
  const place = await startNeighbours(ends);
  const { folder, apiPort, healthPort, trial, databasePort, mailbox, redis, issuer } = place;
  const origin = `http://127.0.0.1:${apiPort}`;
  const workerHealth = `http://127.0.0.1:${healthPort}/health`;
  const account = accountFor(folder);
  const run: Installation['run'] = (file, args = [], env = {}) =>
    new Promise((resolve) => {
      const options = { cwd: join(folder, 'api'), env: { PATH: process.env['PATH'] ?? '', ...env }, ...account };
      execFile(process.execPath, [file, ...args], options, (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code ?? 1) : 0, said: `${stdout}${stderr}` }),
      );
    });
  const start = async (app: 'api' | 'worker', env: Record<string, string>): Promise<void> => {
    const args = ['--enable-source-maps', `apps/${app}/dist/main.js`];
    const running = await startOwnedProcess({ file: process.execPath, args, cwd: join(folder, app), env, account, readyWhen: () => true });
    ends.push(() => running.stop(['SIGTERM', 'SIGKILL'], STOP_PATIENCE_MS));
  };
  return {
    origin,
    workerHealth,
    issuer,
    mailbox,
    trial,
    run,
    stop,
    databaseUrl: (role, password) => `postgres://${role}:${password}@127.0.0.1:${databasePort}/ketenportaal`,
    async prepare() {
      const environment = environmentHere('migrate', place);
      const prepared = await run('infra/deploy/prepare-database.mjs', [], environment);
      return prepared.code === 0 ? run('infra/deploy/load-directory.mjs', [join(folder, 'directory.json')], environment) : prepared;
    },
    async startApps() {
      await start('api', { ...environmentHere('api', place), PORT: String(apiPort), ISSUER_URL: issuer.url, ISSUER_INTERNAL_URL: issuer.url });
      const queue = { REDIS_URL: redis?.url ?? '' };
      await start('worker', { ...environmentHere('worker', place), ...queue, SMTP_URL: mailbox.url, HEALTH_PORT: String(healthPort) });
      await Promise.all([untilHealthy(`${origin}/health/ready`), untilHealthy(workerHealth)]);
    },
  };
}
