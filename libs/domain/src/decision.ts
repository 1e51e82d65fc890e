// SPDX-License-Identifier: EUPL-1.2
import type { Calendar } from './calendar/termijn.js';
import type { Instant } from './ids.js';
import type { Policy } from './policy/policy.js';

/** What a decision may know besides the casus: the moment, the calendar and the regional terms. */
export interface Moment {
  readonly at: Instant;
  readonly calendar: Calendar;
  readonly policy: Policy;
}

/** Facts to remember, or the one reason why not. */
export type Decision<Fact, Refusal extends string> = { readonly ok: true; readonly facts: readonly Fact[] } | { readonly ok: false; readonly refusal: Refusal };

export const decided = <Fact>(...facts: Fact[]): Decision<Fact, never> => ({ ok: true, facts });
export const refused = <Refusal extends string>(refusal: Refusal): Decision<never, Refusal> => ({ ok: false, refusal });

/** What a decision looked for, or the reason why it may not; the reason is all that a button needs. */
export const whyNot = <Found extends object | string>(found: Found): Extract<Found, string> | null =>
  typeof found === 'string' ? (found as Extract<Found, string>) : null;
