// SPDX-License-Identifier: EUPL-1.2
export * from './named-person.js';
