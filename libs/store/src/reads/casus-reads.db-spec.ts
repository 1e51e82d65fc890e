// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { as, OFFER, ok, openWorld, organisationId, personId, type World } from '../world.fixture.js';
import type { CasusAnswer, OverdrachtAnswer } from './index.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

type By = Parameters<typeof as>[0];
const casusFor = async (by: By, id: string): Promise<CasusAnswer> => {
  const casus = await world.app.reads.casus(as(by), { id });
  if (!casus) throw new Error('not visible');
  return casus;
};
const overdrachtFor = async (by: By, id: string): Promise<OverdrachtAnswer> => {
  const overdracht = await world.app.reads.overdracht(as(by), { id });
  if (!overdracht) throw new Error('not visible');
  return overdracht;
};
const requestId = () => randomUUID();
const accept = async (overdrachtId: string) =>
  ok(
    await world.app.overdracht.accept(as('samira'), {
      requestId: requestId(),
      overdrachtId,
      holderId: personId('samira'),
      deputyId: personId('iris'),
      firstContactOn: await world.today(),
    }),
  );

describe('the casus page', () => {
  test('shows Veilig Thuis the card, the offer that waits, every melding and every date', async () => {
    const { casusId, meldingId, overdrachtId } = await world.offered();
    const casus = await casusFor('marijke', casusId);
    expect(casus).toMatchObject({
      id: casusId,
      status: 'open',
      deputy: null,
      card: {
        organisation: { id: organisationId('veiligThuis') },
        person: { id: personId('marijke') },
        veiligThuisHandles: true,
        veiligThuis: { id: organisationId('veiligThuis') },
      },
      overdracht: { id: overdrachtId, status: 'AANGEBODEN', casusId },
      overdrachten: [{ id: overdrachtId }],
      meldingen: [{ id: meldingId, casusId, merged: false, melder: { id: personId('noor') }, worker: { id: personId('marijke') } }],
      holdings: [
        { organisation: { id: organisationId('regenboog') }, person: { id: personId('noor') } },
        { organisation: { id: organisationId('veiligThuis') }, person: { id: personId('marijke') }, to: null },
      ],
    });
    expect(casus.holdings[0]?.to).toBe(casus.holdings[1]?.from);
    expect(casus.termijnen.map(({ term }) => term).sort()).toEqual(['D_03', 'D_07']);
    expect(casus.events.map(({ type }) => type)).toEqual(['MeldingSent', 'MeldingReceived', 'VeiligheidsbeoordelingConcluded', 'OverdrachtOffered']);
    expect(casus.events[0]).toMatchObject({
      organisation: { id: organisationId('regenboog') },
      person: { id: personId('noor') },
      other: { id: organisationId('veiligThuis') },
      term: null,
    });
    expect(casus.events[3]).toMatchObject({
      organisation: { id: organisationId('veiligThuis') },
      person: { id: personId('marijke') },
      other: { id: organisationId('wijkteamNoord') },
    });
  });

  test('shows the new holder who it is and what is owed; not who the melder is, and no melding', async () => {
    const { casusId, overdrachtId } = await world.offered();
    await accept(overdrachtId);
    const casus = await casusFor('samira', casusId);
    expect(casus).toMatchObject({
      card: { organisation: { id: organisationId('wijkteamNoord') }, person: { id: personId('samira') }, veiligThuisHandles: true },
      deputy: { id: personId('iris') },
      meldingen: [],
      overdracht: null,
      overdrachten: [{ status: 'AANVAARD', document: { household: OFFER.household }, acceptedHolder: { id: personId('samira') } }],
    });
    expect(casus.termijnen.map(({ term }) => term)).toEqual(['D_08']);
    expect(casus.events[0]).toMatchObject({ type: 'MeldingSent', organisation: null, person: null });
    expect(await casusFor('iris', casusId)).toMatchObject({ id: casusId });
  });

  test('keeps what Veilig Thuis and another party said to each other from a later holder', async () => {
    const { casusId, overdrachtId } = await world.offered('wijkteamZuid');
    ok(
      await world.app.overdracht.refuse(as('fatma'), {
        requestId: requestId(),
        overdrachtId,
        reason: 'NIET_ONS_GEBIED',
        text: 'Het gezin is verhuisd',
        insteadOrganisationId: organisationId('wijkteamNoord'),
      }),
    );
    ok(await world.app.overdracht.offer(as('marijke'), { ...OFFER, requestId: requestId(), casusId, receiverId: organisationId('wijkteamNoord') }));
    const second = (await casusFor('marijke', casusId)).overdracht?.id ?? '';
    await accept(second);
    const [refused, taken] = (await casusFor('samira', casusId)).overdrachten;
    expect(refused).toMatchObject({
      status: 'GEWEIGERD',
      document: null,
      refusalReason: null,
      refusalText: null,
      insteadOrganisation: null,
      insteadText: null,
    });
    expect(taken).toMatchObject({ status: 'AANVAARD', document: { asked: OFFER.asked } });
    expect((await casusFor('marijke', casusId)).overdrachten[0]).toMatchObject({
      refusalReason: 'NIET_ONS_GEBIED',
      refusalText: 'Het gezin is verhuisd',
      insteadOrganisation: { id: organisationId('wijkteamNoord') },
    });
  });

  test('has a card that says the same as the card of its melder, once the outcome is known', async () => {
    const { casusId, meldingId } = await world.accepted();
    const melding = await world.app.reads.melding(as('noor'), { id: meldingId });
    expect((await casusFor('marijke', casusId)).card).toEqual(melding?.card);
  });
});

