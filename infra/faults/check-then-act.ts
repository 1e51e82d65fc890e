// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Sql } from './oracle.js';
import type { Said } from './race.js';
import { organisationId, personId, type Offered } from './stand.js';

const SCHEMA = 'check_then_act';
const TABLES = ['casus', 'casus_fact', 'holding', 'overdracht'];

/**
 * The way it is usually written: look whether the offer is open, then write; no lock, and nothing in the tables that would stop it.
 * On a copy of the tables with the same rows, so that the same judge can look at it.
 */
export interface CheckThenAct {
  readonly sql: Sql;
  accept(by: 'samira' | 'joost'): (offered: Offered) => Promise<Said>;
  close(): Promise<void>;
}

export async function copyWithoutConstraints(adminUrl: string, crowd: readonly Offered[]): Promise<CheckThenAct> {
  const pool = new pg.Pool({ connectionString: adminUrl, max: 12, options: `-c search_path=${SCHEMA},public` });
  await pool.query(`create schema ${SCHEMA}`);
  for (const table of TABLES) {
    await pool.query(`create table ${SCHEMA}.${table} (like public.${table} including defaults)`);
    const key = table === 'casus' ? 'id' : 'casus_id';
    await pool.query(`insert into ${SCHEMA}.${table} select * from public.${table} where ${key} = any($1)`, [crowd.map(({ casusId }) => casusId)]);
    await pool.query(`create index on ${SCHEMA}.${table} (${key})`);
  }
  await pool.query(`create index on ${SCHEMA}.overdracht (id)`);
  return {
    sql: async <Row>(text: string, values: readonly unknown[] = []) => (await pool.query(text, [...values])).rows as Row[],
    accept: (by) => (offered) => acceptUnlocked(pool, offered, by),
    close: () => pool.end(),
  };
}

async function acceptUnlocked(pool: pg.Pool, { casusId, overdrachtId }: Offered, by: 'samira' | 'joost'): Promise<Said> {
  const requestId = randomUUID();
  const db = await pool.connect();
  try {
    await db.query('begin');
    const { rows } = await db.query<{ status: string; at: string | null; person: string | null }>(
      'select status, iso(ended_at) as at, ended_by_person_id as person from overdracht where id = $1',
      [overdrachtId],
    );
    const [seen] = rows;
    if (seen?.status !== 'AANGEBODEN') {
      await db.query('rollback');
      return { ok: false, requestId, refusal: 'OVERDRACHT_ALREADY_ACCEPTED', ...(seen?.at ? { first: { at: seen.at, personId: seen.person } } : {}) };
    }
    await db.query(WRITE, [casusId, overdrachtId, organisationId('wijkteamNoord'), personId(by)]);
    await db.query('commit');
    return { ok: true, requestId };
  } finally {
    db.release();
  }
}

/** One statement, for the kindest comparison: fact, holding, overdracht and casus go together. */
const WRITE = `
with moment as (select chain_now() as at),
ended as (update overdracht set status = 'AANVAARD', ended_at = moment.at, ended_by_person_id = $4, holder_person_id = $4 from moment where id = $2),
fact as (
  insert into casus_fact (casus_id, version, type, data, occurred_at)
  select $1, (select max(version) + 1 from casus_fact where casus_id = $1), 'OverdrachtAccepted', jsonb_build_object('overdrachtId', $2::uuid), at from moment
  returning version),
held as (
  insert into holding (casus_id, seq, previous_seq, previous_since, since, organisation_id, person_id, fact_version)
  select $1, h.seq + 1, h.seq, h.since, at, $3, $4, fact.version
  from moment, fact, (select seq, since from holding where casus_id = $1 order by seq desc limit 1) h)
update casus set holder_organisation_id = $3, holder_person_id = $4, holder_since = moment.at from moment where id = $1`;
