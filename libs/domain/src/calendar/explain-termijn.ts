// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../ids.js';
import { formatDate, formatDay, type Language } from './format-date.js';
import type { Holiday, TermLength, TermStart, TermijnUitleg } from './termijn.js';
import { isWeekend } from './working-days.js';

/** Each beginning as it stands after "na" or "after", and after "de dag van" or "the day of". */
const BEGINNINGS: Readonly<Record<Language, Readonly<Record<TermStart, string>>>> = {
  nl: {
    VERZENDING: 'verzending',
    ONTVANGST: 'ontvangst',
    UITKOMST: 'de uitkomst',
    AANBOD: 'het aanbod',
    VRAAG: 'de vraag',
    AANVAARDING: 'het aannemen',
    BESLUIT: 'het besluit',
  },
  en: {
    VERZENDING: 'sending',
    ONTVANGST: 'receipt',
    UITKOMST: 'the outcome',
    AANBOD: 'the offer',
    VRAAG: 'the question',
    AANVAARDING: 'the acceptance',
    BESLUIT: 'the decision',
  },
};

const ENGLISH_HOLIDAYS: Readonly<Record<string, string>> = {
  Nieuwjaarsdag: "New Year's Day",
  'Goede Vrijdag': 'Good Friday',
  'tweede paasdag': 'Easter Monday',
  Koningsdag: "King's Day",
  Bevrijdingsdag: 'Liberation Day',
  Hemelvaartsdag: 'Ascension Day',
  'tweede pinksterdag': 'Whit Monday',
  'eerste kerstdag': 'Christmas Day',
  'tweede kerstdag': 'Boxing Day',
  'de dag na Nieuwjaarsdag': "the day after New Year's Day",
  'de dag na Koningsdag': "the day after King's Day",
  'de dag na Hemelvaartsdag': 'the day after Ascension Day',
  'de dag na tweede kerstdag': 'the day after Boxing Day',
};

/** Why this date, in one sentence: how long, after what, and every day that did not count with its reason. */
export function explainTermijn(uitleg: TermijnUitleg, language: Language): string {
  return `${[...beginning(uitleg, language), ...skipped(uitleg, language), ...moved(uitleg, language)].join('; ')}.`;
}

function beginning(uitleg: TermijnUitleg, language: Language): string[] {
  const nl = language === 'nl';
  const what = BEGINNINGS[language][uitleg.start];
  const on = formatDate(uitleg.startedOn, language);
  const sentence =
    'sameDay' in uitleg.length
      ? `${nl ? 'op de dag van' : 'on the day of'} ${what}, ${on}`
      : `${lengthInWords(uitleg.length, language)} ${nl ? 'na' : 'after'} ${what} ${nl ? 'op' : 'on'} ${on}`;
  const capital = sentence.charAt(0).toUpperCase() + sentence.slice(1);
  if (uitleg.countedFrom === uitleg.startedOn) return [capital];
  const counted = formatDate(uitleg.countedFrom, language);
  const why = whyLater(uitleg, language);
  return [capital, nl ? `${why}, daarom telt ${counted} als de dag van ${what}` : `${why}, so ${counted} counts as the day of ${what}`];
}

function lengthInWords(length: Exclude<TermLength, { readonly sameDay: true }>, language: Language): string {
  const nl = language === 'nl';
  if ('hours' in length) return nl ? `${length.hours} uur` : amount(length.hours, 'hour', 'hours');
  if ('workingDays' in length) return nl ? amount(length.workingDays, 'werkdag', 'werkdagen') : amount(length.workingDays, 'working day', 'working days');
  return nl ? amount(length.calendarDays, 'dag', 'dagen') : amount(length.calendarDays, 'day', 'days');
}

const amount = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function whyLater(uitleg: TermijnUitleg, language: Language): string {
  const nl = language === 'nl';
  if (isWeekend(uitleg.startedOn)) return nl ? 'dat was in het weekend' : 'that was in the weekend';
  const holiday = uitleg.skipped.find(({ date }) => date === uitleg.startedOn);
  if (holiday === undefined) return nl ? 'dat was na kantoortijd' : 'that was after office hours';
  return nl ? `dat was een vrije dag (${holiday.name})` : `that was a day off (${nameOf(holiday, language)})`;
}

function skipped(uitleg: TermijnUitleg, language: Language): string[] {
  const others = uitleg.skipped.filter(({ date }) => date !== uitleg.startedOn);
  const [first, ...rest] = others;
  if (first === undefined) return [];
  const day = (holiday: Holiday): string => formatDay(holiday.date as LocalDate, language);
  if (rest.length === 0) return [`${day(first)} ${language === 'nl' ? 'telt niet mee' : 'does not count'}: ${nameOf(first, language)}`];
  const named = others.map((holiday) => `${day(holiday)} (${nameOf(holiday, language)})`);
  const list = `${named.slice(0, -1).join(', ')} ${language === 'nl' ? 'en' : 'and'} ${named.at(-1) ?? ''}`;
  return [`${list} ${language === 'nl' ? 'tellen niet mee' : 'do not count'}`];
}

function moved(uitleg: TermijnUitleg, language: Language): string[] {
  if (uitleg.movedFrom === undefined) return [];
  const from = formatDate(uitleg.movedFrom, language);
  return [language === 'nl' ? `het einde schuift op vanaf ${from}, zoals de wet zegt` : `the end moves on from ${from}, as the law says`];
}

const nameOf = (holiday: Holiday, language: Language): string => (language === 'nl' ? holiday.name : (ENGLISH_HOLIDAYS[holiday.name] ?? holiday.name));
