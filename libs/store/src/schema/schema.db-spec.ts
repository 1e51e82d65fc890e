// SPDX-License-Identifier: EUPL-1.2
import { cloneDatabase } from '@ketenportaal/testkit';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { dataSourceOf } from '../connection.js';
import { migrate } from '../migrate.js';
import { MIGRATIONS } from '../migrations/index.js';
import { describeSchema } from './describe-schema.fixture.js';

const SNAPSHOT = join(import.meta.dirname, '..', '..', 'schema.sql');
/** `npm run schema -w @ketenportaal/store` writes what it finds; every other run compares. */
const rewrites = process.env['npm_lifecycle_event'] === 'schema';

test('schema.sql is the schema of a freshly migrated database', async () => {
  const database = await cloneDatabase();
  const schema = await describeSchema(database.adminUrl);
  await database.drop();
  if (rewrites) writeFileSync(SNAPSHOT, schema);
  expect(schema).toBe(readFileSync(SNAPSHOT, 'utf8'));
});

describe('migrating', () => {
  test('again, or twice at once, changes nothing', async () => {
    const database = await cloneDatabase();
    const before = await describeSchema(database.adminUrl);
    await Promise.all([migrate({ url: database.url('chain_migrator') }), migrate({ url: database.adminUrl })]);
    expect(await describeSchema(database.adminUrl)).toBe(before);
    await database.drop();
  });

  test('down and up again gives the same schema', async () => {
    const database = await cloneDatabase();
    const before = await describeSchema(database.adminUrl);
    const dataSource = await dataSourceOf({ url: database.url('chain_migrator'), poolSize: 1 }).initialize();
    for (const _ of MIGRATIONS) await dataSource.undoLastMigration({ transaction: 'each' });
    expect(await dataSource.query(`select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`)).toEqual([
      { relname: 'migration' },
    ]);
    await dataSource.runMigrations({ transaction: 'each' });
    await dataSource.destroy();
    expect(await describeSchema(database.adminUrl)).toBe(before);
    await database.drop();
  });

  test('needs no extension', async () => {
    const database = await cloneDatabase();
    const client = new pg.Client({ connectionString: database.adminUrl });
    await client.connect();
    expect((await client.query(`select extname from pg_extension where extname <> 'plpgsql'`)).rows).toEqual([]);
    await client.end();
    await database.drop();
  });

  test('lists its migrations in the order of their times, each once', () => {
    const times = MIGRATIONS.map(({ name }) => Number(/\d{13}$/.exec(name)?.[0]));
    expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
    expect(times).not.toContain(Number.NaN);
  });
});
