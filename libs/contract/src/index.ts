// SPDX-License-Identifier: EUPL-1.2
export type { AnswerOf, Operation } from './operation.js';
export * from './generated/operations.js';
