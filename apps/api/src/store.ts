// SPDX-License-Identifier: EUPL-1.2

/** Under this token the one Store of the process is injected. */
export const STORE = Symbol('store');
