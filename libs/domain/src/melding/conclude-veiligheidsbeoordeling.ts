// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../access/roles.js';
import { computeTermijn } from '../calendar/index.js';
import type { FactOf, Outcome } from '../casus/facts.js';
import type { CasusState } from '../casus/state.js';
import { decided, refused, type Decision, type Moment } from '../decision.js';
import type { MeldingId } from '../ids.js';
import { whyNotAssess, type AssessRefusal } from './assess-melding.js';

export interface ConcludeVeiligheidsbeoordeling {
  readonly meldingId: MeldingId;
  readonly outcome: Outcome;
}

export const whyNotConcludeVeiligheidsbeoordeling = whyNotAssess;

/** T-MLD-06: a person of Veilig Thuis records the outcome (INV-20); the terugkoppeling to the melder is owed from now (D-03, INV-13). */
export function concludeVeiligheidsbeoordeling(
  casus: CasusState,
  { meldingId, outcome }: ConcludeVeiligheidsbeoordeling,
  by: Actor,
  moment: Moment,
): Decision<FactOf<'VeiligheidsbeoordelingConcluded'>, AssessRefusal> {
  const why = whyNotConcludeVeiligheidsbeoordeling(casus, meldingId, by);
  if (why) return refused(why);
  const feedback = computeTermijn(moment.policy.terms['D-03'], { start: 'UITKOMST', from: moment.at, acute: false }, moment.calendar);
  return decided({ type: 'VeiligheidsbeoordelingConcluded', at: moment.at, meldingId, outcome, feedback });
}
