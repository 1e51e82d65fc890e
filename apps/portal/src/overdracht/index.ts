// SPDX-License-Identifier: EUPL-1.2
export { OverdrachtEnd } from './overdracht-end.js';
export { AnswerQuestionForm } from './answer-question.js';
export { isOpen, stateOfOverdracht } from './overdracht-state.js';
export { QuestionLines } from './question.js';
export { Withdraw } from './withdraw.js';
