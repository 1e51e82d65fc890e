// SPDX-License-Identifier: EUPL-1.2
// Everything that runs beside the bench: a durable PostgreSQL, the issuer, the API in production mode, and its two peers.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { landelijkVoorbeeld } from '@ketenportaal/policy';
import { migrate, openStore, setDaysOff, type Store } from '@ketenportaal/store';
import { findFreePort, startApp, startIssuer, startOwnedProcess, startPostgres, type DevelopmentIssuer, type PostgresServer } from '@ketenportaal/testkit';
import pg from 'pg';
import { directory, everyone } from './data/region.js';
import { registeredOperations } from './documents.js';

const DATABASE = 'ketenportaal';
const workspace = resolve(import.meta.dirname, '../..');
const hook = join(workspace, 'infra/launch/typescript-hook.mjs');
const STOP_PATIENCE_MS = 8_000;
/** As the API's own default, for all three. */
const POOL_SIZE = '10';

export interface Server {
  readonly name: string;
  readonly port: number;
  readonly pid: number;
}

export interface Stage {
  readonly postgres: PostgresServer;
  readonly issuer: DevelopmentIssuer;
  /** As the superuser. */
  readonly admin: pg.Client;
  readonly backstage: Store;
  /** As chain_app. */
  readonly store: Store;
  url(role: string): string;
  startApi(): Promise<Server>;
  /** A TypeScript program of the bench that prints `ready`. */
  start(name: string, file: string, env: Readonly<Record<string, string>>): Promise<Server>;
  stop(): Promise<void>;
}

/** Reads and writes like the product's role, for peers that do not use its functions; row-level security does not slow it down. */
const PEER_ROLES = `
create role bench_usual login bypassrls;
grant usage on schema public to bench_usual;
grant select on organisation, person, person_role, ended_session, melder_card to bench_usual;
grant insert on audit_entry to bench_usual;
grant select (id) on audit_entry to bench_usual;
`;

async function makeDatabase(postgres: PostgresServer): Promise<pg.Client> {
  const first = new pg.Client({ connectionString: postgres.adminUrl });
  await first.connect();
  await first.query(`create database ${DATABASE}`);
  await first.end();
  await migrate({ url: postgres.url('postgres', DATABASE) });
  await setDaysOff({ url: postgres.url('postgres', DATABASE), holidays: landelijkVoorbeeld.holidays });
  const admin = new pg.Client({ connectionString: postgres.url('postgres', DATABASE) });
  await admin.connect();
  await admin.query(PEER_ROLES);
  return admin;
}

interface ClientKeys {
  readonly privateKey: string;
  readonly publicKey: Record<string, unknown>;
}

function makeClientKeys(): ClientKeys {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const about = { kid: 'portal', alg: 'RS256', use: 'sig' };
  return { privateKey: JSON.stringify({ ...privateKey.export({ format: 'jwk' }), ...about }), publicKey: { ...publicKey.export({ format: 'jwk' }), ...about } };
}

function startTheIssuer(origin: string, keys: ClientKeys): Promise<DevelopmentIssuer> {
  const client = { redirectUris: [`${origin}/auth/callback`], postLogoutRedirectUris: [`${origin}/`], jwks: { keys: [keys.publicKey] } };
  return startIssuer({ personas: everyone, client: { ...client, backchannelLogoutUri: `${origin}/auth/backchannel-logout` } });
}

/** `log` receives every line of the database server: statements are counted from it. */
export async function setStage(log: (line: string) => void): Promise<Stage> {
  const ends: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of ends.splice(0).toReversed()) await end();
  };
  try {
    const folder = mkdtempSync(join(tmpdir(), 'ketenportaal-bench-'));
    ends.push(async () => rmSync(folder, { recursive: true, force: true }));
    // Durable, as in an installation: a commit waits for the disk, also that of the trace.
    const postgres = await startPostgres({ persistentFolder: join(folder, 'postgres'), log });
    ends.push(() => postgres.stop());
    const admin = await makeDatabase(postgres);
    ends.push(() => admin.end());
    const url = (role: string): string => postgres.url(role, DATABASE);
    const backstage = await openStore({ url: url('chain_migrator'), poolSize: 1 });
    ends.push(() => backstage.close());
    await backstage.directory.upsert(directory);
    const store = await openStore({ url: url('chain_app'), poolSize: 8, applicationName: 'bench', policies: () => landelijkVoorbeeld });
    ends.push(() => store.close());
    const port = await findFreePort();
    const origin = `http://127.0.0.1:${port}`;
    const keys = makeClientKeys();
    const issuer = await startTheIssuer(origin, keys);
    ends.push(() => issuer.stop());
    const operations = join(folder, 'operations.json');
    writeFileSync(operations, JSON.stringify(registeredOperations()));
    return { postgres, issuer, admin, backstage, store, url, stop, ...startersOf({ origin, port, keys, issuer, operations, url, ends }) };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Place {
  readonly origin: string;
  readonly port: number;
  readonly keys: ClientKeys;
  readonly issuer: DevelopmentIssuer;
  readonly operations: string;
  readonly url: (role: string) => string;
  readonly ends: (() => Promise<unknown>)[];
}

const startersOf = ({ origin, port, keys, issuer, operations, url, ends }: Place): Pick<Stage, 'startApi' | 'start'> => ({
  async startApi() {
    const api = await startApp({
      main: 'apps/api/src/main.ts',
      healthUrl: `${origin}/health/ready`,
      env: {
        NODE_ENV: 'production',
        PORT: String(port),
        PUBLIC_ORIGIN: origin,
        DATABASE_URL: url('chain_app'),
        DATABASE_POOL_SIZE: POOL_SIZE,
        ISSUER_URL: issuer.url,
        CLIENT_PRIVATE_KEY: keys.privateKey,
        SESSION_KEY: randomBytes(32).toString('base64url'),
        REGISTERED_OPERATIONS_FILE: operations,
      },
    });
    ends.push(() => api.stop());
    return { name: 'api', port, pid: api.pid };
  },
  async start(name, file, env) {
    const own = await findFreePort();
    const server = await startOwnedProcess({
      file: process.execPath,
      args: ['--import', hook, join(workspace, 'infra/bench', file)],
      cwd: workspace,
      env: { NODE_ENV: 'production', PORT: String(own), ISSUER_URL: issuer.url, POOL_SIZE, ...env },
      readyWhen: (line) => line === 'ready',
      log: (line) => line !== 'ready' && console.error(`${name}: ${line}`),
    });
    ends.push(() => server.stop(['SIGTERM', 'SIGKILL'], STOP_PATIENCE_MS));
    return { name, port: own, pid: server.pid };
  },
});
