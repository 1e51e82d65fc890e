// SPDX-License-Identifier: EUPL-1.2
import { newId, openWorld, organisationId, type World } from './api.fixture.js';
import { act, OFFER, stagesOf, strangeIds, visible, type Stages } from './steps.fixture.js';

describe('offerOverdracht and withdrawOverdracht', () => {
  let world: World;
  let stages: Stages;
  beforeAll(async () => {
    world = await openWorld();
    stages = stagesOf(world);
  });
  afterAll(() => world.close());
  const offer = (who: Parameters<typeof act>[1], casusId: string, over: Record<string, unknown> = {}) =>
    act(world, who, 'offerOverdracht', { casusId, receiverId: organisationId('wijkteamNoord'), ...OFFER, ...over });
  const withdraw = (who: Parameters<typeof act>[1], overdrachtId: string) =>
    act(world, who, 'withdrawOverdracht', { overdrachtId, reason: 'VERKEERDE_PARTIJ' });
  const holder = async (casusId: string) =>
    (
      await world.ask<{ casus: { card: { organisation: { name: string } }; overdracht: { status: string } | null; availableActions: string[] } }>(
        'marijke',
        'query Q($id: ID!) { casus(id: $id) { card { organisation { name } } overdracht { status } availableActions } }',
        { id: casusId },
      )
    ).data.casus;

  it('nothing moves while an offer waits', async () => {
    const { casusId } = await stages.concluded();
    expect((await offer('marijke', casusId)).outcome).toBe('Casus');
    expect(await holder(casusId)).toEqual({
      card: { organisation: { name: 'Veilig Thuis Vlietland' } },
      overdracht: { status: 'AANGEBODEN' },
      availableActions: ['CHANGE_NAMED_PERSON', 'WITHDRAW_OVERDRACHT'],
    });
  });

  it('one offer is open at a time; the second is told who was first', async () => {
    const { casusId } = await stages.offered();
    expect((await offer('marijke', casusId)).result).toMatchObject({ code: 'OVERDRACHT_ALREADY_OPEN', person: { name: 'Marijke Bakker' } });
  });

  it.each([
    ['RECEIVER_CANNOT_TAKE_OVER', { receiverId: newId() }],
    ['RECEIVER_CANNOT_TAKE_OVER', { receiverId: 'geen-id' }],
    ['RECEIVER_CANNOT_TAKE_OVER', { receiverId: organisationId('regenboog') }],
    ['TEXT_MISSING', { household: '' }],
    ['TEXT_TOO_LONG', { municipality: 'a'.repeat(201) }],
    ['TEXT_UNREADABLE', { asked: '\u0000' }],
    ['BAD_USER_INPUT', { ground: 'G-TM' }],
    ['BAD_USER_INPUT', { urgency: null }],
  ])('is refused with %s', async (code, over) => {
    const { casusId } = await stages.concluded();
    expect((await offer('marijke', casusId, over)).outcome).toBe(code);
  });

  it('waits for receipt and for the outcome, and is for the holder', async () => {
    const received = await stages.received();
    expect((await offer('marijke', received.casusId)).outcome).toBe('CONCLUDE_THE_ASSESSMENT_FIRST');
    const accepted = await stages.accepted();
    expect((await offer('marijke', accepted.casusId)).outcome).toBe('NOT_THE_HOLDER');
    expect((await offer('samira', accepted.casusId)).outcome).toBe('RECEIVER_ALREADY_HOLDS');
  });

  it('the holder of a casus hands it on', async () => {
    const { casusId } = await stages.accepted();
    expect((await offer('samira', casusId, { receiverId: organisationId('wijkteamZuid') })).outcome).toBe('Casus');
  });

  it('a retry of the same offer is the same offer', async () => {
    const { casusId } = await stages.concluded();
    const requestId = newId();
    const first = await offer('marijke', casusId, { requestId });
    const again = await offer('marijke', casusId, { requestId });
    expect([first.outcome, again.outcome]).toEqual(['Casus', 'Casus']);
    expect(await world.sql('select 1 from overdracht where casus_id = $1', [casusId])).toHaveLength(1);
  });

  it('access: for who may not see the casus it does not exist', async () => {
    const { casusId } = await stages.concluded();
    for (const who of ['samira', 'daan', 'noor'] as const) {
      const answers = await Promise.all(strangeIds(casusId).map((id) => offer(who, id)));
      expect(new Set(answers.map(({ answer }) => JSON.stringify(visible(answer)))).size).toBe(1);
      expect(answers[0]?.outcome).toBe('NOT_FOUND');
    }
  });

  it('the giver takes an open offer back, and the receiver loses its content at once', async () => {
    const { casusId, overdrachtId } = await stages.offered();
    const DOCUMENT = 'query Q($id: ID!) { overdracht(id: $id) { status document { household } holderNow { organisation { name } } casusId } }';
    expect((await world.ask('samira', DOCUMENT, { id: overdrachtId })).data).toMatchObject({
      overdracht: { status: 'AANGEBODEN', document: { household: 'Moeder en twee kinderen' }, casusId: null },
    });
    expect((await withdraw('samira', overdrachtId)).outcome).toBe('ONLY_THE_GIVER_MAY_WITHDRAW');
    expect((await withdraw('marijke', overdrachtId)).outcome).toBe('Casus');
    expect((await world.ask('samira', DOCUMENT, { id: overdrachtId })).data).toEqual({
      overdracht: { status: 'INGETROKKEN', document: null, holderNow: null, casusId: null },
    });
    expect((await withdraw('marijke', overdrachtId)).result).toMatchObject({ code: 'OVERDRACHT_WITHDRAWN', person: { name: 'Marijke Bakker' } });
    expect((await holder(casusId)).overdracht).toBeNull();
  });

  it('what was accepted or refused cannot be taken back', async () => {
    const accepted = await stages.accepted();
    expect((await withdraw('marijke', accepted.overdrachtId)).result).toMatchObject({
      code: 'OVERDRACHT_ALREADY_ACCEPTED',
      person: { name: 'Samira El Idrissi' },
    });
    const refused = await stages.offered();
    await act(world, 'samira', 'refuseOverdracht', { overdrachtId: refused.overdrachtId, reason: 'GEEN_GROND', insteadText: 'Niemand' });
    expect((await withdraw('marijke', refused.overdrachtId)).outcome).toBe('OVERDRACHT_ALREADY_REFUSED');
  });

  it('access of withdrawing: unknown, foreign and malformed are one', async () => {
    const { overdrachtId } = await stages.offered();
    const answers = await Promise.all(strangeIds(overdrachtId).map((id) => withdraw('daan', id)));
    expect(new Set(answers.map(({ answer }) => JSON.stringify(visible(answer)))).size).toBe(1);
    expect(answers[0]?.outcome).toBe('NOT_FOUND');
  });
});
