// SPDX-License-Identifier: EUPL-1.2
import { accepts, by, concludes, expires, given, named, offers, party, receives, refuses, sends, withdraws } from '@ketenportaal/testkit/domain';

const offered = [sends('noor'), receives('marijke'), concludes('marijke'), offers('marijke')];

describe('the giver takes an offer back (T-OVD-05)', () => {
  it('with a reason, and stays the holder (INV-02)', () => {
    const { casus } = given(...offered)
      .when(withdraws('marijke', { reason: 'SITUATIE_GEWIJZIGD' }))
      .then({ type: 'OverdrachtWithdrawn', by: by('marijke'), reason: 'SITUATIE_GEWIJZIGD' });
    expect(casus).toMatchObject({ holder: by('marijke'), overdracht: null, termijnen: [{ term: 'D-03' }] });
  });

  it('through the teamleider, who offered it or not', () => {
    given(...offered)
      .when(withdraws('tom'))
      .then({ type: 'OverdrachtWithdrawn', by: by('tom') });
  });
});

describe('taking back is refused', () => {
  it('to the receiver, to a third party and to the melder', () => {
    for (const who of ['samira', 'fatma', 'noor'] as const)
      given(...offered)
        .when(withdraws(who))
        .then('ONLY_THE_GIVER_MAY_WITHDRAW');
  });

  it('to a colleague of the giver who does not act for the holder', () => {
    const atWijkteam = [...offered, accepts('samira', { holder: named('iris') }), offers('iris', { to: party('gi') })];
    given(...atWijkteam)
      .when(withdraws('samira'))
      .then('ONLY_THE_GIVER_MAY_WITHDRAW');
  });

  it('in a casus that is not open, or that has no such overdracht', () => {
    given().when(withdraws('marijke')).then('CASUS_NOT_OPEN');
    given(...offered)
      .when(withdraws('marijke', { overdracht: 9 }))
      .then('OVERDRACHT_NOT_IN_CASUS');
  });

  it('once there is an answer, and the giver is told which (INV-12)', () => {
    given(...offered, accepts('samira'))
      .when(withdraws('marijke'))
      .then('OVERDRACHT_ALREADY_ACCEPTED');
    given(...offered, refuses('samira'))
      .when(withdraws('marijke'))
      .then('OVERDRACHT_ALREADY_REFUSED');
    given(...offered, withdraws('marijke'))
      .when(withdraws('marijke'))
      .then('OVERDRACHT_WITHDRAWN');
    given(...offered, expires())
      .when(withdraws('marijke'))
      .then('OVERDRACHT_EXPIRED');
  });
});
