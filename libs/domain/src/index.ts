// SPDX-License-Identifier: EUPL-1.2
export * from './ids.js';
export * from './decision.js';
export * from './refusals.js';
export * from './access/index.js';
export * from './calendar/index.js';
export * from './policy/index.js';
export * from './organisation/index.js';
export * from './casus/index.js';
export * from './melding/index.js';
export * from './terugkoppeling/index.js';
export * from './overdracht/index.js';
export * from './notification/index.js';
export * from './available-actions.js';
