// SPDX-License-Identifier: EUPL-1.2
import type { Actor, By } from '../access/roles.js';
import { partyPerson, type FactOf, type WithdrawReason } from '../casus/facts.js';
import type { CasusState } from '../casus/state.js';
import { decided, refused, type Decision, type Moment } from '../decision.js';
import type { OverdrachtId } from '../ids.js';
import { findOpenOverdracht, type NotOpen } from './answer.js';
import { actsForHolder } from './offer-overdracht.js';

export type WithdrawOverdrachtRefusal = NotOpen | 'ONLY_THE_GIVER_MAY_WITHDRAW';

export function whyNotWithdrawOverdracht(casus: CasusState, overdrachtId: OverdrachtId, by: By): WithdrawOverdrachtRefusal | null {
  const offer = findOpenOverdracht(casus, overdrachtId);
  if (typeof offer === 'string') return offer;
  return casus.status === 'open' && actsForHolder(casus, by) ? null : 'ONLY_THE_GIVER_MAY_WITHDRAW';
}

/** T-OVD-05: the giver takes the offer back; the receiver loses the content at once and the holder stays the holder (INV-02). */
export function withdrawOverdracht(
  casus: CasusState,
  command: { readonly overdrachtId: OverdrachtId; readonly reason: WithdrawReason },
  by: Actor,
  moment: Moment,
): Decision<FactOf<'OverdrachtWithdrawn'>, WithdrawOverdrachtRefusal> {
  const { overdrachtId, reason } = command;
  const why = whyNotWithdrawOverdracht(casus, overdrachtId, by);
  if (why) return refused(why);
  return decided({ type: 'OverdrachtWithdrawn', at: moment.at, overdrachtId, by: partyPerson(by), reason });
}
