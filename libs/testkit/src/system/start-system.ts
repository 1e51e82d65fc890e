// SPDX-License-Identifier: EUPL-1.2
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { landelijkVoorbeeld } from '@ketenportaal/policy';
import { migrate, openStore, setDaysOff, type Store } from '@ketenportaal/store';
import { startIssuer, type DevelopmentIssuer } from '../issuer/index.js';
import { startMailbox, type Mailbox } from '../mail/index.js';
import { startPostgres, type PostgresServer } from '../postgres/index.js';
import { findFreePort } from '../process/free-port.js';
import { startRedis, type RedisServer } from '../redis/index.js';
import { organisations, people, personas } from '../region/index.js';
import { startApp, type AppProcess } from './app-process.js';

export interface SystemOptions {
  /** Keep the database here between starts; without it everything is forgotten at the end. */
  readonly persistentFolder?: string;
  /** Where the portal is asked for; a free port when absent. */
  readonly port?: number;
  /** Where the API listens when something stands in front of it; `port` is then the front's. */
  readonly apiPort?: number;
  /** The built portal, to be served by the API. */
  readonly portalDir?: string;
  /** `redis`: a Redis of our own; `postgres`: BullMQ's Postgres backend. */
  readonly queue: 'redis' | 'postgres';
  readonly log?: (from: string, line: string) => void;
  readonly env?: Readonly<Record<string, string>>;
}

/** The whole of Ketenportaal on this machine: real parts, each a process of its own, on free ports. */
export interface System {
  readonly origin: string;
  readonly issuer: DevelopmentIssuer;
  readonly mailbox: Mailbox;
  readonly postgres: PostgresServer;
  readonly redis: RedisServer | undefined;
  /** As chain_migrator: to seed, to move the clock, to look behind the scenes. */
  readonly backstage: Store;
  databaseUrl(role: string): string;
  api(): AppProcess;
  worker(): AppProcess;
  startApi(): Promise<AppProcess>;
  startWorker(): Promise<AppProcess>;
  stop(): Promise<void>;
}

const DATABASE = 'ketenportaal';

async function makeDatabase(postgres: PostgresServer): Promise<void> {
  const { default: pg } = await import('pg');
  const admin = new pg.Client({ connectionString: postgres.adminUrl });
  await admin.connect();
  try {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await admin.query(`create database ${DATABASE}`);
  } finally {
    await admin.end();
  }
  await migrate({ url: postgres.url('postgres', DATABASE) });
  await setDaysOff({ url: postgres.url('chain_migrator', DATABASE), holidays: landelijkVoorbeeld.holidays });
}

const seedDirectory = (backstage: Store): Promise<void> =>
  backstage.directory.upsert({
    organisations: Object.values(organisations),
    persons: Object.values(people).map(({ organisation, ...person }) => ({ ...person, organisationId: organisations[organisation].id })),
  });

