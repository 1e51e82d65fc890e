// SPDX-License-Identifier: EUPL-1.2
import type { Actor, By, Role } from '../access/roles.js';
import { computeTermijn } from '../calendar/index.js';
import { partyPerson, type FactOf, type RefusalReason } from '../casus/facts.js';
import type { CasusState } from '../casus/state.js';
import { decided, refused, whyNot, type Decision, type Moment } from '../decision.js';
import type { OverdrachtId } from '../ids.js';
import type { Party } from '../organisation/named-person.js';
import { findOverdrachtToAnswer, type NotAnswerable } from './answer.js';

/** So long the receiver may still read what was offered, to speak with the giver about who then (T-OVD-04). */
export const CONTENT_AFTER_REFUSAL = { workingDays: 5 } as const;

export interface RefuseOverdracht {
  readonly overdrachtId: OverdrachtId;
  readonly reason: RefusalReason;
  /** "Wie dan wel": a party, or null with the view in words (kept with the reason, not here). */
  readonly instead: Party | null;
}

export type RefuseOverdrachtRefusal = NotAnswerable | 'NAMES_ITSELF_INSTEAD';

const REFUSING: readonly Role[] = ['ACCEPTANT', 'INTAKE', 'TEAMLEIDER'];

export const whyNotRefuseOverdracht = (casus: CasusState, overdrachtId: OverdrachtId, by: By): NotAnswerable | null =>
  whyNot(findOverdrachtToAnswer(casus, overdrachtId, by, REFUSING));

/** T-OVD-04: no, with a reason and who then; the holder stays the holder (INV-02). */
export function refuseOverdracht(
  casus: CasusState,
  command: RefuseOverdracht,
  by: Actor,
  moment: Moment,
): Decision<FactOf<'OverdrachtRefused'>, RefuseOverdrachtRefusal> {
  const { overdrachtId, reason, instead } = command;
  const why = whyNotRefuseOverdracht(casus, overdrachtId, by);
  if (why) return refused(why);
  if (instead?.organisationId === by.organisationId) return refused('NAMES_ITSELF_INSTEAD');
  const content = computeTermijn(
    moment.policy.terms['D-07'],
    { length: CONTENT_AFTER_REFUSAL, start: 'BESLUIT', from: moment.at, acute: false },
    moment.calendar,
  );
  return decided({
    type: 'OverdrachtRefused',
    at: moment.at,
    overdrachtId,
    by: partyPerson(by),
    reason,
    instead: instead?.organisationId ?? null,
    contentUntil: content.dueAt,
  });
}
