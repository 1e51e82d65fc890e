// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg';
import { landelijkVoorbeeld } from '@ketenportaal/policy';
import { NotSignedIn } from '../failure.js';
import { uuidv7 } from '../ids.js';
import { as, openWorld, type World } from '../world.fixture.js';
import { KNOWN_FIELDS, MELDING_ROW_SHAPE, MELDING_SHAPE, readsOf, type Reads } from './index.js';

let world: World;
let pool: pg.Pool;
let reads: Reads;
beforeAll(async () => {
  world = await openWorld();
  pool = new pg.Pool({ connectionString: world.database.url('chain_app'), max: 1 });
  // The database is dropped under the last idle connection.
  pool.on('error', () => undefined);
  reads = readsOf(pool, () => landelijkVoorbeeld);
});
afterAll(async () => {
  await pool.end();
  await world.close();
});

/** How often this connection asked the database something, as the protocol saw it. */
async function counted<Answer>(ask: () => Promise<Answer>): Promise<{ readonly answer: Answer; readonly statements: number }> {
  const client = await pool.connect();
  let statements = 0;
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const spied = (...args: unknown[]): unknown => {
    statements += 1;
    return query(...args);
  };
  Object.assign(client, { query: spied });
  client.release();
  try {
    return { answer: await ask(), statements };
  } finally {
    Object.assign(client, { query });
  }
}

const trail = () =>
  world.sql<{ action: string; subject_id: string | null; subject_ids: string[] | null; allowed: boolean; person_id: string }>(
    'select action, subject_id, subject_ids, allowed, person_id from audit_entry order by id desc limit 1',
  );

describe('one statement per answer: who asks, what he may see, and the trace', () => {
  test('for each read', async () => {
    const { meldingId, casusId, overdrachtId } = await world.offered();
    const every: (() => Promise<unknown>)[] = [
      () => reads.me(as('noor')),
      () => reads.organisations(as('noor'), { kinds: null }),
      () => reads.collegas(as('samira')),
      () => reads.mijnWerk(as('marijke')),
      () => reads.mijnMeldingen(as('noor'), { first: 20, after: null }),
      () => reads.melding(as('noor'), { id: meldingId }),
      () => reads.meldingDrafts(as('noor')),
      () => reads.meldingenBijVeiligThuis(as('tom'), { first: 50 }),
      () => reads.meldingBijVeiligThuis(as('tom'), { id: meldingId }),
      () => reads.openCasussen(as('tom'), { search: null }),
      () => reads.casus(as('marijke'), { id: casusId }),
      () => reads.mijnCasussen(as('marijke'), { first: 50 }),
      () => reads.overdracht(as('samira'), { id: overdrachtId }),
      () => reads.berichten(as('noor'), { first: 50, before: null }),
      () => reads.berichtenAfter(as('noor'), { after: 0, first: 50 }),
    ];
    for (const ask of every) {
      const [before] = await world.sql<{ count: string }>('select count(*) from audit_entry');
      const { answer, statements } = await counted(ask);
      const [after] = await world.sql<{ count: string }>('select count(*) from audit_entry');
      expect(answer).toBeTruthy();
      expect({ statements, traces: Number(after?.count) - Number(before?.count) }).toEqual({ statements: 1, traces: 1 });
    }
  });

  test('is prepared once and used again', async () => {
    await reads.mijnMeldingen(as('noor'), { first: 20, after: null });
    await reads.mijnMeldingen(as('karim'), { first: 20, after: null });
    const { rows } = await pool.query<{ name: string }>(`select name from pg_prepared_statements where name = 'read_mijn_meldingen'`);
    expect(rows).toHaveLength(1);
  });

  test('leaves who read which meldingen, also in a list', async () => {
    const { meldingId } = await world.sent('lotte');
    await reads.melding(as('lotte'), { id: meldingId });
    expect(await trail()).toEqual([{ action: 'melding', subject_id: meldingId, subject_ids: null, allowed: true, person_id: expect.any(String) }]);
    await reads.mijnMeldingen(as('lotte'), { first: 20, after: null });
    expect((await trail())[0]).toMatchObject({ action: 'mijnMeldingen', subject_ids: [meldingId], allowed: true });
  });

  test('gives no answer when the trace cannot be left', async () => {
    const { meldingId } = await world.sent('lotte');
    await world.sql('alter table audit_entry add constraint no_trace check (person_id is null) not valid');
    try {
      await expect(reads.melding(as('lotte'), { id: meldingId })).rejects.toThrow(/no_trace/);
      await expect(reads.mijnMeldingenText(as('lotte'), { first: 20, after: null }, 'NL')).rejects.toThrow(/no_trace/);
    } finally {
      await world.sql('alter table audit_entry drop constraint no_trace');
    }
  });

  test('leaves nobody signed in on the connection afterwards', async () => {
    await reads.me(as('marijke'));
    const { rows } = await pool.query<{ count: string }>('select count(*) from melding');
    expect(rows).toEqual([{ count: '0' }]);
  });

  test('refuses who is not signed in', async () => {
    await expect(reads.melding(as('noor', { sid: null, subject: 'nobody' }), { id: uuidv7() })).rejects.toThrow(NotSignedIn);
    await expect(reads.mijnMeldingenText(as('noor', { organisation: null }), { first: 20, after: null }, 'NL')).rejects.toThrow(NotSignedIn);
  });
});

