// SPDX-License-Identifier: EUPL-1.2
import type { Instant, LocalDate, LocalDateTime } from '../ids.js';
import type { Calendar } from './termijn.js';
import { addWorkingDays, isWorkingDay, nextWorkingDay } from './working-days.js';

const HOUR = 3_600_000;

export interface WallClock {
  readonly date: LocalDate;
  /** Milliseconds since local midnight, as the clock on the wall shows them. */
  readonly time: number;
}

const timeOf = (written: string): number => {
  const [hours = NaN, minutes = NaN, seconds = 0] = written.split(':').map(Number);
  return hours * HOUR + minutes * 60_000 + Math.round(seconds * 1000);
};

/** The clock on the wall in Amsterdam at this moment. */
export function wallClock(instant: Instant, calendar: Calendar): WallClock {
  const local = calendar.zone.toLocal(instant);
  return { date: local.slice(0, 10) as LocalDate, time: timeOf(local.slice(11)) };
}

/** The first moment of a day; the zone knows how far it is from UTC on that very day. */
export const startOfDay = (date: LocalDate, calendar: Calendar): Instant => instantOf({ date, time: 0 }, calendar);

/** The moment at which the office opens on a day. */
export const openingOf = (date: LocalDate, calendar: Calendar): Instant => instantOf({ date, time: timeOf(calendar.opens) }, calendar);

/** Receipt at closing time itself is still in time; a millisecond later is not. */
export const isAfterClosing = (at: WallClock, calendar: Calendar): boolean => at.time > timeOf(calendar.closes);

/** The moment at which the office has been open so many hours since `from`; nights, weekends and feestdagen do not count. */
export function afterWorkingHours(from: Instant, workingHours: number, calendar: Calendar): Instant {
  const opens = timeOf(calendar.opens);
  const closes = timeOf(calendar.closes);
  if (!(opens < closes)) throw new RangeError(`An office that opens at ${calendar.opens} cannot close at ${calendar.closes}`);
  const received = wallClock(from, calendar);
  const open = isWorkingDay(received.date, calendar) && received.time < closes;
  const first = open ? received.date : nextWorkingDay(received.date, calendar);
  const begins = open ? Math.max(received.time, opens) : opens;
  const beyondFirst = workingHours * HOUR - (closes - begins);
  if (beyondFirst <= 0) return instantOf({ date: first, time: closes + beyondFirst }, calendar);
  const days = Math.ceil(beyondFirst / (closes - opens));
  const onLast = beyondFirst - (days - 1) * (closes - opens);
  return instantOf({ date: addWorkingDays(first, days, calendar), time: opens + onLast }, calendar);
}

function instantOf({ date, time }: WallClock, calendar: Calendar): Instant {
  const digits = (value: number, width: number): string => String(Math.floor(value)).padStart(width, '0');
  const clock = [digits(time / HOUR, 2), digits((time % HOUR) / 60_000, 2), digits((time % 60_000) / 1000, 2)].join(':');
  return calendar.zone.toInstant(`${date}T${clock}.${digits(time % 1000, 3)}` as LocalDateTime);
}
