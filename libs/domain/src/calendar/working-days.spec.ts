// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import type { Instant, LocalDate } from '../ids.js';
import { calendar, zone } from './amsterdam.fixture.js';
import { addDays, dateOf, dayNumber, weekday } from './local-date.js';
import { addWorkingDays, isWorkingDay, nextWorkingDay } from './working-days.js';

const date = (written: string): LocalDate => written as LocalDate;
const isoOf = (time: number): string => new Date(time).toISOString();
const aMoment = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2080, 0, 1) });

describe('a local date', () => {
  test('is counted as the platform counts it, for 10,000 random days', () => {
    fc.assert(
      fc.property(aMoment, fc.integer({ min: -5000, max: 5000 }), (time, days) => {
        const day = date(isoOf(time).slice(0, 10));
        expect(dateOf(dayNumber(day))).toBe(day);
        expect(addDays(day, days)).toBe(isoOf(time + days * 86_400_000).slice(0, 10));
        expect(weekday(day)).toBe(new Date(time).getUTCDay() || 7);
      }),
      { numRuns: 10_000 },
    );
  });

  test('knows the leap day of 2028 and of 2000, and that 2100 has none', () => {
    expect(addDays(date('2028-02-28'), 1)).toBe('2028-02-29');
    expect(addDays(date('2000-02-28'), 1)).toBe('2000-02-29');
    expect(addDays(date('2100-02-28'), 1)).toBe('2100-03-01');
  });

  test('that is not written as a date is a mistake of the caller, not a day', () => {
    expect(() => dayNumber(date('21-11-2026'))).toThrow('Not a date written as 2026-11-21: 21-11-2026');
  });
});

describe('a working day', () => {
  test.each([
    ['2026-11-20', 'a Friday', true],
    ['2026-11-21', 'a Saturday', false],
    ['2026-11-22', 'a Sunday', false],
    ['2026-05-05', '5 mei, which a holiday library calls a school day', false],
    ['2026-04-03', 'Goede Vrijdag, equal to a feestdag by the law itself', false],
    ['2026-05-15', 'a day made equal by royal decree', false],
    ['2026-05-04', '4 mei, on which the country remembers and works', true],
    ['2026-12-24', 'the day before Christmas', true],
  ])('%s, %s: %s', (day, _why, works) => {
    expect(isWorkingDay(date(day), calendar)).toBe(works);
  });

  test('comes after Christmas 2026 only on the Monday', () => {
    expect(nextWorkingDay(date('2026-12-24'), calendar)).toBe('2026-12-28');
  });

  test('is never the day itself when the next one is asked', () => {
    expect(nextWorkingDay(date('2026-11-18'), calendar)).toBe('2026-11-19');
  });

  test('is counted forwards and backwards, and zero of them is the day itself', () => {
    expect(addWorkingDays(date('2026-04-02'), 2, calendar)).toBe('2026-04-08');
    expect(addWorkingDays(date('2026-04-08'), -2, calendar)).toBe('2026-04-02');
    expect(addWorkingDays(date('2026-04-03'), 0, calendar)).toBe('2026-04-03');
  });
});

test('the zone of these specs is Amsterdam as the platform knows it', () => {
  const amsterdam = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2050, 0, 1) }), (time) => {
      const instant = isoOf(time) as Instant;
      const local = zone.toLocal(instant);
      expect(local.slice(0, 19).replace('T', ' ')).toBe(amsterdam.format(time));
      // In the doubled hour of October two instants share one wall clock; the earlier one is meant.
      expect([0, 3_600_000]).toContain(time - Date.parse(zone.toInstant(local)));
    }),
    { numRuns: 3000 },
  );
});
