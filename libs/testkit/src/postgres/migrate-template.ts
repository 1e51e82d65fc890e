// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '@ketenportaal/store';
import { Client } from 'pg';
import type { PostgresServer } from './start-postgres.js';
import { TEMPLATE_DATABASE } from './test-database.js';

const ROLES_FILE = join(import.meta.dirname, '..', '..', '..', '..', 'infra', 'postgres', 'roles.sql');

async function runSql(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Roles, a database that belongs to chain_migrator, and every migration: exactly what an installation does. */
export async function migrateDatabase(server: PostgresServer, database: string): Promise<void> {
  await runSql(server.adminUrl, `CREATE DATABASE ${database}`);
  await runSql(server.url('postgres', database), readFileSync(ROLES_FILE, 'utf8'), `ALTER DATABASE ${database} OWNER TO chain_migrator`);
  await migrate({ url: server.url('chain_migrator', database) });
}

/** The database that every spec file's own database is a copy of. */
export const migrateTemplate = (server: PostgresServer): Promise<void> => migrateDatabase(server, TEMPLATE_DATABASE);
