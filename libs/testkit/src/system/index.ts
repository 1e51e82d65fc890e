// SPDX-License-Identifier: EUPL-1.2
export * from './app-process.js';
export * from './start-system.js';
