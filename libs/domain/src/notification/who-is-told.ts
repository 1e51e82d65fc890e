// SPDX-License-Identifier: EUPL-1.2
import type { Role } from '../access/roles.js';
import type { TermId } from '../calendar/termijn.js';
import type { CasusFact, FactOf, PartyPerson } from '../casus/facts.js';
import type { CasusState, OpenCasus, RunningTermijn } from '../casus/state.js';
import type { MeldingId, OrganisationId, OverdrachtId, PersonId } from '../ids.js';
import { melderSteps, type MelderStep } from '../melding/melder-step.js';

export const NOTICES = [
  'MELDING_BINNENGEKOMEN', 'VERVOLGMELDING', 'OVERDRACHT_AAN_U', 'OVERDRACHT_AANGENOMEN', 'OVERDRACHT_NIET_AANGENOMEN', 'OVERDRACHT_INGETROKKEN',
  'OVERDRACHT_ONBEANTWOORD', 'U_BENT_VERANTWOORDELIJK', 'EERSTE_CONTACT_GEWEEST', 'TERMIJN_NADERT', 'TERMIJN_VERSTREKEN',
] as const;
/** What a party is told; melders are told in `MelderStep`s. The sentence is the portal's, this is only its code (INV-27). */
export type Notice = (typeof NOTICES)[number];

/** Where the reader lands: the own melding, the melding at Veilig Thuis, the casus, or one overdracht. */
export type About =
  | { readonly page: 'MELDING' | 'MELDING_BIJ_VEILIG_THUIS'; readonly id: MeldingId }
  | { readonly page: 'OVERDRACHT'; readonly id: OverdrachtId }
  | { readonly page: 'CASUS'; readonly id: OpenCasus['casusId'] };

/** One message to a person, or to everyone with a role in a party; expanded by the directory inside the writing transaction. */
export interface Told {
  readonly organisationId: OrganisationId;
  readonly personId: PersonId | null;
  readonly roles: readonly Role[];
  readonly message: Notice | MelderStep;
  readonly term: TermId | null;
  readonly about: About;
}

/** Who is told about one fact, and at which page it opens. Melder, giver and receiver hear of every step; nobody hears more than he may read. */
export function whoIsTold(before: CasusState, fact: CasusFact, after: CasusState): readonly Told[] {
  if (after.status !== 'open') return [];
  return [...melders(before, fact, after), ...parties(before, fact, after)];
}

function melders(before: CasusState, fact: CasusFact, after: OpenCasus): Told[] {
  return melderSteps(before, fact, after).flatMap(({ meldingId, step }) => {
    const melding = after.meldingen.find((m) => m.meldingId === meldingId);
    if (!melding) return [];
    return [{ ...melding.melder, roles: [], message: step, term: null, about: { page: 'MELDING', id: meldingId } as const }];
  });
}

const person = (to: PartyPerson, message: Notice, about: About, term: TermId | null = null): Told => ({ organisationId: to.organisationId, personId: to.personId, roles: [], message, term, about });
const roles = (organisationId: OrganisationId, who: readonly Role[], message: Notice, about: About, term: TermId | null = null): Told => ({ organisationId, personId: null, roles: who, message, term, about });

const ANSWERING: readonly Role[] = ['INTAKE', 'ACCEPTANT'];

