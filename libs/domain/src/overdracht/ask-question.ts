// SPDX-License-Identifier: EUPL-1.2
import type { Actor, By, Role } from '../access/roles.js';
import { computeTermijn } from '../calendar/index.js';
import { partyPerson, type FactOf } from '../casus/facts.js';
import type { CasusState, OfferedOverdracht } from '../casus/state.js';
import { decided, refused, whyNot, type Decision, type Moment } from '../decision.js';
import type { OverdrachtId } from '../ids.js';
import { findOverdrachtToAnswer, type NotAnswerable } from './answer.js';

export type AskQuestionRefusal = NotAnswerable | 'QUESTION_ALREADY_ASKED';

const ASKING: readonly Role[] = ['ACCEPTANT', 'INTAKE', 'TEAMLEIDER'];

export const whyNotAskQuestion = (casus: CasusState, overdrachtId: OverdrachtId, by: By): AskQuestionRefusal | null =>
  whyNot(findOverdrachtToAskAbout(casus, overdrachtId, by));

function findOverdrachtToAskAbout(casus: CasusState, overdrachtId: OverdrachtId, by: By): OfferedOverdracht | AskQuestionRefusal {
  const offer = findOverdrachtToAnswer(casus, overdrachtId, by, ASKING);
  return typeof offer !== 'string' && offer.question ? 'QUESTION_ALREADY_ASKED' : offer;
}

/** T-OVD-02: the receiver asks once. The clock does not stop (D-07): the offer can be accepted, refused, withdrawn and expire as before. */
export function askQuestion(
  casus: CasusState,
  command: { readonly overdrachtId: OverdrachtId },
  by: Actor,
  moment: Moment,
): Decision<FactOf<'QuestionAsked'>, AskQuestionRefusal> {
  const { overdrachtId } = command;
  const offer = findOverdrachtToAskAbout(casus, overdrachtId, by);
  if (typeof offer === 'string') return refused(offer);
  const start = { start: 'VRAAG', from: moment.at, acute: offer.urgency === 'ACUUT' } as const;
  const answer = computeTermijn(moment.policy.terms['D-07b'], start, moment.calendar);
  return decided({ type: 'QuestionAsked', at: moment.at, overdrachtId, by: partyPerson(by), answer });
}
