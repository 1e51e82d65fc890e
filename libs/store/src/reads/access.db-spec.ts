// SPDX-License-Identifier: EUPL-1.2
import { ACCESS_LEVELS, mayRead, type AccessLevel, type Actor, type Grant, type Instant } from '@ketenportaal/domain';
import { people, type PersonKey } from '@ketenportaal/testkit';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { uuidv7 } from '../ids.js';
import { as, OFFER, ok, openWorld, organisationId, personId, type World } from '../world.fixture.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const EVERYONE = Object.keys(people) as PersonKey[];
const { requestId } = { requestId: randomUUID };

/** Who of the region gets an answer; everybody is asked. */
const whoGets = async (ask: (by: PersonKey) => Promise<unknown>): Promise<PersonKey[]> => {
  const got: PersonKey[] = [];
  for (const by of EVERYONE) if ((await ask(by)) !== null) got.push(by);
  return got;
};
const reads = () => world.app.reads;
const table = async ({ meldingId, casusId, overdrachtId }: { meldingId: string; casusId: string; overdrachtId?: string }) => ({
  melding: await whoGets((by) => reads().melding(as(by), { id: meldingId })),
  meldingBijVeiligThuis: await whoGets((by) => reads().meldingBijVeiligThuis(as(by), { id: meldingId })),
  casus: await whoGets((by) => reads().casus(as(by), { id: casusId })),
  ...(overdrachtId === undefined ? {} : { overdracht: await whoGets((by) => reads().overdracht(as(by), { id: overdrachtId })) }),
});
const VEILIG_THUIS: PersonKey[] = ['marijke', 'tom'];
const NOORD: PersonKey[] = ['samira', 'joost'];

