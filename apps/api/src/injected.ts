// SPDX-License-Identifier: EUPL-1.2

/** Under this token the one Store of the process is injected. */
export const STORE = Symbol('store');
/** And under this one its log. */
export const LOG = Symbol('log');
/** What was read from the environment. */
export const CONFIGURATION = Symbol('configuration');
