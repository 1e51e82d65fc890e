// SPDX-License-Identifier: EUPL-1.2
import {
  accepts,
  at,
  by,
  concludes,
  day,
  given,
  named,
  offers,
  overdrachtId,
  party,
  passes,
  receives,
  recordsFirstContact,
  sends,
} from '@ketenportaal/testkit/domain';

const offered = [sends('noor'), receives('marijke'), concludes('marijke'), offers('marijke')];
const accepted = [...offered, at('2026-03-03 11:00', accepts('samira', { holder: named('iris'), deputy: named('samira') }))];

describe('the new holder speaks with the household (D-08)', () => {
  it('and records on which day', () => {
    const { casus } = given(...accepted)
      .when(at('2026-03-06 16:00', recordsFirstContact('iris', { contactOn: day('2026-03-05') })))
      .then({ type: 'FirstContactRecorded', overdrachtId: overdrachtId(1), by: by('iris'), contactOn: '2026-03-05' });
    expect(casus).toMatchObject({ holder: by('iris'), termijnen: [{ term: 'D-03' }] });
  });

  it('also when it is late, and through the deputy or the teamleider', () => {
    for (const who of ['iris', 'samira', 'joost'] as const)
      given(...accepted, passes('D-08'))
        .when(recordsFirstContact(who))
        .then({ type: 'FirstContactRecorded', by: by(who) });
  });

  it('while an offer to the next party already waits', () => {
    given(...accepted, offers('iris', { to: party('gi') }))
      .when(recordsFirstContact('iris'))
      .then({ type: 'FirstContactRecorded', overdrachtId: overdrachtId(1) });
  });
});

describe('recording a first contact is refused', () => {
  it('in a casus that is not open', () => {
    given().when(recordsFirstContact('iris')).then('CASUS_NOT_OPEN');
  });

  it('to the giver, a third party and the melder', () => {
    for (const who of ['marijke', 'fatma', 'noor'] as const)
      given(...accepted)
        .when(recordsFirstContact(who))
        .then('NOT_THE_HOLDER');
  });

  it('when none is owed: before an acceptance, or when it was recorded', () => {
    given(...offered)
      .when(recordsFirstContact('marijke'))
      .then('NO_FIRST_CONTACT_OWED');
    given(...accepted, recordsFirstContact('iris'))
      .when(recordsFirstContact('iris'))
      .then('NO_FIRST_CONTACT_OWED');
  });

  it('on a day before the acceptance, or on a day to come', () => {
    given(...accepted)
      .when(at('2026-03-04 09:00', recordsFirstContact('iris', { contactOn: day('2026-03-02') })))
      .then('FIRST_CONTACT_BEFORE_ACCEPTANCE');
    given(...accepted)
      .when(at('2026-03-04 09:00', recordsFirstContact('iris', { contactOn: day('2026-03-05') })))
      .then('FIRST_CONTACT_IN_THE_FUTURE');
  });
});
