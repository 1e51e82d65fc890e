// SPDX-License-Identifier: EUPL-1.2
import type { Actor, By } from '../access/roles.js';
import { computeTermijn } from '../calendar/index.js';
import type { FactOf } from '../casus/facts.js';
import type { CasusState } from '../casus/state.js';
import { decided, refused, type Decision, type Moment } from '../decision.js';
import type { LocalDate, OverdrachtId } from '../ids.js';
import { mayBeNamed, type NamedPerson } from '../organisation/named-person.js';
import { findOpenOverdracht, whyNotAnswer, type NotOpen } from './answer.js';

export interface AcceptOverdracht {
  readonly overdrachtId: OverdrachtId;
  /** The named person who holds zicht op veiligheid from now on. */
  readonly holder: NamedPerson | null;
  readonly deputy: NamedPerson | null;
  readonly firstContactOn: LocalDate;
}

export type AcceptOverdrachtRefusal =
  | NotOpen
  | 'ONLY_THE_RECEIVER_MAY_ANSWER'
  | 'NAMED_PERSON_NOT_OF_THIS_PARTY'
  | 'DEPUTY_IS_THE_HOLDER'
  | 'FIRST_CONTACT_IN_THE_PAST'
  | 'FIRST_CONTACT_TOO_LATE';

export const whyNotAcceptOverdracht = (casus: CasusState, overdrachtId: OverdrachtId, by: By): AcceptOverdrachtRefusal | null =>
  whyNotAnswer(casus, overdrachtId, by, ['ACCEPTANT']);

/** T-OVD-03: the holder changes at this instant, and only here by consent (INV-02); the first contact is owed from now (D-08). */
export function acceptOverdracht(casus: CasusState, command: AcceptOverdracht, by: Actor, moment: Moment): Decision<FactOf<'OverdrachtAccepted'>, AcceptOverdrachtRefusal> {
  const why = whyNotAcceptOverdracht(casus, command.overdrachtId, by);
  if (why) return refused(why);
  const offer = findOpenOverdracht(casus, command.overdrachtId);
  if (typeof offer === 'string') return refused(offer);
  const { overdrachtId, holder, deputy, firstContactOn } = command;
  if (!mayBeNamed(holder, by.organisationId)) return refused('NAMED_PERSON_NOT_OF_THIS_PARTY');
  if (deputy !== null && !mayBeNamed(deputy, by.organisationId)) return refused('NAMED_PERSON_NOT_OF_THIS_PARTY');
  if (deputy?.personId === holder.personId) return refused('DEPUTY_IS_THE_HOLDER');
  const firstContact = computeTermijn(
    moment.policy.terms['D-08'],
    { start: 'AANVAARDING', from: moment.at, acute: offer.urgency === 'ACUUT' },
    moment.calendar,
  );
  if (firstContactOn < moment.calendar.zone.toLocal(moment.at).slice(0, 10)) return refused('FIRST_CONTACT_IN_THE_PAST');
  if (firstContactOn > firstContact.dueOn) return refused('FIRST_CONTACT_TOO_LATE');
  return decided({
    type: 'OverdrachtAccepted',
    at: moment.at,
    overdrachtId,
    by: { organisationId: by.organisationId, personId: by.personId },
    holder: { organisationId: holder.organisationId, personId: holder.personId },
    deputy: deputy?.personId ?? null,
    firstContactOn,
    firstContact,
    samenwerkafspraken: moment.policy.samenwerkafspraken,
  });
}
