// SPDX-License-Identifier: EUPL-1.2
import type { Actor, By, Role } from '../access/roles.js';
import { computeTermijn } from '../calendar/index.js';
import { wallClock } from '../calendar/office-hours.js';
import { partyPerson, type FactOf } from '../casus/facts.js';
import type { CasusState } from '../casus/state.js';
import { decided, refused, whyNot, type Decision, type Moment } from '../decision.js';
import type { LocalDate, OverdrachtId } from '../ids.js';
import { mayBeNamed, type NamedPerson } from '../organisation/named-person.js';
import { findOverdrachtToAnswer, type NotAnswerable } from './answer.js';

export interface AcceptOverdracht {
  readonly overdrachtId: OverdrachtId;
  /** The named person who holds zicht op veiligheid from now on. */
  readonly holder: NamedPerson | null;
  readonly deputy: NamedPerson | null;
  readonly firstContactOn: LocalDate;
}

export type AcceptOverdrachtRefusal =
  | NotAnswerable
  | 'NAMED_PERSON_NOT_OF_THIS_PARTY'
  | 'DEPUTY_IS_THE_HOLDER'
  | 'FIRST_CONTACT_IN_THE_PAST'
  | 'FIRST_CONTACT_TOO_LATE';

const ACCEPTING: readonly Role[] = ['ACCEPTANT'];

export const whyNotAcceptOverdracht = (casus: CasusState, overdrachtId: OverdrachtId, by: By): NotAnswerable | null =>
  whyNot(findOverdrachtToAnswer(casus, overdrachtId, by, ACCEPTING));

/** T-OVD-03: the holder changes at this instant, and only here by consent (INV-02); the first contact is owed from now (D-08). */
export function acceptOverdracht(
  casus: CasusState,
  command: AcceptOverdracht,
  by: Actor,
  moment: Moment,
): Decision<FactOf<'OverdrachtAccepted'>, AcceptOverdrachtRefusal> {
  const { overdrachtId, holder, deputy, firstContactOn } = command;
  const offer = findOverdrachtToAnswer(casus, overdrachtId, by, ACCEPTING);
  if (typeof offer === 'string') return refused(offer);
  if (!mayBeNamed(holder, by.organisationId)) return refused('NAMED_PERSON_NOT_OF_THIS_PARTY');
  if (deputy !== null && !mayBeNamed(deputy, by.organisationId)) return refused('NAMED_PERSON_NOT_OF_THIS_PARTY');
  if (deputy?.personId === holder.personId) return refused('DEPUTY_IS_THE_HOLDER');
  const firstContact = computeTermijn(
    moment.policy.terms['D-08'],
    { start: 'AANVAARDING', from: moment.at, acute: offer.urgency === 'ACUUT' },
    moment.calendar,
  );
  if (firstContactOn < wallClock(moment.at, moment.calendar).date) return refused('FIRST_CONTACT_IN_THE_PAST');
  if (firstContactOn > firstContact.dueOn) return refused('FIRST_CONTACT_TOO_LATE');
  return decided({
    type: 'OverdrachtAccepted',
    at: moment.at,
    overdrachtId,
    by: partyPerson(by),
    holder: partyPerson(holder),
    deputy: deputy?.personId ?? null,
    firstContactOn,
    firstContact,
    samenwerkafspraken: moment.policy.samenwerkafspraken,
  });
}
