// SPDX-License-Identifier: EUPL-1.2
import type { Instant, LocalDate } from '../ids.js';
import { addDays } from './local-date.js';
import { afterWorkingHours, isAfterClosing, openingOf, startOfDay, wallClock } from './office-hours.js';
import type { Calendar, Holiday, TermLength, TermRule, TermStart, Termijn, TermijnUitleg, WarningMoment } from './termijn.js';
import { addWorkingDays, isWeekend, isWorkingDay, nextWorkingDay } from './working-days.js';

/** What began a term, and when. `length` replaces that of the rule, for a term that was shortened or lengthened by a decision. */
export interface TermBeginning {
  readonly length?: TermLength;
  readonly start: TermStart;
  readonly from: Instant;
  /** An acute term never waits for the office to open. */
  readonly acute: boolean;
}

interface Span {
  readonly startedOn: LocalDate;
  readonly countedFrom: LocalDate;
  readonly dueOn: LocalDate;
  readonly dueAt: Instant;
  readonly movedFrom?: LocalDate;
}

/** When an obligation is due, who is warned when, and why that date (D-01, D-02, D-03, D-07, D-08; domain dossier 3.2). */
export function computeTermijn(rule: TermRule, options: TermBeginning, calendar: Calendar): Termijn {
  const length = options.length ?? (options.acute ? rule.acuteLength : rule.length);
  const span = spanOf(rule, length, options, calendar);
  const uitleg: TermijnUitleg = {
    term: rule.id,
    length,
    start: options.start,
    startedOn: span.startedOn,
    countedFrom: span.countedFrom,
    skipped: skippedDays(length, span, calendar),
    ...(span.movedFrom === undefined ? {} : { movedFrom: span.movedFrom }),
  };
  return { dueAt: span.dueAt, dueOn: span.dueOn, warnAt: warningsOf(rule, options, span, calendar), uitleg };
}

/**
 * When silence becomes `VERLOPEN` (D-07, T-OVD-06): after `expiresAfter`, or with the term itself where a rule names none.
 * It moves nobody's responsibility (INV-02).
 */
export function expiryOf(rule: TermRule, options: Omit<TermBeginning, 'length'>, calendar: Calendar): Termijn {
  const silent: TermRule = { ...rule, warnings: [], acuteWarnings: [] };
  return computeTermijn(silent, { ...options, ...(rule.expiresAfter && { length: rule.expiresAfter }) }, calendar);
}

function spanOf(rule: TermRule, length: TermLength, { from, acute }: TermBeginning, calendar: Calendar): Span {
  const received = wallClock(from, calendar);
  const startedOn = received.date;
  if ('hours' in length) {
    const dueAt = calendar.zone.plusHours(from, length.hours);
    const end = wallClock(dueAt, calendar);
    return { startedOn, countedFrom: startedOn, dueAt, dueOn: end.time === 0 ? addDays(end.date, -1) : end.date };
  }
  const waits = !acute && (!isWorkingDay(startedOn, calendar) || isAfterClosing(received, calendar));
  const countedFrom = waits ? nextWorkingDay(startedOn, calendar) : startedOn;
  const end = lastDayOf(length, countedFrom, calendar);
  const dueOn = rule.source === 'L' && !acute && 'calendarDays' in length ? movedOn(end, length.calendarDays, countedFrom, calendar) : end;
  const dueAt = startOfDay(addDays(dueOn, 1), calendar);
  return { startedOn, countedFrom, dueOn, dueAt, ...(dueOn === end ? {} : { movedFrom: end }) };
}

function lastDayOf(length: Exclude<TermLength, { readonly hours: number }>, countedFrom: LocalDate, calendar: Calendar): LocalDate {
  if ('workingDays' in length) return addWorkingDays(countedFrom, length.workingDays, calendar);
  return 'calendarDays' in length ? addDays(countedFrom, length.calendarDays) : countedFrom;
}

/**
 * A statutory term in days does not end on a day off (Algemene termijnenwet art. 1), and one of three days or more
 * holds at least two working days (art. 2). Beyond ninety days the act does not speak (art. 4).
 */
function movedOn(end: LocalDate, days: number, countedFrom: LocalDate, calendar: Calendar): LocalDate {
  if (days > 90) return end;
  const secondWorkingDay = days >= 3 ? addWorkingDays(countedFrom, 2, calendar) : end;
  const longEnough = secondWorkingDay > end ? secondWorkingDay : end;
  return isWorkingDay(longEnough, calendar) ? longEnough : nextWorkingDay(longEnough, calendar);
}

/** The feestdagen on weekdays that did not count: before day 0, inside a term of working days, and where the law moved the end. */
function skippedDays(length: TermLength, { startedOn, countedFrom, dueOn, movedFrom }: Span, calendar: Calendar): Holiday[] {
  const daysOff = (from: string, before: string): Holiday[] =>
    calendar.holidays.filter(({ date }) => date >= from && date < before && !isWeekend(date as LocalDate));
  const counted = 'workingDays' in length ? addDays(countedFrom, 1) : movedFrom;
  const within = counted === undefined ? [] : daysOff(counted, addDays(dueOn, 1));
  return [...daysOff(startedOn, countedFrom), ...within].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function warningsOf(rule: TermRule, { from, acute }: TermBeginning, span: Span, calendar: Calendar): Instant[] {
  const moment = (warning: WarningMoment): Instant => {
    if ('workingDays' in warning) return openingOf(addWorkingDays(span.countedFrom, warning.workingDays, calendar), calendar);
    if ('workingHours' in warning) return afterWorkingHours(from, warning.workingHours, calendar);
    return calendar.zone.plusHours(from, warning.hours);
  };
  const warnings = (acute ? rule.acuteWarnings : undefined) ?? rule.warnings;
  // A warning that would come when it is already too late warns nobody.
  return [...new Set(warnings.map(moment))].filter((at) => at < span.dueAt).sort();
}
