// SPDX-License-Identifier: EUPL-1.2
import { hasAnyRole, type Actor, type By } from '../access/roles.js';
import { computeTermijn, expiryOf } from '../calendar/index.js';
import { partyPerson, type FactOf, type Ground, type Urgency } from '../casus/facts.js';
import type { CasusState, OpenCasus } from '../casus/state.js';
import { decided, refused, type Decision, type Moment } from '../decision.js';
import type { OverdrachtId } from '../ids.js';
import { canTakeZichtOpVeiligheid, type Party } from '../organisation/named-person.js';

export interface OfferOverdracht {
  readonly overdrachtId: OverdrachtId;
  readonly receiver: Party | null;
  /** No disclosure without a ground (INV-24). */
  readonly ground: Ground;
  readonly urgency: Urgency;
  readonly familyInformed: boolean;
}

export type OfferOverdrachtRefusal =
  | 'CASUS_NOT_OPEN'
  | 'NOT_THE_HOLDER'
  | 'OVERDRACHT_ALREADY_OPEN'
  | 'WAIT_FOR_RECEIPT'
  | 'CONCLUDE_THE_ASSESSMENT_FIRST'
  | 'RECEIVER_ALREADY_HOLDS'
  | 'RECEIVER_CANNOT_TAKE_OVER';

/** The named holder, the deputy, or the teamleider of the holding party. */
export function actsForHolder(casus: OpenCasus, by: By): by is Actor {
  if (by.kind !== 'person' || by.organisationId !== casus.holder.organisationId) return false;
  return by.personId === casus.holder.personId || by.personId === casus.holder.deputy || hasAnyRole(by, 'TEAMLEIDER');
}

export function whyNotOfferOverdracht(casus: CasusState, by: By): OfferOverdrachtRefusal | null {
  if (casus.status !== 'open') return 'CASUS_NOT_OPEN';
  if (!actsForHolder(casus, by)) return 'NOT_THE_HOLDER';
  if (casus.overdracht) return 'OVERDRACHT_ALREADY_OPEN';
  if (casus.meldingen.every((melding) => melding.received === null)) return 'WAIT_FOR_RECEIPT';
  if (casus.meldingen.every((melding) => melding.concluded === null)) return 'CONCLUDE_THE_ASSESSMENT_FIRST';
  return null;
}

/** T-OVD-01: the holder offers zicht op veiligheid; nothing moves until the receiver accepts (INV-02), and one offer is open at a time (INV-05). */
export function offerOverdracht(
  casus: CasusState,
  command: OfferOverdracht,
  by: Actor,
  moment: Moment,
): Decision<FactOf<'OverdrachtOffered'>, OfferOverdrachtRefusal> {
  const why = whyNotOfferOverdracht(casus, by);
  if (why) return refused(why);
  const { receiver, overdrachtId, ground, urgency, familyInformed } = command;
  if (!receiver || !canTakeZichtOpVeiligheid(receiver)) return refused('RECEIVER_CANNOT_TAKE_OVER');
  if (receiver.organisationId === by.organisationId) return refused('RECEIVER_ALREADY_HOLDS');
  const rule = moment.policy.terms['D-07'];
  const start = { start: 'AANBOD', from: moment.at, acute: urgency === 'ACUUT' } as const;
  const expiry = expiryOf(rule, start, moment.calendar);
  return decided({
    type: 'OverdrachtOffered',
    at: moment.at,
    overdrachtId,
    giver: partyPerson(by),
    receiver: receiver.organisationId,
    ground,
    urgency,
    familyInformed,
    answer: computeTermijn(rule, start, moment.calendar),
    expiresAt: expiry.dueAt,
    expiresOn: expiry.dueOn,
  });
}
