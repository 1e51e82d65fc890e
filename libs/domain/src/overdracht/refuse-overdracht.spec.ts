// SPDX-License-Identifier: EUPL-1.2
import { accepts, actor, at, by, concludes, given, offers, on, organisationId, party, receives, refuses, sends, withdraws } from '@ketenportaal/testkit/domain';

const offered = [sends('noor'), receives('marijke'), concludes('marijke'), offers('marijke')];

describe('the receiver refuses (T-OVD-04)', () => {
  it('with a reason and who then, and the holder stays the holder (INV-02)', () => {
    const { casus } = given(...offered)
      .when(refuses('samira', { reason: 'NIET_ONS_GEBIED', instead: party('wijkteamZuid') }))
      .then({ type: 'OverdrachtRefused', by: by('samira'), reason: 'NIET_ONS_GEBIED', instead: organisationId('wijkteamZuid') });
    expect(casus).toMatchObject({ holder: by('marijke'), overdracht: null, endedOverdrachten: [{ end: { status: 'GEWEIGERD' } }] });
  });

  it('with who then in words only', () => {
    given(...offered)
      .when(refuses('samira', { instead: null }))
      .then({ type: 'OverdrachtRefused', instead: null });
  });

  it.each(['INTAKE', 'ACCEPTANT', 'TEAMLEIDER'] as const)('by someone with the role %s', (role) => {
    given(...offered)
      .when(refuses(actor('samira', [role])))
      .then({ type: 'OverdrachtRefused' });
  });

  it('and may read what was offered for five working days more', () => {
    given(...offered)
      .when(at('2026-03-04 10:00', refuses('samira')))
      .then({ type: 'OverdrachtRefused', contentUntil: on('2026-03-12 00:00') });
  });
});

describe('a refusal is refused', () => {
  it('in a casus that is not open, or that has no such overdracht', () => {
    given().when(refuses('samira')).then('CASUS_NOT_OPEN');
    given(...offered)
      .when(refuses('samira', { overdracht: 9 }))
      .then('OVERDRACHT_NOT_IN_CASUS');
  });

  it('to the giver, a third party and a colleague without a role for it', () => {
    for (const who of ['marijke', 'fatma', 'iris'] as const)
      given(...offered)
        .when(refuses(who))
        .then('ONLY_THE_RECEIVER_MAY_ANSWER');
  });

  it('after another answer (INV-12)', () => {
    given(...offered, accepts('samira'))
      .when(refuses('joost'))
      .then('OVERDRACHT_ALREADY_ACCEPTED');
    given(...offered, refuses('samira'))
      .when(refuses('joost'))
      .then('OVERDRACHT_ALREADY_REFUSED');
    given(...offered, withdraws('marijke'))
      .when(refuses('samira'))
      .then('OVERDRACHT_WITHDRAWN');
  });

  it('when it names itself as who then', () => {
    given(...offered)
      .when(refuses('samira', { instead: party('wijkteamNoord') }))
      .then('NAMES_ITSELF_INSTEAD');
  });
});
