// SPDX-License-Identifier: EUPL-1.2
import { hasAnyRole, type Actor, type By } from '../access/roles.js';
import { computeTermijn } from '../calendar/index.js';
import type { Moment } from '../decision.js';
import type { MeldingId } from '../ids.js';
import { mayBeNamed, type NamedPerson } from '../organisation/named-person.js';
import type { FactOf } from './facts.js';
import { findMelding, type CasusState } from './state.js';

export interface MergeCasus {
  readonly meldingId: MeldingId;
  readonly worker: NamedPerson | null;
}

export type MergeCasusRefusal =
  | 'CASUS_NOT_OPEN'
  | 'MELDING_NOT_IN_CASUS'
  | 'ONLY_VEILIG_THUIS_RECEIVES'
  | 'MELDING_ALREADY_RECEIVED'
  | 'SAME_CASUS'
  | 'CASUS_NOT_OF_THIS_VEILIG_THUIS'
  | 'NAMED_PERSON_NOT_OF_THIS_PARTY';

/** One fact for each of the two casussen, written in one transaction. */
export type MergeDecision =
  | { readonly ok: true; readonly source: FactOf<'CasusMerged'>; readonly target: FactOf<'MeldingReceived'> }
  | { readonly ok: false; readonly refusal: MergeCasusRefusal };

export function whyNotMergeCasus(source: CasusState, target: CasusState, meldingId: MeldingId, by: By): MergeCasusRefusal | null {
  if (source.casusId === target.casusId) return 'SAME_CASUS';
  if (source.status !== 'open' || target.status !== 'open') return 'CASUS_NOT_OPEN';
  const melding = findMelding(source, meldingId);
  if (!melding) return 'MELDING_NOT_IN_CASUS';
  if (by.kind !== 'person' || by.organisationId !== melding.veiligThuis || !hasAnyRole(by, 'INTAKE', 'MEDEWERKER')) return 'ONLY_VEILIG_THUIS_RECEIVES';
  if (melding.received) return 'MELDING_ALREADY_RECEIVED';
  const handledHere = target.meldingen.some((m) => m.veiligThuis === by.organisationId && m.received !== null);
  if (!handledHere) return 'CASUS_NOT_OF_THIS_VEILIG_THUIS';
  return null;
}

/** T-MLD-03 and T-HER-01: Veilig Thuis receives a melding into an open casus; its holder stays (INV-02, INV-03). */
export function mergeCasus(source: CasusState, target: CasusState, command: MergeCasus, by: Actor, moment: Moment): MergeDecision {
  const why = whyNotMergeCasus(source, target, command.meldingId, by);
  if (why) return { ok: false, refusal: why };
  const { meldingId, worker } = command;
  const melding = source.status === 'open' ? findMelding(source, meldingId) : undefined;
  if (!melding) return { ok: false, refusal: 'MELDING_NOT_IN_CASUS' };
  if (!mayBeNamed(worker, by.organisationId)) return { ok: false, refusal: 'NAMED_PERSON_NOT_OF_THIS_PARTY' };
  const { reference, melder, acute, keepsOwnHelp, sentAt } = melding;
  return {
    ok: true,
    source: { type: 'CasusMerged', at: moment.at, into: target.casusId, meldingId, by: { organisationId: by.organisationId, personId: by.personId } },
    target: {
      type: 'MeldingReceived',
      at: moment.at,
      meldingId,
      worker: { organisationId: worker.organisationId, personId: worker.personId },
      assess: computeTermijn(moment.policy.terms['D-02'], { start: 'ONTVANGST', from: moment.at, acute }, moment.calendar),
      mergedFrom: { casusId: source.casusId, reference, melder, acute, keepsOwnHelp, sentAt },
    },
  };
}
