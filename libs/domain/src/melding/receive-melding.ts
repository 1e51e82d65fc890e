// SPDX-License-Identifier: EUPL-1.2
import type { Actor, By } from '../access/roles.js';
import { computeTermijn } from '../calendar/index.js';
import { partyPerson, type FactOf } from '../casus/facts.js';
import type { CasusState } from '../casus/state.js';
import { findWaitingMelding, type NotWaiting } from '../casus/waiting-melding.js';
import { decided, refused, whyNot, type Decision, type Moment } from '../decision.js';
import type { MeldingId } from '../ids.js';
import { mayBeNamed, type NamedPerson } from '../organisation/named-person.js';

export interface ReceiveMelding {
  readonly meldingId: MeldingId;
  /** The worker of Veilig Thuis who is named to the melder and becomes holder. */
  readonly worker: NamedPerson | null;
}

export type ReceiveMeldingRefusal = NotWaiting | 'NAMED_PERSON_NOT_OF_THIS_PARTY';

export const whyNotReceiveMelding = (casus: CasusState, meldingId: MeldingId, by: By): NotWaiting | null => whyNot(findWaitingMelding(casus, meldingId, by));

/** T-MLD-03: from receipt Veilig Thuis holds zicht op veiligheid and the clock of the veiligheidsbeoordeling runs (D-02, INV-03). */
export function receiveMelding(
  casus: CasusState,
  command: ReceiveMelding,
  by: Actor,
  moment: Moment,
): Decision<FactOf<'MeldingReceived'>, ReceiveMeldingRefusal> {
  const { meldingId, worker } = command;
  const melding = findWaitingMelding(casus, meldingId, by);
  if (typeof melding === 'string') return refused(melding);
  if (!mayBeNamed(worker, by.organisationId)) return refused('NAMED_PERSON_NOT_OF_THIS_PARTY');
  const { acute } = melding;
  return decided({
    type: 'MeldingReceived',
    at: moment.at,
    meldingId,
    worker: partyPerson(worker),
    assess: computeTermijn(moment.policy.terms['D-02'], { start: 'ONTVANGST', from: moment.at, acute }, moment.calendar),
    mergedFrom: null,
  });
}
