// SPDX-License-Identifier: EUPL-1.2
import { migrate } from '@ketenportaal/store';
import { Client } from 'pg';
import type { PostgresServer } from './start-postgres.js';
import { TEMPLATE_DATABASE } from './test-database.js';

/** The database that every spec file's own database is a copy of: roles and migrations, made as an administrator does. */
export async function migrateTemplate(server: PostgresServer): Promise<void> {
  const client = new Client({ connectionString: server.adminUrl });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${TEMPLATE_DATABASE}`);
  } finally {
    await client.end();
  }
  await migrate({ url: server.url('postgres', TEMPLATE_DATABASE) });
}
