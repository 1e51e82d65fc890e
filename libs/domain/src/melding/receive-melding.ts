// SPDX-License-Identifier: EUPL-1.2
import { hasAnyRole, type Actor, type By } from '../access/roles.js';
import { computeTermijn } from '../calendar/index.js';
import type { FactOf } from '../casus/facts.js';
import { findMelding, type CasusState } from '../casus/state.js';
import { decided, refused, type Decision, type Moment } from '../decision.js';
import type { MeldingId } from '../ids.js';
import { mayBeNamed, type NamedPerson } from '../organisation/named-person.js';

export interface ReceiveMelding {
  readonly meldingId: MeldingId;
  /** The worker of Veilig Thuis who is named to the melder and becomes holder. */
  readonly worker: NamedPerson | null;
}

export type ReceiveMeldingRefusal = 'CASUS_NOT_OPEN' | 'MELDING_NOT_IN_CASUS' | 'ONLY_VEILIG_THUIS_RECEIVES' | 'MELDING_ALREADY_RECEIVED' | 'NAMED_PERSON_NOT_OF_THIS_PARTY';

export function whyNotReceiveMelding(casus: CasusState, meldingId: MeldingId, by: By): ReceiveMeldingRefusal | null {
  if (casus.status !== 'open') return 'CASUS_NOT_OPEN';
  const melding = findMelding(casus, meldingId);
  if (!melding) return 'MELDING_NOT_IN_CASUS';
  if (by.kind !== 'person' || by.organisationId !== melding.veiligThuis || !hasAnyRole(by, 'INTAKE', 'MEDEWERKER')) return 'ONLY_VEILIG_THUIS_RECEIVES';
  if (melding.received) return 'MELDING_ALREADY_RECEIVED';
  return null;
}

/** T-MLD-03: from receipt Veilig Thuis holds zicht op veiligheid and the clock of the veiligheidsbeoordeling runs (D-02, INV-03). */
export function receiveMelding(casus: CasusState, command: ReceiveMelding, by: Actor, moment: Moment): Decision<FactOf<'MeldingReceived'>, ReceiveMeldingRefusal> {
  const why = whyNotReceiveMelding(casus, command.meldingId, by);
  if (why) return refused(why);
  if (casus.status !== 'open') return refused('CASUS_NOT_OPEN');
  const { meldingId, worker } = command;
  if (!mayBeNamed(worker, by.organisationId)) return refused('NAMED_PERSON_NOT_OF_THIS_PARTY');
  const acute = findMelding(casus, meldingId)?.acute ?? false;
  return decided({
    type: 'MeldingReceived',
    at: moment.at,
    meldingId,
    worker: { organisationId: worker.organisationId, personId: worker.personId },
    assess: computeTermijn(moment.policy.terms['D-02'], { start: 'ONTVANGST', from: moment.at, acute }, moment.calendar),
    mergedFrom: null,
  });
}
