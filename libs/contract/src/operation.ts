// SPDX-License-Identifier: EUPL-1.2

/**
 * The text of one registered operation, which knows its answer and its variables. A plain string at run time:
 * smaller than a parsed document, and exactly what was registered.
 */
export type Operation<Answer, Variables> = string & { readonly __answer?: (variables: Variables) => Answer };

export type AnswerOf<Of> = Of extends Operation<infer Answer, never> ? Answer : never;
