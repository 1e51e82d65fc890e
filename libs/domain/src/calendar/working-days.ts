// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../ids.js';
import { addDays, weekday } from './local-date.js';
import type { Calendar, Holiday } from './termijn.js';

/** The part of a calendar that says which days are days off. */
export type DaysOff = Pick<Calendar, 'holidays'>;

/** The feestdag on this date, also when it falls in a weekend. */
export const holidayOn = (date: LocalDate, calendar: DaysOff): Holiday | undefined => calendar.holidays.find((holiday) => holiday.date === date);

/** Saturday and Sunday never count, whatever else they are. */
export const isWeekend = (date: LocalDate): boolean => weekday(date) > 5;

/** Monday to Friday, minus the feestdagen of the Algemene termijnenwet and the days made equal by decree (domain dossier 3.2). */
export const isWorkingDay = (date: LocalDate, calendar: DaysOff): boolean => !isWeekend(date) && holidayOn(date, calendar) === undefined;

/** The first working day after this date; never the date itself. */
export const nextWorkingDay = (date: LocalDate, calendar: DaysOff): LocalDate => addWorkingDays(date, 1, calendar);

/** The date so many working days later, or earlier when negative; the date itself is day 0. */
export function addWorkingDays(date: LocalDate, workingDays: number, calendar: DaysOff): LocalDate {
  const step = Math.sign(workingDays);
  let day = date;
  for (let left = Math.abs(workingDays); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}
