// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../ids.js';
import { at, calendar, rule } from './amsterdam.fixture.js';
import { computeTermijn } from './compute-termijn.js';
import { explainTermijn } from './explain-termijn.js';
import { formatDate, type Language } from './format-date.js';
import type { TermLength, TermStart } from './termijn.js';

const explained = (from: string, length: TermLength, start: TermStart = 'ONTVANGST', language: Language = 'nl', acute = false): string =>
  explainTermijn(computeTermijn(rule(), { length, start, from: at(from), acute }, calendar).uitleg, language);

describe('the sentence under a date', () => {
  test('names the day that does not count', () => {
    expect(explained('2026-04-29 10:00', { workingDays: 5 })).toBe('5 werkdagen na ontvangst op woensdag 29 april 2026; 5 mei telt niet mee: Bevrijdingsdag.');
    expect(explained('2026-04-29 10:00', { workingDays: 5 }, 'ONTVANGST', 'en')).toBe(
      '5 working days after receipt on Wednesday 29 April 2026; 5 May does not count: Liberation Day.',
    );
  });

  test('names several days, each with its reason', () => {
    expect(explained('2026-05-13 10:00', { workingDays: 8 }, 'AANVAARDING')).toBe(
      '8 werkdagen na het aannemen op woensdag 13 mei 2026; 14 mei (Hemelvaartsdag), 15 mei (de dag na Hemelvaartsdag) en 25 mei (tweede pinksterdag) tellen niet mee.',
    );
    expect(explained('2026-04-01 10:00', { workingDays: 5 }, 'AANBOD', 'en')).toBe(
      '5 working days after the offer on Wednesday 1 April 2026; 3 April (Good Friday) and 6 April (Easter Monday) do not count.',
    );
  });

  test.each<[TermLength, string, string]>([
    [{ workingDays: 1 }, '1 werkdag', '1 working day'],
    [{ workingDays: 2 }, '2 werkdagen', '2 working days'],
    [{ calendarDays: 1 }, '1 dag', '1 day'],
    [{ calendarDays: 14 }, '14 dagen', '14 days'],
    [{ hours: 1 }, '1 uur', '1 hour'],
    [{ hours: 24 }, '24 uur', '24 hours'],
  ])('says %j in the singular or the plural', (length, dutch, english) => {
    expect(explained('2026-11-16 10:00', length, 'BESLUIT')).toBe(`${dutch} na het besluit op maandag 16 november 2026.`);
    expect(explained('2026-11-16 10:00', length, 'BESLUIT', 'en')).toBe(`${english} after the decision on Monday 16 November 2026.`);
  });

  test('says so when a term ends with its own day', () => {
    expect(explained('2026-11-16 10:00', { sameDay: true }, 'AANBOD')).toBe('Op de dag van het aanbod, maandag 16 november 2026.');
    expect(explained('2026-11-16 10:00', { sameDay: true }, 'VERZENDING', 'en')).toBe('On the day of sending, Monday 16 November 2026.');
  });

  test.each([
    [
      'after office hours',
      '2026-11-20 18:00',
      'vrijdag 20 november 2026; dat was na kantoortijd, daarom telt maandag 23 november 2026 als de dag van ontvangst.',
    ],
    ['in the weekend', '2026-11-21 10:00', 'zaterdag 21 november 2026; dat was in het weekend, daarom telt maandag 23 november 2026 als de dag van ontvangst.'],
    [
      'on a feestdag',
      '2026-05-05 10:00',
      'dinsdag 5 mei 2026; dat was een vrije dag (Bevrijdingsdag), daarom telt woensdag 6 mei 2026 als de dag van ontvangst.',
    ],
    [
      'before a long weekend',
      '2026-04-02 18:00',
      'donderdag 2 april 2026; dat was na kantoortijd, daarom telt dinsdag 7 april 2026 als de dag van ontvangst; 3 april (Goede Vrijdag) en 6 april (tweede paasdag) tellen niet mee.',
    ],
  ])('says why counting began later: %s', (_when, from, rest) => {
    expect(explained(from, { workingDays: 1 })).toBe(`1 werkdag na ontvangst op ${rest}`);
  });

  test('says in English why counting began later', () => {
    const english = (from: string): string => explained(from, { workingDays: 1 }, 'UITKOMST', 'en');
    expect(english('2026-11-20 18:00')).toContain('that was after office hours, so Monday 23 November 2026 counts as the day of the outcome.');
    expect(english('2026-11-21 18:00')).toContain('that was in the weekend, so');
    expect(english('2026-05-05 12:00')).toContain('that was a day off (Liberation Day), so');
  });

  test('keeps the Dutch name of a day that has no English one', () => {
    const carnival = { ...calendar, holidays: [{ date: '2026-02-16', name: 'carnavalsmaandag', source: 'voorbeeld' }] };
    const { uitleg } = computeTermijn(rule(), { start: 'AANBOD', from: at('2026-02-13 10:00'), acute: false }, carnival);
    expect(explainTermijn(uitleg, 'en')).toContain('16 February does not count: carnavalsmaandag.');
  });

  test('tells when the law moved the end of a term in calendar days', () => {
    const lawful = rule({ source: 'L', length: { calendarDays: 4 } });
    const { uitleg } = computeTermijn(lawful, { start: 'ONTVANGST', from: at('2026-11-18 10:00'), acute: false }, calendar);
    expect(explainTermijn(uitleg, 'nl')).toBe(
      '4 dagen na ontvangst op woensdag 18 november 2026; het einde schuift op vanaf zondag 22 november 2026, zoals de wet zegt.',
    );
    expect(explainTermijn(uitleg, 'en')).toContain('the end moves on from Sunday 22 November 2026, as the law says.');
  });

  test('says nothing of an acute term that waits for nobody', () => {
    expect(explained('2026-11-21 22:00', { hours: 24 }, 'AANVAARDING', 'nl', true)).toBe('24 uur na het aannemen op zaterdag 21 november 2026.');
  });
});

test('a date is said with its weekday', () => {
  const day = '2026-11-20' as LocalDate;
  expect(formatDate(day, 'nl')).toBe('vrijdag 20 november 2026');
  expect(formatDate(day, 'en')).toBe('Friday 20 November 2026');
});
