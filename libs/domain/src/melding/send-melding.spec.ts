// SPDX-License-Identifier: EUPL-1.2
import { actor, at, by, given, on, organisationId, party, receives, reference, sends } from '@ketenportaal/testkit/domain';

describe('a professional sends a melding (T-MLD-02)', () => {
  it('and a casus opens, of which the own organisation is holder with the melder as named person (INV-01, INV-03)', () => {
    const { casus } = given()
      .when(sends('noor', { keepsOwnHelp: false }))
      .then({
        type: 'MeldingSent',
        reference: reference('M', 1),
        casusReference: reference('C', 1),
        melder: by('noor'),
        veiligThuis: organisationId('veiligThuis'),
        acute: false,
        keepsOwnHelp: false,
        confirm: { dueOn: '2026-03-03' },
        policyVersion: 'landelijk-voorbeeld/1',
      });
    expect(casus).toMatchObject({ status: 'open', holder: { ...by('noor'), deputy: null, since: on('2026-03-02 09:00') } });
  });

  it('that is acute, and does not wait for the office to open (D-01)', () => {
    given()
      .when(at('2026-03-01 22:15', sends('noor', { acute: true })))
      .then({ type: 'MeldingSent', acute: true, confirm: { dueAt: on('2026-03-01 23:15') } });
  });

  it('whatever organisation the person works for, with or without own help that goes on (INV-19)', () => {
    for (const who of ['noor', 'samira', 'hanna'] as const)
      given()
        .when(sends(actor(who, ['MELDER'])))
        .then({ type: 'MeldingSent', melder: by(who) });
  });
});

describe('sending is refused', () => {
  it('to someone without the role of melder', () => {
    given().when(sends('marijke')).then('ONLY_A_MELDER_SENDS');
    given()
      .when(sends(actor('noor', ['BEHEERDER', 'PRIVACY_OFFICER'])))
      .then('ONLY_A_MELDER_SENDS');
  });

  it('in a casus that began already', () => {
    given(sends('noor')).when(sends('noor')).then('MELDING_ALREADY_SENT');
    given(sends('noor'), receives('marijke'))
      .when(sends('karim', { melding: 2 }))
      .then('MELDING_ALREADY_SENT');
  });

  it('to a party that is no Veilig Thuis, to one that left the portal, or to nobody', () => {
    for (const veiligThuis of [party('wijkteamNoord'), party('veiligThuis', { active: false }), null])
      given().when(sends('noor', { veiligThuis })).then('RECEIVER_IS_NOT_VEILIG_THUIS');
  });
});