describe('an overdracht', () => {
  test('shows who is asked the holder of now, by when to answer, and what is handed over', async () => {
    const { overdrachtId } = await world.offered();
    const overdracht = await overdrachtFor('samira', overdrachtId);
    expect(overdracht).toMatchObject({
      status: 'AANGEBODEN',
      ground: 'G_TM',
      urgency: 'GEWOON',
      familyInformed: true,
      giver: { id: personId('marijke') },
      receiver: { id: organisationId('wijkteamNoord') },
      holderNow: {
        organisation: { id: organisationId('veiligThuis') },
        now: 'WACHT_OP_ANTWOORD',
        withOrganisation: { id: organisationId('wijkteamNoord') },
        termijn: { term: 'D_07' },
      },
      answer: { term: 'D_07', late: false },
      document: {
        household: OFFER.household,
        municipality: OFFER.municipality,
        whyThisParty: OFFER.whyThisParty,
        asked: OFFER.asked,
        agreements: '',
        giverKeeps: '',
        doNotContact: '',
      },
      endedAt: null,
      endedBy: null,
      acceptedHolder: null,
      casusId: null,
    });
    expect(overdracht.casusReference).toMatch(/./);
    expect(overdracht.expiresOn >= (overdracht.answer?.dueOn ?? '')).toBe(true);
  });

  test('offers as the latest first contact exactly the day that acceptance allows', async () => {
    const { overdrachtId } = await world.offered();
    const { firstContactLatestOn } = await overdrachtFor('samira', overdrachtId);
    const dayAfter = new Date(Date.parse(firstContactLatestOn ?? '') + 86_400_000).toISOString().slice(0, 10);
    const on = (firstContactOn: string) =>
      world.app.overdracht.accept(as('samira'), { requestId: requestId(), overdrachtId, holderId: personId('samira'), firstContactOn });
    expect(await on(dayAfter)).toMatchObject({ ok: false, refusal: 'FIRST_CONTACT_TOO_LATE' });
    ok(await on(firstContactLatestOn ?? ''));
    expect(await overdrachtFor('samira', overdrachtId)).toMatchObject({ firstContactOn: firstContactLatestOn, firstContactLatestOn: null, answer: null });
  });

  test('stays in sight of who gave it away, to follow whether help began', async () => {
    const { casusId, overdrachtId } = await world.offered();
    await accept(overdrachtId);
    ok(await world.app.overdracht.offer(as('samira'), { ...OFFER, requestId: requestId(), casusId, receiverId: organisationId('gi') }));
    const onward = (await casusFor('samira', casusId)).overdracht?.id ?? '';
    ok(
      await world.app.overdracht.accept(as('daan'), {
        requestId: requestId(),
        overdrachtId: onward,
        holderId: personId('daan'),
        firstContactOn: await world.today(),
      }),
    );
    expect(await world.app.reads.casus(as('samira'), { id: casusId })).toBeNull();
    expect(await overdrachtFor('samira', onward)).toMatchObject({
      status: 'AANVAARD',
      casusId: null,
      document: null,
      holderNow: null,
      acceptedHolder: { id: personId('daan') },
      firstContactOn: await world.today(),
    });
  });
});

