// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import pg from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { MIGRATIONS } from './migrations/index.js';

/** Enough for one API process on a small machine; more connections than cores only queue inside PostgreSQL. */
const DEFAULT_POOL_SIZE = 10;
/** A person waits no longer than this to learn that the database cannot be reached. */
const CONNECT_WITHIN_MS = 5_000;

export interface ConnectionOptions {
  readonly url: string;
  readonly poolSize?: number;
  readonly applicationName?: string;
  /** A role to become right after logging in; the superuser of a fresh installation migrates as chain_migrator. */
  readonly role?: string;
}

/**
 * The one way to a database: TypeORM for migrations and transactions.
 * The driver is handed over without its `native` part, so that a stray pg-native on a machine is never used.
 */
export const dataSourceOf = ({ url, poolSize, applicationName, role }: ConnectionOptions): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    driver: { ...pg },
    poolSize: poolSize ?? DEFAULT_POOL_SIZE,
    applicationName: applicationName ?? 'ketenportaal',
    connectTimeoutMS: CONNECT_WITHIN_MS,
    installExtensions: false,
    // An undefined or null in a `where` would otherwise mean "all rows".
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    logging: false,
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    poolErrorHandler: () => undefined,
    extra: { ...(role === undefined ? {} : { options: `-c role=${role}` }), keepAlive: true },
  });

/** TypeORM's own pool, for named prepared statements; so that reads and writes share one set of connections. */
export const poolOf = (dataSource: DataSource): pg.Pool => (dataSource.driver as PostgresDriver).master as pg.Pool;
