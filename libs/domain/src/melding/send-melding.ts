// SPDX-License-Identifier: EUPL-1.2
import { hasAnyRole, type Actor, type By } from '../access/roles.js';
import { computeTermijn } from '../calendar/index.js';
import { partyPerson, type FactOf } from '../casus/facts.js';
import type { CasusState } from '../casus/state.js';
import { decided, refused, type Decision, type Moment } from '../decision.js';
import type { MeldingId, Reference } from '../ids.js';
import type { Party } from '../organisation/named-person.js';

export interface SendMelding {
  readonly meldingId: MeldingId;
  readonly reference: Reference;
  readonly casusReference: Reference;
  readonly veiligThuis: Party | null;
  /** The melder's own answer to "is het acuut?"; the software never decides it (INV-20). */
  readonly acute: boolean;
  /** The melder goes on with the own help: what "Wat blijft van u" shows. */
  readonly keepsOwnHelp: boolean;
}

export type SendMeldingRefusal = 'ONLY_A_MELDER_SENDS' | 'MELDING_ALREADY_SENT' | 'RECEIVER_IS_NOT_VEILIG_THUIS';

export function whyNotSendMelding(casus: CasusState, by: By): SendMeldingRefusal | null {
  if (!hasAnyRole(by, 'MELDER')) return 'ONLY_A_MELDER_SENDS';
  if (casus.status !== 'none') return 'MELDING_ALREADY_SENT';
  return null;
}

/** T-MLD-02: sending opens a casus; until receipt the melder's organisation holds, with the melder as named person (INV-03). */
export function sendMelding(casus: CasusState, command: SendMelding, by: Actor, moment: Moment): Decision<FactOf<'MeldingSent'>, SendMeldingRefusal> {
  const why = whyNotSendMelding(casus, by);
  if (why) return refused(why);
  const { veiligThuis, meldingId, reference, casusReference, acute, keepsOwnHelp } = command;
  if (veiligThuis?.kind !== 'VEILIG_THUIS' || !veiligThuis.active) return refused('RECEIVER_IS_NOT_VEILIG_THUIS');
  return decided({
    type: 'MeldingSent',
    at: moment.at,
    meldingId,
    reference,
    casusReference,
    melder: partyPerson(by),
    veiligThuis: veiligThuis.organisationId,
    acute,
    keepsOwnHelp,
    confirm: computeTermijn(moment.policy.terms['D-01'], { start: 'VERZENDING', from: moment.at, acute }, moment.calendar),
    policyVersion: moment.policy.version,
  });
}
