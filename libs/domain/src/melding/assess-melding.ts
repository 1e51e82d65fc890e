// SPDX-License-Identifier: EUPL-1.2
import { hasAnyRole, type By } from '../access/roles.js';
import { findMelding, type CasusState, type MeldingInCasus } from '../casus/state.js';
import { whyNot } from '../decision.js';
import type { MeldingId } from '../ids.js';

export type NotHandled = 'CASUS_NOT_OPEN' | 'MELDING_NOT_IN_CASUS' | 'ONLY_VEILIG_THUIS_ASSESSES' | 'MELDING_NOT_RECEIVED';
export type AssessRefusal = NotHandled | 'ALREADY_CONCLUDED';

/** The melding that this person handles at the Veilig Thuis that received it, whoever holds zicht op veiligheid (INV-08); or why not. */
export function findHandledMelding(casus: CasusState, meldingId: MeldingId, by: By): MeldingInCasus | NotHandled {
  if (casus.status !== 'open') return 'CASUS_NOT_OPEN';
  const melding = findMelding(casus, meldingId);
  if (!melding) return 'MELDING_NOT_IN_CASUS';
  if (by.kind !== 'person' || by.organisationId !== melding.veiligThuis || !hasAnyRole(by, 'MEDEWERKER', 'TEAMLEIDER')) return 'ONLY_VEILIG_THUIS_ASSESSES';
  return melding.received ? melding : 'MELDING_NOT_RECEIVED';
}

/** What every step of the veiligheidsbeoordeling asks first: a melding without an outcome. */
export function whyNotAssess(casus: CasusState, meldingId: MeldingId, by: By): AssessRefusal | null {
  const melding = findHandledMelding(casus, meldingId, by);
  return typeof melding !== 'string' && melding.concluded ? 'ALREADY_CONCLUDED' : whyNot(melding);
}
