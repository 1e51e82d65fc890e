// SPDX-License-Identifier: EUPL-1.2
import type { Actor, By } from '../access/roles.js';
import type { FactOf } from '../casus/facts.js';
import type { CasusState, RunningTermijn } from '../casus/state.js';
import { decided, refused, type Decision, type Moment } from '../decision.js';
import type { LocalDate, OverdrachtId } from '../ids.js';
import { actsForHolder } from './offer-overdracht.js';

export type RecordFirstContactRefusal = 'CASUS_NOT_OPEN' | 'NOT_THE_HOLDER' | 'NO_FIRST_CONTACT_OWED' | 'FIRST_CONTACT_IN_THE_FUTURE';

const owed = (casus: CasusState): RunningTermijn | undefined => (casus.status === 'open' ? casus.termijnen.find((t) => t.term === 'D-08') : undefined);

export function whyNotRecordFirstContact(casus: CasusState, by: By): RecordFirstContactRefusal | null {
  if (casus.status !== 'open') return 'CASUS_NOT_OPEN';
  if (!actsForHolder(casus, by)) return 'NOT_THE_HOLDER';
  return owed(casus) ? null : 'NO_FIRST_CONTACT_OWED';
}

/** D-08: the new holder has spoken with the household; who accepted shows that help began. */
export function recordFirstContact(
  casus: CasusState,
  command: { readonly contactOn: LocalDate },
  by: Actor,
  moment: Moment,
): Decision<FactOf<'FirstContactRecorded'>, RecordFirstContactRefusal> {
  const why = whyNotRecordFirstContact(casus, by);
  if (why) return refused(why);
  const term = owed(casus);
  if (!term) return refused('NO_FIRST_CONTACT_OWED');
  if (command.contactOn > moment.calendar.zone.toLocal(moment.at).slice(0, 10)) return refused('FIRST_CONTACT_IN_THE_FUTURE');
  return decided({
    type: 'FirstContactRecorded',
    at: moment.at,
    overdrachtId: term.subjectId as OverdrachtId,
    by: { organisationId: by.organisationId, personId: by.personId },
    contactOn: command.contactOn,
  });
}
