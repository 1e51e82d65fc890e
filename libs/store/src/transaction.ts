// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, QueryResultRow } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { failureOf, isConflict } from './failure.js';
import type { Principal } from './principal.js';

/** A conflict means that another writer was first; a casus sees a few writes a day, so a few looks are plenty. */
const ATTEMPTS = 5;
const PAUSE_MS = 20;
/** A person waits no longer than this; each wait for a lock ends by itself after the `lock_timeout` of the role. */
const PATIENCE_MS = 4_000;

/** Runs the work in one transaction, from the beginning again when another writer was first. */
export async function inTransaction<Result>(dataSource: DataSource, work: (db: EntityManager) => Promise<Result>): Promise<Result> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await dataSource.transaction(work);
    } catch (error) {
      if (attempt === ATTEMPTS || performance.now() > giveUpAt || !isConflict(error)) throw failureOf(error);
      await sleep(Math.random() * PAUSE_MS * attempt);
    }
  }
}

/** The same, as this person: row-level security shows the person's rows and nothing else. */
export const asPrincipal = <Result>(dataSource: DataSource, principal: Principal, work: (db: EntityManager) => Promise<Result>): Promise<Result> =>
  inTransaction(dataSource, async (db) => {
    await db.query('select act_as($1, $2, $3::text[], $4)', [principal.subject, principal.organisation, principal.roles, principal.sid]);
    return work(db);
  });

/** The rows of one statement on its own, with errors as they may leave the store. */
export async function rowsOf<Row extends QueryResultRow>(pool: Pool, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  try {
    return (await pool.query<Row>(sql, [...parameters])).rows;
  } catch (error) {
    throw failureOf(error);
  }
}
