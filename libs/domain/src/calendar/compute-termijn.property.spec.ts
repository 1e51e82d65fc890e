// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import type { Instant } from '../ids.js';
import { rule, zone } from './amsterdam.fixture.js';
import { computeTermijn } from './compute-termijn.js';
import { explainTermijn } from './explain-termijn.js';
import type { Calendar, TermLength, WarningMoment } from './termijn.js';

// The oracle walks minute by minute or day by day over the platform's own clock. It shares no line with the code it judges.
const DAY = 86_400_000;
const FIRST = Date.UTC(2024, 0, 1);
const LAST = Date.UTC(2030, 11, 31);

const amsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'medium' });
const localDay = (time: number): string => amsterdam.format(time).slice(0, 10);
const localTime = (time: number): string => amsterdam.format(time).slice(11, 19);
const dayAfter = (day: string): string => new Date(Date.parse(`${day}T12:00:00Z`) + DAY).toISOString().slice(0, 10);

interface Question {
  readonly from: number;
  readonly length: TermLength;
  readonly acute: boolean;
  readonly statutory: boolean;
  readonly daysOff: ReadonlySet<string>;
}

const works = (day: string, { daysOff }: Question): boolean => {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !daysOff.has(day);
};

/** The first quarter of an hour that belongs to a later local day than this one. Every Amsterdam midnight is on a quarter. */
const midnightAfter = (day: string): number => {
  let time = Date.parse(`${day}T18:00:00Z`);
  while (localDay(time) <= day) time += 15 * 60_000;
  return time;
};

function slowDueAt(question: Question): number {
  const { from, length, acute } = question;
  if ('hours' in length) return from + length.hours * 3_600_000;
  let day = localDay(from);
  const closed = localTime(from) > '17:00:00' || (localTime(from) === '17:00:00' && from % 1000 > 0);
  if (!acute && (closed || !works(day, question))) {
    do day = dayAfter(day);
    while (!works(day, question));
  }
  const days: string[] = [];
  const workingDays = (): number => days.filter((each) => works(each, question)).length;
  const last = (): string => days.at(-1) ?? day;
  if ('workingDays' in length) while (workingDays() < length.workingDays) days.push(dayAfter(last()));
  if ('calendarDays' in length) {
    while (days.length < length.calendarDays) days.push(dayAfter(last()));
    if (question.statutory && !acute && length.calendarDays <= 90) {
      while (length.calendarDays >= 3 && workingDays() < 2) days.push(dayAfter(last()));
      while (!works(last(), question)) days.push(dayAfter(last()));
    }
  }
  return midnightAfter(last());
}

const aLength: fc.Arbitrary<TermLength> = fc.oneof(
  fc.record({ workingDays: fc.integer({ min: 0, max: 40 }) }),
  fc.record({ calendarDays: fc.integer({ min: 0, max: 100 }) }),
  fc.record({ hours: fc.integer({ min: 1, max: 200 }) }),
  fc.constant({ sameDay: true as const }),
);
const aMoment = fc.integer({ min: FIRST, max: LAST });
const nearby = fc.array(fc.integer({ min: -3, max: 60 }), { maxLength: 12 });
const aQuestion: fc.Arbitrary<Question> = fc
  .record({ from: aMoment, length: aLength, acute: fc.boolean(), statutory: fc.boolean(), nearby })
  .map(({ nearby: days, ...rest }) => ({ ...rest, daysOff: new Set(days.map((day) => localDay(rest.from + day * DAY))) }));

const calendarWith = (daysOff: ReadonlySet<string>): Calendar => ({
  zone,
  holidays: [...daysOff].map((date) => ({ date, name: 'vrije dag', source: 'spec' })),
  opens: '09:00',
  closes: '17:00',
});
const instant = (time: number): Instant => new Date(time).toISOString() as Instant;

test('10,000 random terms are due when the slow oracle says so', () => {
  fc.assert(
    fc.property(aQuestion, (question) => {
      const { from, length, acute, statutory, daysOff } = question;
      const asked = { length, start: 'ONTVANGST', from: instant(from), acute } as const;
      const termijn = computeTermijn(rule({ source: statutory ? 'L' : 'R' }), asked, calendarWith(daysOff));
      const dueAt = slowDueAt(question);
      expect(termijn.dueAt).toBe(instant(dueAt));
      expect(termijn.dueOn).toBe(localDay(dueAt - 1));
    }),
    { numRuns: 10_000 },
  );
});

/** Minute by minute: a minute counts when the office is open while it passes. */
function slowWorkingHours(from: number, hours: number, question: Question): number {
  let time = from;
  for (let left = hours * 60; left > 0; time += 60_000) {
    const clock = localTime(time);
    if (works(localDay(time), question) && clock >= '09:00:00' && clock < '17:00:00') left -= 1;
  }
  return time;
}

test('a warning in working hours comes when the minutes that the office was open add up', () => {
  fc.assert(
    fc.property(aQuestion, fc.integer({ min: 1, max: 12 }), (question, workingHours) => {
      const from = question.from - (question.from % 60_000);
      const warnings: WarningMoment[] = [{ workingHours }];
      const asked = { length: { workingDays: 40 }, start: 'ONTVANGST', from: instant(from), acute: false } as const;
      const { warnAt } = computeTermijn(rule({ warnings }), asked, calendarWith(question.daysOff));
      expect(warnAt).toEqual([instant(slowWorkingHours(from, workingHours, question))]);
    }),
    { numRuns: 60 },
  );
});

test('a term never ends before it began, no warning comes outside it, and every date explains itself in one sentence', () => {
  const aWarning = fc.oneof(
    fc.record({ workingDays: fc.integer({ min: 1, max: 10 }) }),
    fc.record({ workingHours: fc.integer({ min: 1, max: 30 }) }),
    fc.record({ hours: fc.integer({ min: 1, max: 100 }) }),
  );
  fc.assert(
    fc.property(aQuestion, fc.array(aWarning, { maxLength: 4 }), ({ from, length, acute, daysOff }, warnings) => {
      const asked = { length, start: 'AANBOD', from: instant(from), acute } as const;
      const termijn = computeTermijn(rule({ warnings }), asked, calendarWith(daysOff));
      expect(termijn.dueAt > asked.from).toBe(true);
      expect(termijn.warnAt.every((at) => at > asked.from && at < termijn.dueAt)).toBe(true);
      expect([...termijn.warnAt].sort()).toEqual(termijn.warnAt);
      expect(explainTermijn(termijn.uitleg, 'nl')).toMatch(/^[^.]+\.$/);
      expect(explainTermijn(termijn.uitleg, 'en')).toMatch(/^[^.]+\.$/);
    }),
    { numRuns: 2000 },
  );
});

test('later receipt never gives an earlier date', () => {
  fc.assert(
    fc.property(aQuestion, fc.integer({ min: 0, max: 5 * DAY }), ({ from, length, acute, daysOff }, wait) => {
      const due = (time: number): string => computeTermijn(rule(), { length, start: 'AANBOD', from: instant(time), acute }, calendarWith(daysOff)).dueAt;
      expect(due(from + wait) >= due(from)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
