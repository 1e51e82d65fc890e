// SPDX-License-Identifier: EUPL-1.2
import type { Actor, By } from '../access/roles.js';
import type { FactOf, RefusalReason } from '../casus/facts.js';
import type { CasusState } from '../casus/state.js';
import { decided, refused, type Decision, type Moment } from '../decision.js';
import type { OverdrachtId } from '../ids.js';
import type { Party } from '../organisation/named-person.js';
import { whyNotAnswer, type NotOpen } from './answer.js';

export interface RefuseOverdracht {
  readonly overdrachtId: OverdrachtId;
  readonly reason: RefusalReason;
  /** "Wie dan wel": a party, or null with the view in words (kept with the reason, not here). */
  readonly instead: Party | null;
}

export type RefuseOverdrachtRefusal = NotOpen | 'ONLY_THE_RECEIVER_MAY_ANSWER' | 'NAMES_ITSELF_INSTEAD';

export const whyNotRefuseOverdracht = (casus: CasusState, overdrachtId: OverdrachtId, by: By): RefuseOverdrachtRefusal | null =>
  whyNotAnswer(casus, overdrachtId, by, ['ACCEPTANT', 'INTAKE', 'TEAMLEIDER']);

/** T-OVD-04: no, with a reason and who then; the holder stays the holder (INV-02). */
export function refuseOverdracht(casus: CasusState, command: RefuseOverdracht, by: Actor, moment: Moment): Decision<FactOf<'OverdrachtRefused'>, RefuseOverdrachtRefusal> {
  const { overdrachtId, reason, instead } = command;
  const why = whyNotRefuseOverdracht(casus, overdrachtId, by);
  if (why) return refused(why);
  if (instead?.organisationId === by.organisationId) return refused('NAMES_ITSELF_INSTEAD');
  return decided({
    type: 'OverdrachtRefused',
    at: moment.at,
    overdrachtId,
    by: { organisationId: by.organisationId, personId: by.personId },
    reason,
    instead: instead?.organisationId ?? null,
  });
}
