// SPDX-License-Identifier: EUPL-1.2
import type { FactOf } from '../casus/facts.js';
import type { CasusState } from '../casus/state.js';
import { decided, refused, type Decision, type Moment } from '../decision.js';
import type { OverdrachtId } from '../ids.js';
import { findOpenOverdracht, type NotOpen } from './answer.js';

export type ExpireOverdrachtRefusal = NotOpen | 'EXPIRY_NOT_REACHED';

/** T-OVD-06: silence ends the offer visibly ("onbeantwoord"); it is never acceptance and never moves the holder (INV-02). */
export function expireOverdracht(
  casus: CasusState,
  overdrachtId: OverdrachtId,
  moment: Moment,
): Decision<FactOf<'OverdrachtExpired'>, ExpireOverdrachtRefusal> {
  const offer = findOpenOverdracht(casus, overdrachtId);
  if (typeof offer === 'string') return refused(offer);
  if (moment.at < offer.expiresAt) return refused('EXPIRY_NOT_REACHED');
  return decided({ type: 'OverdrachtExpired', at: moment.at, overdrachtId });
}
