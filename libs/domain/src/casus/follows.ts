// SPDX-License-Identifier: EUPL-1.2
import type { TermId } from '../calendar/termijn.js';
import type { CasusFact } from './facts.js';
import { findMelding, type OpenCasus } from './state.js';

/** Every fact but the one that opens a casus. */
export type LaterFact = Exclude<CasusFact, { type: 'MeldingSent' }>;

/**
 * Whether a fact can come next in an open casus: what each branch of `evolve` takes for granted. A decision tells a person why not;
 * this stops a ledger that says a holder took over what nobody offered (INV-02).
 */
export function follows(casus: OpenCasus, fact: LaterFact): boolean {
  switch (fact.type) {
    case 'MeldingReceived': {
      const melding = findMelding(casus, fact.meldingId);
      if (fact.mergedFrom) return melding === undefined;
      return melding?.received === null && melding.veiligThuis === fact.worker.organisationId;
    }
    case 'CasusMerged':
      return findMelding(casus, fact.meldingId)?.received === null;
    case 'VeiligheidsbeoordelingPostponed':
    case 'VeiligheidsbeoordelingConcluded':
      return owes(casus, 'D-02', fact.meldingId);
    case 'TerugkoppelingGiven':
      return owes(casus, 'D-03', fact.meldingId);
    case 'OverdrachtOffered':
      return casus.overdracht === null && fact.giver.organisationId === casus.holder.organisationId;
    case 'OverdrachtAccepted':
      return casus.overdracht?.overdrachtId === fact.overdrachtId && casus.overdracht.receiver === fact.holder.organisationId;
    case 'QuestionAsked': {
      const offer = casus.overdracht;
      return offer?.overdrachtId === fact.overdrachtId && offer.question === null && offer.receiver === fact.by.organisationId;
    }
    case 'QuestionAnswered':
      return owes(casus, 'D-07b', fact.overdrachtId) && fact.by.organisationId === casus.holder.organisationId;
    case 'OverdrachtRefused':
    case 'OverdrachtWithdrawn':
    case 'OverdrachtExpired':
      return casus.overdracht?.overdrachtId === fact.overdrachtId;
    case 'FirstContactRecorded':
      return owes(casus, 'D-08', fact.overdrachtId);
    case 'NamedPersonChanged': {
      const { organisationId, personId } = casus.holder;
      if (fact.holder.organisationId !== organisationId || fact.former !== personId || fact.holder.personId === personId) return false;
      return fact.handling.every((meldingId) => findMelding(casus, meldingId)?.handler?.personId === personId);
    }
    case 'TermijnWarned':
    case 'TermijnPassed':
      return owes(casus, fact.term, fact.subjectId, { late: false });
  }
}

const owes = (casus: OpenCasus, term: TermId, subjectId: string, { late = true } = {}): boolean =>
  casus.termijnen.some((owed) => owed.term === term && owed.subjectId === subjectId && (late || !owed.passed));
