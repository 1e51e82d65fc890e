// SPDX-License-Identifier: EUPL-1.2
import {
  acceptOverdracht,
  answerQuestion,
  askQuestion,
  changeNamedPerson,
  offerOverdracht,
  policyVersionOf,
  recordFirstContact,
  refuseOverdracht,
  withdrawOverdracht,
  LONGEST_LINE,
  LONGEST_TEXT,
  type AccessLevel,
  type Actor,
  type CasusFact,
  type Decision,
  type Ground,
  type LocalDate,
  type Moment,
  type NamedPerson,
  type OrganisationId,
  type OverdrachtId,
  type PersonChangeReason,
  type PersonId,
  type Refusal,
  type RefusalReason,
  type Urgency,
  type WithdrawReason,
  type WritingRefusal,
} from '@ketenportaal/domain';
import type { CasusStore } from '../casus/casus-store.js';
import { no, planOf, type Answer, type Plan, type Run, type Situation, type SubjectKind, type Texts } from '../casus/run.js';
import { sees } from '../casus/visible.js';
import { uuidv7 } from '../ids.js';
import type { Principal } from '../principal.js';
import { whyNotWritten } from '../writing.js';

export interface OfferOverdrachtCommand {
  readonly requestId: string;
  readonly casusId: string;
  readonly receiverId: string;
  readonly ground: Ground;
  readonly urgency: Urgency;
  readonly familyInformed: boolean;
  readonly household: string;
  readonly municipality: string;
  readonly whyThisParty: string;
  readonly asked: string;
  readonly agreements?: string | null;
  readonly giverKeeps?: string | null;
  readonly doNotContact?: string | null;
}
interface OnOverdracht {
  readonly requestId: string;
  readonly overdrachtId: string;
}
export interface AskQuestionCommand extends OnOverdracht {
  readonly question: string;
}
export interface AnswerQuestionCommand extends OnOverdracht {
  readonly answer: string;
}
export interface AcceptOverdrachtCommand extends OnOverdracht {
  readonly holderId: string;
  readonly deputyId?: string | null;
  readonly firstContactOn: string;
}
export interface RefuseOverdrachtCommand extends OnOverdracht {
  readonly reason: RefusalReason;
  readonly text?: string | null;
  readonly insteadOrganisationId?: string | null;
  /** "Wie dan wel" in words; needed when no party is named (T-OVD-04). */
  readonly insteadText?: string | null;
}
export interface WithdrawOverdrachtCommand extends OnOverdracht {
  readonly reason: WithdrawReason;
}
export interface RecordFirstContactCommand {
  readonly requestId: string;
  readonly casusId: string;
  readonly contactOn: string;
}
export interface ChangeNamedPersonCommand {
  readonly requestId: string;
  readonly casusId: string;
  readonly holderId: string;
  readonly deputyId?: string | null;
  readonly reason: PersonChangeReason;
}

export interface OverdrachtStore {
  /** Answers with the casus's id, as do `recordFirstContact` and `changeNamedPerson`. */
  offer(principal: Principal, command: OfferOverdrachtCommand): Promise<Answer>;
  ask(principal: Principal, command: AskQuestionCommand): Promise<Answer>;
  answerQuestion(principal: Principal, command: AnswerQuestionCommand): Promise<Answer>;
  /** Answers with the overdracht's id, as do `ask`, `answerQuestion`, `refuse` and `withdraw`. */
  accept(principal: Principal, command: AcceptOverdrachtCommand): Promise<Answer>;
  refuse(principal: Principal, command: RefuseOverdrachtCommand): Promise<Answer>;
  withdraw(principal: Principal, command: WithdrawOverdrachtCommand): Promise<Answer>;
  recordFirstContact(principal: Principal, command: RecordFirstContactCommand): Promise<Answer>;
  changeNamedPerson(principal: Principal, command: ChangeNamedPersonCommand): Promise<Answer>;
}

