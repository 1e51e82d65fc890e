// SPDX-License-Identifier: EUPL-1.2
import { openWorld, personId, type World } from './api.fixture.js';
import { act, stagesOf, strangeIds, today, visible, type Stages } from './steps.fixture.js';

const CARD =
  'query Q($id: ID!) { melding(id: $id) { card { organisation { name } person { name } now withOrganisation { name } veiligThuisHandles termijn { term } } steps { step organisation { name } } } }';

interface CardAnswer {
  readonly melding: {
    readonly card: {
      readonly organisation: { readonly name: string };
      readonly person: { readonly name: string };
      readonly now: string;
      readonly withOrganisation: { readonly name: string } | null;
    };
    readonly steps: readonly { readonly step: string }[];
  } | null;
}

describe('melding and mijnMeldingen', () => {
  let world: World;
  let stages: Stages;
  beforeAll(async () => {
    world = await openWorld();
    stages = stagesOf(world);
  });
  afterAll(() => world.close());
  const cardOf = async (meldingId: string) => (await world.ask<CardAnswer>('noor', CARD, { id: meldingId })).data.melding;

  it('answers who is responsible at every step, from sending to acceptance', async () => {
    const at: string[] = [];
    const look = async (id: string): Promise<void> => {
      const melding = await cardOf(id);
      at.push(`${melding?.card.organisation.name} / ${melding?.card.person.name} / ${melding?.card.now} ${melding?.card.withOrganisation?.name ?? ''}`.trim());
    };
    await look((await stages.sent()).meldingId);
    await look((await stages.received()).meldingId);
    await look((await stages.concluded()).meldingId);
    const { meldingId, overdrachtId } = await stages.offered();
    await look(meldingId);
    await act(world, 'marijke', 'giveTerugkoppeling', { meldingId, text: 'Wij hebben het gezin gesproken.' });
    await look(meldingId);
    await act(world, 'samira', 'acceptOverdracht', { overdrachtId, holderId: personId('samira'), firstContactOn: await today(world) });
    await look(meldingId);
    expect(at).toEqual([
      'Basisschool De Regenboog / Noor de Wit / WACHT_OP_BEVESTIGING',
      'Veilig Thuis Vlietland / Marijke Bakker / BEOORDELING_LOOPT',
      'Veilig Thuis Vlietland / Marijke Bakker / TERUGKOPPELING_VOLGT',
      'Veilig Thuis Vlietland / Marijke Bakker / TERUGKOPPELING_VOLGT',
      'Veilig Thuis Vlietland / Marijke Bakker / WACHT_OP_ANTWOORD Wijkteam Noord (gemeente Rietwijk)',
      'Wijkteam Noord (gemeente Rietwijk) / Samira El Idrissi / EERSTE_CONTACT_VOLGT',
    ]);
  });

  it('a refusal reads as "niet overgenomen": no reason and no "wie dan wel"', async () => {
    const { meldingId, overdrachtId } = await stages.offered();
    await act(world, 'samira', 'refuseOverdracht', { overdrachtId, reason: 'GEEN_CAPACITEIT', text: 'Wij zitten vol', insteadText: 'Vraag het Zuid' });
    const answer = await world.ask<CardAnswer>('noor', CARD, { id: meldingId });
    expect(answer.data.melding?.steps.map(({ step }) => step)).toEqual(['VERZONDEN', 'ONTVANGEN', 'UITKOMST_BEKEND', 'AANGEBODEN', 'NIET_OVERGENOMEN']);
    expect(answer.text).not.toMatch(/CAPACITEIT|vol|Zuid/);
  });

  it('neither of two melders of one casus can tell that there is another', async () => {
    const first = await stages.concluded('karim');
    const second = await stages.sent('noor');
    await act(world, 'marijke', 'receiveMelding', {
      meldingId: second.meldingId,
      workerId: (await world.sql<{ id: string }>(`select id from person where name = 'Marijke Bakker'`))[0]?.id,
      mergeIntoCasusId: first.casusId,
    });
    await act(world, 'marijke', 'concludeVeiligheidsbeoordeling', { meldingId: second.meldingId, outcome: 'DIRECT_OVERDRAGEN' });
    const alone = await stages.concluded('noor');
    const shapes = await Promise.all([second, alone].map(async ({ meldingId }) => JSON.stringify(await cardOf(meldingId))));
    expect(shapes[0]).toBe(shapes[1]);
  });

  it('access: the melder sees it; every other id, and everybody else, gets the same nothing', async () => {
    const own = await stages.accepted('karim');
    const foreign = await Promise.all(strangeIds(own.meldingId).map((id) => world.ask('noor', CARD, { id })));
    expect(new Set(foreign.map((answer) => JSON.stringify(visible(answer)))).size).toBe(1);
    expect(foreign[0]?.data).toEqual({ melding: null });
    expect((await world.ask<CardAnswer>('karim', CARD, { id: own.meldingId })).data.melding?.card.organisation.name).toContain('Wijkteam Noord');
    // No melder: the casus of this very melding is theirs, the melder's side of it is not.
    for (const who of ['marijke', 'samira', 'joost', 'daan'] as const)
      expect((await world.ask(who, CARD, { id: own.meldingId })).codes).toEqual(['NOT_ALLOWED']);
    // A melder who left that school has no meldingen of it.
    const moved = await world.issuer.mintToken('karim', {
      organisation: (await world.sql<{ id: string }>(`select id from organisation where name = 'Vliet College'`))[0]?.id,
    });
    expect((await world.askWith(moved, CARD, { id: own.meldingId })).codes).toEqual(['NOT_SIGNED_IN']);
  });

  it('the list shows the own meldingen, newest first, a page at a time', async () => {
    const LIST = 'query Q($first: Int, $after: String) { mijnMeldingen(first: $first, after: $after) { id sentAt } }';
    const list = async (who: 'lotte', variables: Record<string, unknown>) =>
      (await world.ask<{ mijnMeldingen: { id: string }[] }>(who, LIST, variables)).data.mijnMeldingen.map(({ id }) => id);
    const sent = [await stages.sent('lotte'), await stages.sent('lotte'), await stages.sent('lotte')].map(({ meldingId }) => meldingId).toReversed();
    expect(await list('lotte', {})).toEqual(sent);
    expect(await list('lotte', { first: 2 })).toEqual(sent.slice(0, 2));
    expect(await list('lotte', { first: 2, after: sent[1] })).toEqual(sent.slice(2));
    expect(await list('lotte', { first: null })).toEqual(sent);
    expect(await list('lotte', { first: -5 })).toHaveLength(1);
    expect(await list('lotte', { after: 'geen-id' })).toEqual([]);
  });

  it('every look leaves a trace: who, what and when', async () => {
    const { meldingId } = await stages.sent('lotte');
    const [{ before } = { before: '0' }] = await world.sql<{ before: string }>('select max(id) as before from audit_entry');
    await world.ask('lotte', CARD, { id: meldingId });
    await world.ask('noor', CARD, { id: meldingId });
    const trace = await world.sql<{ name: string; action: string; allowed: boolean }>(
      `select p.name, a.action, a.allowed from audit_entry a join person p on p.id = a.person_id where a.subject_id = $1 and a.id > $2 order by a.id`,
      [meldingId, before],
    );
    expect(trace).toEqual([
      { name: 'Lotte Verhoeven', action: 'melding', allowed: true },
      { name: 'Noor de Wit', action: 'melding', allowed: false },
    ]);
  });

  it('a date explains itself in Dutch and in English', async () => {
    const { meldingId } = await stages.received('lotte');
    const { data } = await world.ask<{ melding: { card: { termijn: { nl: string; en: string } } } }>(
      'lotte',
      'query Q($id: ID!) { melding(id: $id) { card { termijn { nl: uitleg en: uitleg(taal: EN) } } } }',
      { id: meldingId },
    );
    expect(data.melding.card.termijn.nl).toMatch(/^5 werkdagen na ontvangst op .*\.$/);
    expect(data.melding.card.termijn.en).toMatch(/^5 working days after receipt on .*\.$/);
  });
});