/** Starts everything; what was started is stopped again when one part does not come up. */
export async function startSystem(options: SystemOptions): Promise<System> {
  const running: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of running.splice(0).toReversed()) await end();
  };
  try {
    return await startParts(options, running, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Keys {
  readonly privateKey: string;
  readonly publicKey: Record<string, unknown>;
}

/** The portal's own key pair, with which the API proves to the issuer who it is. */
function makeClientKeys(): Keys {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const about = { kid: 'portal', alg: 'RS256', use: 'sig' };
  return { privateKey: JSON.stringify({ ...privateKey.export({ format: 'jwk' }), ...about }), publicKey: { ...publicKey.export({ format: 'jwk' }), ...about } };
}

const startPortalIssuer = (origin: string, keys: Keys, log: (line: string) => void): Promise<DevelopmentIssuer> =>
  startIssuer({
    personas,
    client: {
      redirectUris: [`${origin}/auth/callback`],
      postLogoutRedirectUris: [`${origin}/`],
      backchannelLogoutUri: `${origin}/auth/backchannel-logout`,
      jwks: { keys: [keys.publicKey] },
    },
    log,
  });

interface Places {
  readonly origin: string;
  readonly healthPort: number;
  readonly postgres: PostgresServer;
  readonly issuer: DevelopmentIssuer;
  readonly mailbox: Mailbox;
  readonly redis: RedisServer | undefined;
}

const apiEnvironment = ({ origin, postgres, issuer }: Places, keys: Keys, options: SystemOptions): Record<string, string> => ({
  NODE_ENV: 'development',
  PORT: String(options.apiPort ?? new URL(origin).port),
  PUBLIC_ORIGIN: origin,
  DATABASE_URL: postgres.url('chain_app', DATABASE),
  ISSUER_URL: issuer.url,
  CLIENT_ID: 'ketenportaal-portal',
  CLIENT_PRIVATE_KEY: keys.privateKey,
  SESSION_KEY: randomBytes(32).toString('base64url'),
  ...(options.portalDir === undefined ? {} : { PORTAL_DIR: options.portalDir }),
  ...options.env,
});

const workerEnvironment = ({ origin, healthPort, postgres, mailbox, redis }: Places, options: SystemOptions): Record<string, string> => ({
  NODE_ENV: 'development',
  DATABASE_URL: postgres.url('chain_worker', DATABASE),
  SMTP_URL: mailbox.url,
  MAIL_FROM: 'Ketenportaal <niet-beantwoorden@ketenportaal.example>',
  PUBLIC_ORIGIN: origin,
  HEALTH_PORT: String(healthPort),
  ...(redis ? { REDIS_URL: redis.url } : {}),
  ...options.env,
});

async function startParts(options: SystemOptions, running: (() => Promise<void>)[], stop: () => Promise<void>): Promise<System> {
  const say = (from: string) => (line: string) => options.log?.(from, line);
  const started = async <Part extends { stop(): Promise<void> }>(part: Promise<Part>): Promise<Part> => {
    const here = await part;
    running.push(() => here.stop());
    return here;
  };
  const origin = `http://127.0.0.1:${options.port ?? (await findFreePort())}`;
  const postgres = await started(
    startPostgres({ log: say('postgres'), ...(options.persistentFolder === undefined ? {} : { persistentFolder: options.persistentFolder }) }),
  );
  await makeDatabase(postgres);
  const backstage = await openStore({ url: postgres.url('chain_migrator', DATABASE), poolSize: 2, applicationName: 'ketenportaal backstage' });
  running.push(() => backstage.close());
  await seedDirectory(backstage);
  const mailbox = await started(startMailbox());
  const redis = options.queue === 'redis' ? await startRedis() : undefined;
  if (redis) running.push(() => redis.stop());
  const keys = makeClientKeys();
  const issuer = await started(startPortalIssuer(origin, keys, say('issuer')));
  const places: Places = { origin, healthPort: await findFreePort(), postgres, issuer, mailbox, redis };
  const apps = await startApps(places, keys, options, running);
  return { ...places, ...apps, backstage, databaseUrl: (role) => postgres.url(role, DATABASE), stop };
}

type Apps = Pick<System, 'api' | 'worker' | 'startApi' | 'startWorker'>;

async function startApps(places: Places, keys: Keys, options: SystemOptions, running: (() => Promise<void>)[]): Promise<Apps> {
  const say = (from: string) => (line: string) => options.log?.(from, line);
  const apiEnv = apiEnvironment(places, keys, options);
  const workerEnv = workerEnvironment(places, options);
  const startApi = (): Promise<AppProcess> =>
    startApp({ main: 'apps/api/src/main.ts', env: apiEnv, healthUrl: `http://127.0.0.1:${apiEnv['PORT']}/health/ready`, log: say('api') });
  const startWorker = (): Promise<AppProcess> =>
    startApp({ main: 'apps/worker/src/main.ts', env: workerEnv, healthUrl: `http://127.0.0.1:${places.healthPort}/health`, log: say('worker') });
  let [api, worker] = await Promise.all([startApi(), startWorker()]);
  running.push(async () => {
    await Promise.all([api.stop(), worker.stop()]);
  });
  return {
    api: () => api,
    worker: () => worker,
    startApi: async () => (api = await startApi()),
    startWorker: async () => (worker = await startWorker()),
  };
}
