// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg';
import { openWorld, organisationId, personId, type World } from '../world.fixture.js';

// Every breach is written directly, as the role that owns the writing functions: past every rule of the core.
let world: World;
let casusId: string;
let meldingId: string;
let overdrachtId: string;
let ledger: pg.Client;

beforeAll(async () => {
  world = await openWorld();
  ({ casusId, meldingId, overdrachtId } = await world.offered());
  ledger = new pg.Client({ connectionString: world.database.adminUrl });
  await ledger.connect();
  await ledger.query('set role chain_ledger');
});
afterAll(async () => {
  await ledger.end();
  await world.close();
});

/** The name of the constraint, or the code where there is none. */
async function refusal(sentence: string, values: readonly unknown[] = []): Promise<string> {
  await ledger.query('begin');
  try {
    await ledger.query(sentence, [...values]);
    await ledger.query('commit');
    return 'nothing';
  } catch (error) {
    await ledger.query('rollback');
    if (error instanceof pg.DatabaseError) return error.constraint ?? error.code ?? '';
    throw error;
  }
}

interface Beginning {
  readonly seq?: number;
  readonly previous?: number | null;
  readonly since?: string;
  readonly previousSince?: string | null;
  readonly organisation?: string;
  readonly person?: string | null;
  readonly fact?: number;
}

/** The casus was sent and received, so its chain is 1, 2 and a next one is 3. */
async function holding({
  seq = 3,
  previous = 2,
  since = `now() + interval '1 hour'`,
  previousSince,
  organisation,
  person,
  fact = 4,
}: Beginning): Promise<string> {
  const before = previousSince === undefined ? '(select since from holding where casus_id = $1 and seq = $3)' : (previousSince ?? 'null');
  return refusal(
    `insert into holding (casus_id, seq, previous_seq, since, previous_since, organisation_id, person_id, fact_version)
     values ($1, $2, $3::integer, ${since}, ${before}, $4, $5, $6)`,
    [casusId, seq, previous, organisation ?? organisationId('veiligThuis'), person === undefined ? personId('tom') : person, fact],
  );
}

describe('the holding chain cannot be written with', () => {
  test('a gap', async () => {
    expect(await holding({ seq: 4, previous: 2 })).toBe('holding_counts_up_from_the_previous');
    expect(await holding({ seq: 5, previous: 4, previousSince: 'now()' })).toBe('holding_follows_the_previous');
  });

  test('a fork: two beginnings after the same one', async () => {
    expect(await holding({ seq: 2, previous: 1 })).toBe('holding_pkey');
    expect(await holding({ seq: 3, previous: 1 })).toBe('holding_counts_up_from_the_previous');
  });

  test('an overlap: a beginning before the one it follows', async () => {
    expect(await holding({ since: `now() - interval '1 year'` })).toBe('holding_begins_after_the_previous');
    expect(await holding({ since: `(select since from holding where casus_id = $1 and seq = 2)` })).toBe('holding_begins_after_the_previous');
    expect(await holding({ previousSince: `now() - interval '2 years'` })).toBe('holding_follows_the_previous');
  });

  test('a second first holding', async () => {
    expect(await holding({ seq: 1, previous: null, previousSince: null })).toMatch(/holding_pkey|one_first_holding_per_casus/);
    expect(await holding({ seq: 3, previous: null, previousSince: null })).toBe('holding_counts_up_from_the_previous');
  });

  test('a holder without a person, or with a person of another party', async () => {
    expect(await holding({ person: null })).toBe('23502');
    expect(await holding({ person: personId('samira') })).toBe('holder_is_a_person_of_the_party');
    expect(await holding({ organisation: organisationId('wijkteamNoord'), person: personId('tom') })).toBe('holder_is_a_person_of_the_party');
  });

  test('a beginning that no fact tells of', async () => {
    expect(await holding({ fact: 99 })).toBe('holding_comes_from_a_fact');
  });

  test('a casus that begins twice', async () => {
    const first = `insert into holding (casus_id, seq, since, organisation_id, person_id, fact_version) values ($1, $2, now(), $3, $4, 1)`;
    expect(await refusal(first, [casusId, 2, organisationId('veiligThuis'), personId('tom')])).toMatch(/holding_pkey|holding_counts_up_from_the_previous/);
  });
});