export const overdrachtStoreOf = (casusStore: CasusStore): OverdrachtStore => ({
  offer: (principal, command) => casusStore.run(offering(principal, command)),
  ask: (principal, command) => casusStore.run(asking(principal, command)),
  answerQuestion: (principal, command) => casusStore.run(answering(principal, command)),
  accept: (principal, command) => casusStore.run(accepting(principal, command)),
  refuse: (principal, command) => casusStore.run(refusing(principal, command)),
  withdraw: (principal, command) => casusStore.run(withdrawing(principal, command)),
  recordFirstContact: (principal, command) =>
    casusStore.run(
      on({ operation: 'RECORD_FIRST_CONTACT', principal, command, kind: 'CASUS', id: command.casusId, levels: ['CASUS'] }, ({ casus }, by, moment) =>
        recordFirstContact(casus, { contactOn: command.contactOn as LocalDate }, by, moment),
      ),
    ),
  changeNamedPerson: (principal, command) => casusStore.run(changingPerson(principal, command)),
});

/** The parties that may answer, also afterwards: the loser of a race is told what happened first (INV-12). */
const ANSWERING: readonly AccessLevel[] = ['PREVIEW', 'OWN_ANSWER', 'CASUS'];

function offering(principal: Principal, command: OfferOverdrachtCommand): Run {
  const overdrachtId = uuidv7() as OverdrachtId;
  const { casusId, receiverId, ground, urgency, familyInformed, household, municipality, whyThisParty, asked } = command;
  const [agreements, giver_keeps, do_not_contact] = [command.agreements ?? '', command.giverKeeps ?? '', command.doNotContact ?? ''];
  const why = whyNotWritten([
    [household, LONGEST_TEXT, true],
    [municipality, LONGEST_LINE, true],
    [whyThisParty, LONGEST_TEXT, true],
    [asked, LONGEST_TEXT, true],
    [agreements, LONGEST_TEXT, false],
    [giver_keeps, LONGEST_TEXT, false],
    [do_not_contact, LONGEST_TEXT, false],
  ]);
  const overdracht = [{ overdracht_id: overdrachtId, household, municipality, why_this_party: whyThisParty, asked, agreements, giver_keeps, do_not_contact }];
  const what = {
    operation: 'OFFER_OVERDRACHT',
    principal,
    command,
    kind: 'CASUS',
    id: casusId,
    levels: ['CASUS'],
    organisations: [receiverId],
    why,
    texts: { overdracht },
  } as const;
  return on(what, ({ casus, organisation }, by, moment) =>
    offerOverdracht(casus, { overdrachtId, receiver: organisation(receiverId), ground, urgency, familyInformed }, by, moment),
  );
}

/** T-OVD-02: the words of question and answer stand apart, in a table that can be erased (INV-33). */
function asking(principal: Principal, command: AskQuestionCommand): Run {
  const overdrachtId = command.overdrachtId.toLowerCase() as OverdrachtId;
  const why = whyNotWritten([[command.question, LONGEST_TEXT, true]]);
  const texts = { question: [{ overdracht_id: overdrachtId, question: command.question }] };
  const what = { operation: 'ASK_QUESTION', principal, command, kind: 'OVERDRACHT', id: overdrachtId, levels: ANSWERING, why, texts } as const;
  return on(what, ({ casus }, by, moment) => askQuestion(casus, { overdrachtId }, by, moment));
}

function answering(principal: Principal, command: AnswerQuestionCommand): Run {
  const overdrachtId = command.overdrachtId.toLowerCase() as OverdrachtId;
  const why = whyNotWritten([[command.answer, LONGEST_TEXT, true]]);
  const texts = { reply: [{ overdracht_id: overdrachtId, answer: command.answer }] };
  const what = { operation: 'ANSWER_QUESTION', principal, command, kind: 'OVERDRACHT', id: overdrachtId, levels: ANSWERING, why, texts } as const;
  return on(what, ({ casus }, by, moment) => answerQuestion(casus, { overdrachtId }, by, moment));
}

