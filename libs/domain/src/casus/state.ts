// SPDX-License-Identifier: EUPL-1.2
import type { TermId, Termijn } from '../calendar/termijn.js';
import type { CasusId, Instant, LocalDate, MeldingId, OrganisationId, OverdrachtId, PersonId, Reference } from '../ids.js';
import { partyPerson, type Ground, type Outcome, type PartyPerson, type RefusalReason, type Urgency } from './facts.js';

/** Party and named person with zicht op veiligheid, and since when (INV-01). */
export interface Holder extends PartyPerson {
  readonly since: Instant;
  readonly deputy: PersonId | null;
}

/** One melding inside a casus. */
export interface MeldingInCasus {
  readonly meldingId: MeldingId;
  readonly reference: Reference;
  readonly melder: PartyPerson;
  readonly veiligThuis: OrganisationId;
  readonly acute: boolean;
  readonly keepsOwnHelp: boolean;
  readonly sentAt: Instant;
  /** Its own terms, also inside a casus that began under others: a repeat melding gets the dates of a first one (INV-15, INV-40). */
  readonly policyVersion: string;
  readonly received: { readonly at: Instant; readonly worker: PartyPerson; readonly merged: boolean } | null;
  /** Who handles it at Veilig Thuis now, and since when: the worker of the receipt, until another is named (T-OVD-14). */
  readonly handler: (PartyPerson & { readonly since: Instant }) | null;
  readonly concluded: { readonly at: Instant; readonly outcome: Outcome } | null;
  readonly feedbackAt: Instant | null;
}

export interface OfferedOverdracht {
  readonly overdrachtId: OverdrachtId;
  readonly giver: PartyPerson;
  readonly receiver: OrganisationId;
  readonly ground: Ground;
  readonly urgency: Urgency;
  readonly offeredAt: Instant;
  readonly answer: Termijn;
  readonly expiresAt: Instant;
  readonly expiresOn: LocalDate;
  /** The one question of the receiver (T-OVD-02); its words and those of the answer are not here. */
  readonly question: OverdrachtQuestion | null;
}

export interface OverdrachtQuestion {
  readonly askedAt: Instant;
  readonly by: PartyPerson;
  readonly answeredAt: Instant | null;
}

export type OverdrachtEnd =
  | { readonly status: 'AANVAARD'; readonly at: Instant; readonly holder: PartyPerson; readonly firstContactOn: LocalDate }
  | {
      readonly status: 'GEWEIGERD';
      readonly at: Instant;
      readonly by: PartyPerson;
      readonly reason: RefusalReason;
      readonly instead: OrganisationId | null;
      readonly contentUntil: Instant;
    }
  | { readonly status: 'INGETROKKEN'; readonly at: Instant }
  | { readonly status: 'VERLOPEN'; readonly at: Instant };

export interface EndedOverdracht extends OfferedOverdracht {
  readonly end: OverdrachtEnd;
}

/** A running obligation: someone owes something by a date. Ends when it is met or replaced, never because time passed (INV-14). */
export interface RunningTermijn {
  readonly term: TermId;
  readonly subjectId: MeldingId | OverdrachtId;
  readonly termijn: Termijn;
  /** How many of its warnings were given. */
  readonly warned: number;
  readonly passed: boolean;
}

/** An open casus always has a holder: the type leaves no other way (INV-01). Only the branches of `evolve` named in INV-02 write it. */
export interface OpenCasus {
  readonly status: 'open';
  readonly casusId: CasusId;
  readonly reference: Reference;
  readonly policyVersion: string;
  readonly openedAt: Instant;
  readonly holder: Holder;
  /** Every holder so far, the present one last; beginnings only (INV-06). */
  readonly holdings: readonly Holder[];
  /** The holdings that began because the party named another person of its own (T-OVD-14). */
  readonly personChanges: readonly (PartyPerson & { readonly since: Instant })[];
  readonly meldingen: readonly MeldingInCasus[];
  /** At most one offer is open (INV-05). */
  readonly overdracht: OfferedOverdracht | null;
  readonly endedOverdrachten: readonly EndedOverdracht[];
  readonly termijnen: readonly RunningTermijn[];
}

/** The melding turned out to belong to another, open casus; this one is history. */
export interface MergedCasus {
  readonly status: 'merged';
  readonly casusId: CasusId;
  readonly reference: Reference;
  readonly into: CasusId;
  readonly endedAt: Instant;
  readonly holdings: readonly Holder[];
}

export interface NoCasus {
  readonly status: 'none';
  readonly casusId: CasusId;
}

export type CasusState = NoCasus | OpenCasus | MergedCasus;

export const noCasus = (casusId: CasusId): NoCasus => ({ status: 'none', casusId });
/** Who held at that moment: the last who had begun by then (INV-01). */
export const holderAt = (casus: OpenCasus | MergedCasus, at: Instant): Holder | undefined => casus.holdings.findLast((holding) => holding.since <= at);

/**
 * The giving side of an overdracht: who offered it and, when that was a deputy or teamleider, the holder it was offered for.
 * Where the party has named another person since, that person comes in the place of who offered it as holder or deputy (T-OVD-14).
 */
export function giversOf(casus: OpenCasus, { giver, offeredAt }: OfferedOverdracht): readonly PartyPerson[] {
  const then = holderAt(casus, offeredAt);
  if (!then) return [giver];
  const left = casus.holdings.findIndex(({ since, organisationId }) => since > offeredAt && organisationId !== giver.organisationId);
  const now = casus.holdings.slice(0, left < 0 ? undefined : left).at(-1) ?? then;
  if (now.personId === giver.personId) return [giver];
  const replaced = now !== then && (giver.personId === then.personId || giver.personId === then.deputy) && giver.personId !== now.deputy;
  return replaced ? [partyPerson(now)] : [giver, partyPerson(now)];
}

/** The obligation that comes first. */
export const firstDue = (termijnen: readonly RunningTermijn[]): RunningTermijn | undefined =>
  termijnen.reduce<RunningTermijn | undefined>((first, owed) => (first && first.termijn.dueAt <= owed.termijn.dueAt ? first : owed), undefined);

export const findMelding = (casus: OpenCasus, meldingId: MeldingId): MeldingInCasus | undefined => casus.meldingen.find((m) => m.meldingId === meldingId);

/** The samenwerkafspraken under which a term is counted: the version of the melding for its own terms, that of the casus for the others (INV-15, INV-40). */
export function policyVersionOf(casus: CasusState, meldingId: MeldingId | null): string | null {
  if (casus.status !== 'open') return null;
  return meldingId ? (findMelding(casus, meldingId)?.policyVersion ?? null) : casus.policyVersion;
}
