// SPDX-License-Identifier: EUPL-1.2
import type { Actor, By } from '../access/roles.js';
import { wallClock } from '../calendar/office-hours.js';
import { partyPerson, type FactOf } from '../casus/facts.js';
import type { CasusState, EndedOverdracht } from '../casus/state.js';
import { decided, refused, whyNot, type Decision, type Moment } from '../decision.js';
import type { LocalDate } from '../ids.js';
import { actsForHolder } from './offer-overdracht.js';

type NothingToRecord = 'CASUS_NOT_OPEN' | 'NOT_THE_HOLDER' | 'NO_FIRST_CONTACT_OWED';
export type RecordFirstContactRefusal = NothingToRecord | 'FIRST_CONTACT_BEFORE_ACCEPTANCE' | 'FIRST_CONTACT_IN_THE_FUTURE';

export const whyNotRecordFirstContact = (casus: CasusState, by: By): NothingToRecord | null => whyNot(findAcceptanceToFollow(casus, by));

/** The accepted overdracht whose first contact this person still owes. */
function findAcceptanceToFollow(casus: CasusState, by: By): EndedOverdracht | NothingToRecord {
  if (casus.status !== 'open') return 'CASUS_NOT_OPEN';
  if (!actsForHolder(casus, by)) return 'NOT_THE_HOLDER';
  const owed = casus.termijnen.find(({ term }) => term === 'D-08');
  return casus.endedOverdrachten.find(({ overdrachtId }) => overdrachtId === owed?.subjectId) ?? 'NO_FIRST_CONTACT_OWED';
}

/** D-08: the new holder has spoken with the household; who accepted shows that help began. */
export function recordFirstContact(
  casus: CasusState,
  command: { readonly contactOn: LocalDate },
  by: Actor,
  moment: Moment,
): Decision<FactOf<'FirstContactRecorded'>, RecordFirstContactRefusal> {
  const accepted = findAcceptanceToFollow(casus, by);
  if (typeof accepted === 'string') return refused(accepted);
  const { contactOn } = command;
  if (contactOn < wallClock(accepted.end.at, moment.calendar).date) return refused('FIRST_CONTACT_BEFORE_ACCEPTANCE');
  if (contactOn > wallClock(moment.at, moment.calendar).date) return refused('FIRST_CONTACT_IN_THE_FUTURE');
  return decided({ type: 'FirstContactRecorded', at: moment.at, overdrachtId: accepted.overdrachtId, by: partyPerson(by), contactOn });
}
