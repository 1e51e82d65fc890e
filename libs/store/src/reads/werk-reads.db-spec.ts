// SPDX-License-Identifier: EUPL-1.2
import { MELDER_STEPS, NOTICES } from '@ketenportaal/domain';
import { people } from '@ketenportaal/testkit';
import { randomUUID } from 'node:crypto';
import { as, OFFER, ok, openWorld, organisationId, personId, type World } from '../world.fixture.js';
import type { BerichtShape, MijnWerkAnswer, WorkItemShape } from './index.js';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

type By = Parameters<typeof as>[0];
const requestId = () => randomUUID();
const werk = (by: By): Promise<MijnWerkAnswer> => world.app.reads.mijnWerk(as(by));
const whatOf = (items: readonly WorkItemShape[]) => items.map(({ what, id }) => [what, id]);
const lines = async (by: By) => {
  const { nextDueOn: _next, ...lists } = await werk(by);
  return Object.fromEntries(Object.entries(lists).map(([list, items]) => [list, whatOf(items)]));
};
const NOTHING = { antwoordNodig: [], teLaatEnVandaag: [], dezeWeek: [], wachtOpAnderen: [] };

describe('my work', () => {
  test('is empty for who has none, with no date', async () => {
    expect(await werk('hanna')).toEqual({ ...NOTHING, nextDueOn: null });
  });

  test('asks the desk of Veilig Thuis to receive, and tells the melder that he waits', async () => {
    const { meldingId } = await world.sent();
    expect(await lines('marijke')).toEqual({ ...NOTHING, antwoordNodig: [['MELDING_ONTVANGEN', meldingId]] });
    expect((await werk('marijke')).antwoordNodig[0]).toMatchObject({
      page: 'MELDING_BIJ_VEILIG_THUIS',
      termijn: { term: 'D_01' },
      fromOrganisation: { id: organisationId('regenboog') },
      urgent: false,
    });
    expect((await werk('noor')).wachtOpAnderen).toMatchObject([
      { page: 'MELDING', id: meldingId, what: 'WACHT_OP_ANDER', fromOrganisation: { id: organisationId('veiligThuis') } },
    ]);
  });

  test('is the assessment and then the terugkoppeling, for the named worker only', async () => {
    const { meldingId } = await world.received();
    const own = async (by: By) => {
      const { teLaatEnVandaag, dezeWeek } = await werk(by);
      return whatOf([...teLaatEnVandaag, ...dezeWeek]);
    };
    expect([await own('marijke'), await own('tom')]).toEqual([[['VEILIGHEIDSBEOORDELING', meldingId]], []]);
    ok(await world.app.melding.conclude(as('marijke'), { requestId: requestId(), meldingId, outcome: 'ONDERZOEK' }));
    expect(await own('marijke')).toEqual([['TERUGKOPPELING', meldingId]]);
  });

  test('is an answer for the receiver, waiting for the giver, and a first contact for the new holder and the deputy', async () => {
    const { casusId, overdrachtId } = await world.offered();
    for (const by of ['samira', 'joost'] as const) expect((await lines(by))['antwoordNodig']).toEqual([['ANTWOORD_OP_OVERDRACHT', overdrachtId]]);
    expect(await lines('iris')).toEqual(NOTHING);
    expect((await werk('marijke')).wachtOpAnderen).toMatchObject([
      { page: 'CASUS', id: casusId, what: 'WACHT_OP_ANDER', termijn: { term: 'D_07' }, fromOrganisation: { id: organisationId('wijkteamNoord') } },
    ]);
    ok(
      await world.app.overdracht.accept(as('samira'), {
        requestId: requestId(),
        overdrachtId,
        holderId: personId('samira'),
        deputyId: personId('iris'),
        firstContactOn: await world.today(),
      }),
    );
    for (const by of ['samira', 'iris'] as const) expect((await werk(by)).dezeWeek).toMatchObject([{ what: 'EERSTE_CONTACT', id: casusId, page: 'CASUS' }]);
    expect(await lines('joost')).toEqual(NOTHING);
    ok(await world.app.overdracht.recordFirstContact(as('iris'), { requestId: requestId(), casusId, contactOn: await world.today() }));
    expect(await lines('samira')).toEqual(NOTHING);
  });

  test('moves from this week to too late by the clock alone, and says what comes next', async () => {
    const { meldingId } = await world.received();
    const { dezeWeek, nextDueOn } = await werk('marijke');
    expect(whatOf(dezeWeek)).toEqual([['VEILIGHEIDSBEOORDELING', meldingId]]);
    expect(nextDueOn).toBe(dezeWeek[0]?.termijn?.dueOn);
    await world.backstage.clock.shift('20 days');
    expect(await werk('marijke')).toMatchObject({ dezeWeek: [], teLaatEnVandaag: [{ id: meldingId, termijn: { late: true } }], nextDueOn: null });
  });

  test('puts what is acute first', async () => {
    const calm = await world.sent();
    const acute = ok(
      await world.app.melding.send(as('karim'), {
        requestId: requestId(),
        veiligThuisId: organisationId('veiligThuis'),
        about: 'Acuut',
        concern: 'Nu',
        acute: true,
        keepsOwnHelp: false,
      }),
    );
    expect((await werk('marijke')).antwoordNodig.map(({ id, urgent }) => [id, urgent])).toEqual([
      [acute, true],
      [calm.meldingId, false],
    ]);
  });
});

