// SPDX-License-Identifier: EUPL-1.2
import { runMigrations, type PgQueryable } from 'bullmq';
import pg from 'pg';

/** Made by a migration of the store, where chain_worker may create: so this app needs no right to make schemas. */
const SCHEMA = 'bullmq';
/** Two producers, two consumers and their two listening connections, with room for what runs at once. */
const POOL_SIZE = 10;

/** One pool for all queues of this process, apart from the store's: a busy queue never keeps a deadline waiting for a connection. */
export function postgresQueuePool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    application_name: 'ketenportaal queue',
    options: `-c search_path=${SCHEMA}`,
  });
  pool.setMaxListeners(0);
  pool.on('error', () => undefined);
  return pool;
}

/** `CREATE SCHEMA IF NOT EXISTS` asks for the right to create schemas even when there is nothing to create; chain_worker has none. */
const withoutCreatingSchemas = (client: pg.Client): PgQueryable => ({
  async query<Row>(text: string, values: readonly unknown[] = []) {
    if (text.startsWith('CREATE SCHEMA IF NOT EXISTS')) return { rows: [] };
    const { rows } = await client.query<Row & pg.QueryResultRow>(text, [...values]);
    return { rows };
  },
});

/** BullMQ's own migrations, run by who will own the tables. */
export async function prepareQueueSchema(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'ketenportaal queue', connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await runMigrations(withoutCreatingSchemas(client), SCHEMA);
  } finally {
    await client.end();
  }
}
