// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { dataSourceOf } from './connection.js';

/** The same depth from `src` and from `dist`. Read only when a superuser prepares an installation. */
const ROLES_FILE = join(import.meta.dirname, '..', '..', '..', 'infra', 'postgres', 'roles.sql');
/** Two processes that migrate at once wait for each other on this number; it means nothing else. */
const MIGRATION_LOCK = 1_780_000_000;
const OWNER = 'chain_migrator';

/**
 * Brings a database to the newest schema, as chain_migrator. Given a superuser's url it first creates the roles and
 * hands the database to chain_migrator, as an administrator would; no extension is needed.
 */
export async function migrate({ url }: { readonly url: string }): Promise<void> {
  const guard = new pg.Client({ connectionString: url, application_name: 'ketenportaal migrate' });
  await guard.connect();
  try {
    await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const superuser = await isSuperuser(guard);
    if (superuser) await prepareInstallation(guard);
    const dataSource = await dataSourceOf({ url, poolSize: 1, applicationName: 'ketenportaal migrate', ...(superuser ? { role: OWNER } : {}) }).initialize();
    try {
      await dataSource.runMigrations();
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await guard.end();
  }
}

async function isSuperuser(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ rolsuper: boolean }>('select rolsuper from pg_roles where rolname = session_user');
  return rows[0]?.rolsuper ?? false;
}

async function prepareInstallation(client: pg.Client): Promise<void> {
  await client.query(readFileSync(ROLES_FILE, 'utf8'));
  const { rows } = await client.query<{ sentence: string }>(`select format('alter database %I owner to ${OWNER}', current_database()) as sentence`);
  for (const { sentence } of rows) await client.query(sentence);
}
