// SPDX-License-Identifier: EUPL-1.2
import type { TermId, Termijn } from '../calendar/termijn.js';
import type { CasusId, Instant, LocalDate, MeldingId, OrganisationId, OverdrachtId, PersonId, Reference } from '../ids.js';

/** A party and the named natural person acting for it (INV-01, INV-04). */
export interface PartyPerson {
  readonly organisationId: OrganisationId;
  readonly personId: PersonId;
}

/** Only that: what a fact remembers of an actor or of a person from the directory. */
export const partyPerson = ({ organisationId, personId }: PartyPerson): PartyPerson => ({ organisationId, personId });

export const OUTCOMES = [
  'DIRECT_OVERDRAGEN',
  'VOORWAARDEN_EN_VERVOLG',
  'ONDERZOEK',
  'VERZOEK_TOT_ONDERZOEK_RVDK',
  'ALLEEN_RADAR',
  'GEEN_HG_KM',
  'EINDE_BEMOEIENIS',
] as const;
/** Outcome of the veiligheidsbeoordeling, recorded by a person of Veilig Thuis; the software never chooses it (INV-20, T-MLD-06). */
export type Outcome = (typeof OUTCOMES)[number];

export const REFUSAL_REASONS = [
  'NIET_ONS_GEBIED',
  'GEEN_CAPACITEIT',
  'ONVOLDOENDE_EXPERTISE',
  'AL_BIJ_ANDERE_PARTIJ',
  'ONVOLDOENDE_INFORMATIE',
  'GEEN_GROND',
] as const;
/** Why a receiver says no (T-OVD-04). The melder never sees it (INV-15). */
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

export const WITHDRAW_REASONS = ['VERKEERDE_PARTIJ', 'SITUATIE_GEWIJZIGD', 'FOUT_GEMAAKT'] as const;
export type WithdrawReason = (typeof WITHDRAW_REASONS)[number];

export const GROUNDS = ['G-IK', 'G-TM', 'G-RB', 'G-OTS', 'G-CP'] as const;
/** Ground on which personal data go to the receiver (domain dossier 5.1, INV-24). */
export type Ground = (typeof GROUNDS)[number];

export const DELAY_REASONS = ['CAPACITEIT', 'ONBEREIKBAAR', 'INFORMATIE_NODIG'] as const;
/** Why a veiligheidsbeoordeling takes longer (T-MLD-07). */
export type DelayReason = (typeof DELAY_REASONS)[number];

export const PERSON_CHANGE_REASONS = ['AFWEZIG', 'VERTREK', 'WERKVERDELING', 'DESKUNDIGHEID'] as const;
/** Why another person of the party is named (T-OVD-14). Illness and leave are one word: why someone is away is nobody's business here (INV-27). */
export type PersonChangeReason = (typeof PERSON_CHANGE_REASONS)[number];

export const URGENCIES = ['GEWOON', 'ACUUT'] as const;
export type Urgency = (typeof URGENCIES)[number];

/**
 * What happened, in order; added, never changed (INV-06). Ids, codes and dates only:
 * names and free text live in erasable tables of the organisation that owns them (INV-27, INV-33).
 */
export type CasusFact = { readonly at: Instant } & (
  | {
      readonly type: 'MeldingSent';
      readonly meldingId: MeldingId;
      readonly reference: Reference;
      readonly casusReference: Reference;
      readonly melder: PartyPerson;
      readonly veiligThuis: OrganisationId;
      readonly acute: boolean;
      readonly keepsOwnHelp: boolean;
      readonly confirm: Termijn;
      readonly policyVersion: string;
    }
  | {
      readonly type: 'MeldingReceived';
      readonly meldingId: MeldingId;
      readonly worker: PartyPerson;
      readonly assess: Termijn;
      /** Set when Veilig Thuis merged the melding into this open casus: the holder then stays (T-MLD-03, T-HER-01). */
      readonly mergedFrom: MergedMelding | null;
    }
  | { readonly type: 'CasusMerged'; readonly into: CasusId; readonly meldingId: MeldingId; readonly by: PartyPerson }
  | { readonly type: 'VeiligheidsbeoordelingPostponed'; readonly meldingId: MeldingId; readonly reason: DelayReason; readonly assess: Termijn }
  | { readonly type: 'VeiligheidsbeoordelingConcluded'; readonly meldingId: MeldingId; readonly outcome: Outcome; readonly feedback: Termijn }
  | { readonly type: 'TerugkoppelingGiven'; readonly meldingId: MeldingId; readonly by: PartyPerson }
  | {
      readonly type: 'OverdrachtOffered';
      readonly overdrachtId: OverdrachtId;
      readonly giver: PartyPerson;
      readonly receiver: OrganisationId;
      readonly ground: Ground;
      readonly urgency: Urgency;
      readonly familyInformed: boolean;
      readonly answer: Termijn;
      readonly expiresAt: Instant;
      readonly expiresOn: LocalDate;
    }
  | { readonly type: 'QuestionAsked'; readonly overdrachtId: OverdrachtId; readonly by: PartyPerson; readonly answer: Termijn }
  | { readonly type: 'QuestionAnswered'; readonly overdrachtId: OverdrachtId; readonly by: PartyPerson }
  | {
      readonly type: 'OverdrachtAccepted';
      readonly overdrachtId: OverdrachtId;
      readonly by: PartyPerson;
      readonly holder: PartyPerson;
      readonly deputy: PersonId | null;
      readonly firstContactOn: LocalDate;
      readonly firstContact: Termijn;
      readonly samenwerkafspraken: string;
    }
  | {
      readonly type: 'OverdrachtRefused';
      readonly overdrachtId: OverdrachtId;
      readonly by: PartyPerson;
      readonly reason: RefusalReason;
      /** "Wie dan wel", in the receiver's view (T-OVD-04): a party of the region, or null when only words were given. */
      readonly instead: OrganisationId | null;
      /** Until then the receiver may still read what was offered (T-OVD-04). */
      readonly contentUntil: Instant;
    }
  | { readonly type: 'OverdrachtWithdrawn'; readonly overdrachtId: OverdrachtId; readonly by: PartyPerson; readonly reason: WithdrawReason }
  | { readonly type: 'OverdrachtExpired'; readonly overdrachtId: OverdrachtId }
  | { readonly type: 'FirstContactRecorded'; readonly overdrachtId: OverdrachtId; readonly by: PartyPerson; readonly contactOn: LocalDate }
  | {
      readonly type: 'NamedPersonChanged';
      readonly by: PartyPerson;
      readonly former: PersonId;
      readonly holder: PartyPerson;
      readonly deputy: PersonId | null;
      readonly reason: PersonChangeReason;
      /** The meldingen whose handling at Veilig Thuis goes along: those that the former person handled. */
      readonly handling: readonly MeldingId[];
    }
  | { readonly type: 'TermijnWarned'; readonly term: TermId; readonly subjectId: MeldingId | OverdrachtId; readonly warning: number }
  | { readonly type: 'TermijnPassed'; readonly term: TermId; readonly subjectId: MeldingId | OverdrachtId }
);

export type FactType = CasusFact['type'];
export type FactOf<Type extends FactType> = Extract<CasusFact, { type: Type }>;

/** What a melding brings along when it moves into another casus. */
export interface MergedMelding {
  readonly casusId: CasusId;
  readonly reference: Reference;
  readonly melder: PartyPerson;
  readonly acute: boolean;
  readonly keepsOwnHelp: boolean;
  readonly sentAt: Instant;
  readonly policyVersion: string;
}