function parties(before: CasusState, fact: CasusFact, after: OpenCasus): Told[] {
  const casus: About = { page: 'CASUS', id: after.casusId };
  const offer = before.status === 'open' ? before.overdracht : null;
  switch (fact.type) {
    case 'MeldingSent':
      return [roles(fact.veiligThuis, ['INTAKE'], 'MELDING_BINNENGEKOMEN', { page: 'MELDING_BIJ_VEILIG_THUIS', id: fact.meldingId })];
    case 'MeldingReceived':
      return fact.mergedFrom && after.holder.organisationId !== fact.worker.organisationId ? [person(after.holder, 'VERVOLGMELDING', casus)] : [];
    case 'OverdrachtOffered':
      return [roles(fact.receiver, ANSWERING, 'OVERDRACHT_AAN_U', overdracht(fact.overdrachtId))];
    case 'OverdrachtAccepted':
      return accepted(fact, offer?.giver ?? null, casus);
    case 'OverdrachtRefused':
      return offer ? [person(offer.giver, 'OVERDRACHT_NIET_AANGENOMEN', casus), roles(offer.receiver, ANSWERING, 'OVERDRACHT_NIET_AANGENOMEN', overdracht(fact.overdrachtId))] : [];
    case 'OverdrachtWithdrawn':
      return offer ? [roles(offer.receiver, ANSWERING, 'OVERDRACHT_INGETROKKEN', overdracht(fact.overdrachtId))] : [];
    case 'OverdrachtExpired':
      return offer
        ? [person(offer.giver, 'OVERDRACHT_ONBEANTWOORD', casus), roles(offer.receiver, [...ANSWERING, 'TEAMLEIDER'], 'OVERDRACHT_ONBEANTWOORD', overdracht(fact.overdrachtId))]
        : [];
    case 'FirstContactRecorded':
      return giverOf(after, fact.overdrachtId).map((giver) => person(giver, 'EERSTE_CONTACT_GEWEEST', casus));
    case 'TermijnWarned':
      return owing(after, fact, 'warned').map(([to, about]) => told(to, 'TERMIJN_NADERT', about, fact.term));
    case 'TermijnPassed':
      return owing(after, fact, 'passed').map(([to, about]) => told(to, 'TERMIJN_VERSTREKEN', about, fact.term));
    default:
      return [];
  }
}

const overdracht = (id: OverdrachtId): About => ({ page: 'OVERDRACHT', id });

function accepted(fact: FactOf<'OverdrachtAccepted'>, giver: PartyPerson | null, casus: About): Told[] {
  return [...(giver ? [person(giver, 'OVERDRACHT_AANGENOMEN', casus)] : []), person(fact.holder, 'U_BENT_VERANTWOORDELIJK', casus)];
}

const giverOf = (casus: OpenCasus, overdrachtId: OverdrachtId): PartyPerson[] => casus.endedOverdrachten.filter((o) => o.overdrachtId === overdrachtId).map((o) => o.giver);

type To = PartyPerson | { readonly organisationId: OrganisationId; readonly roles: readonly Role[] };
const told = (to: To, message: Notice, about: About, term: TermId): Told =>
  'personId' in to ? person(to, message, about, term) : roles(to.organisationId, to.roles, message, about, term);

/** Who owes a term and who watches it: domain dossier 3.2, columns "warned before" and "warned when passed". */
function owing(casus: OpenCasus, { term, subjectId }: Pick<RunningTermijn, 'term' | 'subjectId'>, moment: 'warned' | 'passed'): (readonly [To, About])[] {
  const melding = casus.meldingen.find((m) => m.meldingId === subjectId);
  const late = moment === 'passed';
  const onCasus: About = { page: 'CASUS', id: casus.casusId };
  if (melding) {
    const at: About = { page: 'MELDING_BIJ_VEILIG_THUIS', id: melding.meldingId };
    const team = (role: Role): To => ({ organisationId: melding.veiligThuis, roles: [role] });
    if (!melding.received) return [[team(late ? 'TEAMLEIDER' : 'INTAKE'), at]];
    return late ? [[melding.received.worker, at], [team('TEAMLEIDER'), at]] : [[melding.received.worker, at]];
  }
  if (term === 'D-07' && casus.overdracht) {
    const { giver, receiver, overdrachtId } = casus.overdracht;
    return [[{ organisationId: receiver, roles: late ? ['TEAMLEIDER'] : ANSWERING }, overdracht(overdrachtId)], [giver, onCasus]];
  }
  if (!late) return [[casus.holder, onCasus]];
  const givers = giverOf(casus, subjectId as OverdrachtId).map((giver) => [giver, onCasus] as const);
  return [[casus.holder, onCasus], [{ organisationId: casus.holder.organisationId, roles: ['TEAMLEIDER'] }, onCasus], ...givers];
}
