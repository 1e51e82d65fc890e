// SPDX-License-Identifier: EUPL-1.2
import { actor, at, concludes, given, meldingId, passes, postpones, receives, sends } from '@ketenportaal/testkit/domain';
import { LONGEST_POSTPONEMENT } from './postpone-veiligheidsbeoordeling.js';

const late = [sends('noor'), receives('marijke'), passes('D-02')];

describe('a veiligheidsbeoordeling that is late gets a new date (T-MLD-07, INV-14)', () => {
  it('with the reason, counted in working days from this decision', () => {
    const { casus } = given(...late)
      .when(at('2026-03-10 09:30', postpones('marijke', { reason: 'ONBEREIKBAAR', workingDays: 4 })))
      .then({ type: 'VeiligheidsbeoordelingPostponed', meldingId: meldingId(1), reason: 'ONBEREIKBAAR', assess: { dueOn: '2026-03-16' } });
    expect(casus).toMatchObject({ termijnen: [{ term: 'D-02', passed: false, warned: 0, termijn: { dueOn: '2026-03-16' } }] });
  });

  it('that can pass as well, and then asks for another one', () => {
    given(...late, postpones('marijke'))
      .when(postpones('marijke'))
      .then('TERM_NOT_PASSED_YET');
    given(...late, postpones('marijke'), passes('D-02'))
      .when(postpones('tom'))
      .then({ type: 'VeiligheidsbeoordelingPostponed' });
  });

  it('at most so many working days ahead, and at least one', () => {
    for (const workingDays of [0, -1, 1.5, LONGEST_POSTPONEMENT + 1, Number.NaN])
      given(...late)
        .when(postpones('marijke', { workingDays }))
        .then('NEW_DATE_OUT_OF_RANGE');
    for (const workingDays of [1, LONGEST_POSTPONEMENT])
      given(...late)
        .when(postpones('marijke', { workingDays }))
        .then({ type: 'VeiligheidsbeoordelingPostponed' });
  });
});

describe('a new date is refused', () => {
  it('while the first one can still be met', () => {
    given(sends('noor'), receives('marijke')).when(postpones('marijke')).then('TERM_NOT_PASSED_YET');
  });

  it('for the same reasons as an outcome', () => {
    given().when(postpones('marijke')).then('CASUS_NOT_OPEN');
    given(...late)
      .when(postpones('marijke', { melding: 2 }))
      .then('MELDING_NOT_IN_CASUS');
    given(...late)
      .when(postpones(actor('marijke', ['INTAKE'])))
      .then('ONLY_VEILIG_THUIS_ASSESSES');
    given(...late)
      .when(postpones('noor'))
      .then('ONLY_VEILIG_THUIS_ASSESSES');
    given(sends('noor')).when(postpones('marijke')).then('MELDING_NOT_RECEIVED');
    given(...late, concludes('marijke'))
      .when(postpones('marijke'))
      .then('ALREADY_CONCLUDED');
  });
});
