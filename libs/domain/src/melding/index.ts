// SPDX-License-Identifier: EUPL-1.2
export * from './send-melding.js';
export * from './receive-melding.js';
export * from './assess-melding.js';
export * from './conclude-veiligheidsbeoordeling.js';
export * from './postpone-veiligheidsbeoordeling.js';
export * from './melder-step.js';
export * from './melder-card.js';
export * from './writing.js';