describe('who gets an answer, of everybody in the region (INV-23)', () => {
  test('about a melding that was sent: its melder and the desk of its Veilig Thuis; a casus nobody', async () => {
    expect(await table(await world.sent())).toEqual({ melding: ['noor'], meldingBijVeiligThuis: VEILIG_THUIS, casus: [] });
  });

  test('about a received melding: Veilig Thuis opens the casus, the melder never does', async () => {
    expect(await table(await world.concluded())).toEqual({ melding: ['noor'], meldingBijVeiligThuis: VEILIG_THUIS, casus: VEILIG_THUIS });
  });

  test('about an offer: the giver, and who answers for the receiver; not its other workers, not another party', async () => {
    expect(await table(await world.offered())).toEqual({
      melding: ['noor'],
      meldingBijVeiligThuis: VEILIG_THUIS,
      casus: VEILIG_THUIS,
      overdracht: [...VEILIG_THUIS, ...NOORD],
    });
  });

  test('about what was accepted: the named holder and the teamleider open the casus too', async () => {
    expect(await table(await world.accepted())).toEqual({
      melding: ['noor'],
      meldingBijVeiligThuis: VEILIG_THUIS,
      casus: [...VEILIG_THUIS, ...NOORD],
      overdracht: [...VEILIG_THUIS, ...NOORD],
    });
  });

  test('about what was refused: the receiver keeps the own answer, and for some days what it answered to; no longer who holds', async () => {
    const offer = await world.offered();
    ok(
      await world.app.overdracht.refuse(as('joost'), {
        requestId: requestId(),
        overdrachtId: offer.overdrachtId,
        reason: 'NIET_ONS_GEBIED',
        text: 'Dijkerwaard',
        insteadOrganisationId: organisationId('wijkteamDijkerwaard'),
      }),
    );
    expect(await table(offer)).toEqual({
      melding: ['noor'],
      meldingBijVeiligThuis: VEILIG_THUIS,
      casus: VEILIG_THUIS,
      overdracht: [...VEILIG_THUIS, ...NOORD],
    });
    expect(await reads().overdracht(as('samira'), { id: offer.overdrachtId })).toMatchObject({
      status: 'GEWEIGERD',
      document: { household: OFFER.household },
      holderNow: null,
      casusId: null,
      availableActions: [],
      answer: null,
      firstContactLatestOn: null,
      refusalReason: 'NIET_ONS_GEBIED',
      refusalText: 'Dijkerwaard',
      insteadOrganisation: { id: organisationId('wijkteamDijkerwaard') },
      endedBy: { id: personId('joost') },
    });
    await world.backstage.clock.shift('60 days');
    try {
      expect(await reads().overdracht(as('samira'), { id: offer.overdrachtId })).toMatchObject({ document: null, refusalText: 'Dijkerwaard' });
      expect(await reads().overdracht(as('marijke'), { id: offer.overdrachtId })).toMatchObject({
        document: { household: OFFER.household },
        refusalText: 'Dijkerwaard',
        holderNow: { now: 'TERUGKOPPELING_VOLGT' },
      });
    } finally {
      await world.backstage.clock.shift('-60 days');
    }
  });

  test('about what was withdrawn: the content has gone at once', async () => {
    const offer = await world.offered();
    expect((await reads().overdracht(as('samira'), { id: offer.overdrachtId }))?.document?.household).toBe('Moeder en twee kinderen');
    ok(await world.app.overdracht.withdraw(as('marijke'), { requestId: requestId(), overdrachtId: offer.overdrachtId, reason: 'VERKEERDE_PARTIJ' }));
    expect(await reads().overdracht(as('samira'), { id: offer.overdrachtId })).toMatchObject({
      status: 'INGETROKKEN',
      document: null,
      holderNow: null,
      casusReference: expect.stringMatching(/./),
    });
    expect((await reads().overdracht(as('marijke'), { id: offer.overdrachtId }))?.document?.household).toBe('Moeder en twee kinderen');
  });

  test('in a list only what each may open one by one', async () => {
    for (const by of EVERYONE) {
      for (const { id } of await reads().mijnCasussen(as(by), { first: null })) expect(await reads().casus(as(by), { id })).not.toBeNull();
      for (const { id } of await reads().meldingenBijVeiligThuis(as(by), { first: null }))
        expect(await reads().meldingBijVeiligThuis(as(by), { id })).not.toBeNull();
      for (const { id } of await reads().openCasussen(as(by), { search: null })) expect(await reads().casus(as(by), { id })).not.toBeNull();
    }
    expect(await whoGets(async (by) => (await reads().meldingenBijVeiligThuis(as(by), { first: 1 }))[0] ?? null)).toEqual(VEILIG_THUIS);
    expect(await whoGets(async (by) => (await reads().openCasussen(as(by), { search: null }))[0] ?? null)).toEqual(VEILIG_THUIS);
  });

  test('with a role that the directory knows and the token does not: no', async () => {
    const { casusId, meldingId } = await world.received();
    const without = as('tom', { roles: ['MELDER'] });
    expect([await reads().casus(without, { id: casusId }), await reads().meldingBijVeiligThuis(without, { id: meldingId })]).toEqual([null, null]);
  });
});

describe('what may not be seen looks like what does not exist', () => {
  test('to the letter, for an unknown, a foreign and a malformed id, with a trace for each', async () => {
    const { meldingId, casusId, overdrachtId } = await world.offered();
    const foreign = { melding: meldingId, casus: casusId, overdracht: overdrachtId, meldingBijVeiligThuis: meldingId };
    for (const [kind, id] of Object.entries(foreign)) {
      const answers: unknown[] = [];
      for (const asked of [id, uuidv7(), 'x', '', "'; drop table casus --", 'a\u0000b', '💥'.repeat(1000)]) {
        const [before] = await world.sql<{ n: string }>('select count(*) as n from audit_entry');
        answers.push(await reads()[kind as 'melding'](as('fatma'), { id: asked }));
        const left = await world.sql<{ allowed: boolean; subject_id: string | null }>('select allowed, subject_id from audit_entry order by id offset $1', [
          before?.n,
        ]);
        expect(left).toEqual([{ allowed: false, subject_id: /^[0-9a-f-]{36}$/.test(asked) ? asked : null }]);
      }
      expect(new Set(answers)).toEqual(new Set([null]));
    }
    for (const id of [meldingId, uuidv7(), 'x', 'a\u0000b']) expect(await reads().meldingText(as('fatma'), { id }, 'NL')).toBe('null');
  });

  test('also when the casus has been merged away', async () => {
    const first = await world.concluded();
    const second = await world.sent('karim');
    ok(
      await world.app.melding.receive(as('marijke'), {
        requestId: requestId(),
        meldingId: second.meldingId,
        workerId: personId('marijke'),
        mergeIntoCasusId: first.casusId,
      }),
    );
    expect(await whoGets((by) => reads().casus(as(by), { id: second.casusId }))).toEqual([]);
    expect(await reads().meldingBijVeiligThuis(as('marijke'), { id: second.meldingId })).toMatchObject({ merged: true, casusId: first.casusId });
  });
});

