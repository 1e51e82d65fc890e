// SPDX-License-Identifier: EUPL-1.2
export * from './who-is-told.js';
