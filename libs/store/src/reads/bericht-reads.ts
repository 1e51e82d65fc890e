// SPDX-License-Identifier: EUPL-1.2
import type { Principal } from '../principal.js';
import { pageSize, parsed, type Read } from './reading.js';
import type { BerichtShape } from './shapes.js';

export interface PageOfBerichten {
  readonly first: number | null;
  readonly before: number | null;
}

/** The inbox of this person at this organisation; it is the truth, mail and live screens only point to it. */
export interface BerichtReads {
  berichtenText(principal: Principal, args: PageOfBerichten): Promise<string>;
  /** Newest first. */
  berichten(principal: Principal, args: PageOfBerichten): Promise<BerichtShape[]>;
  /** What came after this number, oldest first: for a client that was away. */
  berichtenAfter(principal: Principal, args: { readonly after: number; readonly first: number | null }): Promise<BerichtShape[]>;
}

export function berichtReadsOf(read: Read): BerichtReads {
  const berichtenText: BerichtReads['berichtenText'] = (principal, { first, before }) =>
    read('read_berichten', principal, pageSize(first), before === null ? null : Math.trunc(before));
  return {
    berichtenText,
    berichten: async (principal, args) => parsed(await berichtenText(principal, args)),
    berichtenAfter: async (principal, { after, first }) => parsed(await read('read_berichten_since', principal, pageSize(first), Math.trunc(after))),
  };
}
