// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { people, type PersonKey } from '@ketenportaal/testkit';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { LOCKED_TABLES } from '../migrations/1780000003000-lock-rows.js';
import { as, ok, openWorld, organisationId, personId, type World } from '../world.fixture.js';

let world: World;
let pool: pg.Pool;
beforeAll(async () => {
  world = await openWorld();
  pool = new pg.Pool({ connectionString: world.database.url('chain_app'), max: 2 });
});
afterAll(async () => {
  await pool.end();
  await world.close();
});

const READABLE = LOCKED_TABLES.filter((table) => !['alarm', 'outbox', 'request', 'audit_entry'].includes(table));
type Readable = (typeof READABLE)[number];

/** What this person reads with plain SQL, without any `where` of ours. */
async function reads<Row extends pg.QueryResultRow>(key: PersonKey, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = await pool.connect();
  const { subject, organisation, roles, sid } = as(key);
  try {
    await client.query('begin');
    await client.query('select act_as($1, $2, $3::text[], $4)', [subject, organisation, roles, sid]);
    const { rows } = await client.query<Row>(sql, [...values]);
    await client.query('commit');
    return rows;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

const counts = async (key: PersonKey): Promise<Partial<Record<Readable, number>>> => {
  const found: Partial<Record<Readable, number>> = {};
  for (const table of READABLE) {
    const [row] = await reads<{ count: number }>(key, `select count(*)::int as count from ${table}`);
    if (row && row.count > 0) found[table] = row.count;
  }
  return found;
};

describe('without a where of ours', () => {
  test('an outsider, and whoever is nobody, sees no row of any table', async () => {
    await world.offered();
    await world.app.drafts.save(as('noor'), { draftId: randomUUID(), about: 'Sem' });
    expect(await counts('daan')).toEqual({});
    expect(await counts('iris')).toEqual({});
    for (const table of READABLE) expect((await pool.query(`select from ${table}`)).rowCount).toBe(0);
  });

  test('a melder sees the own card, steps, text, drafts, grant and berichten, and nothing of the casus (INV-15)', async () => {
    expect(Object.keys(await counts('noor')).sort()).toEqual(['access_grant', 'melder_card', 'melder_step', 'melding_draft', 'melding_text', 'notification']);
    expect(Object.keys(await counts('karim'))).toEqual([]);
  });

  test('Veilig Thuis sees a melding when it is sent, and its casus from receipt', async () => {
    const { meldingId, casusId } = await world.sent();
    const sees = async (): Promise<unknown> => ({
      melding: await reads('marijke', 'select from melding where id = $1', [meldingId]).then((rows) => rows.length),
      text: await reads('marijke', 'select from melding_text where melding_id = $1', [meldingId]).then((rows) => rows.length),
      termijn: await reads('marijke', 'select from termijn where subject_id = $1', [meldingId]).then((rows) => rows.length),
      casus: await reads('marijke', 'select from casus where id = $1', [casusId]).then((rows) => rows.length),
    });
    expect(await sees()).toEqual({ melding: 1, text: 1, termijn: 1, casus: 0 });
    ok(await world.app.melding.receive(as('marijke'), { requestId: randomUUID(), meldingId, workerId: personId('marijke') }));
    expect(await sees()).toEqual({ melding: 1, text: 1, termijn: 1, casus: 1 });
    expect(await reads('marijke', 'select from melder_card')).toHaveLength(0);
  });

  test('a receiver sees one offer and who holds meanwhile, neither content nor casus once it is withdrawn, and never the facts', async () => {
    const { casusId, overdrachtId } = await world.offered();
    const sees = async (): Promise<unknown> => ({
      offer: (await reads('samira', 'select from overdracht where id = $1', [overdrachtId])).length,
      text: (await reads('samira', 'select from overdracht_text where overdracht_id = $1', [overdrachtId])).length,
      casus: (await reads('samira', 'select from casus where id = $1', [casusId])).length,
      facts: (await reads('samira', 'select from casus_fact where casus_id = $1', [casusId])).length,
    });
    expect(await sees()).toEqual({ offer: 1, text: 1, casus: 1, facts: 0 });
    ok(await world.app.overdracht.withdraw(as('marijke'), { requestId: randomUUID(), overdrachtId, reason: 'VERKEERDE_PARTIJ' }));
    expect(await sees()).toEqual({ offer: 1, text: 0, casus: 0, facts: 0 });
  });

  test('who refused reads the content for five more working days, and then only that it refused (T-OVD-04)', async () => {
    const { casusId, overdrachtId } = await world.offered();
    ok(
      await world.app.overdracht.refuse(as('samira'), {
        requestId: randomUUID(),
        overdrachtId,
        reason: 'NIET_ONS_GEBIED',
        insteadOrganisationId: organisationId('wijkteamZuid'),
      }),
    );
    expect(await reads('samira', 'select from casus where id = $1', [casusId])).toHaveLength(0);
    const text = (): Promise<unknown[]> => reads('samira', 'select from overdracht_text where overdracht_id = $1', [overdrachtId]);
    expect(await text()).toHaveLength(1);
    await world.backstage.clock.shift('30 days');
    try {
      expect(await text()).toHaveLength(0);
      expect(await reads('samira', 'select from overdracht where id = $1', [overdrachtId])).toHaveLength(1);
    } finally {
      await world.backstage.clock.shift('-30 days');
    }
  });

  test('the holder sees the casus from acceptance, and a colleague without a part in it does not', async () => {
    const { casusId, meldingId } = await world.accepted();
    expect(await reads('samira', 'select from casus where id = $1', [casusId])).toHaveLength(1);
    expect(await reads('joost', 'select from casus where id = $1', [casusId])).toHaveLength(1);
    expect(await reads('iris', 'select from casus where id = $1', [casusId])).toHaveLength(0);
    expect(await reads('samira', 'select from melding where id = $1', [meldingId])).toHaveLength(0);
    expect(await reads('samira', 'select from melding_text where melding_id = $1', [meldingId])).toHaveLength(0);
  });
});

describe('a pool of two connections', () => {
  test('never carries a person over: 1,500 interleaved transactions of everyone, some rolled back', async () => {
    const keys = Object.keys(people) as PersonKey[];
    const owned = new Map<string, number>();
    for (const key of keys) owned.set(key, (await reads(key, 'select from notification')).length);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ key: fc.constantFrom(...keys), fails: fc.boolean() }), { minLength: 50, maxLength: 50 }), async (asked) => {
        await Promise.all(
          asked.map(async ({ key, fails }) => {
            if (fails) return expect(reads(key, 'select 1 / 0')).rejects.toMatchObject({ code: '22012' });
            const rows = await reads<{ person_id: string }>(key, 'select person_id from notification');
            expect(rows.every(({ person_id }) => person_id === personId(key))).toBe(true);
            return expect(rows).toHaveLength(owned.get(key) ?? -1);
          }),
        );
        const { rows } = await pool.query<{ person: string | null; seen: string }>(
          `select nullif(current_setting('app.person', true), '') as person, (select count(*) from notification) as seen`,
        );
        expect(rows).toEqual([{ person: null, seen: '0' }]);
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});

test('core and database agree on who sees a casus, a melding and an offer', async () => {
  await Promise.all([world.sent('karim'), world.received('lotte'), world.offered('wijkteamZuid'), world.accepted()]);
  const grants = await world.sql<{
    casus_id: string;
    level: string;
    subject_id: string | null;
    organisation_id: string;
    person_id: string | null;
    role: string | null;
    open: boolean;
  }>('select *, until is null or until > chain_now() as open from access_grant');
  const allowed = (key: PersonKey, level: string): Set<string> => {
    const person = people[key];
    const mine = grants.filter(
      (g) =>
        g.open &&
        g.level === level &&
        g.organisation_id === organisationId(person.organisation) &&
        (g.person_id === person.id || person.roles.some((role) => role === g.role)),
    );
    return new Set(mine.map((g) => (level === 'CASUS' ? g.casus_id : (g.subject_id ?? ''))));
  };
  for (const key of Object.keys(people) as PersonKey[]) {
    const ids = async (sql: string): Promise<Set<string>> => new Set((await reads<{ id: string }>(key, sql)).map(({ id }) => id));
    const offered = await world.sql<{ casus_id: string }>(`select casus_id from overdracht where status = 'AANGEBODEN' and id = any ($1)`, [
      [...allowed(key, 'PREVIEW')],
    ]);
    expect(await ids('select id from casus')).toEqual(new Set([...allowed(key, 'CASUS'), ...offered.map(({ casus_id }) => casus_id)]));
    const ofCasus = await world.sql<{ id: string }>('select id from overdracht where casus_id = any ($1)', [[...allowed(key, 'CASUS')]]);
    expect(await ids('select id from overdracht')).toEqual(
      new Set([...allowed(key, 'PREVIEW'), ...allowed(key, 'OWN_ANSWER'), ...ofCasus.map(({ id }) => id)]),
    );
    expect(await ids('select id from melding')).toEqual(allowed(key, 'MELDING'));
    expect(await ids('select melding_id as id from melder_card')).toEqual(allowed(key, 'MELDER'));
  }
});
