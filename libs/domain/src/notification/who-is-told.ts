// SPDX-License-Identifier: EUPL-1.2
import type { Role } from '../access/roles.js';
import type { TermId } from '../calendar/termijn.js';
import { partyPerson, type CasusFact, type FactOf, type PartyPerson } from '../casus/facts.js';
import { accessGrants } from '../casus/grants.js';
import { giversOf, type CasusState, type EndedOverdracht, type MeldingInCasus, type OfferedOverdracht, type OpenCasus } from '../casus/state.js';
import type { MeldingId, OrganisationId, OverdrachtId, PersonId } from '../ids.js';
import { melderSteps, type MelderStep } from '../melding/melder-step.js';

export const NOTICES = [
  'MELDING_BINNENGEKOMEN',
  'VERVOLGMELDING',
  'OVERDRACHT_AAN_U',
  'VRAAG_GESTELD',
  'VRAAG_BEANTWOORD',
  'OVERDRACHT_AANGENOMEN',
  'OVERDRACHT_NIET_AANGENOMEN',
  'OVERDRACHT_INGETROKKEN',
  'OVERDRACHT_ONBEANTWOORD',
  'U_BENT_VERANTWOORDELIJK',
  'EERSTE_CONTACT_GEWEEST',
  'ANDER_CONTACT',
  'TERMIJN_NADERT',
  'TERMIJN_VERSTREKEN',
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
  return [...melders(before, fact, after), ...parties(fact, after)];
}

function melders(before: CasusState, fact: CasusFact, after: OpenCasus): Told[] {
  return melderSteps(before, fact, after).flatMap(({ meldingId, step }) => {
    const melding = after.meldingen.find((m) => m.meldingId === meldingId);
    if (!melding) return [];
    return [{ ...melding.melder, roles: [], message: step, term: null, about: { page: 'MELDING', id: meldingId } as const }];
  });
}

type To = PartyPerson | { readonly organisationId: OrganisationId; readonly roles: readonly Role[] };

const tell = (to: To, message: Notice, about: About, term: TermId | null = null): Told =>
  'personId' in to
    ? { organisationId: to.organisationId, personId: to.personId, roles: [], message, term, about }
    : { organisationId: to.organisationId, personId: null, roles: to.roles, message, term, about };

const answering = (organisationId: OrganisationId, ...also: Role[]): To => ({ organisationId, roles: ['INTAKE', 'ACCEPTANT', ...also] });
const teamleider = (organisationId: OrganisationId): To => ({ organisationId, roles: ['TEAMLEIDER'] });
const onOverdracht = (id: OverdrachtId): About => ({ page: 'OVERDRACHT', id });

function parties(fact: CasusFact, after: OpenCasus): Told[] {
  const casus: About = { page: 'CASUS', id: after.casusId };
  const ended = 'overdrachtId' in fact ? after.endedOverdrachten.find(({ overdrachtId }) => overdrachtId === fact.overdrachtId) : undefined;
  switch (fact.type) {
    case 'MeldingSent':
      return [tell({ organisationId: fact.veiligThuis, roles: ['INTAKE'] }, 'MELDING_BINNENGEKOMEN', { page: 'MELDING_BIJ_VEILIG_THUIS', id: fact.meldingId })];
    case 'MeldingReceived':
      return received(fact, after, casus);
    case 'OverdrachtOffered':
      return [tell(answering(fact.receiver), 'OVERDRACHT_AAN_U', onOverdracht(fact.overdrachtId))];
    case 'QuestionAsked':
      return after.overdracht ? givers(after, after.overdracht, 'VRAAG_GESTELD') : [];
    case 'QuestionAnswered':
      return after.overdracht ? [tell(answering(after.overdracht.receiver, 'TEAMLEIDER'), 'VRAAG_BEANTWOORD', onOverdracht(fact.overdrachtId))] : [];
    case 'OverdrachtAccepted':
    case 'OverdrachtRefused':
    case 'OverdrachtWithdrawn':
    case 'OverdrachtExpired':
      return ended ? overdrachtEnded(after, fact, ended) : [];
    case 'FirstContactRecorded':
      return ended ? givers(after, ended, 'EERSTE_CONTACT_GEWEEST') : [];
    case 'NamedPersonChanged':
      return personChanged(fact, after, casus);
    case 'TermijnWarned':
    case 'TermijnPassed':
      return aboutTermijn(after, fact);
    case 'CasusMerged':
    case 'VeiligheidsbeoordelingPostponed':
    case 'VeiligheidsbeoordelingConcluded':
    case 'TerugkoppelingGiven':
      return [];
  }
}

/** T-MLD-03: who is named hears it; at a merge the holder, who stays, hears of a vervolgmelding (T-HER-01). */
function received({ meldingId, worker, mergedFrom }: FactOf<'MeldingReceived'>, after: OpenCasus, casus: About): Told[] {
  if (!mergedFrom) return [tell(worker, 'U_BENT_VERANTWOORDELIJK', casus)];
  const handling = tell(worker, 'MELDING_BINNENGEKOMEN', { page: 'MELDING_BIJ_VEILIG_THUIS', id: meldingId });
  return worker.personId === after.holder.personId ? [handling] : [handling, tell(partyPerson(after.holder), 'VERVOLGMELDING', casus)];
}

/**
 * T-OVD-14: the new person, the former one and the workers of Veilig Thuis hear it, except who did it. For the former person the page of
 * the casus closes at that moment when no role opens it; the message then says only that the work is with someone else.
 */
