// SPDX-License-Identifier: EUPL-1.2
// casus, mijnCasussen, mijnWerk and berichten.
import { newId, openWorld, type World } from './api.fixture.js';
import { act, stagesOf, strangeIds, visible, type Stages } from './steps.fixture.js';

const CASUS = `query Q($id: ID!) { casus(id: $id) { id reference status card { organisation { name } person { name organisation { name } } now } availableActions overdracht { status } overdrachten { status }
  meldingen { reference melder { name } } holdings { organisation { name } person { name } from to } termijnen { term late workingDaysLeft } events { type organisation { name } person { name } other { name } term } } }`;

interface CasusAnswer {
  readonly casus: {
    readonly meldingen: readonly { readonly melder: { readonly name: string } }[];
    readonly holdings: readonly { readonly organisation: { readonly name: string }; readonly from: string; readonly to: string | null }[];
    readonly events: readonly { readonly type: string }[];
    readonly availableActions: readonly string[];
  } | null;
}

describe('the casus, the work and the inbox', () => {
  let world: World;
  let stages: Stages;
  beforeAll(async () => {
    world = await openWorld();
    stages = stagesOf(world);
  });
  afterAll(() => world.close());
  const look = async (who: Parameters<typeof act>[1], id: string) => (await world.ask<CasusAnswer>(who, CASUS, { id })).data.casus;

  it('shows who had zicht op veiligheid, without a gap', async () => {
    const { casusId } = await stages.accepted();
    const casus = await look('marijke', casusId);
    expect(casus?.holdings.map(({ organisation }) => organisation.name)).toEqual([
      'Basisschool De Regenboog',
      'Veilig Thuis Vlietland',
      'Wijkteam Noord (gemeente Rietwijk)',
    ]);
    expect(casus?.holdings.map(({ to }) => to)).toEqual([...(casus?.holdings.slice(1).map(({ from }) => from) ?? []), null]);
    expect(casus?.events.map(({ type }) => type)).toEqual([
      'MeldingSent',
      'MeldingReceived',
      'VeiligheidsbeoordelingConcluded',
      'OverdrachtOffered',
      'OverdrachtAccepted',
    ]);
  });

  it('the meldingen and the melder are for Veilig Thuis alone', async () => {
    const { casusId } = await stages.accepted();
    expect((await look('marijke', casusId))?.meldingen.map(({ melder }) => melder.name)).toEqual(['Noor de Wit']);
    const answer = await world.ask<CasusAnswer>('samira', CASUS, { id: casusId });
    expect(answer.data.casus?.meldingen).toEqual([]);
    expect(answer.data.casus?.availableActions).toEqual(['OFFER_OVERDRACHT', 'RECORD_FIRST_CONTACT', 'CHANGE_NAMED_PERSON']);
    expect(answer.text).not.toContain('Noor de Wit');
  });

  it('access: holder, teamleider and the handling Veilig Thuis; nobody else learns that it exists', async () => {
    const { casusId } = await stages.accepted();
    for (const who of ['samira', 'joost', 'marijke', 'tom'] as const) expect(await look(who, casusId)).not.toBeNull();
    for (const who of ['noor', 'karim', 'iris', 'fatma', 'daan', 'hanna'] as const) {
      const answers = await Promise.all(strangeIds(casusId).map((id) => world.ask(who, CASUS, { id })));
      expect(new Set(answers.map((answer) => JSON.stringify(visible(answer)))).size).toBe(1);
      expect(answers[0]?.data).toEqual({ casus: null });
    }
  });

  it('who handed it over and does not handle the melding loses sight of it', async () => {
    const { casusId } = await stages.accepted();
    const { result } = await act(world, 'samira', 'offerOverdracht', {
      casusId,
      receiverId: (await world.sql<{ id: string }>(`select id from organisation where name like 'Wijkteam Zuid%'`))[0]?.id,
      ground: 'G_TM',
      urgency: 'GEWOON',
      familyInformed: true,
      household: 'x',
      municipality: 'y',
      whyThisParty: 'z',
      asked: 'q',
    });
    expect(result.__typename).toBe('Casus');
    const [open] = await world.sql<{ id: string }>(`select id from overdracht where casus_id = $1 and status = 'AANGEBODEN'`, [casusId]);
    await act(world, 'fatma', 'acceptOverdracht', {
      overdrachtId: open?.id,
      holderId: (await world.sql<{ id: string }>(`select id from person where name = 'Fatma Yilmaz'`))[0]?.id,
      firstContactOn: new Date().toISOString().slice(0, 10),
    });
    expect(await look('fatma', casusId)).not.toBeNull();
    expect(await look('samira', casusId)).toBeNull();
  });

  it('mijnCasussen are those of the own party that this person may open', async () => {
    const { casusId } = await stages.accepted();
    const list = async (who: Parameters<typeof act>[1]) =>
      (await world.ask<{ mijnCasussen: { id: string }[] }>(who, '{ mijnCasussen(first: 100) { id card { person { name } } } }')).data.mijnCasussen.map(
        ({ id }) => id,
      );
    expect(await list('samira')).toContain(casusId);
    expect(await list('joost')).toContain(casusId);
    expect(await list('iris')).toEqual([]);
    expect(await list('noor')).toEqual([]);
  });

  it('mijnWerk puts an offer that waits under "antwoord nodig" of the receiver and "wacht op anderen" of the giver', async () => {
    const { overdrachtId, casusId } = await stages.offered('wijkteamZuid');
    const WORK =
      '{ mijnWerk { antwoordNodig { page id what urgent termijn { term } fromOrganisation { name } } teLaatEnVandaag { id } dezeWeek { what } wachtOpAnderen { id what page } nextDueOn } }';
    const work = async (who: Parameters<typeof act>[1]) => (await world.ask<{ mijnWerk: Record<string, { id: string }[]> }>(who, WORK)).data.mijnWerk;
    expect((await work('fatma'))['antwoordNodig']).toContainEqual({
      page: 'OVERDRACHT',
      id: overdrachtId,
      what: 'ANTWOORD_OP_OVERDRACHT',
      urgent: false,
      termijn: { term: 'D_07' },
      fromOrganisation: { name: 'Veilig Thuis Vlietland' },
    });
    expect(JSON.stringify((await work('marijke'))['wachtOpAnderen'])).toMatch(new RegExp(`${overdrachtId}|${casusId}`));
    expect(JSON.stringify(await work('daan'))).not.toContain(overdrachtId);
  });

  it('a bericht names a page and a party, is numbered, and is read once', async () => {
    const { meldingId } = await stages.sent('lotte');
    await act(world, 'marijke', 'receiveMelding', {
      meldingId,
      workerId: (await world.sql<{ id: string }>(`select id from person where name = 'Marijke Bakker'`))[0]?.id,
    });
    const INBOX =
      'query Q($before: Int) { berichten(before: $before) { id number message page aboutId reference organisation { name } readAt } me { unread } }';
    interface Inbox {
      readonly berichten: { id: string; number: number; message: string; aboutId: string; readAt: string | null; organisation: { name: string } | null }[];
      readonly me: { unread: number };
    }
    const { data } = await world.ask<Inbox>('lotte', INBOX);
    const [first] = data.berichten;
    expect(first).toMatchObject({ message: 'ONTVANGEN', page: 'MELDING', aboutId: meldingId, readAt: null, organisation: { name: 'Veilig Thuis Vlietland' } });
    const mark = async (who: 'lotte' | 'noor', id: string) =>
      (await world.ask<{ markBerichtRead: boolean }>(who, 'mutation M($id: ID!) { markBerichtRead(id: $id) }', { id })).data.markBerichtRead;
    expect(await mark('noor', first?.id ?? '')).toBe(false);
    expect(await mark('lotte', newId())).toBe(false);
    expect(await mark('lotte', first?.id ?? '')).toBe(true);
    const after = await world.ask<Inbox>('lotte', INBOX);
    expect(after.data.me.unread).toBe(data.me.unread - 1);
    expect((await world.ask<Inbox>('lotte', INBOX, { before: first?.number })).data.berichten.every(({ number }) => number < (first?.number ?? 0))).toBe(true);
    expect(JSON.stringify((await world.ask<Inbox>('noor', INBOX)).data)).not.toContain(meldingId);
  });
});