describe('the two locks say the same', () => {
  const MOMENTS = ['1990-01-01T00:00:00.000Z', '2990-01-01T00:00:00.000Z'] as Instant[];
  const actorOf = (key: PersonKey): Actor => ({
    kind: 'person',
    personId: personId(key) as Actor['personId'],
    organisationId: organisationId(people[key].organisation) as Actor['organisationId'],
    organisationKind: 'WIJKTEAM',
    roles: [...people[key].roles],
  });

  test('the core and the database, over 300 drawn grants', async () => {
    const { casusId } = await world.sent();
    const client = await world.app.clock.now();
    const drawn = fc.record({
      level: fc.constantFrom(...ACCESS_LEVELS),
      owner: fc.constantFrom(...EVERYONE),
      byRole: fc.boolean(),
      role: fc.constantFrom('INTAKE', 'ACCEPTANT', 'MEDEWERKER', 'TEAMLEIDER', 'MELDER'),
      until: fc.constantFrom(null, ...MOMENTS),
      reader: fc.constantFrom(...EVERYONE),
    });
    await fc.assert(
      fc.asyncProperty(drawn, async ({ level, owner, byRole, role, until, reader }) => {
        const subjectId = uuidv7();
        const grant = {
          level,
          subjectId,
          organisationId: organisationId(people[owner].organisation),
          personId: byRole ? null : personId(owner),
          role: byRole ? role : null,
          until,
        } as Grant;
        await world.sql('insert into access_grant values ($1, $2, $3, $4, $5, $6, $7)', [
          casusId,
          level,
          subjectId,
          grant.organisationId,
          grant.personId,
          grant.role,
          until,
        ]);
        const core = mayRead(actorOf(reader), [grant], level as AccessLevel, grant.subjectId, client);
        expect(await asReader(reader, 'select may_see($1, $2) as seen', [level, subjectId])).toEqual([{ seen: core }]);
        expect(await asReader(reader, 'select count(*)::int as seen from access_grant where subject_id = $1', [subjectId])).toEqual([{ seen: core ? 1 : 0 }]);
        await world.sql('delete from access_grant where subject_id = $1', [subjectId]);
      }),
      { numRuns: 300 },
    );
  });

  const asReader = async (by: PersonKey, text: string, values: readonly unknown[]): Promise<unknown[]> => {
    await world.sql('begin');
    try {
      await world.sql('set local role chain_app');
      await world.sql('select act_as($1, $2, $3::text[], null)', [as(by).subject, as(by).organisation, as(by).roles]);
      return await world.sql(text, values);
    } finally {
      await world.sql('rollback');
    }
  };

  test('row-level security alone shows a receiver that said no neither the holder nor, after some days, the words', async () => {
    const offer = await world.offered();
    const seen = async () => ({
      words: await asReader('samira', 'select household from overdracht_text where overdracht_id = $1', [offer.overdrachtId]),
      casus: (await asReader('samira', 'select id from casus where id = $1', [offer.casusId])).length,
      facts: (await asReader('samira', 'select 1 from casus_fact where casus_id = $1', [offer.casusId])).length,
    });
    expect(await seen()).toEqual({ words: [{ household: OFFER.household }], casus: 1, facts: 0 });
    ok(
      await world.app.overdracht.refuse(as('samira'), {
        requestId: requestId(),
        overdrachtId: offer.overdrachtId,
        reason: 'GEEN_CAPACITEIT',
        text: 'Vol',
        insteadText: 'Een ander',
      }),
    );
    expect(await seen()).toEqual({ words: [{ household: OFFER.household }], casus: 0, facts: 0 });
    await world.backstage.clock.shift('60 days');
    try {
      expect(await seen()).toEqual({ words: [], casus: 0, facts: 0 });
    } finally {
      await world.backstage.clock.shift('-60 days');
    }
  });
});
