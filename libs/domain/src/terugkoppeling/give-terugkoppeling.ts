// SPDX-License-Identifier: EUPL-1.2
import type { Actor, By } from '../access/roles.js';
import { partyPerson, type FactOf } from '../casus/facts.js';
import type { CasusState } from '../casus/state.js';
import { decided, refused, type Decision, type Moment } from '../decision.js';
import type { MeldingId } from '../ids.js';
import { findHandledMelding, type NotHandled } from '../melding/assess-melding.js';

export type GiveTerugkoppelingRefusal = NotHandled | 'NOT_CONCLUDED_YET' | 'TERUGKOPPELING_ALREADY_GIVEN';

export function whyNotGiveTerugkoppeling(casus: CasusState, meldingId: MeldingId, by: By): GiveTerugkoppelingRefusal | null {
  const melding = findHandledMelding(casus, meldingId, by);
  if (typeof melding === 'string') return melding;
  if (!melding.concluded) return 'NOT_CONCLUDED_YET';
  return melding.feedbackAt ? 'TERUGKOPPELING_ALREADY_GIVEN' : null;
}

/** T-TER-01, D-03, INV-13: the melder is told, at level N1, by the Veilig Thuis that handles the melding (Wmo 2015 art. 4.1.1 lid 2 sub g). */
export function giveTerugkoppeling(
  casus: CasusState,
  meldingId: MeldingId,
  by: Actor,
  moment: Moment,
): Decision<FactOf<'TerugkoppelingGiven'>, GiveTerugkoppelingRefusal> {
  const why = whyNotGiveTerugkoppeling(casus, meldingId, by);
  if (why) return refused(why);
  return decided({ type: 'TerugkoppelingGiven', at: moment.at, meldingId, by: partyPerson(by) });
}
