// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { as, OFFER, ok, openWorld, organisationId, personId, type World } from '../world.fixture.js';
import { uuidv7 } from '../ids.js';
import type { MeldingAnswer } from './index.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const read = async (by: Parameters<typeof as>[0], id: string): Promise<MeldingAnswer> => {
  const melding = await world.app.reads.melding(as(by), { id });
  if (!melding) throw new Error('not visible');
  return melding;
};

describe('the card of the own melding', () => {
  test('names the own school until Veilig Thuis has received it, and waits for that', async () => {
    const { meldingId } = await world.sent();
    const melding = await read('noor', meldingId);
    expect(melding).toMatchObject({
      id: meldingId,
      keepsOwnHelp: true,
      ownText: { about: 'Sem, groep 3', concern: 'Wij maken ons zorgen.', ownHelp: 'Wekelijks gesprek', feedback: null },
      steps: [{ step: 'VERZONDEN', organisation: { id: organisationId('veiligThuis') } }],
      card: {
        organisation: { id: organisationId('regenboog'), kind: 'SCHOOL' },
        person: { id: personId('noor'), organisation: { id: organisationId('regenboog') } },
        now: 'WACHT_OP_BEVESTIGING',
        withOrganisation: null,
        veiligThuisHandles: false,
        veiligThuis: { id: organisationId('veiligThuis') },
      },
    });
    expect(melding.card.since).toBe(melding.sentAt);
    expect(melding.sentAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  test('tells by when, why that day, and how many working days that is', async () => {
    const { meldingId } = await world.received();
    const { termijn } = (await read('noor', meldingId)).card;
    expect(termijn).toEqual({
      term: 'D_02',
      dueOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      dueAt: expect.stringMatching(/Z$/),
      late: false,
      workingDaysLeft: expect.any(Number),
      uitleg: expect.stringMatching(/^\d+ werkdagen na ontvangst op .*\.$/),
      uitlegEn: expect.stringMatching(/^\d+ working days after receipt on .*\.$/),
    });
  });

  test('says that an offer waits for another party, and then who took over', async () => {
    const { meldingId, overdrachtId } = await world.offered();
    ok(await world.app.melding.giveTerugkoppeling(as('marijke'), { requestId: randomUUID(), meldingId, text: 'Wij zijn begonnen.' }));
    expect((await read('noor', meldingId)).card).toMatchObject({
      organisation: { id: organisationId('veiligThuis') },
      now: 'WACHT_OP_ANTWOORD',
      withOrganisation: { id: organisationId('wijkteamNoord') },
      termijn: { term: 'D_07' },
    });
    ok(
      await world.app.overdracht.accept(as('samira'), {
        requestId: randomUUID(),
        overdrachtId,
        holderId: personId('samira'),
        firstContactOn: await world.today(),
      }),
    );
    const { card, steps } = await read('noor', meldingId);
    expect(card).toMatchObject({ organisation: { id: organisationId('wijkteamNoord') }, person: { id: personId('samira') }, veiligThuisHandles: true });
    expect(steps.map(({ step }) => step)).toEqual(['VERZONDEN', 'ONTVANGEN', 'UITKOMST_BEKEND', 'AANGEBODEN', 'TERUGKOPPELING_GEGEVEN', 'OVERGENOMEN']);
  });

  test('says "niet overgenomen" without the reason and without "wie dan wel"', async () => {
    const { meldingId, overdrachtId } = await world.offered();
    ok(
      await world.app.overdracht.refuse(as('samira'), {
        requestId: randomUUID(),
        overdrachtId,
        reason: 'GEEN_CAPACITEIT',
        text: 'Onze wachtlijst is vol',
        insteadOrganisationId: organisationId('gi'),
        insteadText: 'Er is een maatregel',
      }),
    );
    const text = await world.app.reads.meldingText(as('noor'), { id: meldingId }, 'NL');
    expect(JSON.parse(text)).toMatchObject({ card: { organisation: { id: organisationId('veiligThuis') } } });
    expect(text).toContain('NIET_OVERGENOMEN');
    for (const hidden of ['GEEN_CAPACITEIT', 'wachtlijst', 'maatregel', organisationId('gi')]) expect(text).not.toContain(hidden);
  });

  test('shows the terugkoppeling once it was given', async () => {
    const { meldingId } = await world.concluded();
    ok(await world.app.melding.giveTerugkoppeling(as('marijke'), { requestId: randomUUID(), meldingId, text: 'Wij hebben met het gezin gesproken.' }));
    expect((await read('noor', meldingId)).ownText.feedback).toBe('Wij hebben met het gezin gesproken.');
  });
});

describe('too late', () => {
  test('is seen when someone looks, with every worker stopped (INV-39)', async () => {
    const { meldingId } = await world.sent('karim');
    await world.backstage.clock.shift('30 days');
    try {
      const [row] = await world.app.reads.mijnMeldingen(as('karim'), { first: 1, after: null });
      expect(row?.card.termijn).toMatchObject({ term: 'D_01', late: true });
      expect(row?.card.termijn?.workingDaysLeft).toBeLessThan(-15);
      expect((await read('karim', meldingId)).card.termijn).toEqual(row?.card.termijn);
    } finally {
      await world.backstage.clock.shift('-30 days');
    }
  });
});

describe('the list of own meldingen', () => {
  test('is newest first, in pages, and goes on after the last one', async () => {
    const sent = [await world.sent('lotte'), await world.sent('lotte'), await world.sent('lotte')].map(({ meldingId }) => meldingId).reverse();
    const page = async (first: number | null, after: string | null) => (await world.app.reads.mijnMeldingen(as('lotte'), { first, after })).map(({ id }) => id);
    expect(await page(2, null)).toEqual(sent.slice(0, 2));
    expect(await page(2, sent[1] ?? null)).toEqual(sent.slice(2));
    expect(await page(null, null)).toEqual(sent);
    expect(await page(0, null)).toEqual(sent.slice(0, 1));
    expect(await page(2, sent[2] ?? null)).toEqual([]);
  });

  test('has nothing after a cursor that is malformed, unknown or someone else’s', async () => {
    const { meldingId } = await world.sent('noor');
    for (const after of ['x', '', 'a\u0000b', uuidv7(), meldingId])
      expect(await world.app.reads.mijnMeldingenText(as('lotte'), { first: 20, after }, 'NL')).toBe('[]');
  });

  test('gives each row as the page of that melding gives it', async () => {
    const [row] = await world.app.reads.mijnMeldingen(as('noor'), { first: 1, after: null });
    const { keepsOwnHelp: _kept, ownText: _text, steps: _steps, ...page } = await read('noor', row?.id ?? '');
    expect(row).toEqual(page);
    expect(JSON.parse(await world.app.reads.whoIsResponsibleText(as('noor'), { id: row?.id ?? '' }, null))).toEqual(page);
  });
});

describe('a draft', () => {
  test('is read by its writer and nobody else', async () => {
    const draftId = uuidv7();
    ok(await world.app.drafts.save(as('noor'), { draftId, about: 'Half', acute: false }));
    expect(await world.app.reads.meldingDrafts(as('noor'))).toEqual([
      {
        id: draftId,
        content: { about: 'Half', concern: '', ownHelp: '', keepsOwnHelp: null, acute: false, veiligThuisId: null },
        savedAt: expect.stringMatching(/Z$/),
      },
    ]);
    expect(await world.app.reads.meldingDraftsText(as('karim'))).toBe('[]');
  });
});

describe('a second melding in an open casus (INV-15)', () => {
  /** What stays when names, codes and moments of the one melding are taken out. */
  const bare = ({ id, reference, sentAt, card, steps, ...rest }: MeldingAnswer) => {
    expect([id, reference, sentAt]).toHaveLength(3);
    return JSON.stringify({
      ...rest,
      card: { ...card, since: '', termijn: card.termijn && { ...card.termijn, dueAt: '' } },
      steps: steps.map((step) => ({ ...step, at: '' })),
    });
  };

  test('reads for its melder exactly as a first one, up to and including the outcome', async () => {
    const first = await world.offered();
    const elsewhere = await world.sent('noor');
    const second = await world.sent('noor');
    const receive = (meldingId: string, into: object) =>
      world.app.melding.receive(as('marijke'), { requestId: randomUUID(), meldingId, workerId: personId('marijke'), ...into });
    const both = async () => [await read('noor', elsewhere.meldingId), await read('noor', second.meldingId)].map(bare);

    ok(await receive(elsewhere.meldingId, {}));
    ok(await receive(second.meldingId, { mergeIntoCasusId: first.casusId }));
    const [alone, merged] = await both();
    expect(merged).toBe(alone);

    for (const { meldingId } of [elsewhere, second])
      ok(await world.app.melding.conclude(as('marijke'), { requestId: randomUUID(), meldingId, outcome: 'DIRECT_OVERDRAGEN' }));
    const [aloneAfter, mergedAfter] = await both();
    expect(mergedAfter).toBe(aloneAfter);
  });

  test('leaves the first melder’s answer letter for letter as it was', async () => {
    const first = await world.concluded('noor');
    const before = await world.app.reads.meldingText(as('noor'), { id: first.meldingId }, 'NL');
    const second = await world.sent('karim');
    ok(
      await world.app.melding.receive(as('marijke'), {
        requestId: randomUUID(),
        meldingId: second.meldingId,
        workerId: personId('tom'),
        mergeIntoCasusId: first.casusId,
      }),
    );
    ok(await world.app.melding.conclude(as('tom'), { requestId: randomUUID(), meldingId: second.meldingId, outcome: 'ONDERZOEK' }));
    expect(await world.app.reads.meldingText(as('noor'), { id: first.meldingId }, 'NL')).toBe(before);
  });

  test('never carries an id or a code of a casus to a melder, in any answer', async () => {
    const first = await world.accepted();
    const second = await world.sent('karim');
    ok(
      await world.app.melding.receive(as('marijke'), {
        requestId: randomUUID(),
        meldingId: second.meldingId,
        workerId: personId('marijke'),
        mergeIntoCasusId: first.casusId,
      }),
    );
    const casussen = await world.sql<{ id: string; reference: string }>('select id, reference from casus');
    const { reads } = world.app;
    for (const by of ['noor', 'karim'] as const) {
      const texts = [
        await reads.mijnMeldingenText(as(by), { first: null, after: null }, 'NL'),
        await reads.mijnWerkText(as(by)),
        await reads.berichtenText(as(by), { first: null, before: null }),
        await reads.meldingText(as(by), { id: by === 'noor' ? first.meldingId : second.meldingId }, 'NL'),
        JSON.stringify(await reads.berichtenAfter(as(by), { after: 0, first: null })),
      ];
      for (const { id, reference } of casussen) for (const text of texts) expect(text.includes(id) || text.includes(reference)).toBe(false);
    }
  });

  test('is not among the offers that a melder of this melding may know of', async () => {
    const first = await world.concluded();
    ok(
      await world.app.overdracht.offer(as('marijke'), {
        ...OFFER,
        requestId: randomUUID(),
        casusId: first.casusId,
        receiverId: organisationId('wijkteamZuid'),
      }),
    );
    const second = await world.sent('karim');
    ok(
      await world.app.melding.receive(as('marijke'), {
        requestId: randomUUID(),
        meldingId: second.meldingId,
        workerId: personId('marijke'),
        mergeIntoCasusId: first.casusId,
      }),
    );
    ok(await world.app.melding.conclude(as('marijke'), { requestId: randomUUID(), meldingId: second.meldingId, outcome: 'DIRECT_OVERDRAGEN' }));
    expect(await world.app.reads.meldingText(as('karim'), { id: second.meldingId }, 'NL')).not.toContain(organisationId('wijkteamZuid'));
  });
});
