// SPDX-License-Identifier: EUPL-1.2
import { accepts, actor, at, by, concludes, given, givesTerugkoppeling, meldingId, offers, on, passes, receives, sends } from '@ketenportaal/testkit/domain';

const concluded = [sends('noor'), receives('marijke'), concludes('marijke')];

describe('Veilig Thuis gives terugkoppeling to the melder (T-TER-01, INV-13)', () => {
  it('and owes it no longer', () => {
    const { casus } = given(...concluded)
      .when(at('2026-03-02 15:00', givesTerugkoppeling('marijke')))
      .then({ type: 'TerugkoppelingGiven', meldingId: meldingId(1), by: by('marijke') });
    expect(casus).toMatchObject({ meldingen: [{ feedbackAt: on('2026-03-02 15:00') }], termijnen: [] });
  });

  it('also when it is late, and also when another party has taken over (INV-08)', () => {
    given(...concluded, offers('marijke'), accepts('samira'), passes('D-03'))
      .when(givesTerugkoppeling('tom'))
      .then({ type: 'TerugkoppelingGiven', by: by('tom') });
  });
});

describe('a terugkoppeling is refused', () => {
  it('before the outcome', () => {
    given(sends('noor'), receives('marijke')).when(givesTerugkoppeling('marijke')).then('NOT_CONCLUDED_YET');
    given(sends('noor')).when(givesTerugkoppeling('marijke')).then('MELDING_NOT_RECEIVED');
  });

  it('a second time', () => {
    given(...concluded, givesTerugkoppeling('marijke'))
      .when(givesTerugkoppeling('tom'))
      .then('TERUGKOPPELING_ALREADY_GIVEN');
  });

  it('to every other party, and at Veilig Thuis to intake alone', () => {
    for (const who of [actor('noor'), actor('samira'), actor('marijke', ['INTAKE'])])
      given(...concluded)
        .when(givesTerugkoppeling(who))
        .then('ONLY_VEILIG_THUIS_ASSESSES');
  });

  it('in a casus that is not open, or for another melding', () => {
    given().when(givesTerugkoppeling('marijke')).then('CASUS_NOT_OPEN');
    given(...concluded)
      .when(givesTerugkoppeling('marijke', { melding: 2 }))
      .then('MELDING_NOT_IN_CASUS');
  });
});
