// SPDX-License-Identifier: EUPL-1.2
import { OUTCOMES } from '../casus/facts.js';
import { casusOf, accepts, actor, at, by, concludes, given, meldingId, merges, offers, passes, receives, sends } from '@ketenportaal/testkit/domain';

const received = [sends('noor'), receives('marijke')];

describe('Veilig Thuis records the outcome of the veiligheidsbeoordeling (T-MLD-06)', () => {
  it.each(OUTCOMES)('%s, and the terugkoppeling to the melder is owed from now (D-03, INV-13)', (outcome) => {
    const { casus } = given(...received)
      .when(at('2026-03-05 15:00', concludes('marijke', { outcome })))
      .then({ type: 'VeiligheidsbeoordelingConcluded', meldingId: meldingId(1), outcome, feedback: { dueOn: '2026-03-06' } });
    expect(casus).toMatchObject({ holder: by('marijke'), termijnen: [{ term: 'D-03', subjectId: meldingId(1) }] });
  });

  it('also when it is late', () => {
    given(...received, passes('D-02'))
      .when(concludes('tom'))
      .then({ type: 'VeiligheidsbeoordelingConcluded' });
  });

  it('of a melding in a casus that another party holds: the handling stays with Veilig Thuis (INV-08)', () => {
    const merged = [
      ...received,
      concludes('marijke'),
      offers('marijke'),
      accepts('samira'),
      merges('tom', { melding: 2, source: casusOf(2, sends('karim', { melding: 2 })) }),
    ];
    const { casus } = given(...merged)
      .when(concludes('tom', { melding: 2 }))
      .then({ type: 'VeiligheidsbeoordelingConcluded', meldingId: meldingId(2) });
    expect(casus).toMatchObject({ holder: by('samira') });
  });
});

describe('an outcome is refused', () => {
  it('in a casus that is not open, or of another melding', () => {
    given().when(concludes('marijke')).then('CASUS_NOT_OPEN');
    given(...received)
      .when(concludes('marijke', { melding: 2 }))
      .then('MELDING_NOT_IN_CASUS');
  });

  it('to every other party, the holder too, and at Veilig Thuis to intake alone', () => {
    const atWijkteam = [
      ...received,
      concludes('marijke'),
      offers('marijke'),
      accepts('samira'),
      merges('tom', { melding: 2, source: casusOf(2, sends('karim', { melding: 2 })) }),
    ];
    for (const who of ['noor', 'samira', 'daan'] as const)
      given(...atWijkteam)
        .when(concludes(who, { melding: 2 }))
        .then('ONLY_VEILIG_THUIS_ASSESSES');
    given(...received)
      .when(concludes(actor('marijke', ['INTAKE'])))
      .then('ONLY_VEILIG_THUIS_ASSESSES');
  });

  it('before receipt', () => {
    given(sends('noor')).when(concludes('marijke')).then('MELDING_NOT_RECEIVED');
  });

  it('a second time', () => {
    given(...received, concludes('marijke'))
      .when(concludes('tom'))
      .then('ALREADY_CONCLUDED');
  });
});