describe('the buttons are those that the decisions would accept', () => {
  test('for the giver, the receiver and the reader without a role for it', async () => {
    const { casusId, meldingId, overdrachtId } = await world.offered();
    const of = async (by: By) => (await overdrachtFor(by, overdrachtId)).availableActions;
    expect([await of('samira'), await of('marijke'), await of('tom')]).toEqual([
      ['ACCEPT_OVERDRACHT', 'REFUSE_OVERDRACHT', 'ASK_QUESTION'],
      ['WITHDRAW_OVERDRACHT'],
      ['WITHDRAW_OVERDRACHT'],
    ]);
    const casus = await casusFor('marijke', casusId);
    expect(casus.availableActions).toEqual(['CHANGE_NAMED_PERSON', 'WITHDRAW_OVERDRACHT']);
    expect(casus.overdracht?.availableActions).toEqual(['WITHDRAW_OVERDRACHT']);
    expect(casus.meldingen[0]?.availableActions).toEqual(['GIVE_TERUGKOPPELING']);
    expect((await world.app.reads.meldingBijVeiligThuis(as('tom'), { id: meldingId }))?.availableActions).toEqual(['GIVE_TERUGKOPPELING']);
  });

  test('at each step of a melding at Veilig Thuis', async () => {
    const actions = async (meldingId: string) => (await world.app.reads.meldingBijVeiligThuis(as('marijke'), { id: meldingId }))?.availableActions;
    expect(await actions((await world.sent()).meldingId)).toEqual(['RECEIVE_MELDING']);
    expect(await actions((await world.received()).meldingId)).toEqual(['CONCLUDE_VEILIGHEIDSBEOORDELING']);
    const { meldingId, casusId } = await world.concluded();
    expect(await actions(meldingId)).toEqual(['GIVE_TERUGKOPPELING']);
    expect((await casusFor('marijke', casusId)).availableActions).toEqual(['OFFER_OVERDRACHT', 'CHANGE_NAMED_PERSON']);
  });

  test('also in the lists', async () => {
    const { casusId, meldingId } = await world.concluded();
    const casussen = await world.app.reads.mijnCasussen(as('marijke'), { first: null });
    expect(casussen.find(({ id }) => id === casusId)).toEqual(await casusFor('marijke', casusId));
    const meldingen = await world.app.reads.meldingenBijVeiligThuis(as('marijke'), { first: null });
    expect(meldingen.find(({ id }) => id === meldingId)).toEqual(await world.app.reads.meldingBijVeiligThuis(as('marijke'), { id: meldingId }));
    expect(meldingen[0]?.id).toBe(meldingId);
  });
});

describe('the melding at Veilig Thuis', () => {
  test('names no casus before receipt, and what happened after it', async () => {
    const { meldingId } = await world.sent();
    const read = () => world.app.reads.meldingBijVeiligThuis(as('marijke'), { id: meldingId });
    expect(await read()).toMatchObject({
      casusId: null,
      casusReference: null,
      receivedAt: null,
      worker: null,
      outcome: null,
      merged: false,
      termijn: { term: 'D_01' },
      text: { concern: 'Wij maken ons zorgen.' },
    });
    ok(await world.app.melding.receive(as('marijke'), { requestId: requestId(), meldingId, workerId: personId('tom') }));
    expect(await read()).toMatchObject({
      casusId: expect.any(String),
      casusReference: expect.stringMatching(/./),
      receivedAt: expect.stringMatching(/Z$/),
      worker: { id: personId('tom') },
      termijn: { term: 'D_02' },
    });
    ok(await world.app.melding.conclude(as('tom'), { requestId: requestId(), meldingId, outcome: 'ONDERZOEK' }));
    ok(await world.app.melding.giveTerugkoppeling(as('tom'), { requestId: requestId(), meldingId, text: 'Wij doen onderzoek.' }));
    expect(await read()).toMatchObject({
      outcome: 'ONDERZOEK',
      concludedAt: expect.stringMatching(/Z$/),
      feedbackAt: expect.stringMatching(/Z$/),
      termijn: null,
      text: { feedback: 'Wij doen onderzoek.' },
    });
  });

  test('finds the open casus it may belong to by its code or by what the meldingen are about', async () => {
    const { casusId } = await world.concluded();
    const { reference } = await casusFor('marijke', casusId);
    const found = async (search: string | null) => (await world.app.reads.openCasussen(as('marijke'), { search })).map(({ id }) => id);
    expect(await found(reference.toLowerCase())).toEqual([casusId]);
    expect(await found('SEM, groep')).toContain(casusId);
    expect(await found(null)).toContain(casusId);
    for (const nothing of ['nergens', '%', '_', 'a\u0000b', 'x'.repeat(5000)]) expect(await found(nothing)).toEqual([]);
    expect((await world.app.reads.openCasussen(as('marijke'), { search: reference }))[0]).toMatchObject({
      holder: { id: organisationId('veiligThuis') },
      about: ['Sem, groep 3'],
      openedAt: expect.stringMatching(/Z$/),
    });
  });
});