function personChanged({ by, former, holder }: FactOf<'NamedPersonChanged'>, after: OpenCasus, casus: About): Told[] {
  const handlers = after.meldingen.flatMap(({ handler }) => (handler ? [partyPerson(handler)] : []));
  const others = [{ organisationId: holder.organisationId, personId: former }, ...handlers].filter(
    ({ personId }, i, all) => personId !== by.personId && personId !== holder.personId && all.findIndex((one) => one.personId === personId) === i,
  );
  return [tell(holder, 'U_BENT_VERANTWOORDELIJK', casus), ...others.map((other) => tell(other, 'ANDER_CONTACT', casus))];
}

type OverdrachtEndFact = FactOf<'OverdrachtAccepted' | 'OverdrachtRefused' | 'OverdrachtWithdrawn' | 'OverdrachtExpired'>;

/** T-OVD-03..06: giver and receiver hear how an offer ended; the giver not of the own withdrawal. */
function overdrachtEnded(after: OpenCasus, fact: OverdrachtEndFact, ended: EndedOverdracht): Told[] {
  const atReceiver = (message: Notice, ...also: Role[]): Told => tell(answering(ended.receiver, ...also), message, onOverdracht(ended.overdrachtId));
  switch (fact.type) {
    case 'OverdrachtAccepted':
      return [
        ...givers(after, ended, 'OVERDRACHT_AANGENOMEN'),
        atReceiver('OVERDRACHT_AANGENOMEN'),
        tell(fact.holder, 'U_BENT_VERANTWOORDELIJK', { page: 'CASUS', id: after.casusId }),
      ];
    case 'OverdrachtRefused':
      return [...givers(after, ended, 'OVERDRACHT_NIET_AANGENOMEN'), atReceiver('OVERDRACHT_NIET_AANGENOMEN')];
    case 'OverdrachtWithdrawn':
      return [...givers(after, ended, 'OVERDRACHT_INGETROKKEN').filter(({ personId }) => personId !== fact.by.personId), atReceiver('OVERDRACHT_INGETROKKEN')];
    case 'OverdrachtExpired':
      return [...givers(after, ended, 'OVERDRACHT_ONBEANTWOORD'), atReceiver('OVERDRACHT_ONBEANTWOORD', 'TEAMLEIDER')];
  }
}

/** The giving side, at the casus while it may open it, else at the overdracht that it gave. */
function givers(casus: OpenCasus, overdracht: OfferedOverdracht, message: Notice, term: TermId | null = null): Told[] {
  const { organisationId } = overdracht.giver;
  const opens = accessGrants(casus).some((grant) => grant.level === 'CASUS' && grant.organisationId === organisationId);
  const about: About = opens ? { page: 'CASUS', id: casus.casusId } : onOverdracht(overdracht.overdrachtId);
  return giversOf(casus, overdracht).map((giver) => tell(giver, message, about, term));
}

/** Domain dossier 3.2, columns "warned before" and "warned when passed": who owes a term and who watches it. A named person always hears that it is late. */
function aboutTermijn(casus: OpenCasus, { type, term, subjectId }: FactOf<'TermijnWarned' | 'TermijnPassed'>): Told[] {
  const late = type === 'TermijnPassed';
  const message = late ? 'TERMIJN_VERSTREKEN' : 'TERMIJN_NADERT';
  const melding = casus.meldingen.find(({ meldingId }) => meldingId === subjectId);
  if (melding) return atVeiligThuis(melding, late).map((to) => tell(to, message, { page: 'MELDING_BIJ_VEILIG_THUIS', id: melding.meldingId }, term));
  const offer = casus.overdracht;
  if (offer?.overdrachtId === subjectId && term === 'D-07b') return aboutQuestion(casus, offer, late, message);
  if (offer?.overdrachtId === subjectId) {
    const to = late ? teamleider(offer.receiver) : answering(offer.receiver);
    return [tell(to, message, onOverdracht(offer.overdrachtId), term), ...givers(casus, offer, message, term)];
  }
  const toHolder = (to: To): Told => tell(to, message, { page: 'CASUS', id: casus.casusId }, term);
  if (!late) return [toHolder(partyPerson(casus.holder))];
  const accepted = casus.endedOverdrachten.find(({ overdrachtId }) => overdrachtId === subjectId);
  const gave = accepted ? givers(casus, accepted, message, term) : [];
  return [toHolder(partyPerson(casus.holder)), toHolder(teamleider(casus.holder.organisationId)), ...gave];
}

/** T-OVD-02: the giver owes the answer; who asked hears that it is late, and so does the teamleider of the giver. */
function aboutQuestion(casus: OpenCasus, offer: OfferedOverdracht, late: boolean, message: Notice): Told[] {
  const owing = givers(casus, offer, message, 'D-07b');
  if (!late) return owing;
  const lead = tell(teamleider(offer.giver.organisationId), message, { page: 'CASUS', id: casus.casusId }, 'D-07b');
  return [...owing, lead, tell(answering(offer.receiver), message, onOverdracht(offer.overdrachtId), 'D-07b')];
}

function atVeiligThuis({ handler, veiligThuis }: MeldingInCasus, late: boolean): readonly To[] {
  if (!handler) return [late ? teamleider(veiligThuis) : { organisationId: veiligThuis, roles: ['INTAKE'] }];
  const worker = partyPerson(handler);
  return late ? [worker, teamleider(veiligThuis)] : [worker];
}
