// SPDX-License-Identifier: EUPL-1.2
import type { TermId } from '../calendar/termijn.js';
import type { Instant, MeldingId, OverdrachtId } from '../ids.js';
import type { CasusState, RunningTermijn } from './state.js';

export const ALARM_KINDS = ['WARN', 'PASS', 'EXPIRE'] as const;
export type AlarmKind = (typeof ALARM_KINDS)[number];

/** One moment at which the clock has something to do for a casus. */
export interface Alarm {
  readonly kind: AlarmKind;
  readonly term: TermId;
  readonly subjectId: MeldingId | OverdrachtId;
  readonly at: Instant;
}

/** Everything the clock still has to do (D-01..D-08, T-OVD-06): the next warning and the lateness of what runs, and the end of an unanswered offer. */
export function alarms(casus: CasusState): readonly Alarm[] {
  if (casus.status !== 'open') return [];
  const { overdracht } = casus;
  const expiry: Alarm[] = overdracht ? [{ kind: 'EXPIRE', term: 'D-07', subjectId: overdracht.overdrachtId, at: overdracht.expiresAt }] : [];
  return [...casus.termijnen.flatMap(alarmsOf), ...expiry];
}

function alarmsOf({ term, subjectId, termijn, warned, passed }: RunningTermijn): Alarm[] {
  if (passed) return [];
  const warning = termijn.warnAt[warned];
  const late: Alarm = { kind: 'PASS', term, subjectId, at: termijn.dueAt };
  return warning === undefined ? [late] : [{ kind: 'WARN', term, subjectId, at: warning }, late];
}
