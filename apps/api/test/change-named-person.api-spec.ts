// SPDX-License-Identifier: EUPL-1.2
import type { PersonKey } from '@ketenportaal/testkit';
import { newId, openWorld, personId, type World } from './api.fixture.js';
import { act, stagesOf, strangeIds, visible, type Stages } from './steps.fixture.js';

describe('changeNamedPerson', () => {
  let world: World;
  let stages: Stages;
  beforeAll(async () => {
    world = await openWorld();
    stages = stagesOf(world);
  });
  afterAll(() => world.close());
  const change = (who: PersonKey, casusId: string, holder: PersonKey, over: Record<string, unknown> = {}) =>
    act(world, who, 'changeNamedPerson', { casusId, holderId: personId(holder), reason: 'AFWEZIG', ...over });

  it('names another person, with a deputy, and the melder sees who it is and since when', async () => {
    const { casusId, meldingId } = await stages.accepted();
    const { result } = await change('samira', casusId, 'iris', { deputyId: personId('samira') });
    expect(result).toEqual({
      __typename: 'PersonChange',
      casusId,
      casus: { id: casusId, card: { person: { name: 'Iris Meijer' } }, deputy: { name: 'Samira El Idrissi' } },
    });
    interface Seen {
      readonly melding: {
        readonly card: { readonly person: { readonly name: string }; readonly since: string };
        readonly steps: readonly { step: string; at: string }[];
      };
    }
    const seen = await world.ask<Seen>('noor', 'query Q($id: ID!) { melding(id: $id) { card { person { name } since } steps { step at } } }', {
      id: meldingId,
    });
    const { card, steps } = seen.data.melding;
    expect(card.person.name).toBe('Iris Meijer');
    expect(steps.at(-1)).toEqual({ step: 'ANDER_CONTACT', at: card.since });
    expect(seen.text).not.toContain('AFWEZIG');
  });

  it('is done once for one intention, also for who loses sight of the casus by it', async () => {
    const { casusId } = await stages.accepted();
    const requestId = newId();
    await change('joost', casusId, 'iris');
    for (const _ of [1, 2]) {
      const { result } = await change('iris', casusId, 'samira', { requestId });
      expect(result).toEqual({ __typename: 'PersonChange', casusId, casus: null });
    }
    const [holdings] = await world.sql<{ count: number }>('select count(*)::int as count from holding where casus_id = $1', [casusId]);
    expect(holdings?.count).toBe(5);
  });

  it('refuses in the words of the core', async () => {
    const { casusId } = await stages.accepted();
    expect((await change('samira', casusId, 'fatma')).outcome).toBe('NAMED_PERSON_NOT_OF_THIS_PARTY');
    expect((await change('samira', casusId, 'samira')).outcome).toBe('ALREADY_THE_NAMED_PERSON');
    expect((await change('samira', casusId, 'iris', { deputyId: personId('iris') })).outcome).toBe('DEPUTY_IS_THE_HOLDER');
    expect((await change('marijke', casusId, 'tom')).outcome).toBe('NOT_THE_HOLDER');
  });

  it('access: to everyone else the casus does not exist', async () => {
    const { casusId } = await stages.accepted();
    for (const who of ['noor', 'karim', 'iris', 'fatma', 'daan', 'hanna'] as const) {
      const requestId = newId();
      const answers = [];
      for (const id of strangeIds(casusId)) answers.push((await change(who, id, 'iris', { requestId })).answer);
      expect(new Set(answers.map((answer) => JSON.stringify(visible(answer)))).size).toBe(1);
      expect(answers[0]?.data?.['changeNamedPerson']).toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});
