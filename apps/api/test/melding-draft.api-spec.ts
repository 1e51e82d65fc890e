// SPDX-License-Identifier: EUPL-1.2
import { newId, openWorld, organisationId, type World } from './api.fixture.js';
import { act, MELDING } from './steps.fixture.js';

const LIST = '{ meldingDrafts { id content { about concern ownHelp keepsOwnHelp acute veiligThuisId } savedAt } }';

describe('a melding that is being written', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());
  const drafts = async (who: 'noor' | 'karim' | 'lotte') =>
    (await world.ask<{ meldingDrafts: { id: string; content: Record<string, unknown> }[] }>(who, LIST)).data.meldingDrafts;
  const remove = (who: 'noor' | 'karim', draftId: string) => world.ask(who, 'mutation M($id: ID!) { deleteMeldingDraft(draftId: $id) }', { id: draftId });

  /** Saving has no requestId: the draft's own id makes it idempotent. */
  const save = (who: Parameters<typeof act>[1], over: Record<string, unknown>) =>
    world.ask<{ saveMeldingDraft: { __typename: string; code?: string; id?: string } }>(
      who,
      'mutation M($input: SaveMeldingDraftInput!) { saveMeldingDraft(input: $input) { __typename ... on MeldingDraft { id } ... on Refusal { code } } }',
      { input: over },
    );

  it('is kept unfinished, and saving again replaces it', async () => {
    const draftId = newId();
    await save('noor', { draftId, about: 'Sem' });
    await save('noor', { draftId, about: 'Sem, groep 3', acute: true, veiligThuisId: organisationId('veiligThuis') });
    expect(await drafts('noor')).toEqual([
      {
        id: draftId,
        content: { about: 'Sem, groep 3', concern: '', ownHelp: '', keepsOwnHelp: null, acute: true, veiligThuisId: organisationId('veiligThuis') },
        savedAt: expect.stringMatching(/Z$/),
      },
    ]);
  });

  it.each([
    ['TEXT_TOO_LONG', { about: 'a'.repeat(10_001) }],
    ['TEXT_UNREADABLE', { concern: '\u0007' }],
  ])('is refused with %s', async (code, over) => {
    expect((await save('noor', { draftId: newId(), ...over })).data.saveMeldingDraft).toEqual({ __typename: 'Refusal', code });
  });

  it('nobody but its writer sees, changes or deletes it', async () => {
    const draftId = newId();
    await save('karim', { draftId, about: 'van Karim' });
    expect((await save('noor', { draftId, about: 'van Noor' })).data.saveMeldingDraft).toEqual({ __typename: 'Refusal', code: 'NOT_FOUND' });
    expect((await remove('noor', draftId)).data).toEqual({ deleteMeldingDraft: false });
    expect((await remove('noor', newId())).data).toEqual({ deleteMeldingDraft: false });
    expect((await remove('noor', 'geen-id')).data).toEqual({ deleteMeldingDraft: false });
    expect((await drafts('karim')).map(({ content }) => content['about'])).toEqual(['van Karim']);
    expect((await remove('karim', draftId)).data).toEqual({ deleteMeldingDraft: true });
    expect(await drafts('karim')).toEqual([]);
  });

  it('is gone once the melding is sent', async () => {
    const draftId = newId();
    await save('lotte', { draftId, about: 'Sem' });
    await act(world, 'lotte', 'sendMelding', { veiligThuisId: organisationId('veiligThuis'), ...MELDING, draftId });
    expect(await drafts('lotte')).toEqual([]);
  });

  it('who does not send meldingen has no drafts', async () => {
    expect((await world.ask('samira', LIST)).codes).toEqual(['NOT_ALLOWED']);
    expect((await save('samira', { draftId: newId() })).codes).toEqual(['NOT_ALLOWED']);
  });
});
