// SPDX-License-Identifier: EUPL-1.2
import type { Actor, By } from '../access/roles.js';
import { partyPerson, type FactOf, type PersonChangeReason } from '../casus/facts.js';
import type { CasusState, OpenCasus } from '../casus/state.js';
import { decided, refused, whyNot, type Decision, type Moment } from '../decision.js';
import { mayBeNamed, type NamedPerson } from '../organisation/named-person.js';
import { actsForHolder } from './offer-overdracht.js';

export interface ChangeNamedPerson {
  readonly holder: NamedPerson | null;
  readonly deputy: NamedPerson | null;
  readonly reason: PersonChangeReason;
}

type NothingToChange = 'CASUS_NOT_OPEN' | 'NOT_THE_HOLDER' | 'WAIT_FOR_RECEIPT';
export type ChangeNamedPersonRefusal = NothingToChange | 'NAMED_PERSON_NOT_OF_THIS_PARTY' | 'ALREADY_THE_NAMED_PERSON' | 'DEPUTY_IS_THE_HOLDER';

export const whyNotChangeNamedPerson = (casus: CasusState, by: By): NothingToChange | null => whyNot(findHeldCasus(casus, by));

/** The casus that this person's party holds. Until receipt the melder holds in person: who sent it is not exchanged. */
function findHeldCasus(casus: CasusState, by: By): OpenCasus | NothingToChange {
  if (casus.status !== 'open') return 'CASUS_NOT_OPEN';
  if (!actsForHolder(casus, by)) return 'NOT_THE_HOLDER';
  return casus.meldingen.every(({ received }) => received === null) ? 'WAIT_FOR_RECEIPT' : casus;
}

/** T-OVD-14, D-15: the party names another person of its own (INV-04). The party stays; every date and an open overdracht run on (INV-14). */
export function changeNamedPerson(
  casus: CasusState,
  command: ChangeNamedPerson,
  by: Actor,
  moment: Moment,
): Decision<FactOf<'NamedPersonChanged'>, ChangeNamedPersonRefusal> {
  const held = findHeldCasus(casus, by);
  if (typeof held === 'string') return refused(held);
  const { holder, deputy, reason } = command;
  const { organisationId, personId: former } = held.holder;
  if (!mayBeNamed(holder, organisationId)) return refused('NAMED_PERSON_NOT_OF_THIS_PARTY');
  if (holder.personId === former) return refused('ALREADY_THE_NAMED_PERSON');
  if (deputy !== null && !mayBeNamed(deputy, organisationId)) return refused('NAMED_PERSON_NOT_OF_THIS_PARTY');
  if (deputy?.personId === holder.personId) return refused('DEPUTY_IS_THE_HOLDER');
  return decided({
    type: 'NamedPersonChanged',
    at: moment.at,
    by: partyPerson(by),
    former,
    holder: partyPerson(holder),
    deputy: deputy?.personId ?? null,
    reason,
    handling: held.meldingen.filter(({ handler }) => handler?.personId === former).map(({ meldingId }) => meldingId),
  });
}
