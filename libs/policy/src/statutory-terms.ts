// SPDX-License-Identifier: EUPL-1.2

/** What the law itself gives for a term. A region may shorten it, never lengthen it. */
export interface StatutoryTerm {
  readonly workingDays: number;
  readonly law: string;
}

/** Read through secondary copies; the literal text ("dagen" or "werkdagen") is to be checked before a region goes live. */
export const STATUTORY_TERMS: Readonly<Record<string, StatutoryTerm>> = {
  'D-02': { workingDays: 5, law: 'Uitvoeringsbesluit Wmo 2015 art. 4.1.7' },
};

type Length = { readonly workingDays: number } | { readonly calendarDays: number } | { readonly hours: number } | { readonly sameDay: true };

/** True when no beginning, weekend or feestdag can make this length end after the statutory one. */
export function fitsWithin(length: Length, statutory: StatutoryTerm): boolean {
  if ('workingDays' in length) return length.workingDays <= statutory.workingDays;
  if ('calendarDays' in length) return length.calendarDays <= statutory.workingDays;
  // A term that begins just before the clock goes forward has a day of 23 hours in it.
  return 'sameDay' in length || length.hours < statutory.workingDays * 24;
}
