// SPDX-License-Identifier: EUPL-1.2
import type { Policies } from '../casus/casus-store.js';
import type { Principal } from '../principal.js';
import { completed, withCasusActions, withOverdrachtActions } from './foldable.js';
import { idOrNull, pageSize, type Read } from './reading.js';
import type { CasusAnswer, OverdrachtAnswer } from './shapes.js';

/** The casus page and the overdracht page; each reader gets as much as the grants of this moment open (INV-23). */
export interface CasusReads {
  casus(principal: Principal, args: { readonly id: string }): Promise<CasusAnswer | null>;
  /** The casussen that the own party holds and this person may open; the own ones first. */
  mijnCasussen(principal: Principal, args: { readonly first: number | null }): Promise<CasusAnswer[]>;
  overdracht(principal: Principal, args: { readonly id: string }): Promise<OverdrachtAnswer | null>;
}

export const casusReadsOf = (read: Read, policies: Policies): CasusReads => ({
  async casus(principal, { id }) {
    const [casus] = completed(await read('read_casus', principal, idOrNull(id)), withCasusActions, policies);
    return casus ?? null;
  },
  mijnCasussen: async (principal, { first }) => completed(await read('read_mijn_casussen', principal, pageSize(first)), withCasusActions, policies),
  async overdracht(principal, { id }) {
    const [overdracht] = completed(await read('read_overdracht', principal, idOrNull(id)), withOverdrachtActions, policies);
    return overdracht ?? null;
  },
});
