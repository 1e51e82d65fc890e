// SPDX-License-Identifier: EUPL-1.2
import type { TermId, Termijn } from '../calendar/termijn.js';
import type { CasusId, MeldingId, OverdrachtId } from '../ids.js';
import type { CasusFact, FactOf } from './facts.js';
import { follows, type LaterFact } from './follows.js';
import {
  noCasus,
  type CasusState,
  type Holder,
  type MeldingInCasus,
  type OpenCasus,
  type OverdrachtEnd,
  type OverdrachtQuestion,
  type RunningTermijn,
} from './state.js';

/** A fact that cannot follow the facts before it: a damaged ledger, never a user's mistake. */
export class FactOutOfOrder extends Error {
  constructor(fact: CasusFact, state: CasusState) {
    super(`${fact.type} cannot follow what is known of casus ${state.casusId} (${state.status})`);
    this.name = 'FactOutOfOrder';
  }
}

/** The state after one more fact; refuses a fact that cannot follow. Deterministic: replay gives the same state. Only receipt, acceptance and a change inside the party move the holder (INV-02). */
export function evolve(state: CasusState, fact: CasusFact): CasusState {
  if (fact.type === 'MeldingSent') {
    if (state.status !== 'none') throw new FactOutOfOrder(fact, state);
    return openedBy(state.casusId, fact);
  }
  if (state.status !== 'open' || !follows(state, fact)) throw new FactOutOfOrder(fact, state);
  return evolveOpen(state, fact);
}

export const fold = (casusId: CasusId, facts: readonly CasusFact[]): CasusState => facts.reduce<CasusState>(evolve, noCasus(casusId));

function evolveOpen(casus: OpenCasus, fact: LaterFact): CasusState {
  switch (fact.type) {
    case 'MeldingReceived':
      return received(casus, fact);
    case 'CasusMerged': {
      const { casusId, reference, holdings } = casus;
      return { status: 'merged', casusId, reference, holdings, into: fact.into, endedAt: fact.at };
    }
    case 'VeiligheidsbeoordelingPostponed':
      return starts(ends(casus, 'D-02', fact.meldingId), 'D-02', fact.meldingId, fact.assess);
    case 'VeiligheidsbeoordelingConcluded': {
      const concluded = changeMelding(casus, fact.meldingId, { concluded: { at: fact.at, outcome: fact.outcome } });
      return starts(ends(concluded, 'D-02', fact.meldingId), 'D-03', fact.meldingId, fact.feedback);
    }
    case 'TerugkoppelingGiven':
      return ends(changeMelding(casus, fact.meldingId, { feedbackAt: fact.at }), 'D-03', fact.meldingId);
    case 'OverdrachtOffered':
      return offered(casus, fact);
    case 'QuestionAsked':
      return starts(questioned(casus, { askedAt: fact.at, by: fact.by, answeredAt: null }), 'D-07b', fact.overdrachtId, fact.answer);
    case 'QuestionAnswered':
      return ends(questioned(casus, { answeredAt: fact.at }), 'D-07b', fact.overdrachtId);
    case 'OverdrachtAccepted': {
      const { overdrachtId, holder, deputy, firstContactOn } = fact;
      const taken = endsOverdracht(casus, { status: 'AANVAARD', at: fact.at, holder, firstContactOn });
      return starts(holds(withoutFirstContact(taken), { ...holder, deputy, since: fact.at }), 'D-08', overdrachtId, fact.firstContact);
    }
    case 'OverdrachtRefused':
      return endsOverdracht(casus, refusal(fact));
    case 'OverdrachtWithdrawn':
      return endsOverdracht(casus, { status: 'INGETROKKEN', at: fact.at });
    case 'OverdrachtExpired':
      return endsOverdracht(casus, { status: 'VERLOPEN', at: fact.at });
    case 'FirstContactRecorded':
      return ends(casus, 'D-08', fact.overdrachtId);
    case 'NamedPersonChanged':
      return personChanged(casus, fact);
    case 'TermijnWarned':
      return changeTermijn(casus, fact, { warned: fact.warning + 1 });
    case 'TermijnPassed':
      return changeTermijn(casus, fact, { passed: true });
  }
}

function openedBy(casusId: CasusId, fact: FactOf<'MeldingSent'>): OpenCasus {
  const { meldingId, reference, melder, veiligThuis, acute, keepsOwnHelp, policyVersion } = fact;
  const holder: Holder = { ...melder, deputy: null, since: fact.at };
  const melding: MeldingInCasus = {
    meldingId,
    reference,
    melder,
    veiligThuis,
    acute,
    keepsOwnHelp,
    policyVersion,
    sentAt: fact.at,
    received: null,
    handler: null,
    concluded: null,
    feedbackAt: null,
  };
  const casus: OpenCasus = {
    status: 'open',
    casusId,
    reference: fact.casusReference,
    policyVersion,
    openedAt: fact.at,
    holder,
    holdings: [holder],
    personChanges: [],
    meldingen: [melding],
    overdracht: null,
    endedOverdrachten: [],
    termijnen: [],
  };
  return starts(casus, 'D-01', meldingId, fact.confirm);
}

