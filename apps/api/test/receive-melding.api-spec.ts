// SPDX-License-Identifier: EUPL-1.2
import { newId, openWorld, personId, type World } from './api.fixture.js';
import { act, stagesOf, strangeIds, visible, type Stages } from './steps.fixture.js';

const MELDING =
  'query Q($id: ID!) { meldingBijVeiligThuis(id: $id) { reference worker { name } merged casusId termijn { term } availableActions text { about } } }';

describe('receiveMelding and the meldingen at Veilig Thuis', () => {
  let world: World;
  let stages: Stages;
  beforeAll(async () => {
    world = await openWorld();
    stages = stagesOf(world);
  });
  afterAll(() => world.close());
  const receive = (who: Parameters<typeof act>[1], meldingId: string, over: Record<string, unknown> = {}) =>
    act(world, who, 'receiveMelding', { meldingId, workerId: personId('marijke'), ...over });

  it('names the worker to the melder and starts the veiligheidsbeoordeling', async () => {
    const { meldingId } = await stages.sent();
    expect((await receive('marijke', meldingId)).outcome).toBe('MeldingBijVeiligThuis');
    const { data } = await world.ask<{ meldingBijVeiligThuis: Record<string, unknown> }>('marijke', MELDING, { id: meldingId });
    expect(data.meldingBijVeiligThuis).toMatchObject({
      worker: { name: 'Marijke Bakker' },
      merged: false,
      termijn: { term: 'D_02' },
      text: { about: 'Sem, groep 3' },
      availableActions: ['CONCLUDE_VEILIGHEIDSBEOORDELING'],
    });
  });

  it('a second receipt is told who was first', async () => {
    const { meldingId } = await stages.received();
    const { result } = await receive('tom', meldingId, { workerId: personId('tom') });
    expect(result).toMatchObject({
      code: 'MELDING_ALREADY_RECEIVED',
      at: expect.stringMatching(/Z$/),
      person: { name: 'Marijke Bakker' },
      organisation: { name: 'Veilig Thuis Vlietland' },
    });
  });

  it.each([
    ['NAMED_PERSON_NOT_OF_THIS_PARTY', { workerId: personId('samira') }],
    ['NAMED_PERSON_NOT_OF_THIS_PARTY', { workerId: newId() }],
    ['NAMED_PERSON_NOT_OF_THIS_PARTY', { workerId: 'geen-id' }],
    ['NOT_FOUND', { mergeIntoCasusId: newId() }],
    ['NOT_FOUND', { mergeIntoCasusId: 'geen-id' }],
  ])('is refused with %s', async (code, over) => {
    const { meldingId } = await stages.sent();
    expect((await receive('marijke', meldingId, over)).outcome).toBe(code);
  });

  it('a melding cannot be merged into itself, nor into a casus of nobody here', async () => {
    const own = await stages.sent();
    expect((await receive('marijke', own.meldingId, { mergeIntoCasusId: own.casusId })).outcome).toBe('SAME_CASUS');
    const waiting = await stages.sent('karim');
    expect((await receive('marijke', own.meldingId, { mergeIntoCasusId: waiting.casusId })).outcome).toBe('NOT_FOUND');
  });

  it('merged into an open casus, the holder stays; only Veilig Thuis can tell', async () => {
    const first = await stages.accepted('karim');
    const second = await stages.sent('noor');
    expect((await receive('marijke', second.meldingId, { mergeIntoCasusId: first.casusId })).outcome).toBe('MeldingBijVeiligThuis');
    const { data } = await world.ask<{ meldingBijVeiligThuis: { merged: boolean; casusId: string } }>('marijke', MELDING, { id: second.meldingId });
    expect(data.meldingBijVeiligThuis).toMatchObject({ merged: true, casusId: first.casusId });
    const casus = await world.ask<{ casus: { card: { organisation: { name: string } } } }>(
      'samira',
      'query Q($id: ID!) { casus(id: $id) { card { organisation { name } } } }',
      { id: first.casusId },
    );
    expect(casus.data.casus.card.organisation.name).toContain('Wijkteam Noord');
  });

  it('finds an open casus by its code and by what it is about, for Veilig Thuis alone', async () => {
    const about = `Gezin ${newId().slice(0, 8)}`;
    const { meldingId, casusId } = await stages.received('lotte', { about });
    const search = (text: string | null) =>
      world.ask<{ openCasussen: { id: string; reference: string; about: string[] }[] }>(
        'marijke',
        'query Q($s: String) { openCasussen(search: $s) { id reference holder { name } openedAt about } }',
        { s: text },
      );
    const found = (await search(about)).data.openCasussen;
    expect(found.map(({ id }) => id)).toEqual([casusId]);
    expect((await search(found[0]?.reference ?? '')).data.openCasussen.map(({ id }) => id)).toEqual([casusId]);
    expect((await search("%' or 1=1 --")).data.openCasussen).toEqual([]);
    expect((await search('\u0000')).status).toBe(200);
    expect((await search(null)).data.openCasussen.length).toBeGreaterThan(1);
    expect((await world.ask('noor', '{ openCasussen { id } }')).codes).toEqual(['NOT_ALLOWED']);
    expect((await world.ask('samira', '{ openCasussen { id } }')).data).toEqual({ openCasussen: [] });
    expect(meldingId).not.toBe(casusId);
  });

  it('access: the Veilig Thuis it was sent to; for others an unknown, a foreign and a malformed id are one', async () => {
    const { meldingId } = await stages.sent();
    for (const who of ['samira', 'joost', 'daan'] as const) {
      const answers = await Promise.all(strangeIds(meldingId).map((id) => world.ask(who, MELDING, { id })));
      expect(new Set(answers.map((answer) => JSON.stringify(visible(answer)))).size).toBe(1);
      expect(answers[0]?.data).toEqual({ meldingBijVeiligThuis: null });
    }
    const refusals = await Promise.all(strangeIds(meldingId).map((id) => receive('samira', id)));
    expect(new Set(refusals.map(({ answer }) => JSON.stringify(visible(answer)))).size).toBe(1);
    expect(refusals[0]?.outcome).toBe('NOT_FOUND');
    expect((await receive('noor', meldingId)).outcome).toBe('NOT_ALLOWED');
    expect((await world.ask('noor', MELDING, { id: meldingId })).codes).toEqual(['NOT_ALLOWED']);
    expect((await world.ask('tom', MELDING, { id: meldingId })).data).toMatchObject({ meldingBijVeiligThuis: { text: { about: 'Sem, groep 3' } } });
  });

  it('the list is for Veilig Thuis; another party has an empty one', async () => {
    await stages.sent();
    const list = (who: 'marijke' | 'samira') =>
      world.ask<{ meldingenBijVeiligThuis: unknown[] }>(who, '{ meldingenBijVeiligThuis(first: 3) { id acute melder { name organisation { name } } } }');
    expect((await list('marijke')).data.meldingenBijVeiligThuis).toHaveLength(3);
    expect((await list('samira')).data.meldingenBijVeiligThuis).toEqual([]);
  });
});
