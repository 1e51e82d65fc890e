// SPDX-License-Identifier: EUPL-1.2
import { hasAnyRole, type By } from '../access/roles.js';
import type { MeldingId } from '../ids.js';
import { findMelding, type CasusState, type MeldingInCasus } from './state.js';

export type NotWaiting = 'CASUS_NOT_OPEN' | 'MELDING_NOT_IN_CASUS' | 'ONLY_VEILIG_THUIS_RECEIVES' | 'MELDING_ALREADY_RECEIVED';

/** The melding that waits for this Veilig Thuis to receive it, as a new casus or into an open one (T-MLD-03); or why it does not. */
export function findWaitingMelding(casus: CasusState, meldingId: MeldingId, by: By): MeldingInCasus | NotWaiting {
  if (casus.status !== 'open') return 'CASUS_NOT_OPEN';
  const melding = findMelding(casus, meldingId);
  if (!melding) return 'MELDING_NOT_IN_CASUS';
  if (by.kind !== 'person' || by.organisationId !== melding.veiligThuis || !hasAnyRole(by, 'INTAKE', 'MEDEWERKER')) return 'ONLY_VEILIG_THUIS_RECEIVES';
  return melding.received ? 'MELDING_ALREADY_RECEIVED' : melding;
}
