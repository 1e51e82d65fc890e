// SPDX-License-Identifier: EUPL-1.2
import type { TermId } from '../calendar/termijn.js';
import type { CasusFact } from '../casus/facts.js';
import type { CasusState, MeldingInCasus, OpenCasus } from '../casus/state.js';
import type { Instant, MeldingId, OrganisationId } from '../ids.js';

export const MELDER_STEPS = [
  'VERZONDEN',
  'ONTVANGEN',
  'NOG_NIET_BEVESTIGD',
  'BEOORDELING_TE_LAAT',
  'NIEUWE_DATUM',
  'UITKOMST_BEKEND',
  'TERUGKOPPELING_TE_LAAT',
  'TERUGKOPPELING_GEGEVEN',
  'AANGEBODEN',
  'ANTWOORD_TE_LAAT',
  'OVERGENOMEN',
  'NIET_OVERGENOMEN',
  'INGETROKKEN',
  'ONBEANTWOORD',
  'EERSTE_CONTACT_TE_LAAT',
  'EERSTE_CONTACT_GEWEEST',
  'ANDER_CONTACT',
] as const;
/** What a melder is told; also the lines of the timeline. Level N1: no reason, no "wie dan wel", no outcome content (INV-15, INV-16). */
export type MelderStep = (typeof MELDER_STEPS)[number];

export interface MelderStepTaken {
  readonly meldingId: MeldingId;
  readonly step: MelderStep;
  readonly at: Instant;
  /** The party the sentence names, where it names one. */
  readonly organisationId: OrganisationId | null;
}

/** What is late of the own melding. That a question between parties waits is not told (T-OVD-02). */
const LATE: Partial<Record<TermId, MelderStep>> = {
  'D-01': 'NOG_NIET_BEVESTIGD',
  'D-02': 'BEOORDELING_TE_LAAT',
  'D-03': 'TERUGKOPPELING_TE_LAAT',
};

/**
 * What one fact tells each melder of this casus (INV-15). Timeline and messages both come from here, so neither can say more than the other.
 * What concerns the casus is told only from the outcome of the melder's own melding; before that a repeat melding reads as a first one.
 */
export function melderSteps(before: CasusState, fact: CasusFact, after: CasusState): readonly MelderStepTaken[] {
  if (after.status !== 'open') return [];
  return after.meldingen.flatMap((melding) => {
    const told = stepFor(before, fact, after, melding);
    return told.map(([step, organisationId]) => ({ meldingId: melding.meldingId, step, at: fact.at, organisationId }));
  });
}

type Told = readonly (readonly [MelderStep, OrganisationId | null])[];

function stepFor(before: CasusState, fact: CasusFact, after: OpenCasus, melding: MeldingInCasus): Told {
  if (isOwn(fact, melding.meldingId)) return ownStep(fact, after, melding);
  return melding.concluded && before.status === 'open' ? casusStep(fact, before, melding) : [];
}

/** About this melding itself, whatever else happens in the casus: also that another person handles it (T-OVD-14). */
function isOwn(fact: CasusFact, meldingId: MeldingId): boolean {
  if (fact.type === 'NamedPersonChanged') return fact.handling.includes(meldingId);
  return 'meldingId' in fact ? fact.meldingId === meldingId : 'subjectId' in fact && fact.subjectId === meldingId;
}

function ownStep(fact: CasusFact, after: OpenCasus, melding: MeldingInCasus): Told {
  switch (fact.type) {
    case 'MeldingSent':
      return [['VERZONDEN', melding.veiligThuis]];
    case 'MeldingReceived':
      return [['ONTVANGEN', melding.veiligThuis]];
    case 'VeiligheidsbeoordelingPostponed':
      return [['NIEUWE_DATUM', melding.veiligThuis]];
    case 'VeiligheidsbeoordelingConcluded': {
      const known: Told = [['UITKOMST_BEKEND', melding.veiligThuis]];
      // A melding merged into a casus that another party holds: the same words that a first melder reads at acceptance.
      return after.holder.organisationId === melding.veiligThuis ? known : [...known, ['OVERGENOMEN', after.holder.organisationId]];
    }
    case 'TerugkoppelingGiven':
      return [['TERUGKOPPELING_GEGEVEN', melding.veiligThuis]];
    case 'NamedPersonChanged':
      return [['ANDER_CONTACT', melding.veiligThuis]];
    case 'TermijnPassed': {
      const late = LATE[fact.term];
      return late ? [[late, melding.veiligThuis]] : [];
    }
    case 'CasusMerged':
    case 'OverdrachtOffered':
    case 'QuestionAsked':
    case 'QuestionAnswered':
    case 'OverdrachtAccepted':
    case 'OverdrachtRefused':
    case 'OverdrachtWithdrawn':
    case 'OverdrachtExpired':
    case 'FirstContactRecorded':
    case 'TermijnWarned':
      return [];
  }
}

function casusStep(fact: CasusFact, before: OpenCasus, melding: MeldingInCasus): Told {
  const { overdracht, holder } = before;
  const ofOffer = (step: MelderStep): Told => (overdracht && shown(overdracht.offeredAt, melding) ? [[step, overdracht.receiver]] : []);
  const ofHolder = (step: MelderStep): Told => (shown(holder.since, melding) ? [[step, holder.organisationId]] : []);
  switch (fact.type) {
    case 'OverdrachtOffered':
      return [['AANGEBODEN', fact.receiver]];
    case 'OverdrachtAccepted':
      return [['OVERGENOMEN', fact.holder.organisationId]];
    case 'OverdrachtRefused':
      return ofOffer('NIET_OVERGENOMEN');
    case 'OverdrachtWithdrawn':
      return ofOffer('INGETROKKEN');
    case 'OverdrachtExpired':
      return ofOffer('ONBEANTWOORD');
    case 'FirstContactRecorded':
      return ofHolder('EERSTE_CONTACT_GEWEEST');
    case 'NamedPersonChanged':
      return [['ANDER_CONTACT', fact.holder.organisationId]];
    case 'TermijnPassed':
      if (fact.term === 'D-07') return ofOffer('ANTWOORD_TE_LAAT');
      return fact.term === 'D-08' ? ofHolder('EERSTE_CONTACT_TE_LAAT') : [];
    case 'MeldingSent':
    case 'MeldingReceived':
    case 'CasusMerged':
    case 'QuestionAsked':
    case 'QuestionAnswered':
    case 'VeiligheidsbeoordelingPostponed':
    case 'VeiligheidsbeoordelingConcluded':
    case 'TerugkoppelingGiven':
    case 'TermijnWarned':
      return [];
  }
}

/** Shown to this melder: it began after the outcome of the own melding, so it cannot tell what was known before. */
export const shown = (begunAt: Instant | undefined, melding: MeldingInCasus): boolean =>
  begunAt !== undefined && melding.concluded !== null && begunAt >= melding.concluded.at;
