// SPDX-License-Identifier: EUPL-1.2
import {
  casusOf,
  accepts,
  actor,
  by,
  concludes,
  given,
  merges,
  named,
  offers,
  on,
  organisationId,
  party,
  receives,
  refuses,
  sends,
} from '@ketenportaal/testkit/domain';

const assessed = [sends('noor'), receives('marijke'), concludes('marijke')];
const atWijkteam = [...assessed, offers('marijke'), accepts('samira', { holder: named('iris'), deputy: named('samira') })];

describe('the holder offers zicht op veiligheid (T-OVD-01)', () => {
  it('to a party of the region, with a ground and an answer date, and stays the holder while the offer waits (INV-02)', () => {
    const { casus } = given(...assessed)
      .when(offers('marijke', { to: party('wijkteamNoord'), ground: 'G-TM' }))
      .then({
        type: 'OverdrachtOffered',
        giver: by('marijke'),
        receiver: organisationId('wijkteamNoord'),
        ground: 'G-TM',
        answer: { dueOn: '2026-03-05', dueAt: on('2026-03-06 00:00') },
        expiresOn: '2026-03-09',
      });
    expect(casus).toMatchObject({ holder: { ...by('marijke'), since: on('2026-03-02 10:00') } });
  });

  it('that is acute is answered the same day', () => {
    given(...assessed)
      .when(offers('marijke', { urgency: 'ACUUT' }))
      .then({ type: 'OverdrachtOffered', urgency: 'ACUUT', answer: { dueOn: '2026-03-02' } });
  });

  it('again after a refusal, to another party or to the same', () => {
    const refused = [...assessed, offers('marijke'), refuses('samira')];
    given(...refused)
      .when(offers('marijke', { to: party('wijkteamZuid') }))
      .then({ type: 'OverdrachtOffered', receiver: organisationId('wijkteamZuid') });
    given(...refused)
      .when(offers('marijke'))
      .then({ type: 'OverdrachtOffered', receiver: organisationId('wijkteamNoord') });
  });

  it('back, as a new offer in the other direction and never as an undo (T-OVD-09)', () => {
    given(...atWijkteam)
      .when(offers('iris', { to: party('veiligThuis') }))
      .then({ type: 'OverdrachtOffered', giver: by('iris'), receiver: organisationId('veiligThuis') });
  });

  it.each(['samira', 'joost'] as const)('through the deputy or the teamleider (%s)', (who) => {
    given(...atWijkteam)
      .when(offers(who, { to: party('gi') }))
      .then({ type: 'OverdrachtOffered', giver: by(who) });
  });

  it('while a second melding in the casus is still being assessed', () => {
    given(...assessed, merges('marijke', { melding: 2, source: casusOf(2, sends('karim', { melding: 2 })) }))
      .when(offers('marijke'))
      .then({ type: 'OverdrachtOffered' });
  });
});

describe('an offer is refused', () => {
  it('before there is a casus', () => {
    given().when(offers('marijke')).then('CASUS_NOT_OPEN');
  });

  it('to anyone who does not act for the holder: the melder, a colleague without the role, a former holder', () => {
    given(...assessed)
      .when(offers('noor'))
      .then('NOT_THE_HOLDER');
    given(...atWijkteam)
      .when(offers(actor('joost', ['INTAKE', 'ACCEPTANT', 'MEDEWERKER'])))
      .then('NOT_THE_HOLDER');
    given(...atWijkteam)
      .when(offers('marijke', { to: party('gi') }))
      .then('NOT_THE_HOLDER');
  });

  it('while another one waits for an answer (INV-05)', () => {
    given(...assessed, offers('marijke'))
      .when(offers('marijke', { to: party('wijkteamZuid') }))
      .then('OVERDRACHT_ALREADY_OPEN');
  });

  it('to the melder before receipt: the melding is on its way to Veilig Thuis', () => {
    given(sends('noor')).when(offers('noor')).then('WAIT_FOR_RECEIPT');
  });

  it('before the outcome of the veiligheidsbeoordeling', () => {
    given(sends('noor'), receives('marijke')).when(offers('marijke')).then('CONCLUDE_THE_ASSESSMENT_FIRST');
  });

  it('to the party that holds already', () => {
    given(...assessed)
      .when(offers('marijke', { to: party('veiligThuis') }))
      .then('RECEIVER_ALREADY_HOLDS');
  });

  it('to a party that cannot take over: a school, one that left the portal, one that nobody knows', () => {
    for (const to of [party('kompas'), party('wijkteamZuid', { active: false }), null])
      given(...assessed)
        .when(offers('marijke', { to }))
        .then('RECEIVER_CANNOT_TAKE_OVER');
  });
});
