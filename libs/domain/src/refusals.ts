// SPDX-License-Identifier: EUPL-1.2
import type { MergeCasusRefusal } from './casus/index.js';
import type { AssessRefusal, PostponeRefusal, ReceiveMeldingRefusal, SendMeldingRefusal, WritingRefusal } from './melding/index.js';
import type {
  AcceptOverdrachtRefusal,
  AnswerQuestionRefusal,
  AskQuestionRefusal,
  ChangeNamedPersonRefusal,
  OfferOverdrachtRefusal,
  RecordFirstContactRefusal,
  RefuseOverdrachtRefusal,
  WithdrawOverdrachtRefusal,
} from './overdracht/index.js';
import type { GiveTerugkoppelingRefusal } from './terugkoppeling/index.js';

/** Refusals of the store itself: not visible is not existing (INV-23), and one requestId is one intention. */
export type StoreRefusal = 'NOT_FOUND' | 'REQUEST_ID_USED_FOR_SOMETHING_ELSE';

/** Every reason a person can be given; the portal has one sentence for each that says what to do. */
export type Refusal =
  | StoreRefusal
  | WritingRefusal
  | SendMeldingRefusal
  | ReceiveMeldingRefusal
  | MergeCasusRefusal
  | AssessRefusal
  | PostponeRefusal
  | GiveTerugkoppelingRefusal
  | OfferOverdrachtRefusal
  | AskQuestionRefusal
  | AnswerQuestionRefusal
  | AcceptOverdrachtRefusal
  | RefuseOverdrachtRefusal
  | WithdrawOverdrachtRefusal
  | RecordFirstContactRefusal
  | ChangeNamedPersonRefusal;

const EVERY_REFUSAL: Record<Refusal, true> = {
  NOT_FOUND: true,
  REQUEST_ID_USED_FOR_SOMETHING_ELSE: true,
  TEXT_MISSING: true,
  TEXT_TOO_LONG: true,
  TEXT_UNREADABLE: true,
  ONLY_A_MELDER_SENDS: true,
  MELDING_ALREADY_SENT: true,
  RECEIVER_IS_NOT_VEILIG_THUIS: true,
  CASUS_NOT_OPEN: true,
  MELDING_NOT_IN_CASUS: true,
  ONLY_VEILIG_THUIS_RECEIVES: true,
  MELDING_ALREADY_RECEIVED: true,
  NAMED_PERSON_NOT_OF_THIS_PARTY: true,
  SAME_CASUS: true,
  CASUS_NOT_OF_THIS_VEILIG_THUIS: true,
  ONLY_VEILIG_THUIS_ASSESSES: true,
  MELDING_NOT_RECEIVED: true,
  ALREADY_CONCLUDED: true,
  TERM_NOT_PASSED_YET: true,
  NEW_DATE_OUT_OF_RANGE: true,
  NOT_CONCLUDED_YET: true,
  TERUGKOPPELING_ALREADY_GIVEN: true,
  NOT_THE_HOLDER: true,
  OVERDRACHT_ALREADY_OPEN: true,
  WAIT_FOR_RECEIPT: true,
  CONCLUDE_THE_ASSESSMENT_FIRST: true,
  RECEIVER_ALREADY_HOLDS: true,
  RECEIVER_CANNOT_TAKE_OVER: true,
  OVERDRACHT_NOT_IN_CASUS: true,
  OVERDRACHT_ALREADY_ACCEPTED: true,
  OVERDRACHT_ALREADY_REFUSED: true,
  OVERDRACHT_WITHDRAWN: true,
  OVERDRACHT_EXPIRED: true,
  ONLY_THE_RECEIVER_MAY_ANSWER: true,
  QUESTION_ALREADY_ASKED: true,
  ONLY_THE_GIVER_MAY_REPLY: true,
  NO_QUESTION_ASKED: true,
  QUESTION_ALREADY_ANSWERED: true,
  DEPUTY_IS_THE_HOLDER: true,
  FIRST_CONTACT_IN_THE_PAST: true,
  FIRST_CONTACT_TOO_LATE: true,
  NAMES_ITSELF_INSTEAD: true,
  ONLY_THE_GIVER_MAY_WITHDRAW: true,
  NO_FIRST_CONTACT_OWED: true,
  FIRST_CONTACT_BEFORE_ACCEPTANCE: true,
  FIRST_CONTACT_IN_THE_FUTURE: true,
  ALREADY_THE_NAMED_PERSON: true,
};

/** The list behind the GraphQL enum; the compiler refuses one that is missing. */
export const REFUSALS = Object.keys(EVERY_REFUSAL) as readonly Refusal[];
