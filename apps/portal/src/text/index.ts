// SPDX-License-Identifier: EUPL-1.2
export { chooseLanguage, keptLanguage, startText, useText, type Say } from './text.js';
export type { Language } from './say-date.js';
