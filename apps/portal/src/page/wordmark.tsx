// SPDX-License-Identifier: EUPL-1.2
import { useText, type Language } from '../text/index.js';

/** Two links of a chain that hold each other. */
export function Wordmark() {
  const { t } = useText();
  return (
    <span className="keten-wordmark">
      <svg viewBox="0 0 36 20" width="36" height="20" fill="none" stroke="currentColor" strokeWidth="3.2" aria-hidden="true" focusable="false">
        <path d="M16 3.6H8.4a6.4 6.4 0 0 0 0 12.8h6.4" strokeLinecap="round" />
        <path d="M20 16.4h7.6a6.4 6.4 0 0 0 0-12.8h-6.4" strokeLinecap="round" />
        <path d="M12 10h12" strokeLinecap="round" />
      </svg>
      {t('kit.portal')}
    </span>
  );
}

const LANGUAGES: readonly Language[] = ['nl', 'en'];

export function LanguageChoice() {
  const { t, language, choose } = useText();
  return (
    <div className="keten-language" role="group" aria-label={t('kit.language.label')}>
      {LANGUAGES.map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => void choose(one)}>
          {one.toUpperCase()} <span className="keten-unseen">{t(`kit.language.${one}`)}</span>
        </button>
      ))}
    </div>
  );
}
