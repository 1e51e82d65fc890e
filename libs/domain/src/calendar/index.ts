// SPDX-License-Identifier: EUPL-1.2
export { TERM_IDS } from './termijn.js';
export type { Calendar, Holiday, TermId, TermLength, TermRule, TermStart, Termijn, TermijnUitleg, WarningMoment, Zone } from './termijn.js';
export { calendarOf } from './calendar-of.js';
export { computeTermijn, expiryOf } from './compute-termijn.js';
export type { TermBeginning } from './compute-termijn.js';
export { explainTermijn } from './explain-termijn.js';
export { formatDate, formatDay } from './format-date.js';
export type { Language } from './format-date.js';
export { addDays, weekday } from './local-date.js';
export { addWorkingDays, isWorkingDay, nextWorkingDay } from './working-days.js';
export { storedTermId, storedTermijn } from './stored-termijn.js';
export type { StoredTermId, StoredTermijn } from './stored-termijn.js';
