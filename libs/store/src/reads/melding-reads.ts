// SPDX-License-Identifier: EUPL-1.2
import type { Principal } from '../principal.js';
import { cursorOrNull, idOrNull, pageSize, parsed, type Read } from './reading.js';
import type { MeldingAnswer, MeldingDraftShape, MeldingRow } from './shapes.js';

/** With a language each sentence is one text, as the contract answers it; with null both are there, as `uitleg` and `uitlegEn`. */
export type Taal = 'NL' | 'EN';

export interface PageOfMeldingen {
  readonly first: number | null;
  /** The id of the last melding of the page before. */
  readonly after: string | null;
}

/** The melder's side: only the projection of the own melding, never a casus (INV-15). */
export interface MeldingReads {
  mijnMeldingenText(principal: Principal, args: PageOfMeldingen, taal: Taal | null): Promise<string>;
  mijnMeldingen(principal: Principal, args: PageOfMeldingen): Promise<MeldingRow[]>;
  meldingText(principal: Principal, args: { readonly id: string }, taal: Taal | null): Promise<string>;
  melding(principal: Principal, args: { readonly id: string }): Promise<MeldingAnswer | null>;
  /** `melding(id)` with only the fields of a row: the one question of this portal. */
  whoIsResponsibleText(principal: Principal, args: { readonly id: string }, taal: Taal | null): Promise<string>;
  meldingDraftsText(principal: Principal): Promise<string>;
  meldingDrafts(principal: Principal): Promise<MeldingDraftShape[]>;
}

export function meldingReadsOf(read: Read): MeldingReads {
  const mijnMeldingenText: MeldingReads['mijnMeldingenText'] = (principal, { first, after }, taal) =>
    read('read_mijn_meldingen', principal, pageSize(first), cursorOrNull(after), taal);
  const meldingText: MeldingReads['meldingText'] = (principal, { id }, taal) => read('read_melding', principal, idOrNull(id), taal);
  const meldingDraftsText: MeldingReads['meldingDraftsText'] = (principal) => read('read_melding_drafts', principal);
  return {
    mijnMeldingenText,
    meldingText,
    meldingDraftsText,
    whoIsResponsibleText: (principal, { id }, taal) => read('read_who_is_responsible', principal, idOrNull(id), taal),
    mijnMeldingen: async (principal, args) => parsed(await mijnMeldingenText(principal, args, null)),
    melding: async (principal, args) => parsed(await meldingText(principal, args, null)),
    meldingDrafts: async (principal) => parsed(await meldingDraftsText(principal)),
  };
}
