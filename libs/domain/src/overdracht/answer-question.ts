// SPDX-License-Identifier: EUPL-1.2
import type { Actor, By } from '../access/roles.js';
import { partyPerson, type FactOf } from '../casus/facts.js';
import type { CasusState } from '../casus/state.js';
import { decided, refused, type Decision, type Moment } from '../decision.js';
import type { OverdrachtId } from '../ids.js';
import { findOpenOverdracht, type NotOpen } from './answer.js';
import { actsForHolder } from './offer-overdracht.js';

export type AnswerQuestionRefusal = NotOpen | 'ONLY_THE_GIVER_MAY_REPLY' | 'NO_QUESTION_ASKED' | 'QUESTION_ALREADY_ANSWERED';

export function whyNotAnswerQuestion(casus: CasusState, overdrachtId: OverdrachtId, by: By): AnswerQuestionRefusal | null {
  const offer = findOpenOverdracht(casus, overdrachtId);
  if (typeof offer === 'string') return offer;
  if (casus.status !== 'open' || !actsForHolder(casus, by)) return 'ONLY_THE_GIVER_MAY_REPLY';
  if (!offer.question) return 'NO_QUESTION_ASKED';
  return offer.question.answeredAt ? 'QUESTION_ALREADY_ANSWERED' : null;
}

/** T-OVD-02: the giving side answers the question, also late (INV-14); nothing else of the overdracht changes. */
export function answerQuestion(
  casus: CasusState,
  command: { readonly overdrachtId: OverdrachtId },
  by: Actor,
  moment: Moment,
): Decision<FactOf<'QuestionAnswered'>, AnswerQuestionRefusal> {
  const { overdrachtId } = command;
  const why = whyNotAnswerQuestion(casus, overdrachtId, by);
  if (why) return refused(why);
  return decided({ type: 'QuestionAnswered', at: moment.at, overdrachtId, by: partyPerson(by) });
}
