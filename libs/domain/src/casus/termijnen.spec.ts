// SPDX-License-Identifier: EUPL-1.2
import {
  accepts,
  at,
  by,
  concludes,
  given,
  meldingId,
  offers,
  on,
  overdrachtId,
  passes,
  play,
  postpones,
  receives,
  sends,
  warns,
} from '@ketenportaal/testkit/domain';
import type { OpenCasus } from './state.js';

const received = [sends('noor'), receives('marijke')];
const offered = [...received, concludes('marijke'), offers('marijke')];

describe('the clock warns', () => {
  it('at each moment once, in order', () => {
    const day3 = given(...received)
      .when(warns('D-02'))
      .then({ type: 'TermijnWarned', term: 'D-02', subjectId: meldingId(1), warning: 0 });
    expect(day3.at).toBe(on('2026-03-05 09:00'));
    const day4 = given(...day3.facts)
      .when(warns('D-02'))
      .then({ type: 'TermijnWarned', warning: 1 });
    expect(day4.at).toBe(on('2026-03-06 09:00'));
    given(...day3.facts)
      .when(at('2026-03-05 09:01', warns('D-02')))
      .then('ALREADY_WARNED');
  });

  it('once for all moments that were slept through (INV-39)', () => {
    given(...received)
      .when(at('2026-03-06 12:00', warns('D-02')))
      .then({ type: 'TermijnWarned', warning: 1 });
  });

  it('not before its time, not after the term has passed, and not about what is not owed', () => {
    given(...received)
      .when(at('2026-03-05 08:59', warns('D-02')))
      .then('TERMIJN_NOT_DUE');
    given(...received, passes('D-02'))
      .when(at('2026-03-10 09:00', warns('D-02')))
      .then('ALREADY_PASSED');
    given(...received)
      .when(at('2026-03-10 09:00', warns('D-01')))
      .then('TERMIJN_NOT_RUNNING');
    given().when(warns('D-01')).then('TERMIJN_NOT_RUNNING');
  });
});

describe('the clock records that a term has passed (INV-14)', () => {
  it.each([
    ['D-01', [sends('noor')], meldingId(1), '2026-03-04 00:00'],
    ['D-02', received, meldingId(1), '2026-03-10 00:00'],
    ['D-03', offered, meldingId(1), '2026-03-04 00:00'],
    ['D-07', offered, overdrachtId(1), '2026-03-06 00:00'],
    ['D-08', [...offered, accepts('samira')], overdrachtId(1), '2026-03-10 00:00'],
  ] as const)('%s, and it stays owed, and nobody else becomes the holder (INV-02)', (term, history, subjectId, moment) => {
    const before = play(...history).casus as OpenCasus;
    const { casus, at: passed } = given(...history)
      .when(passes(term))
      .then({ type: 'TermijnPassed', term, subjectId });
    expect(passed).toBe(on(moment));
    expect(casus).toEqual({ ...before, termijnen: before.termijnen.map((owed) => (owed.term === term ? { ...owed, passed: true } : owed)) });
  });

  it('once, not before its time, and not of what is not owed', () => {
    given(...received, passes('D-02'))
      .when(at('2026-03-11 09:00', passes('D-02')))
      .then('ALREADY_PASSED');
    given(...received)
      .when(at('2026-03-09 23:59', passes('D-02')))
      .then('TERMIJN_NOT_DUE');
    given(...received)
      .when(at('2026-03-11 09:00', passes('D-07')))
      .then('TERMIJN_NOT_RUNNING');
  });

  it('again of a new date', () => {
    const { casus } = given(...received, passes('D-02'), postpones('marijke'))
      .when(passes('D-02'))
      .then({ type: 'TermijnPassed', term: 'D-02' });
    expect(casus).toMatchObject({ holder: by('marijke'), termijnen: [{ term: 'D-02', passed: true }] });
  });
});