describe('the text that needs no executor', () => {
  /** `id card{now}` for `{"id":…,"card":{"now":…}}`; arguments left out. */
  const shapeOf = (value: unknown): string =>
    value === null || typeof value !== 'object'
      ? ''
      : Object.entries(value)
          .map(([key, inside]) => {
            const first: unknown = Array.isArray(inside) ? inside[0] : inside;
            return first !== null && typeof first === 'object' ? `${key} { ${shapeOf(first)} }` : key;
          })
          .join(' ');
  const written = (shape: string) => shape.replaceAll('(taal: $taal)', '').replaceAll(/withOrganisation \{ [^}]*\}/g, 'withOrganisation');

  test('has exactly the fields of its shape, in that order', async () => {
    const { meldingId } = await world.concluded('noor');
    const row = KNOWN_FIELDS.find(({ field }) => field === 'mijnMeldingen');
    const [one] = JSON.parse(await (row?.text(reads, as('noor'), { first: 1 }, 'NL') ?? '')) as unknown[];
    expect(shapeOf(one)).toBe(written(MELDING_ROW_SHAPE));
    const shapes = KNOWN_FIELDS.filter(({ field }) => field === 'melding').map(
      async ({ shape, text }) => [shapeOf(JSON.parse(await text(reads, as('noor'), { id: meldingId }, 'NL'))), written(shape)] as const,
    );
    for (const [is, was] of await Promise.all(shapes)) expect(is).toBe(was);
    expect(KNOWN_FIELDS.map(({ shape }) => shape)).toEqual([MELDING_ROW_SHAPE, MELDING_SHAPE, MELDING_ROW_SHAPE]);
  });

  test.each(['NL', 'EN'] as const)('says the same as the parsed road, in %s', async (taal) => {
    const { meldingId } = await world.offered();
    const inTaal = (value: unknown): unknown =>
      JSON.parse(
        JSON.stringify(value, (_key, part: unknown) => {
          if (part === null || typeof part !== 'object' || !('uitlegEn' in part)) return part;
          const { uitlegEn, ...termijn } = part;
          return taal === 'EN' ? { ...termijn, uitleg: uitlegEn } : termijn;
        }),
      );
    const page = { first: 20, after: null };
    expect(JSON.parse(await reads.mijnMeldingenText(as('noor'), page, taal))).toEqual(inTaal(await reads.mijnMeldingen(as('noor'), page)));
    expect(JSON.parse(await reads.meldingText(as('noor'), { id: meldingId }, taal))).toEqual(inTaal(await reads.melding(as('noor'), { id: meldingId })));
  });
});

describe('the plan of the hot reads', () => {
  const plan = async (statement: string): Promise<string> => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query(`select act_as($1, $2, $3::text[], null)`, [as('noor').subject, as('noor').organisation, as('noor').roles]);
      await client.query('set local enable_seqscan = off');
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${statement}`);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    } finally {
      await client.query('rollback');
      client.release();
    }
  };

  test('finds the rows of one melder in one index, in order', async () => {
    const found = await plan(
      `select * from melder_card where melder_person_id = '${uuidv7()}' and (sent_at, melding_id) < ('infinity', '${uuidv7()}') order by sent_at desc, melding_id desc limit 20`,
    );
    expect(found).toContain('Index Scan using melder_card_by_melder');
    expect(found).not.toMatch(/Sort|access_grant/);
  });

  test('finds one melding in an index, and asks no grant: the card is the melder’s own', async () => {
    const found = await plan(`select * from melder_card where melding_id = '${uuidv7()}'`);
    expect(found).toMatch(/^Index Scan using melder_card_(pkey|by_melder)/);
    expect(found).not.toContain('access_grant');
  });

  test('keeps its plans, for planning costs more than running', async () => {
    const { rows } = await pool.query<{ plan_cache_mode: string }>('show plan_cache_mode');
    expect(rows).toEqual([{ plan_cache_mode: 'force_generic_plan' }]);
  });
});