describe('the facts cannot be written with', () => {
  const fact = `insert into casus_fact (casus_id, version, type, data, occurred_at) values ($1, $2, 'TermijnPassed', '{}', now())`;

  test('the same version twice', async () => {
    expect(await refusal(fact, [casusId, 2])).toBe('one_fact_per_casus_version');
  });

  test('a version left out', async () => {
    expect(await refusal(fact, [casusId, 6])).toBe('fact_versions_have_no_gap');
    expect(await refusal(fact, [casusId, 0])).toMatch(/fact_versions_begin_at_one|fact_versions_have_no_gap/);
  });
});

describe('an overdracht cannot be written', () => {
  const columns =
    'casus_id, status, giver_organisation_id, giver_person_id, receiver_organisation_id, ground, urgency, family_informed, offered_at, answer_termijn, answer_due_at, expires_at, expires_on';
  const copy = `insert into overdracht (id, ${columns}) select gen_random_uuid(), ${columns} from overdracht where id = $1`;

  test('beside another open one', async () => {
    expect(await refusal(copy, [overdrachtId])).toBe('one_open_overdracht_per_casus');
  });

  test('to the giver, without a ground, or ended and open at once', async () => {
    const change = (assignment: string): Promise<string> => refusal(`update overdracht set ${assignment} where id = $1`, [overdrachtId]);
    expect(await change('receiver_organisation_id = giver_organisation_id')).toBe('overdracht_goes_to_another_party');
    expect(await change(`ground = 'omdat'`)).toBe('overdracht_has_a_ground');
    expect(await change('ended_at = now()')).toBe('open_overdracht_has_no_end');
    expect(await change(`giver_person_id = '${personId('samira')}'`)).toBe('giver_works_for_the_party');
  });
});

describe('history', () => {
  test('is not changed or deleted, not even by the functions that write it (INV-06)', async () => {
    for (const table of ['casus_fact', 'holding', 'melder_step', 'audit_entry', 'request']) {
      expect(await refusal(`delete from ${table}`)).toBe('42501');
      expect(await refusal(`truncate ${table} cascade`)).toBe('42501');
    }
    expect(await refusal(`update casus_fact set data = '{}'`)).toBe('42501');
    expect(await refusal('update holding set since = now()')).toBe('42501');
    expect(await refusal(`update audit_entry set action = 'x'`)).toBe('42501');
  });

  test('and the ledger are out of reach of chain_app, chain_worker and chain_auditor', async () => {
    const tables = (await world.sql<{ name: string }>(`select relname as name from pg_class where relkind = 'r' and relrowsecurity`)).map(({ name }) => name);
    expect(tables.length).toBeGreaterThan(15);
    for (const role of ['chain_app', 'chain_worker', 'chain_auditor']) {
      for (const table of tables.filter((name) => name !== 'melding_draft')) {
        const [may] = await world.sql<{ insert: boolean; delete: boolean; truncate: boolean }>(
          `select has_table_privilege($1, $2, 'insert') as insert, has_table_privilege($1, $2, 'delete') as delete, has_table_privilege($1, $2, 'truncate') as truncate`,
          [role, table],
        );
        expect([role, table, may]).toEqual([role, table, { insert: false, delete: false, truncate: false }]);
      }
    }
    const app = new pg.Client({ connectionString: world.database.url('chain_app') });
    await app.connect();
    for (const sentence of [
      'update casus_fact set version = 9',
      'delete from holding',
      `insert into audit_entry (at, action, subject_kind, allowed) values (now(), 'x', 'x', true)`,
      'update notification set read_at = null',
      'set role chain_ledger',
      'alter table casus disable row level security',
      'create table mine (x int)',
      'select lock_casus(null, null, null)',
      'select append_casus(null, null)',
      'select facts_of(null)',
      'select casus_rows(null)',
      'select act_as_system()',
    ]) {
      await expect(app.query(sentence)).rejects.toMatchObject({ code: expect.stringMatching(/^42501$/) as string });
    }
    await app.end();
  });

  test('a melding keeps the worker of its own Veilig Thuis and the melder of its own school', async () => {
    expect(await refusal('update melding set worker_person_id = $2 where id = $1', [meldingId, personId('samira')])).toBe('worker_is_of_veilig_thuis');
    expect(await refusal('update melding set melder_person_id = $2 where id = $1', [meldingId, personId('samira')])).toBe('melder_works_for_the_party');
  });
});
