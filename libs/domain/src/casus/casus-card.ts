// SPDX-License-Identifier: EUPL-1.2
import type { TermId, Termijn } from '../calendar/termijn.js';
import type { OrganisationId } from '../ids.js';
import { firstDue, type Holder, type OpenCasus } from './state.js';

/** The five answers for a party that may see the casus itself (never a melder, INV-15). */
export interface CasusCard {
  readonly holder: Holder;
  readonly next: { readonly term: TermId; readonly termijn: Termijn; readonly passed: boolean } | null;
  readonly offeredTo: OrganisationId | null;
  /** AFHANDELING_MELDING: kept beside the holder, never mixed into it (INV-07, INV-08). */
  readonly veiligThuis: OrganisationId | null;
}

export function casusCard(casus: OpenCasus): CasusCard {
  const first = firstDue(casus.termijnen);
  return {
    holder: casus.holder,
    next: first ? { term: first.term, termijn: first.termijn, passed: first.passed } : null,
    offeredTo: casus.overdracht?.receiver ?? null,
    veiligThuis: casus.meldingen.find((melding) => melding.received !== null)?.veiligThuis ?? null,
  };
}
