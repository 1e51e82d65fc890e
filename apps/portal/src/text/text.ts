// SPDX-License-Identifier: EUPL-1.2
import i18next, { type i18n } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Taal } from '@ketenportaal/contract';
import { sayDate, sayDateOf, sayTime, type Language } from './say-date.js';
import { nl, type Texts } from './nl.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Texts };
    returnNull: false;
  }
}

const KEPT = 'keten-taal';

/** Dutch is in the first page; English comes when it is asked for. */
export async function startText(language: Language): Promise<i18n> {
  const text = i18next.createInstance();
  await text.use(initReactI18next).init({ lng: 'nl', fallbackLng: 'nl', interpolation: { escapeValue: false }, resources: { nl: { translation: nl } } });
  if (language === 'en') await chooseLanguage(text, 'en');
  return text;
}

export async function chooseLanguage(text: i18n, language: Language): Promise<void> {
  if (language === 'en' && !text.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en.js');
    text.addResourceBundle('en', 'translation', en);
  }
  await text.changeLanguage(language);
}

/** A language is no personal data: it may stay on the machine. */
export const keptLanguage = (): Language => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'nl');
export const keepLanguage = (language: Language): void => localStorage.setItem(KEPT, language);

/** The texts and the way dates are said, in the language of the reader. */
export function useText() {
  const { t, i18n: text } = useTranslation();
  const language: Language = text.language === 'en' ? 'en' : 'nl';
  const taal: Taal = language === 'en' ? 'EN' : 'NL';
  return {
    t,
    language,
    taal,
    /** A day of the contract (LocalDate): "vrijdag 20 november 2026". */
    day: (date: string): string => sayDate(date, language),
    /** The day of a moment (DateTime), in Amsterdam. */
    dayOf: (at: string): string => sayDateOf(at, language),
    /** The clock of a moment, in Amsterdam: "10:42". */
    timeOf: (at: string): string => sayTime(at, language),
    choose: async (next: Language): Promise<void> => {
      keepLanguage(next);
      await chooseLanguage(text, next);
    },
  };
}

export type Say = ReturnType<typeof useText>;
