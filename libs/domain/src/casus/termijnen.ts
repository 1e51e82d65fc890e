// SPDX-License-Identifier: EUPL-1.2
import type { TermId } from '../calendar/termijn.js';
import { decided, refused, type Decision, type Moment } from '../decision.js';
import type { MeldingId, OverdrachtId } from '../ids.js';
import type { FactOf } from './facts.js';
import type { CasusState, RunningTermijn } from './state.js';

/** Which obligation the clock speaks about. */
export interface WhichTermijn {
  readonly term: TermId;
  readonly subjectId: MeldingId | OverdrachtId;
}

export type TermijnRefusal = 'TERMIJN_NOT_RUNNING' | 'TERMIJN_NOT_DUE' | 'ALREADY_WARNED' | 'ALREADY_PASSED';

const running = (casus: CasusState, which: WhichTermijn): RunningTermijn | undefined =>
  casus.status === 'open' ? casus.termijnen.find((t) => t.term === which.term && t.subjectId === which.subjectId) : undefined;

/** The clock warns once per moment; warnings that were slept through are given as one, the latest. */
export function warnTermijn(casus: CasusState, which: WhichTermijn, moment: Moment): Decision<FactOf<'TermijnWarned'>, TermijnRefusal> {
  const owed = running(casus, which);
  if (!owed) return refused('TERMIJN_NOT_RUNNING');
  if (owed.passed) return refused('ALREADY_PASSED');
  const reached = owed.termijn.warnAt.filter((at) => at <= moment.at).length;
  if (reached === 0) return refused('TERMIJN_NOT_DUE');
  if (reached <= owed.warned) return refused('ALREADY_WARNED');
  return decided({ type: 'TermijnWarned', at: moment.at, ...which, warning: reached - 1 });
}

/** T-MLD-07, D-01..D-08: lateness is recorded and told; it never moves the holder and never ends the obligation (INV-02, INV-14). */
export function passTermijn(casus: CasusState, which: WhichTermijn, moment: Moment): Decision<FactOf<'TermijnPassed'>, TermijnRefusal> {
  const owed = running(casus, which);
  if (!owed) return refused('TERMIJN_NOT_RUNNING');
  if (owed.passed) return refused('ALREADY_PASSED');
  if (moment.at < owed.termijn.dueAt) return refused('TERMIJN_NOT_DUE');
  return decided({ type: 'TermijnPassed', at: moment.at, ...which });
}
