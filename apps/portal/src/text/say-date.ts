// SPDX-License-Identifier: EUPL-1.2
export type Language = 'nl' | 'en';

const LOCALE: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };
const LONG = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;

// English puts a comma behind the weekday; a date inside a sentence reads calmer without.
const say = (date: Date, language: Language, timeZone: string): string =>
  new Intl.DateTimeFormat(LOCALE[language], { ...LONG, timeZone }).format(date).replace(',', '');

/** A plain day has no zone; noon in UTC keeps it that day. */
export const sayDate = (date: string, language: Language): string => say(new Date(`${date}T12:00:00Z`), language, 'UTC');

export const sayDateOf = (at: string, language: Language): string => say(new Date(at), language, 'Europe/Amsterdam');

export const sayTime = (at: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALE[language], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Europe/Amsterdam' }).format(new Date(at));
