// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { landelijkVoorbeeld } from './index.js';

const { holidays, coversYears } = landelijkVoorbeeld;
const dateOf = (name: string, year: number): string | undefined =>
  holidays.find((holiday) => holiday.name === name && holiday.date.startsWith(`${year}-`))?.date;

const DAY = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const weekdayOf = (date: string): number => new Date(`${date}T12:00:00Z`).getUTCDay();

/**
 * Easter by its definition rather than by a formula for its date: the first Sunday after the church's full moon on or
 * after 21 March. The moon follows the golden number, with the solar and lunar corrections since the year 325.
 */
function easter(year: number): number {
  const century = Math.floor(year / 100);
  const leapDaysLeftOut = century - Math.floor(century / 4);
  const moonDrift = Math.floor((8 * century + 13) / 25);
  const epact = (((11 * (year % 19) + 8 - leapDaysLeftOut + moonDrift) % 30) + 30) % 30;
  // Two of the thirty epacts share a day, for some months of the moon have 29 days.
  const age = epact === 24 || (epact === 25 && year % 19 > 10) ? epact + 1 : epact;
  let day = Date.UTC(year, 2, 21) + ((44 - age + 9 + 30) % 30) * DAY;
  do day += DAY;
  while (new Date(day).getUTCDay() !== 0);
  return day;
}

const aYear = fc.integer({ min: coversYears.from, max: coversYears.through });

describe('the table of days off', () => {
  test('covers the years that a running casus can reach', () => {
    expect(coversYears).toEqual({ from: 2024, through: 2030 });
    expect(holidays.every(({ date }) => date >= '2024-01-01' && date <= '2030-12-31')).toBe(true);
    expect([...holidays].sort((a, b) => (a.date < b.date ? -1 : 1))).toEqual(holidays);
  });

  test('agrees with Easter as the moon gives it', () => {
    // Anchors from outside: the earliest, the latest, and two of our time.
    expect([1818, 1943, 2025, 2026].map((year) => iso(easter(year)))).toEqual(['1818-03-22', '1943-04-25', '2025-04-20', '2026-04-05']);
    fc.assert(
      fc.property(aYear, (year) => {
        const after = (days: number): string => iso(easter(year) + days * DAY);
        expect(dateOf('Goede Vrijdag', year)).toBe(after(-2));
        expect(dateOf('tweede paasdag', year)).toBe(after(1));
        expect(dateOf('Hemelvaartsdag', year)).toBe(after(39));
        expect(dateOf('tweede pinksterdag', year)).toBe(after(50));
      }),
    );
  });

  test('has 5 mei and Goede Vrijdag every year, the two that a holiday library leaves out', () => {
    fc.assert(
      fc.property(aYear, (year) => {
        expect(dateOf('Bevrijdingsdag', year)).toBe(`${year}-05-05`);
        expect(weekdayOf(dateOf('Goede Vrijdag', year) ?? '')).toBe(5);
      }),
    );
  });

  test('keeps the fixed days, and Koningsdag a day earlier when 27 april is a Sunday', () => {
    expect(dateOf('Koningsdag', 2025)).toBe('2025-04-26');
    fc.assert(
      fc.property(aYear, (year) => {
        expect(dateOf('Nieuwjaarsdag', year)).toBe(`${year}-01-01`);
        expect(dateOf('eerste kerstdag', year)).toBe(`${year}-12-25`);
        expect(dateOf('tweede kerstdag', year)).toBe(`${year}-12-26`);
        expect(dateOf('Koningsdag', year)).toBe(weekdayOf(`${year}-04-27`) === 0 ? `${year}-04-26` : `${year}-04-27`);
      }),
    );
  });

  test('has the days made equal by royal decree, each with its decree, and no other beside the law', () => {
    const decreed = holidays.filter(({ source }) => source.startsWith('Algemene termijnenwet art. 3 lid 3: Besluit'));
    expect(decreed.map(({ date }) => date)).toEqual([
      '2024-05-10',
      '2024-12-27',
      '2025-05-30',
      '2026-01-02',
      '2026-05-15',
      '2027-05-07',
      '2028-04-28',
      '2028-05-26',
    ]);
    expect(holidays).toHaveLength(7 * 9 + decreed.length);
  });

  test('names every decree day after the feestdag that it follows', () => {
    for (const { date, name } of holidays.filter((holiday) => holiday.name.startsWith('de dag na '))) {
      expect(dateOf(name.slice('de dag na '.length), Number(date.slice(0, 4)))).toBe(iso(Date.parse(date) - DAY));
    }
  });
});