function accepting(principal: Principal, command: AcceptOverdrachtCommand): Run {
  const { holderId, deputyId = null } = command;
  const overdrachtId = command.overdrachtId.toLowerCase() as OverdrachtId;
  const firstContactOn = command.firstContactOn as LocalDate;
  const what = {
    operation: 'ACCEPT_OVERDRACHT',
    principal,
    command,
    kind: 'OVERDRACHT',
    id: overdrachtId,
    levels: ANSWERING,
    persons: [holderId, deputyId],
  } as const;
  return on(what, ({ casus, person }, by, moment) => {
    const deputy = deputyId === null ? null : (person(deputyId) ?? nobody(deputyId));
    return acceptOverdracht(casus, { overdrachtId, holder: person(holderId), deputy, firstContactOn }, by, moment);
  });
}

/** A deputy whom the directory does not know is refused, not left out. */
const nobody = (id: string): NamedPerson => ({ personId: id as PersonId, organisationId: '' as OrganisationId, active: false });

function refusing(principal: Principal, command: RefuseOverdrachtCommand): Run {
  const { reason, insteadOrganisationId = null } = command;
  const overdrachtId = command.overdrachtId.toLowerCase() as OverdrachtId;
  const [refusal_text, instead_text] = [command.text ?? '', command.insteadText ?? ''];
  const why = whyNotWritten([
    [refusal_text, LONGEST_TEXT, false],
    [instead_text, LONGEST_TEXT, insteadOrganisationId === null],
  ]);
  const answer = [{ overdracht_id: overdrachtId, refusal_text, instead_text }];
  const what = {
    operation: 'REFUSE_OVERDRACHT',
    principal,
    command,
    kind: 'OVERDRACHT',
    id: overdrachtId,
    levels: ANSWERING,
    organisations: [insteadOrganisationId],
    why,
    texts: { answer },
  } as const;
  return on(what, ({ casus, organisation }, by, moment) => {
    const instead = organisation(insteadOrganisationId);
    if (insteadOrganisationId !== null && instead === null) return no('NOT_FOUND');
    return refuseOverdracht(casus, { overdrachtId, reason, instead }, by, moment);
  });
}

function withdrawing(principal: Principal, command: WithdrawOverdrachtCommand): Run {
  const overdrachtId = command.overdrachtId.toLowerCase() as OverdrachtId;
  const what = { operation: 'WITHDRAW_OVERDRACHT', principal, command, kind: 'OVERDRACHT', id: overdrachtId, levels: ANSWERING } as const;
  return on(what, ({ casus }, by, moment) => withdrawOverdracht(casus, { overdrachtId, reason: command.reason }, by, moment));
}

function changingPerson(principal: Principal, command: ChangeNamedPersonCommand): Run {
  const { casusId, holderId, deputyId = null, reason } = command;
  const persons = [holderId, deputyId];
  const what = { operation: 'CHANGE_NAMED_PERSON', principal, command, kind: 'CASUS', id: casusId, levels: ['CASUS'], persons } as const;
  return on(what, ({ casus, person }, by, moment) => {
    const deputy = deputyId === null ? null : (person(deputyId) ?? nobody(deputyId));
    return changeNamedPerson(casus, { holder: person(holderId), deputy, reason }, by, moment);
  });
}

interface What {
  readonly operation: string;
  readonly principal: Principal;
  readonly command: { readonly requestId: string };
  readonly kind: SubjectKind;
  readonly id: string;
  /** Any of these opens the subject to the person; without one it does not exist. */
  readonly levels: readonly AccessLevel[];
  readonly persons?: readonly (string | null)[];
  readonly organisations?: readonly (string | null)[];
  /** A text that cannot be kept as it was typed. */
  readonly why?: WritingRefusal | null;
  readonly texts?: Texts;
}
type Decide = (situation: Situation, by: Actor, moment: Moment) => Decision<CasusFact, Refusal>;

function on({ operation, principal, command, kind, levels, persons = [], organisations = [], why = null, texts = {}, ...what }: What, decide: Decide): Run {
  const id = what.id.toLowerCase();
  return {
    operation,
    principal,
    requestId: command.requestId,
    command,
    subject: { kind, id },
    persons,
    organisations,
    decide(situation): Plan {
      const { actor, casus, moment } = situation;
      if (!actor || !sees(situation, levels, id)) return no('NOT_FOUND');
      if (why) return no(why);
      return planOf(decide(situation, actor, moment(policyVersionOf(casus, null))), id, texts);
    },
  };
}
