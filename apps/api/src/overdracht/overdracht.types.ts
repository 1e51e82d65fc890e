// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Termijn } from '../calendar/termijn.types.js';
import { AnswerCard } from '../casus/answer-card.types.js';
import { Action, Ground, OverdrachtStatus, RefusalReason, Urgency } from '../graphql/enums.js';
import { resultOf } from '../graphql/refusal.types.js';
import { DateTime, LocalDate } from '../graphql/scalars.js';
import { Organisation, Person } from '../organisation/organisation.types.js';

@ObjectType({ description: 'What the giver hands over in words: enough to decide on, never the dossier.' })
export class OverdrachtDocument {
  @Field({ description: 'Who the household is.' })
  household: string;
  @Field({ description: 'Municipality of the household.' })
  municipality: string;
  @Field({ description: 'Why this party.' })
  whyThisParty: string;
  @Field({ description: 'What is asked of the receiver.' })
  asked: string;
  @Field({ description: 'Agreements that were made with the family.' })
  agreements: string;
  @Field({ description: 'What the giver goes on doing.' })
  giverKeeps: string;
  @Field({ description: 'Whom the receiver should not contact, and why.' })
  doNotContact: string;
}

@ObjectType({ description: 'The one question of the receiver, and the answer of the giver; the clock of the overdracht runs on.' })
export class OverdrachtQuestion {
  @Field({ description: 'What was asked.' })
  text: string;
  @Field(() => Person, { description: 'Who asked.' })
  askedBy: Person;
  @Field(() => DateTime, { description: 'When it was asked.' })
  askedAt: string;
  @Field(() => Termijn, { nullable: true, description: 'When the answer is due; null once it is given or the overdracht has ended.' })
  termijn: Termijn | null;
  @Field(() => String, { nullable: true, description: 'What the giver answered; null until then.' })
  answerText: string | null;
  @Field(() => Person, { nullable: true, description: 'Who answered.' })
  answeredBy: Person | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was answered.' })
  answeredAt: string | null;
}

@ObjectType({ description: 'An overdracht of zicht op veiligheid: offered, and nothing moves until the receiver accepts.' })
export class Overdracht {
  @Field(() => ID, { description: 'Identifier of the overdracht.' })
  id: string;
  @Field({ description: 'The readable code of the casus.' })
  casusReference: string;
  @Field(() => OverdrachtStatus, { description: 'Where it stands.' })
  status: string;
  @Field(() => Person, { description: 'Who offered it.' })
  giver: Person;
  @Field(() => Organisation, { description: 'The party that was asked.' })
  receiver: Organisation;
  @Field(() => DateTime, { description: 'When it was offered.' })
  offeredAt: string;
  @Field(() => Urgency, { description: 'How fast an answer is asked.' })
  urgency: string;
  @Field(() => Ground, { description: 'Ground on which the personal data are shared.' })
  ground: string;
  @Field({ description: 'Whether the family knows of the overdracht.' })
  familyInformed: boolean;
  @Field(() => Termijn, { nullable: true, description: 'When the answer is due; null when it is not open any more.' })
  answer: Termijn | null;
  @Field(() => LocalDate, { description: 'The last day on which it can be answered; after it the overdracht is onbeantwoord.' })
  expiresOn: string;
  @Field(() => AnswerCard, { nullable: true, description: 'Who is responsible while it waits; null when the reader may not see that any more.' })
  holderNow: AnswerCard | null;
  @Field(() => OverdrachtDocument, { nullable: true, description: 'What is handed over in words; null when the reader has no sight of it any more.' })
  document: OverdrachtDocument | null;
  @Field(() => OverdrachtQuestion, { nullable: true, description: 'The question of the receiver; for giver and receiver only, null when nothing was asked.' })
  question: OverdrachtQuestion | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was answered, withdrawn or expired; null while it is open.' })
  endedAt: string | null;
  @Field(() => Person, { nullable: true, description: 'Who answered or withdrew it; null while it is open and when it expired.' })
  endedBy: Person | null;
  @Field(() => Person, { nullable: true, description: 'The named person who has zicht op veiligheid since it was accepted.' })
  acceptedHolder: Person | null;
  @Field(() => LocalDate, { nullable: true, description: 'The day on which the first contact was promised at acceptance.' })
  firstContactOn: string | null;
  @Field(() => RefusalReason, { nullable: true, description: 'Why it was not taken over.' })
  refusalReason: string | null;
  @Field(() => String, { nullable: true, description: 'The reason in words.' })
  refusalText: string | null;
  @Field(() => Organisation, { nullable: true, description: 'Wie dan wel: the party that the receiver points to.' })
  insteadOrganisation: Organisation | null;
  @Field(() => String, { nullable: true, description: 'Wie dan wel, in words.' })
  insteadText: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'The latest day for the first contact if it is accepted now; null when it is not open.' })
  firstContactLatestOn: string | null;
  @Field(() => [Action], { description: 'What this reader may do with it now.' })
  availableActions: string[];
  @Field(() => ID, { nullable: true, description: 'The casus; only when this reader may open it.' })
  casusId: string | null;
}

export const AcceptOverdrachtResult = resultOf('AcceptOverdrachtResult', Overdracht);
export const RefuseOverdrachtResult = resultOf('RefuseOverdrachtResult', Overdracht);
export const AskQuestionResult = resultOf('AskQuestionResult', Overdracht);
export const AnswerQuestionResult = resultOf('AnswerQuestionResult', Overdracht);