/** Receipt makes Veilig Thuis holder, except where the melding joins an open casus (INV-03, T-MLD-03). */
function received(casus: OpenCasus, fact: FactOf<'MeldingReceived'>): OpenCasus {
  const { meldingId, worker, mergedFrom } = fact;
  const receipt = { received: { at: fact.at, worker, merged: mergedFrom !== null }, handler: { ...worker, since: fact.at } };
  if (mergedFrom === null) {
    const known = ends(changeMelding(casus, meldingId, receipt), 'D-01', meldingId);
    return starts(holds(known, { ...worker, deputy: null, since: fact.at }), 'D-02', meldingId, fact.assess);
  }
  const { casusId: _from, ...brought } = mergedFrom;
  const melding: MeldingInCasus = { meldingId, veiligThuis: worker.organisationId, ...brought, ...receipt, concluded: null, feedbackAt: null };
  return starts({ ...casus, meldingen: [...casus.meldingen, melding] }, 'D-02', meldingId, fact.assess);
}

function offered(casus: OpenCasus, fact: FactOf<'OverdrachtOffered'>): OpenCasus {
  const { overdrachtId, giver, receiver, ground, urgency, answer, expiresAt, expiresOn } = fact;
  const overdracht = { overdrachtId, giver, receiver, ground, urgency, answer, expiresAt, expiresOn, offeredAt: fact.at, question: null };
  return starts({ ...casus, overdracht }, 'D-07', overdrachtId, answer);
}

/** T-OVD-02: the offer stays as open as it was, and D-07 runs on. */
function questioned(casus: OpenCasus, change: Partial<OverdrachtQuestion>): OpenCasus {
  if (!casus.overdracht) return casus;
  return { ...casus, overdracht: { ...casus.overdracht, question: { ...casus.overdracht.question, ...change } as OverdrachtQuestion } };
}

/** T-OVD-14: a new holding inside the party; dates and an open overdracht run on, and the handling of the former person's meldingen goes along. */
function personChanged(casus: OpenCasus, { at, holder, deputy, handling }: FactOf<'NamedPersonChanged'>): OpenCasus {
  const named = { ...holder, since: at };
  const changed = holds({ ...casus, personChanges: [...casus.personChanges, named] }, { ...named, deputy });
  return handling.reduce((known, meldingId) => changeMelding(known, meldingId, { handler: named }), changed);
}

const refusal = ({ at, by, reason, instead, contentUntil }: FactOf<'OverdrachtRefused'>): OverdrachtEnd => ({
  status: 'GEWEIGERD',
  at,
  by,
  reason,
  instead,
  contentUntil,
});

const holds = (casus: OpenCasus, holder: Holder): OpenCasus => ({ ...casus, holder, holdings: [...casus.holdings, holder] });

function endsOverdracht(casus: OpenCasus, end: OverdrachtEnd): OpenCasus {
  if (!casus.overdracht) return casus;
  const endedOverdrachten = [...casus.endedOverdrachten, { ...casus.overdracht, end }];
  const { overdrachtId } = casus.overdracht;
  return ends(ends({ ...casus, overdracht: null, endedOverdrachten }, 'D-07', overdrachtId), 'D-07b', overdrachtId);
}

/** A new holder's own first contact replaces the one the former holder still owed. */
const withoutFirstContact = (casus: OpenCasus): OpenCasus => ({ ...casus, termijnen: casus.termijnen.filter((t) => t.term !== 'D-08') });

const changeMelding = (casus: OpenCasus, meldingId: MeldingId, change: Partial<MeldingInCasus>): OpenCasus => ({
  ...casus,
  meldingen: casus.meldingen.map((m) => (m.meldingId === meldingId ? { ...m, ...change } : m)),
});

const starts = (casus: OpenCasus, term: TermId, subjectId: MeldingId | OverdrachtId, termijn: Termijn): OpenCasus => ({
  ...casus,
  termijnen: [...casus.termijnen, { term, subjectId, termijn, warned: 0, passed: false }],
});

const ends = (casus: OpenCasus, term: TermId, subjectId: MeldingId | OverdrachtId): OpenCasus => ({
  ...casus,
  termijnen: casus.termijnen.filter((t) => t.term !== term || t.subjectId !== subjectId),
});

const changeTermijn = (casus: OpenCasus, which: { term: TermId; subjectId: string }, change: Partial<RunningTermijn>): OpenCasus => ({
  ...casus,
  termijnen: casus.termijnen.map((t) => (t.term === which.term && t.subjectId === which.subjectId ? { ...t, ...change } : t)),
});
