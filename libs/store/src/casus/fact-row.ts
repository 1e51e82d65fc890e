// SPDX-License-Identifier: EUPL-1.2
import type { CasusFact, FactType } from '@ketenportaal/domain';

const KNOWN: Record<FactType, true> = {
  MeldingSent: true,
  MeldingReceived: true,
  CasusMerged: true,
  VeiligheidsbeoordelingPostponed: true,
  VeiligheidsbeoordelingConcluded: true,
  TerugkoppelingGiven: true,
  OverdrachtOffered: true,
  QuestionAsked: true,
  QuestionAnswered: true,
  OverdrachtAccepted: true,
  OverdrachtRefused: true,
  OverdrachtWithdrawn: true,
  OverdrachtExpired: true,
  FirstContactRecorded: true,
  NamedPersonChanged: true,
  TermijnWarned: true,
  TermijnPassed: true,
};

/** A fact as it was stored, with who did it. */
export type StoredFact = CasusFact & { readonly actorPersonId: string | null; readonly actorOrganisationId: string | null };

/** A fact that this version of the portal does not know: the ledger is newer than the program. */
export class UnknownFact extends Error {
  constructor(type: string) {
    super(`The ledger holds a fact that this version does not know: ${type}.`);
    this.name = 'UnknownFact';
  }
}

export function readFacts(stored: readonly StoredFact[]): readonly StoredFact[] {
  for (const { type } of stored) if (!(type in KNOWN)) throw new UnknownFact(String(type));
  return stored;
}
