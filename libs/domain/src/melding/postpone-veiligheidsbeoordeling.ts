// SPDX-License-Identifier: EUPL-1.2
import type { Actor, By } from '../access/roles.js';
import { computeTermijn } from '../calendar/index.js';
import type { DelayReason, FactOf } from '../casus/facts.js';
import type { CasusState } from '../casus/state.js';
import { decided, refused, type Decision, type Moment } from '../decision.js';
import type { MeldingId } from '../ids.js';
import { whyNotAssess, type AssessRefusal } from './assess-melding.js';

/** A new date can be promised for at most this many working days; further ahead asks for a new decision each time. */
export const LONGEST_POSTPONEMENT = 20;

export interface PostponeVeiligheidsbeoordeling {
  readonly meldingId: MeldingId;
  readonly reason: DelayReason;
  readonly workingDays: number;
}

export type PostponeRefusal = AssessRefusal | 'TERM_NOT_PASSED_YET' | 'NEW_DATE_OUT_OF_RANGE';

export function whyNotPostponeVeiligheidsbeoordeling(casus: CasusState, meldingId: MeldingId, by: By): PostponeRefusal | null {
  const why = whyNotAssess(casus, meldingId, by);
  if (why) return why;
  const late = casus.status === 'open' && casus.termijnen.some((t) => t.term === 'D-02' && t.subjectId === meldingId && t.passed);
  return late ? null : 'TERM_NOT_PASSED_YET';
}

/** T-MLD-07, INV-14: a date that passed is followed by a new one, with the reason; the passed date stays visible to the melder. */
export function postponeVeiligheidsbeoordeling(
  casus: CasusState,
  { meldingId, reason, workingDays }: PostponeVeiligheidsbeoordeling,
  by: Actor,
  moment: Moment,
): Decision<FactOf<'VeiligheidsbeoordelingPostponed'>, PostponeRefusal> {
  const why = whyNotPostponeVeiligheidsbeoordeling(casus, meldingId, by);
  if (why) return refused(why);
  if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > LONGEST_POSTPONEMENT) return refused('NEW_DATE_OUT_OF_RANGE');
  const assess = computeTermijn(moment.policy.terms['D-02'], { length: { workingDays }, start: 'BESLUIT', from: moment.at, acute: false }, moment.calendar);
  return decided({ type: 'VeiligheidsbeoordelingPostponed', at: moment.at, meldingId, reason, assess });
}
