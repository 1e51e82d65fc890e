// SPDX-License-Identifier: EUPL-1.2
import { flowOf, type Realm } from './realm.js';

/** One thing that is asked of the realm. It brings the change that would break it, so that the spec can show that it is able to fail. */
export interface Demand {
  readonly says: string;
  holds(realm: Realm): boolean;
  breaks(realm: Realm): void;
}

export const FIVE_MINUTES = 300;
const sorted = (values: readonly string[]): string => [...values].sort().join(' ');
export const same = (a: readonly string[], b: readonly string[]): boolean => sorted(a) === sorted(b);

export const authenticators = (realm: Realm, flow: string): string[] =>
  flowOf(realm, flow).authenticationExecutions.map(({ authenticator = '' }) => authenticator);
