// SPDX-License-Identifier: EUPL-1.2
import {
  accepts,
  actor,
  at,
  by,
  concludes,
  day,
  expires,
  given,
  named,
  offers,
  on,
  party,
  passes,
  personId,
  receives,
  refuses,
  sends,
  withdraws,
} from '@ketenportaal/testkit/domain';

const offered = [sends('noor'), receives('marijke'), concludes('marijke'), offers('marijke')];
const accepted = [...offered, accepts('samira', { holder: named('iris') })];

describe('the receiver accepts zicht op veiligheid (T-OVD-03)', () => {
  it('with a named person, a deputy and a first-contact date, and the holder changes at this instant (INV-02)', () => {
    const { casus } = given(...offered)
      .when(at('2026-03-03 11:30', accepts('samira', { holder: named('iris'), deputy: named('joost'), firstContactOn: day('2026-03-05') })))
      .then({
        type: 'OverdrachtAccepted',
        by: by('samira'),
        holder: by('iris'),
        deputy: personId('joost'),
        firstContactOn: '2026-03-05',
        firstContact: { dueOn: '2026-03-10' },
        samenwerkafspraken: 'de regionale samenwerkafspraken (landelijk voorbeeld)',
      });
    expect(casus).toMatchObject({ holder: { ...by('iris'), deputy: personId('joost'), since: on('2026-03-03 11:30') }, overdracht: null });
  });

  it('also when the answer is late, until expiry is recorded', () => {
    given(...offered, passes('D-07'))
      .when(accepts('samira'))
      .then({ type: 'OverdrachtAccepted' });
    given(...offered)
      .when(at('2026-03-20 09:00', accepts('samira')))
      .then({ type: 'OverdrachtAccepted' });
  });

  it('that is acute with a first contact within 24 hours', () => {
    given(...offered.slice(0, 3), offers('marijke', { urgency: 'ACUUT' }))
      .when(at('2026-03-02 16:00', accepts('samira', { firstContactOn: day('2026-03-03') })))
      .then({ type: 'OverdrachtAccepted', firstContact: { dueAt: on('2026-03-03 16:00') } });
  });

  it('from the former holder, whose own first contact is replaced by that of the new one', () => {
    const { casus } = given(...accepted, offers('iris', { to: party('gi') }))
      .when(accepts('daan'))
      .then({ type: 'OverdrachtAccepted' });
    expect(casus).toMatchObject({ holder: by('daan'), termijnen: [{ term: 'D-03' }, { term: 'D-08', termijn: { dueOn: '2026-03-09' } }] });
  });
});

describe('an acceptance is refused', () => {
  it('in a casus that is not open, or that has no such overdracht', () => {
    given().when(accepts('samira')).then('CASUS_NOT_OPEN');
    given(...offered)
      .when(accepts('samira', { overdracht: 9 }))
      .then('OVERDRACHT_NOT_IN_CASUS');
  });

  it('to the giver, to a third party, and to a colleague without the role of acceptant', () => {
    for (const who of ['marijke', 'fatma', 'noor', 'iris'] as const)
      given(...offered)
        .when(accepts(who))
        .then('ONLY_THE_RECEIVER_MAY_ANSWER');
    given(...offered)
      .when(accepts(actor('samira', ['INTAKE', 'TEAMLEIDER'])))
      .then('ONLY_THE_RECEIVER_MAY_ANSWER');
  });

  it('to whoever comes second, who is told what came first (INV-12)', () => {
    given(...accepted)
      .when(accepts('joost'))
      .then('OVERDRACHT_ALREADY_ACCEPTED');
    given(...offered, refuses('samira'))
      .when(accepts('joost'))
      .then('OVERDRACHT_ALREADY_REFUSED');
    given(...offered, withdraws('marijke'))
      .when(accepts('samira'))
      .then('OVERDRACHT_WITHDRAWN');
    given(...offered, expires())
      .when(accepts('samira'))
      .then('OVERDRACHT_EXPIRED');
  });

  it('with a named person or deputy who is unknown, inactive or of another party (INV-04)', () => {
    for (const nobody of [null, named('iris', { active: false }), named('fatma')]) {
      given(...offered)
        .when(accepts('samira', { holder: nobody }))
        .then('NAMED_PERSON_NOT_OF_THIS_PARTY');
      if (nobody)
        given(...offered)
          .when(accepts('samira', { deputy: nobody }))
          .then('NAMED_PERSON_NOT_OF_THIS_PARTY');
    }
  });

  it('with a deputy who is the holder', () => {
    given(...offered)
      .when(accepts('samira', { holder: named('iris'), deputy: named('iris') }))
      .then('DEPUTY_IS_THE_HOLDER');
  });

  it('with a first contact in the past or after the term (D-08)', () => {
    const accepting = (firstContactOn: string) => at('2026-03-03 11:30', accepts('samira', { firstContactOn: day(firstContactOn) }));
    given(...offered)
      .when(accepting('2026-03-02'))
      .then('FIRST_CONTACT_IN_THE_PAST');
    given(...offered)
      .when(accepting('2026-03-11'))
      .then('FIRST_CONTACT_TOO_LATE');
    given(...offered)
      .when(accepting('2026-03-10'))
      .then({ type: 'OverdrachtAccepted' });
  });
});
