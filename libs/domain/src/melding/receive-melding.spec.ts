// SPDX-License-Identifier: EUPL-1.2
import { casusOf, actor, at, by, given, merges, named, on, passes, receives, sends } from '@ketenportaal/testkit/domain';

describe('Veilig Thuis receives a melding (T-MLD-03)', () => {
  it('and holds zicht op veiligheid from that instant, with a named worker (INV-03)', () => {
    const { casus } = given(sends('noor'))
      .when(receives('tom', { worker: named('marijke') }))
      .then({ type: 'MeldingReceived', worker: by('marijke'), mergedFrom: null, assess: { dueOn: '2026-03-09' } });
    expect(casus).toMatchObject({
      holder: { ...by('marijke'), since: on('2026-03-02 10:00') },
      termijnen: [{ term: 'D-02' }],
    });
  });

  it('that is acute, and assesses it the same day, also on Sunday (D-02)', () => {
    given(at('2026-03-01 22:00', sends('noor', { acute: true })))
      .when(at('2026-03-01 22:20', receives('marijke')))
      .then({ type: 'MeldingReceived', assess: { dueOn: '2026-03-01' } });
  });

  it('after office hours, and the clock begins on the next working day', () => {
    given(sends('noor'))
      .when(at('2026-03-02 17:30', receives('marijke')))
      .then({ type: 'MeldingReceived', assess: { dueOn: '2026-03-10' } });
  });

  it('also when the confirmation is late', () => {
    given(sends('noor'), passes('D-01')).when(receives('marijke')).then({ type: 'MeldingReceived' });
  });

  it.each(['INTAKE', 'MEDEWERKER'] as const)('through someone with the role %s', (role) => {
    given(sends('noor'))
      .when(receives(actor('tom', [role])))
      .then({ type: 'MeldingReceived' });
  });
});

describe('receipt is refused', () => {
  it('in a casus that is not open, or of another melding', () => {
    given().when(receives('marijke')).then('CASUS_NOT_OPEN');
    given(sends('noor'))
      .when(receives('marijke', { melding: 2 }))
      .then('MELDING_NOT_IN_CASUS');
  });

  it('to every other party, and at Veilig Thuis to who has no role for it', () => {
    for (const who of ['noor', 'samira', 'daan'] as const) given(sends('noor')).when(receives(who)).then('ONLY_VEILIG_THUIS_RECEIVES');
    given(sends('noor'))
      .when(receives(actor('tom', ['BEHEERDER', 'TEAMLEIDER'])))
      .then('ONLY_VEILIG_THUIS_RECEIVES');
  });

  it('a second time (INV-12), also of a melding that was merged', () => {
    const received = [sends('noor'), receives('marijke')];
    given(...received)
      .when(receives('tom'))
      .then('MELDING_ALREADY_RECEIVED');
    given(...received, merges('marijke', { melding: 2, source: casusOf(2, sends('karim', { melding: 2 })) }))
      .when(receives('tom', { melding: 2 }))
      .then('MELDING_ALREADY_RECEIVED');
  });

  it('with a worker who is unknown, inactive or of another party (INV-04)', () => {
    for (const worker of [null, named('marijke', { active: false }), named('samira')])
      given(sends('noor')).when(receives('marijke', { worker })).then('NAMED_PERSON_NOT_OF_THIS_PARTY');
  });
});
