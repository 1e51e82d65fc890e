// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../ids.js';
import { weekday } from './local-date.js';

/** The languages a date can be said in; Dutch is the first. */
export type Language = 'nl' | 'en';

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  nl: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nl: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

/** "5 mei": for a day whose year is clear from the sentence around it. */
export const formatDay = (date: LocalDate, language: Language): string =>
  `${Number(date.slice(8, 10))} ${MONTHS[language][Number(date.slice(5, 7)) - 1] ?? ''}`;

/** "vrijdag 20 november 2026": with the weekday, because that is how people plan. */
export const formatDate = (date: LocalDate, language: Language): string =>
  `${WEEKDAYS[language][weekday(date) - 1] ?? ''} ${formatDay(date, language)} ${date.slice(0, 4)}`;
