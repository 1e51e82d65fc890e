// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../ids.js';

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Years here begin on 1 March, so that a leap day is the last day of its year and month lengths follow one line. */
const firstDayOf = (marchYear: number): number => 365 * marchYear + Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);

const daysBeforeMonth = (monthsAfterMarch: number): number => Math.floor((153 * monthsAfterMarch + 2) / 5);

/** The days of a local date counted from 1 March of the year 0; no zone, no clock, no leap second. */
export function dayNumber(date: LocalDate): number {
  const [, year, month, day] = (WRITTEN.exec(date) ?? []).map(Number);
  // Going on with NaN would make every later count endless.
  if (year === undefined || month === undefined || day === undefined) throw new RangeError(`Not a date written as 2026-11-21: ${date}`);
  return firstDayOf(month > 2 ? year : year - 1) + daysBeforeMonth((month + 9) % 12) + day - 1;
}

/** The local date of a day number. */
export function dateOf(dayNumberOfDate: number): LocalDate {
  const guess = Math.floor(dayNumberOfDate / 365.2425);
  const marchYear = [guess + 1, guess, guess - 1].find((year) => firstDayOf(year) <= dayNumberOfDate) ?? guess;
  const dayOfYear = dayNumberOfDate - firstDayOf(marchYear);
  const monthsAfterMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((monthsAfterMarch + 2) % 12) + 1;
  const day = dayOfYear - daysBeforeMonth(monthsAfterMarch) + 1;
  const digits = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${digits(month > 2 ? marchYear : marchYear + 1, 4)}-${digits(month, 2)}-${digits(day, 2)}` as LocalDate;
}

/** The local date so many days later, or earlier when negative. */
export const addDays = (date: LocalDate, days: number): LocalDate => dateOf(dayNumber(date) + days);

/** 1 is Monday, 7 is Sunday. */
export const weekday = (date: LocalDate): number => ((dayNumber(date) + 2) % 7) + 1;
