// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from './access/roles.js';
import type { CasusState, MeldingInCasus } from './casus/state.js';
import type { OverdrachtId } from './ids.js';
import { whyNotConcludeVeiligheidsbeoordeling, whyNotPostponeVeiligheidsbeoordeling, whyNotReceiveMelding } from './melding/index.js';
import {
  whyNotAcceptOverdracht,
  whyNotAnswerQuestion,
  whyNotAskQuestion,
  whyNotChangeNamedPerson,
  whyNotOfferOverdracht,
  whyNotRecordFirstContact,
  whyNotRefuseOverdracht,
  whyNotWithdrawOverdracht,
} from './overdracht/index.js';
import { whyNotGiveTerugkoppeling } from './terugkoppeling/index.js';

export const ACTIONS = [
  'RECEIVE_MELDING',
  'CONCLUDE_VEILIGHEIDSBEOORDELING',
  'POSTPONE_VEILIGHEIDSBEOORDELING',
  'GIVE_TERUGKOPPELING',
  'OFFER_OVERDRACHT',
  'ACCEPT_OVERDRACHT',
  'REFUSE_OVERDRACHT',
  'ASK_QUESTION',
  'ANSWER_QUESTION',
  'WITHDRAW_OVERDRACHT',
  'RECORD_FIRST_CONTACT',
  'CHANGE_NAMED_PERSON',
] as const;
export type Action = (typeof ACTIONS)[number];

/** The buttons of one melding at Veilig Thuis, from the decisions' own whyNot functions: a button and its decision cannot disagree. */
export function meldingActions(casus: CasusState, melding: MeldingInCasus, by: Actor): readonly Action[] {
  const { meldingId } = melding;
  return offered([
    ['RECEIVE_MELDING', whyNotReceiveMelding(casus, meldingId, by)],
    ['CONCLUDE_VEILIGHEIDSBEOORDELING', whyNotConcludeVeiligheidsbeoordeling(casus, meldingId, by)],
    ['POSTPONE_VEILIGHEIDSBEOORDELING', whyNotPostponeVeiligheidsbeoordeling(casus, meldingId, by)],
    ['GIVE_TERUGKOPPELING', whyNotGiveTerugkoppeling(casus, meldingId, by)],
  ]);
}

export function casusActions(casus: CasusState, by: Actor): readonly Action[] {
  const open = casus.status === 'open' && casus.overdracht ? overdrachtActions(casus, casus.overdracht.overdrachtId, by) : [];
  return [
    ...offered([
      ['OFFER_OVERDRACHT', whyNotOfferOverdracht(casus, by)],
      ['RECORD_FIRST_CONTACT', whyNotRecordFirstContact(casus, by)],
      ['CHANGE_NAMED_PERSON', whyNotChangeNamedPerson(casus, by)],
    ]),
    ...open,
  ];
}

export function overdrachtActions(casus: CasusState, overdrachtId: OverdrachtId, by: Actor): readonly Action[] {
  return offered([
    ['ACCEPT_OVERDRACHT', whyNotAcceptOverdracht(casus, overdrachtId, by)],
    ['REFUSE_OVERDRACHT', whyNotRefuseOverdracht(casus, overdrachtId, by)],
    ['ASK_QUESTION', whyNotAskQuestion(casus, overdrachtId, by)],
    ['ANSWER_QUESTION', whyNotAnswerQuestion(casus, overdrachtId, by)],
    ['WITHDRAW_OVERDRACHT', whyNotWithdrawOverdracht(casus, overdrachtId, by)],
  ]);
}

const offered = (judged: readonly (readonly [Action, string | null])[]): Action[] => judged.filter(([, why]) => why === null).map(([action]) => action);
