// SPDX-License-Identifier: EUPL-1.2
import { hasAnyRole, type By, type Role } from '../access/roles.js';
import type { CasusState, OfferedOverdracht } from '../casus/state.js';
import type { OverdrachtId } from '../ids.js';

/** Why this overdracht can no longer be answered: the loser of a race is told what happened first (INV-12). */
export type OverdrachtEnded = 'OVERDRACHT_ALREADY_ACCEPTED' | 'OVERDRACHT_ALREADY_REFUSED' | 'OVERDRACHT_WITHDRAWN' | 'OVERDRACHT_EXPIRED';
export type NotOpen = 'CASUS_NOT_OPEN' | 'OVERDRACHT_NOT_IN_CASUS' | OverdrachtEnded;
export type NotAnswerable = NotOpen | 'ONLY_THE_RECEIVER_MAY_ANSWER';

const ENDED = {
  AANVAARD: 'OVERDRACHT_ALREADY_ACCEPTED',
  GEWEIGERD: 'OVERDRACHT_ALREADY_REFUSED',
  INGETROKKEN: 'OVERDRACHT_WITHDRAWN',
  VERLOPEN: 'OVERDRACHT_EXPIRED',
} as const;

/** The open overdracht with this id, or why it is not there. */
export function findOpenOverdracht(casus: CasusState, overdrachtId: OverdrachtId): OfferedOverdracht | NotOpen {
  if (casus.status !== 'open') return 'CASUS_NOT_OPEN';
  if (casus.overdracht?.overdrachtId === overdrachtId) return casus.overdracht;
  const ended = casus.endedOverdrachten.find((o) => o.overdrachtId === overdrachtId);
  return ended ? ENDED[ended.end.status] : 'OVERDRACHT_NOT_IN_CASUS';
}

/** For accept and refuse: only the receiving party answers, by someone with the role for it. A late answer counts until expiry is recorded (house 0). */
export function findOverdrachtToAnswer(casus: CasusState, overdrachtId: OverdrachtId, by: By, roles: readonly Role[]): OfferedOverdracht | NotAnswerable {
  const offer = findOpenOverdracht(casus, overdrachtId);
  if (typeof offer === 'string') return offer;
  return by.kind === 'person' && by.organisationId === offer.receiver && hasAnyRole(by, ...roles) ? offer : 'ONLY_THE_RECEIVER_MAY_ANSWER';
}
