// SPDX-License-Identifier: EUPL-1.2
import type { Instant, LocalDate, LocalDateTime } from '../ids.js';

export const TERM_IDS = ['D-01', 'D-02', 'D-03', 'D-07', 'D-07b', 'D-08'] as const;
/** Deadlines of domain dossier 3.2 that a casus can owe; D-07b is the one working day of T-OVD-02 to answer the receiver's question. */
export type TermId = (typeof TERM_IDS)[number];

/** How long a term is. `sameDay` ends with the day on which it began. */
export type TermLength = { readonly workingDays: number } | { readonly calendarDays: number } | { readonly hours: number } | { readonly sameDay: true };

/**
 * When someone is warned, counted from the start of the term; a working day's warning comes when the office opens.
 * Plain `hours` also run at night: an acute term does not wait for the office.
 */
export type WarningMoment = { readonly workingDays: number } | { readonly workingHours: number } | { readonly hours: number };

/** One regional rule for one term. Source L: law, may not be lengthened; P: protocol; R: regional. */
export interface TermRule {
  readonly id: TermId;
  readonly source: 'L' | 'P' | 'R';
  readonly length: TermLength;
  readonly acuteLength: TermLength;
  readonly warnings: readonly WarningMoment[];
  /** Instead of `warnings` when the case is acute; without it the ordinary ones that still fall inside the term hold. */
  readonly acuteWarnings?: readonly WarningMoment[];
  /** D-07 only: when silence becomes `VERLOPEN`. */
  readonly expiresAfter?: TermLength;
}

export interface Holiday {
  /** `2026-05-05`; plain text, because the table is made outside the core and checked there. */
  readonly date: string;
  readonly name: string;
  /** The article or decree that makes it a day off. */
  readonly source: string;
}

/** Instant to Amsterdam wall clock and back; passed in, because the core knows no time zone (house 0). */
export interface Zone {
  toLocal(instant: Instant): LocalDateTime;
  toInstant(local: LocalDateTime): Instant;
  plusHours(instant: Instant, hours: number): Instant;
}

export interface Calendar {
  readonly zone: Zone;
  readonly holidays: readonly Holiday[];
  /** Office hours, `09:00` and `17:00`: receipt after closing counts as received on the next working day. */
  readonly opens: string;
  readonly closes: string;
}

/** What a term began with, so that the sentence can say "na ontvangst". */
export type TermStart = 'VERZENDING' | 'ONTVANGST' | 'UITKOMST' | 'AANBOD' | 'VRAAG' | 'AANVAARDING' | 'BESLUIT';

/** Why this date: enough to say it in one sentence in any language, and to check it years later. */
export interface TermijnUitleg {
  readonly term: TermId;
  readonly length: TermLength;
  readonly start: TermStart;
  readonly startedOn: LocalDate;
  /** Differs from `startedOn` when receipt was after closing time or on a day off. */
  readonly countedFrom: LocalDate;
  /** Weekdays that did not count, with the name of the holiday. */
  readonly skipped: readonly Holiday[];
  /** The day on which a statutory term in calendar days would have ended, had the Algemene termijnenwet not moved it on. */
  readonly movedFrom?: LocalDate;
}

/** A computed deadline. `dueAt` is the first instant at which it is too late; `dueOn` the last day that is in time. */
export interface Termijn {
  readonly dueAt: Instant;
  readonly dueOn: LocalDate;
  readonly warnAt: readonly Instant[];
  readonly uitleg: TermijnUitleg;
}
