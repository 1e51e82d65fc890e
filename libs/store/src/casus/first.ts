// SPDX-License-Identifier: EUPL-1.2
import type { FactType, Instant, Refusal } from '@ketenportaal/domain';
import type { StoredFact } from './fact-row.js';

/** What happened first, for whoever came too late (INV-12): when, and by whom where a person did it. */
export interface First {
  readonly at: Instant;
  readonly personId: string | null;
  readonly organisationId: string | null;
}

const DECIDED_BY: Partial<Record<Refusal, FactType>> = {
  OVERDRACHT_ALREADY_OPEN: 'OverdrachtOffered',
  OVERDRACHT_ALREADY_ACCEPTED: 'OverdrachtAccepted',
  OVERDRACHT_ALREADY_REFUSED: 'OverdrachtRefused',
  QUESTION_ALREADY_ASKED: 'QuestionAsked',
  QUESTION_ALREADY_ANSWERED: 'QuestionAnswered',
  OVERDRACHT_WITHDRAWN: 'OverdrachtWithdrawn',
  OVERDRACHT_EXPIRED: 'OverdrachtExpired',
  MELDING_ALREADY_RECEIVED: 'MeldingReceived',
  ALREADY_CONCLUDED: 'VeiligheidsbeoordelingConcluded',
  TERUGKOPPELING_ALREADY_GIVEN: 'TerugkoppelingGiven',
};

/** The fact that this refusal is about: of the same melding or overdracht, or the last of its kind in the casus. */
export function whoWasFirst(refusal: string, facts: readonly StoredFact[], subjectId: string): First | null {
  const type = new Map<string, FactType>(Object.entries(DECIDED_BY)).get(refusal);
  const about = (fact: StoredFact): boolean =>
    ('overdrachtId' in fact && fact.overdrachtId === subjectId) || ('meldingId' in fact && fact.meldingId === subjectId);
  const fact = facts.findLast((known) => known.type === type && (about(known) || refusal === 'OVERDRACHT_ALREADY_OPEN'));
  return fact ? { at: fact.at, personId: fact.actorPersonId, organisationId: fact.actorOrganisationId } : null;
}
