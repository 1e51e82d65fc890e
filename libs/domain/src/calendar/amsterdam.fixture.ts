// SPDX-License-Identifier: EUPL-1.2
import type { Instant, LocalDate, LocalDateTime } from '../ids.js';
import { calendarOf } from './calendar-of.js';
import { addDays, dateOf, dayNumber, weekday } from './local-date.js';
import type { Calendar, Holiday, TermRule, Zone } from './termijn.js';

// For the specs of this library only, left out of the build. Without Date and Intl, so that the specs can hold it against both.

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Reads `2026-11-21T20:15:36.123` as if no zone existed. */
const millis = (written: string): number => {
  const [hours = 0, minutes = 0, seconds = 0] = written.slice(11, 23).split(':').map(Number);
  return dayNumber(written.slice(0, 10) as LocalDate) * DAY + hours * HOUR + minutes * 60_000 + Math.round(seconds * 1000);
};

const written = (time: number): string => {
  const part = (size: number, per: number, width = 2): string => String(Math.floor((time % size) / per)).padStart(width, '0');
  return `${dateOf(Math.floor(time / DAY))}T${part(DAY, HOUR)}:${part(HOUR, 60_000)}:${part(60_000, 1000)}.${part(1000, 1, 3)}`;
};

const lastSundayOf = (month: '03' | '10', year: string): LocalDate => {
  const last = `${year}-${month}-31` as LocalDate;
  return addDays(last, -(weekday(last) % 7));
};

/** Summer time runs from the last Sunday of March to that of October, 01:00 UTC. */
const offsetAt = (utc: string): number => {
  const year = utc.slice(0, 4);
  const summer = utc >= `${lastSundayOf('03', year)}T01:00` && utc < `${lastSundayOf('10', year)}T01:00`;
  return summer ? 2 * HOUR : HOUR;
};

export const zone: Zone = {
  toLocal: (instant) => written(millis(instant) + offsetAt(instant)) as LocalDateTime,
  toInstant: (local) => {
    const asSummer = written(millis(local) - 2 * HOUR);
    return `${offsetAt(asSummer) === 2 * HOUR ? asSummer : written(millis(local) - HOUR)}Z` as Instant;
  },
  plusHours: (instant, hours) => `${written(millis(instant) + hours * HOUR)}Z` as Instant,
};

const LAW = 'Algemene termijnenwet art. 3';
const day = (date: string, name: string, source = LAW): Holiday => ({ date, name, source });

/** Enough of the table for the named traps; the whole table is that of libs/policy. */
export const holidays: readonly Holiday[] = [
  day('2025-12-25', 'eerste kerstdag'),
  day('2025-12-26', 'tweede kerstdag'),
  day('2026-01-01', 'Nieuwjaarsdag'),
  day('2026-01-02', 'de dag na Nieuwjaarsdag', 'koninklijk besluit'),
  day('2026-04-03', 'Goede Vrijdag'),
  day('2026-04-06', 'tweede paasdag'),
  day('2026-04-27', 'Koningsdag'),
  day('2026-05-05', 'Bevrijdingsdag'),
  day('2026-05-14', 'Hemelvaartsdag'),
  day('2026-05-15', 'de dag na Hemelvaartsdag', 'koninklijk besluit'),
  day('2026-05-25', 'tweede pinksterdag'),
  day('2026-12-25', 'eerste kerstdag'),
  day('2026-12-26', 'tweede kerstdag'),
  day('2027-01-01', 'Nieuwjaarsdag'),
];

export const calendar: Calendar = calendarOf({ holidays, officeHours: { opens: '09:00', closes: '17:00' } }, zone);

/** A moment as the clock on the wall in Amsterdam shows it: `at('2026-04-29 10:00')`. */
export const at = (local: string): Instant => zone.toInstant(`${local.replace(' ', 'T')}:00.000` as LocalDateTime);

export const rule = (over: Partial<TermRule> = {}): TermRule => ({
  id: 'D-02',
  source: 'R',
  length: { workingDays: 5 },
  acuteLength: { sameDay: true },
  warnings: [],
  ...over,
});
