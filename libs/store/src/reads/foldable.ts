// SPDX-License-Identifier: EUPL-1.2
import {
  calendarOf,
  casusActions,
  computeTermijn,
  findMelding,
  fold,
  meldingActions,
  overdrachtActions,
  type Action,
  type Actor,
  type CasusId,
  type CasusState,
  type Instant,
  type MeldingId,
  type OverdrachtId,
} from '@ketenportaal/domain';
import { amsterdamZone } from '../calendar/index.js';
import type { Policies } from '../casus/casus-store.js';
import { readFacts, type StoredFact } from '../casus/fact-row.js';
import { parsed } from './reading.js';
import type { CasusAnswer, MeldingBijVeiligThuisAnswer, OverdrachtAnswer } from './shapes.js';

/** An answer without its buttons, and the facts to find them with; both from the same statement, so they are of the same moment. */
interface Foldable<Answer> {
  readonly now: Instant;
  readonly reader: Actor;
  readonly items: readonly {
    readonly answer: Answer;
    readonly casus: { readonly id: string; readonly policyVersion: string; readonly facts: readonly StoredFact[] } | null;
  }[];
}

/** What the decisions are asked: the state, who looks, when, and under which terms. */
interface Looking {
  readonly casus: CasusState;
  readonly reader: Actor;
  readonly now: Instant;
  readonly policyVersion: string;
}

export type Complete<Answer> = (answer: Answer, looking: Looking, policies: Policies) => Answer;

/** The buttons come from the decisions' own `whyNot…` (house 4.5): a button and its decision cannot disagree. */
export function completed<Answer>(text: string, complete: Complete<Answer>, policies: Policies): Answer[] {
  const read = parsed<Foldable<Answer> | null>(text);
  if (read === null) return [];
  const { now, reader, items } = read;
  return items.map(({ answer, casus }) => {
    if (!casus) return answer;
    const state = fold(casus.id as CasusId, readFacts(casus.facts));
    return complete(answer, { casus: state, reader, now, policyVersion: casus.policyVersion }, policies);
  });
}

const mutable = (actions: readonly Action[]): Action[] => [...actions];

export const withMeldingActions: Complete<MeldingBijVeiligThuisAnswer> = (answer, { casus, reader }) => {
  const melding = casus.status === 'open' ? findMelding(casus, answer.id as MeldingId) : undefined;
  return { ...answer, availableActions: melding ? mutable(meldingActions(casus, melding, reader)) : [] };
};

export const withOverdrachtActions: Complete<OverdrachtAnswer> = (answer, looking, policies) => ({
  ...answer,
  availableActions: mutable(overdrachtActions(looking.casus, answer.id as OverdrachtId, looking.reader)),
  firstContactLatestOn: answer.endedAt === null ? latestFirstContact(answer, looking, policies) : null,
});

export const withCasusActions: Complete<CasusAnswer> = (answer, looking, policies) => ({
  ...answer,
  availableActions: mutable(casusActions(looking.casus, looking.reader)),
  overdracht: answer.overdracht && withOverdrachtActions(answer.overdracht, looking, policies),
  overdrachten: answer.overdrachten.map((overdracht) => withOverdrachtActions(overdracht, looking, policies)),
  meldingen: answer.meldingen.map((melding) => withMeldingActions(melding, looking, policies)),
});

/** D-08 if it were accepted now: the same computation as the decision does, so the form offers no date that is refused. */
function latestFirstContact({ urgency }: OverdrachtAnswer, { now, policyVersion }: Looking, policies: Policies): string {
  const policy = policies(policyVersion);
  return computeTermijn(policy.terms['D-08'], { start: 'AANVAARDING', from: now, acute: urgency === 'ACUUT' }, calendarOf(policy, amsterdamZone)).dueOn;
}
