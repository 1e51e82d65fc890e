// SPDX-License-Identifier: EUPL-1.2
export * from './organisations.js';
export * from './people.js';
