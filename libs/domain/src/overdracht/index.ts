// SPDX-License-Identifier: EUPL-1.2
export * from './offer-overdracht.js';
export * from './answer.js';
export * from './ask-question.js';
export * from './answer-question.js';
export * from './accept-overdracht.js';
export * from './refuse-overdracht.js';
export * from './withdraw-overdracht.js';
export * from './expire-overdracht.js';
export * from './record-first-contact.js';
export * from './change-named-person.js';
