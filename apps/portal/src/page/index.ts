// SPDX-License-Identifier: EUPL-1.2
export { HelpLine } from './help-line.js';
export { homeOf, placeOf, placeOfPage, type NavItem } from './places.js';
export { sayBericht } from './say-bericht.js';
export { LanguageChoice, Wordmark } from './wordmark.js';
