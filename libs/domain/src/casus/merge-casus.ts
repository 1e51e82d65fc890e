// SPDX-License-Identifier: EUPL-1.2
import type { Actor, By } from '../access/roles.js';
import { computeTermijn } from '../calendar/index.js';
import { whyNot, type Moment } from '../decision.js';
import type { MeldingId } from '../ids.js';
import { mayBeNamed, type NamedPerson } from '../organisation/named-person.js';
import { partyPerson, type FactOf } from './facts.js';
import type { CasusState, MeldingInCasus } from './state.js';
import { findWaitingMelding, type NotWaiting } from './waiting-melding.js';

export interface MergeCasus {
  readonly meldingId: MeldingId;
  /** The worker of Veilig Thuis who handles this melding and is named to its melder; the holder stays who it is. */
  readonly worker: NamedPerson | null;
}

type NotMergeable = NotWaiting | 'SAME_CASUS' | 'CASUS_NOT_OF_THIS_VEILIG_THUIS';
export type MergeCasusRefusal = NotMergeable | 'NAMED_PERSON_NOT_OF_THIS_PARTY';

/** One fact for each of the two casussen, written in one transaction. */
export type MergeDecision =
  | { readonly ok: true; readonly source: FactOf<'CasusMerged'>; readonly target: FactOf<'MeldingReceived'> }
  | { readonly ok: false; readonly refusal: MergeCasusRefusal };

export const whyNotMergeCasus = (source: CasusState, target: CasusState, meldingId: MeldingId, by: By): NotMergeable | null =>
  whyNot(findMeldingToMerge(source, target, meldingId, by));

function findMeldingToMerge(source: CasusState, target: CasusState, meldingId: MeldingId, by: By): MeldingInCasus | NotMergeable {
  if (source.casusId === target.casusId) return 'SAME_CASUS';
  if (target.status !== 'open') return 'CASUS_NOT_OPEN';
  const melding = findWaitingMelding(source, meldingId, by);
  if (typeof melding === 'string') return melding;
  // Also where this Veilig Thuis took the casus over from that of another region.
  const known = target.meldingen.some((m) => m.received && [m.veiligThuis, target.holder.organisationId].includes(melding.veiligThuis));
  return known ? melding : 'CASUS_NOT_OF_THIS_VEILIG_THUIS';
}

/** T-MLD-03 and T-HER-01: Veilig Thuis receives a melding into an open casus; its holder stays (INV-02, INV-03). */
export function mergeCasus(source: CasusState, target: CasusState, command: MergeCasus, by: Actor, moment: Moment): MergeDecision {
  const { meldingId, worker } = command;
  const melding = findMeldingToMerge(source, target, meldingId, by);
  if (typeof melding === 'string') return { ok: false, refusal: melding };
  if (!mayBeNamed(worker, by.organisationId)) return { ok: false, refusal: 'NAMED_PERSON_NOT_OF_THIS_PARTY' };
  const { reference, melder, acute, keepsOwnHelp, sentAt, policyVersion } = melding;
  return {
    ok: true,
    source: { type: 'CasusMerged', at: moment.at, into: target.casusId, meldingId, by: partyPerson(by) },
    target: {
      type: 'MeldingReceived',
      at: moment.at,
      meldingId,
      worker: partyPerson(worker),
      assess: computeTermijn(moment.policy.terms['D-02'], { start: 'ONTVANGST', from: moment.at, acute }, moment.calendar),
      mergedFrom: { casusId: source.casusId, reference, melder, acute, keepsOwnHelp, sentAt, policyVersion },
    },
  };
}
