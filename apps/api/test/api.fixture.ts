// SPDX-License-Identifier: EUPL-1.2
// For the API's specs: the real server on a database of its own, with the development issuer, on free ports.
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { landelijkVoorbeeld } from '@ketenportaal/policy';
import { openStore, setDaysOff, type Store } from '@ketenportaal/store';
import {
  cloneDatabase,
  findFreePort,
  organisations,
  people,
  personas,
  startIssuer,
  type DevelopmentIssuer,
  type OrganisationKey,
  type PersonKey,
  type TestDatabase,
} from '@ketenportaal/testkit';
import pg from 'pg';
import request, { type Response } from 'supertest';
import { readConfiguration } from '../src/configuration.js';
import type { Log, LogFields } from '../src/http/log.js';
import { startApi, type Api } from '../src/start-api.js';

export const personId = (key: PersonKey): string => people[key].id;
export const organisationId = (key: OrganisationKey): string => organisations[key].id;

export interface GraphqlAnswer<Data = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly text: string;
  readonly data: Data;
  readonly codes: readonly string[];
}

export interface World {
  readonly origin: string;
  readonly api: Api;
  readonly issuer: DevelopmentIssuer;
  readonly database: TestDatabase;
  readonly backstage: Store;
  /** Everything that was logged. */
  readonly logged: readonly LogFields[];
  readonly env: Readonly<Record<string, string>>;
  sql<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  token(who: PersonKey): Promise<string>;
  /** As a registered client: with a token of this person. */
  ask<Data = Record<string, unknown>>(who: PersonKey, query: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer<Data>>;
  askWith<Data = Record<string, unknown>>(token: string, query: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer<Data>>;
  /** Another API process on the same database and issuer. */
  another(env?: Readonly<Record<string, string>>): Promise<{ readonly origin: string; readonly api: Api }>;
  close(): Promise<void>;
}

function clientKeys(): { readonly privateKey: string; readonly publicKey: Record<string, unknown> } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const about = { kid: 'portal', alg: 'RS256', use: 'sig' };
  return { privateKey: JSON.stringify({ ...privateKey.export({ format: 'jwk' }), ...about }), publicKey: { ...publicKey.export({ format: 'jwk' }), ...about } };
}

async function openRegion(database: TestDatabase): Promise<Store> {
  const backstage = await openStore({ url: database.url('chain_migrator'), poolSize: 1 });
  await backstage.directory.upsert({
    organisations: Object.values(organisations),
    persons: Object.values(people).map((person) => ({ ...person, organisationId: organisations[person.organisation].id })),
  });
  await setDaysOff({ url: database.url('chain_migrator'), holidays: landelijkVoorbeeld.holidays });
  return backstage;
}

export const answerOf = <Data>({ status, headers, text, body }: Response): GraphqlAnswer<Data> => {
  const { data, errors = [] } = (body ?? {}) as { readonly data?: Data; readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[] };
  return {
    status,
    headers: headers as unknown as Record<string, string>,
    text,
    data: (data ?? null) as Data,
    codes: errors.map(({ extensions }) => extensions?.code ?? ''),
  };
};

/** Starts everything; `env` replaces or adds settings. */
export async function openWorld(env: Readonly<Record<string, string>> = {}): Promise<World> {
  const database = await cloneDatabase();
  const backstage = await openRegion(database);
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const keys = clientKeys();
  const issuer = await startIssuer({
    personas,
    client: {
      redirectUris: [`${origin}/auth/callback`],
      postLogoutRedirectUris: [`${origin}/`],
      backchannelLogoutUri: `${origin}/auth/backchannel-logout`,
      jwks: { keys: [keys.publicKey] },
    },
  });
  const settings: Record<string, string> = {
    NODE_ENV: 'test',
    PORT: String(port),
    PUBLIC_ORIGIN: origin,
    DATABASE_URL: database.url('chain_app'),
    ISSUER_URL: issuer.url,
    CLIENT_PRIVATE_KEY: keys.privateKey,
    SESSION_KEY: randomBytes(32).toString('base64url'),
    ...env,
  };
  const logged: LogFields[] = [];
  const write = (fields: LogFields): void => void logged.push(fields);
  const log: Log = { info: write, warn: write, error: write };
  const api = await startApi(readConfiguration(settings), log);
  const others: Api[] = [];
  const askWith = async <Data>(bearer: string, query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer<Data>> =>
    answerOf<Data>(await request(origin).post('/graphql').set('authorization', `Bearer ${bearer}`).send({ query, variables }));
  const token = (who: PersonKey): Promise<string> => issuer.mintToken(people[who].username);
  return {
    origin,
    api,
    issuer,
    database,
    backstage,
    logged,
    env: settings,
    token,
    sql: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) => (await admin.query<Row>(text, [...values])).rows,
    askWith,
    ask: async <Data>(who: PersonKey, query: string, variables: Record<string, unknown> = {}) => askWith<Data>(await token(who), query, variables),
    async another(more = {}) {
      const other = await findFreePort();
      const started = await startApi(readConfiguration({ ...settings, PORT: String(other), PUBLIC_ORIGIN: `http://127.0.0.1:${other}`, ...more }), log);
      others.push(started);
      return { origin: `http://127.0.0.1:${other}`, api: started };
    },
    async close() {
      for (const one of [...others, api]) await one.close();
      await Promise.all([issuer.stop(), backstage.close(), admin.end()]);
      await database.drop();
    },
  };
}

export const newId = (): string => randomUUID();