describe('the inbox', () => {
  const inbox = (by: By, first: number | null = null, before: number | null = null): Promise<BerichtShape[]> =>
    world.app.reads.berichten(as(by), { first, before });

  test('tells the melder in the steps of the own melding, with its own code', async () => {
    const { meldingId } = await world.offered();
    const melding = await world.app.reads.melding(as('noor'), { id: meldingId });
    const berichten = await inbox('noor');
    expect(berichten.map(({ message }) => message)).toEqual(melding?.steps.map(({ step }) => step).reverse());
    expect(berichten.map(({ organisation }) => organisation)).toEqual(melding?.steps.map(({ organisation }) => organisation).reverse());
    for (const bericht of berichten)
      expect(bericht).toMatchObject({ page: 'MELDING', aboutId: meldingId, reference: melding?.reference, id: String(bericht.number), readAt: null });
  });

  test('names the other party and keeps the code also after the page has closed', async () => {
    const { casusId, overdrachtId } = await world.offered();
    const [{ reference } = { reference: '' }] = await world.sql<{ reference: string }>('select reference from casus where id = $1', [casusId]);
    expect((await inbox('samira'))[0]).toMatchObject({
      message: 'OVERDRACHT_AAN_U',
      page: 'OVERDRACHT',
      aboutId: overdrachtId,
      reference,
      organisation: { id: organisationId('veiligThuis') },
    });
    ok(
      await world.app.overdracht.accept(as('samira'), {
        requestId: requestId(),
        overdrachtId,
        holderId: personId('samira'),
        firstContactOn: await world.today(),
      }),
    );
    expect((await inbox('marijke'))[0]).toMatchObject({ message: 'OVERDRACHT_AANGENOMEN', reference, organisation: { id: organisationId('wijkteamNoord') } });
    expect((await inbox('samira'))[0]).toMatchObject({
      message: 'U_BENT_VERANTWOORDELIJK',
      page: 'CASUS',
      aboutId: casusId,
      organisation: { id: organisationId('veiligThuis') },
    });
    ok(await world.app.overdracht.offer(as('samira'), { ...OFFER, requestId: requestId(), casusId, receiverId: organisationId('gi') }));
    const [onward] = await world.sql<{ id: string }>(`select id from overdracht where casus_id = $1 and status = 'AANGEBODEN'`, [casusId]);
    ok(
      await world.app.overdracht.accept(as('daan'), {
        requestId: requestId(),
        overdrachtId: onward?.id ?? '',
        holderId: personId('daan'),
        firstContactOn: await world.today(),
      }),
    );
    expect(await world.app.reads.casus(as('samira'), { id: casusId })).toBeNull();
    for (const bericht of await inbox('samira')) expect(bericht.reference).toBe(reference);
  });

  test('goes back in pages, and forward from the last number for a client that was away', async () => {
    await world.accepted();
    const all = (await inbox('noor')).map(({ number }) => number);
    expect((await inbox('noor', 2)).map(({ number }) => number)).toEqual(all.slice(0, 2));
    expect((await inbox('noor', 100, all[1] ?? 0)).map(({ number }) => number)).toEqual(all.slice(2));
    const after = (await world.app.reads.berichtenAfter(as('noor'), { after: all[2] ?? 0, first: 100 })).map(({ number }) => number);
    expect(after).toEqual(all.slice(0, 2).reverse());
  });

  test('is each reader’s own, and every message has a known word, a page and a code', async () => {
    await world.accepted();
    const words = new Set<string>([...NOTICES, ...MELDER_STEPS]);
    const owners = new Map<string, string>();
    for (const by of Object.keys(people) as By[]) {
      for (const bericht of await inbox(by)) {
        expect(words.has(bericht.message)).toBe(true);
        expect(bericht.reference).not.toBe('');
        expect(owners.get(bericht.id) ?? by).toBe(by);
        owners.set(bericht.id, by);
      }
    }
    expect(owners.size).toBeGreaterThan(5);
  });

  test('counts what was not read', async () => {
    await world.sent();
    const before = await world.app.reads.me(as('marijke'));
    await world.sql('update notification set read_at = chain_now() where person_id = $1', [personId('marijke')]);
    expect([before.unread, (await world.app.reads.me(as('marijke'))).unread]).toEqual([1, 0]);
  });
});
