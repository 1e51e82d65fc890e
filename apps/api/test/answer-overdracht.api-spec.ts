// SPDX-License-Identifier: EUPL-1.2
// acceptOverdracht, refuseOverdracht, recordFirstContact and the page of one overdracht.
import { newId, openWorld, organisationId, personId, type World } from './api.fixture.js';
import { act, stagesOf, strangeIds, today, visible, type Stages } from './steps.fixture.js';

const OVERDRACHT = `query Q($id: ID!) { overdracht(id: $id) { status giver { name } receiver { name } answer { term } document { household } refusalReason refusalText insteadOrganisation { name } insteadText
  endedBy { name } acceptedHolder { name } firstContactOn firstContactLatestOn availableActions casusId } }`;

describe('answering an overdracht', () => {
  let world: World;
  let stages: Stages;
  beforeAll(async () => {
    world = await openWorld();
    stages = stagesOf(world);
  });
  afterAll(() => world.close());
  const accept = async (who: Parameters<typeof act>[1], overdrachtId: string, over: Record<string, unknown> = {}) =>
    act(world, who, 'acceptOverdracht', { overdrachtId, holderId: personId('samira'), firstContactOn: await today(world), ...over });
  const refuse = (who: Parameters<typeof act>[1], overdrachtId: string, over: Record<string, unknown> = {}) =>
    act(world, who, 'refuseOverdracht', {
      overdrachtId,
      reason: 'GEEN_CAPACITEIT',
      text: 'Wij zitten vol.',
      insteadOrganisationId: organisationId('wijkteamZuid'),
      ...over,
    });
  const look = async (who: Parameters<typeof act>[1], id: string) =>
    (await world.ask<{ overdracht: Record<string, unknown> | null }>(who, OVERDRACHT, { id })).data.overdracht;

  it('acceptance names a person of the receiver, who holds from that moment', async () => {
    const { overdrachtId, casusId } = await stages.offered();
    expect(await look('samira', overdrachtId)).toMatchObject({
      status: 'AANGEBODEN',
      answer: { term: 'D_07' },
      firstContactLatestOn: expect.stringMatching(/^\d{4}-/),
      availableActions: ['ACCEPT_OVERDRACHT', 'REFUSE_OVERDRACHT', 'ASK_QUESTION'],
      casusId: null,
    });
    expect((await accept('samira', overdrachtId, { deputyId: personId('iris') })).outcome).toBe('Overdracht');
    expect(await look('samira', overdrachtId)).toMatchObject({
      status: 'AANVAARD',
      endedBy: { name: 'Samira El Idrissi' },
      acceptedHolder: { name: 'Samira El Idrissi' },
      firstContactLatestOn: null,
      casusId,
    });
    const { data } = await world.ask<{ casus: { card: { organisation: { name: string }; person: { name: string } }; deputy: { name: string } } }>(
      'iris',
      'query Q($id: ID!) { casus(id: $id) { card { organisation { name } person { name } } deputy { name } } }',
      { id: casusId },
    );
    expect(data.casus).toEqual({
      card: { organisation: { name: 'Wijkteam Noord (gemeente Rietwijk)' }, person: { name: 'Samira El Idrissi' } },
      deputy: { name: 'Iris Meijer' },
    });
  });

  it.each([
    ['NAMED_PERSON_NOT_OF_THIS_PARTY', { holderId: personId('fatma') }],
    ['NAMED_PERSON_NOT_OF_THIS_PARTY', { holderId: newId() }],
    ['NAMED_PERSON_NOT_OF_THIS_PARTY', { holderId: 'geen-id' }],
    ['NAMED_PERSON_NOT_OF_THIS_PARTY', { deputyId: personId('marijke') }],
    ['DEPUTY_IS_THE_HOLDER', { deputyId: personId('samira') }],
    ['FIRST_CONTACT_IN_THE_PAST', { firstContactOn: '2020-01-01' }],
    ['FIRST_CONTACT_TOO_LATE', { firstContactOn: '2099-01-01' }],
    ['BAD_USER_INPUT', { firstContactOn: '2026-02-30' }],
    ['BAD_USER_INPUT', { firstContactOn: '1-1-2027' }],
  ])('acceptance is refused with %s', async (code, over) => {
    const { overdrachtId } = await stages.offered();
    expect((await accept('samira', overdrachtId, over)).outcome).toBe(code);
  });

  it('two acceptances at once: one wins, the other is told who', async () => {
    const { overdrachtId } = await stages.offered();
    const both = await Promise.all([accept('samira', overdrachtId), accept('joost', overdrachtId, { holderId: personId('joost') })]);
    const outcomes = both.map(({ outcome }) => outcome).toSorted();
    expect(outcomes).toEqual(['OVERDRACHT_ALREADY_ACCEPTED', 'Overdracht']);
    const lost = both.find(({ outcome }) => outcome !== 'Overdracht');
    const status = await look('samira', overdrachtId);
    expect(lost?.result.person).toEqual(status?.['endedBy']);
  });

  it('only the receiver answers, and only with the role for it', async () => {
    const { overdrachtId } = await stages.offered();
    expect((await accept('marijke', overdrachtId)).outcome).toBe('NOT_ALLOWED');
    expect((await refuse('marijke', overdrachtId)).outcome).toBe('ONLY_THE_RECEIVER_MAY_ANSWER');
    expect((await accept('iris', overdrachtId)).outcome).toBe('NOT_ALLOWED');
    // The role in the token alone does not do it.
    const token = await world.issuer.mintToken('iris', { resource_access: { 'portal-api': { roles: ['MEDEWERKER', 'ACCEPTANT', 'INTAKE'] } } });
    const answer = await world.askWith<{ acceptOverdracht: { code: string } }>(
      token,
      'mutation M($input: AcceptOverdrachtInput!) { acceptOverdracht(input: $input) { ... on Refusal { code } } }',
      {
        input: { requestId: newId(), overdrachtId, holderId: personId('iris'), firstContactOn: await today(world) },
      },
    );
    expect(answer.data.acceptOverdracht.code).toBe('NOT_FOUND');
  });

  it('a refusal says why and who then, to the giver; the holder stays the holder', async () => {
    const { overdrachtId, casusId } = await stages.offered();
    expect((await refuse('samira', overdrachtId)).outcome).toBe('Overdracht');
    expect(await look('marijke', overdrachtId)).toMatchObject({
      status: 'GEWEIGERD',
      refusalReason: 'GEEN_CAPACITEIT',
      refusalText: 'Wij zitten vol.',
      insteadOrganisation: { name: 'Wijkteam Zuid (gemeente Rietwijk)' },
      casusId,
    });
    // The receiver keeps the own answer; the content only as long as a refusal may have to be explained (T-OVD-04).
    expect(await look('samira', overdrachtId)).toMatchObject({
      status: 'GEWEIGERD',
      refusalText: 'Wij zitten vol.',
      document: { household: 'Moeder en twee kinderen' },
      casusId: null,
      availableActions: [],
    });
    expect((await refuse('joost', overdrachtId)).result).toMatchObject({ code: 'OVERDRACHT_ALREADY_REFUSED', person: { name: 'Samira El Idrissi' } });
    expect((await accept('samira', overdrachtId)).outcome).toBe('OVERDRACHT_ALREADY_REFUSED');
  });

  it.each([
    ['NAMES_ITSELF_INSTEAD', { insteadOrganisationId: organisationId('wijkteamNoord') }],
    ['NOT_FOUND', { insteadOrganisationId: newId() }],
    ['NOT_FOUND', { insteadOrganisationId: 'geen-id' }],
    ['TEXT_MISSING', { insteadOrganisationId: null, insteadText: ' ' }],
    ['TEXT_TOO_LONG', { text: 'a'.repeat(10_001) }],
    ['BAD_USER_INPUT', { reason: 'GEEN_ZIN' }],
  ])('a refusal is refused with %s', async (code, over) => {
    const { overdrachtId } = await stages.offered();
    expect((await refuse('samira', overdrachtId, over)).outcome).toBe(code);
  });

  it.each(['acceptOverdracht', 'refuseOverdracht', 'query'] as const)('access (%s): another wijkteam gets the same nothing for every id', async (name) => {
    const { overdrachtId } = await stages.offered();
    const ids = strangeIds(overdrachtId);
    const day = await today(world);
    const answers = await Promise.all(
      ids.map(async (id) => {
        if (name === 'query') return world.ask('fatma', OVERDRACHT, { id });
        const done =
          name === 'acceptOverdracht' ? act(world, 'fatma', name, { overdrachtId: id, holderId: personId('fatma'), firstContactOn: day }) : refuse('fatma', id);
        return (await done).answer;
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(visible(answer)))).size).toBe(1);
    expect(answers[0]?.text).toMatch(/NOT_FOUND|\{"overdracht":null\}/);
  });

  it('the first contact is recorded by the holder, once, and not before it was', async () => {
    const { casusId } = await stages.accepted();
    const contact = async (who: Parameters<typeof act>[1], contactOn: string, id = casusId) =>
      (await act(world, who, 'recordFirstContact', { casusId: id, contactOn })).outcome;
    expect(await contact('marijke', await today(world))).toBe('NOT_THE_HOLDER');
    expect(await contact('samira', await today(world, 1))).toBe('FIRST_CONTACT_IN_THE_FUTURE');
    expect(await contact('samira', '2020-01-01')).toBe('FIRST_CONTACT_BEFORE_ACCEPTANCE');
    expect(await contact('samira', await today(world))).toBe('Casus');
    expect(await contact('samira', await today(world))).toBe('NO_FIRST_CONTACT_OWED');
    expect(new Set(await Promise.all(strangeIds(casusId).map(async (id) => contact('fatma', await today(world), id))))).toEqual(new Set(['NOT_FOUND']));
    expect(await contact('noor', await today(world))).toBe('NOT_FOUND');
  });
});
