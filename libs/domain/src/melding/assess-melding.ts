// SPDX-License-Identifier: EUPL-1.2
import { hasAnyRole, type By } from '../access/roles.js';
import { findMelding, type CasusState, type MeldingInCasus } from '../casus/state.js';
import type { MeldingId } from '../ids.js';

export type AssessRefusal = 'CASUS_NOT_OPEN' | 'MELDING_NOT_IN_CASUS' | 'ONLY_VEILIG_THUIS_ASSESSES' | 'MELDING_NOT_RECEIVED' | 'ALREADY_CONCLUDED';

/** What every step of the veiligheidsbeoordeling asks first: a worker of the Veilig Thuis that received this melding (INV-08). */
export function whyNotHandleMelding(casus: CasusState, meldingId: MeldingId, by: By): Exclude<AssessRefusal, 'ALREADY_CONCLUDED'> | null {
  if (casus.status !== 'open') return 'CASUS_NOT_OPEN';
  const melding = findMelding(casus, meldingId);
  if (!melding) return 'MELDING_NOT_IN_CASUS';
  if (by.kind !== 'person' || by.organisationId !== melding.veiligThuis || !hasAnyRole(by, 'MEDEWERKER', 'TEAMLEIDER')) return 'ONLY_VEILIG_THUIS_ASSESSES';
  if (!melding.received) return 'MELDING_NOT_RECEIVED';
  return null;
}

export function whyNotAssess(casus: CasusState, meldingId: MeldingId, by: By): AssessRefusal | null {
  return whyNotHandleMelding(casus, meldingId, by) ?? (meldingOf(casus, meldingId)?.concluded ? 'ALREADY_CONCLUDED' : null);
}

export const meldingOf = (casus: CasusState, meldingId: MeldingId): MeldingInCasus | undefined => (casus.status === 'open' ? findMelding(casus, meldingId) : undefined);
