// SPDX-License-Identifier: EUPL-1.2
// What specs, infra and the demo may use. Heavy packages are loaded only when their server is started.
export * from './browser/index.js';
export * from './issuer/index.js';
export * from './mail/index.js';
export * from './postgres/index.js';
export * from './process/index.js';
export * from './redis/index.js';
export * from './region/index.js';
export * from './system/index.js';
