// SPDX-License-Identifier: EUPL-1.2
// What a spec of the core may use: no server, no database, only Vlietland, the national example and the decisions themselves.
export * from './acts.js';
export * from './given.js';
export * from './moment.js';
export * from './parties.js';
export * from './play.js';
export * from './planted-faults.js';
