// SPDX-License-Identifier: EUPL-1.2
import { calendarOf, computeTermijn, type Instant, type LocalDateTime, type TermRule } from '@ketenportaal/domain';
import fc from 'fast-check';
import { amsterdamZone } from './index.js';

const instant = (written: string): Instant => written as Instant;
const local = (written: string): LocalDateTime => written as LocalDateTime;

describe('the clock on the wall in Amsterdam', () => {
  test('is one hour ahead in winter and two in summer', () => {
    expect(amsterdamZone.toLocal(instant('2026-11-21T19:15:36.123Z'))).toBe('2026-11-21T20:15:36.123');
    expect(amsterdamZone.toLocal(instant('2026-07-01T22:00:00.000Z'))).toBe('2026-07-02T00:00:00.000');
    expect(amsterdamZone.toInstant(local('2026-11-21T20:15:36.123'))).toBe('2026-11-21T19:15:36.123Z');
  });

  test('always writes milliseconds, so that text order is time order', () => {
    expect(amsterdamZone.toInstant(local('2026-11-21T00:00:00.000'))).toBe('2026-11-20T23:00:00.000Z');
    expect(amsterdamZone.plusHours(instant('2026-11-21T00:00:00.000Z'), 24)).toBe('2026-11-22T00:00:00.000Z');
  });

  test('goes forward in March: the missing hour is read as the clock that already moved', () => {
    expect(amsterdamZone.toLocal(instant('2026-03-29T01:00:00.000Z'))).toBe('2026-03-29T03:00:00.000');
    expect(amsterdamZone.toInstant(local('2026-03-29T02:30:00.000'))).toBe('2026-03-29T01:30:00.000Z');
  });

  test('goes back in October: the doubled hour is read as its first time', () => {
    expect(amsterdamZone.toLocal(instant('2026-10-25T00:30:00.000Z'))).toBe('2026-10-25T02:30:00.000');
    expect(amsterdamZone.toLocal(instant('2026-10-25T01:30:00.000Z'))).toBe('2026-10-25T02:30:00.000');
    expect(amsterdamZone.toInstant(local('2026-10-25T02:30:00.000'))).toBe('2026-10-25T00:30:00.000Z');
  });

  test('refuses what is no moment', () => {
    expect(() => amsterdamZone.toLocal(instant('gisteren'))).toThrow(RangeError);
    expect(() => amsterdamZone.toInstant(local('2026-02-30T10:00:00.000'))).toThrow(RangeError);
  });

  test('agrees with the platform at 2,000 random moments, and there and back is the same moment', () => {
    const platform = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'medium' });
    const from = Date.UTC(2020, 0, 1);
    fc.assert(
      fc.property(fc.integer({ min: from, max: Date.UTC(2040, 0, 1) }), fc.integer({ min: 0, max: 500 }), (time, hours) => {
        const moment = instant(new Date(time).toISOString());
        const wall = amsterdamZone.toLocal(moment);
        expect(wall).toBe(`${platform.format(time).replace(' ', 'T')}${moment.slice(19, 23)}`);
        expect([0, 3_600_000]).toContain(time - Date.parse(amsterdamZone.toInstant(wall)));
        expect(Date.parse(amsterdamZone.plusHours(moment, hours))).toBe(time + hours * 3_600_000);
      }),
      { numRuns: 2000 },
    );
  });
});

test('a term computed with it ends at local midnight on the day the clock changes', () => {
  const calendar = calendarOf({ holidays: [], officeHours: { opens: '09:00', closes: '17:00' } }, amsterdamZone);
  const rule: TermRule = { id: 'D-08', source: 'R', length: { calendarDays: 2 }, acuteLength: { hours: 24 }, warnings: [] };
  const accepted = (from: string, acute: boolean): string => computeTermijn(rule, { start: 'AANVAARDING', from: instant(from), acute }, calendar).dueAt;
  expect(accepted('2026-03-27T09:00:00.000Z', false)).toBe('2026-03-29T22:00:00.000Z');
  expect(accepted('2026-10-23T09:00:00.000Z', false)).toBe('2026-10-25T23:00:00.000Z');
  expect(accepted('2026-10-24T10:00:00.000Z', true)).toBe('2026-10-25T10:00:00.000Z');
});
