// SPDX-License-Identifier: EUPL-1.2
import { storedTermijn, type CasusFact, type FactOf } from '@ketenportaal/domain';
import type { Row } from '../casus/project.js';

/** The overdrachten of a casus after one more fact; one that ended keeps its row, with how it ended. */
export function projectOverdracht(rows: readonly Row[], casusId: string, fact: CasusFact): readonly Row[] {
  if (fact.type === 'OverdrachtOffered') return [...rows, offeredRow(casusId, fact)];
  const question = questionOf(fact);
  if (question !== null && 'overdrachtId' in fact) return rows.map((row) => (row['id'] === fact.overdrachtId ? { ...row, ...question } : row));
  const end = endOf(fact);
  return end === null || !('overdrachtId' in fact) ? rows : rows.map((row) => (row['id'] === fact.overdrachtId ? { ...row, ...end, ended_at: fact.at } : row));
}

const offeredRow = (casusId: string, fact: FactOf<'OverdrachtOffered'>): Row => ({
  id: fact.overdrachtId,
  casus_id: casusId,
  status: 'AANGEBODEN',
  giver_organisation_id: fact.giver.organisationId,
  giver_person_id: fact.giver.personId,
  receiver_organisation_id: fact.receiver,
  ground: fact.ground,
  urgency: fact.urgency,
  family_informed: fact.familyInformed,
  offered_at: fact.at,
  answer_termijn: storedTermijn(fact.answer),
  answer_due_at: fact.answer.dueAt,
  expires_at: fact.expiresAt,
  expires_on: fact.expiresOn,
  ended_at: null,
  ended_by_person_id: null,
  holder_person_id: null,
  deputy_person_id: null,
  first_contact_on: null,
  refusal_reason: null,
  instead_organisation_id: null,
  question_asked_at: null,
  question_asked_by_person_id: null,
  question_termijn: null,
  question_answered_at: null,
  question_answered_by_person_id: null,
});

/** T-OVD-02: that something was asked and answered; the words stand in the erasable table. */
function questionOf(fact: CasusFact): Row | null {
  if (fact.type === 'QuestionAsked') {
    return { question_asked_at: fact.at, question_asked_by_person_id: fact.by.personId, question_termijn: storedTermijn(fact.answer) };
  }
  return fact.type === 'QuestionAnswered' ? { question_answered_at: fact.at, question_answered_by_person_id: fact.by.personId } : null;
}

function endOf(fact: CasusFact): Row | null {
  if (fact.type === 'OverdrachtAccepted') {
    const { by, holder, deputy, firstContactOn } = fact;
    return {
      status: 'AANVAARD',
      ended_by_person_id: by.personId,
      holder_person_id: holder.personId,
      deputy_person_id: deputy,
      first_contact_on: firstContactOn,
    };
  }
  if (fact.type === 'OverdrachtRefused') {
    return { status: 'GEWEIGERD', ended_by_person_id: fact.by.personId, refusal_reason: fact.reason, instead_organisation_id: fact.instead };
  }
  if (fact.type === 'OverdrachtWithdrawn') return { status: 'INGETROKKEN', ended_by_person_id: fact.by.personId };
  return fact.type === 'OverdrachtExpired' ? { status: 'VERLOPEN' } : null;
}
