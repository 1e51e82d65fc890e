// SPDX-License-Identifier: EUPL-1.2
export * from './facts.js';
export * from './state.js';
export { evolve, fold, FactOutOfOrder } from './evolve.js';
export { assertInvariants, InvariantBroken } from './invariants.js';
export * from './waiting-melding.js';
export * from './merge-casus.js';
export * from './termijnen.js';
export * from './alarms.js';
export * from './casus-card.js';
export * from './grants.js';
