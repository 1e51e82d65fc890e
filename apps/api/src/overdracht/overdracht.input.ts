// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType } from '@nestjs/graphql';
import type * as domain from '@ketenportaal/domain';
import { Ground, PersonChangeReason, RefusalReason, Urgency, WithdrawReason } from '../graphql/enums.js';
import { LocalDate } from '../graphql/scalars.js';

const REQUEST = 'Made by the client once per intention; a retry carries the same one.';

@InputType({ description: 'Offers zicht op veiligheid to another party.' })
export class OfferOverdrachtInput {
  @Field(() => ID, { description: REQUEST })
  requestId: string;
  @Field(() => ID, { description: 'The casus that is handed over.' })
  casusId: string;
  @Field(() => ID, { description: 'The party that is asked.' })
  receiverId: string;
  @Field(() => Ground, { description: 'Ground on which the personal data are shared.' })
  ground: string;
  @Field(() => Urgency, { description: 'How fast an answer is asked.' })
  urgency: domain.Urgency;
  @Field({ description: 'Whether the family knows of the overdracht.' })
  familyInformed: boolean;
  @Field({ description: 'Who the household is.' })
  household: string;
  @Field({ description: 'Municipality of the household.' })
  municipality: string;
  @Field({ description: 'Why this party.' })
  whyThisParty: string;
  @Field({ description: 'What is asked of the receiver.' })
  asked: string;
  @Field(() => String, { nullable: true, description: 'Agreements that were made with the family.' })
  agreements?: string | null;
  @Field(() => String, { nullable: true, description: 'What the giver goes on doing.' })
  giverKeeps?: string | null;
  @Field(() => String, { nullable: true, description: 'Whom the receiver should not contact, and why.' })
  doNotContact?: string | null;
}

@InputType({ description: 'Accepts an overdracht with a named person and a date for the first contact.' })
export class AcceptOverdrachtInput {
  @Field(() => ID, { description: REQUEST })
  requestId: string;
  @Field(() => ID, { description: 'The overdracht that is accepted.' })
  overdrachtId: string;
  @Field(() => ID, { description: 'The named person who has zicht op veiligheid from now on.' })
  holderId: string;
  @Field(() => ID, { nullable: true, description: 'Who stands in for the named person.' })
  deputyId?: string | null;
  @Field(() => LocalDate, { description: 'The day on which the first contact with the family will be.' })
  firstContactOn: string;
}

@InputType({ description: 'Does not take over an overdracht, with a reason and wie dan wel.' })
export class RefuseOverdrachtInput {
  @Field(() => ID, { description: REQUEST })
  requestId: string;
  @Field(() => ID, { description: 'The overdracht that is refused.' })
  overdrachtId: string;
  @Field(() => RefusalReason, { description: 'Why not.' })
  reason: domain.RefusalReason;
  @Field(() => String, { nullable: true, description: 'The reason in words.' })
  text?: string | null;
  @Field(() => ID, { nullable: true, description: 'Wie dan wel: the party, when it is known.' })
  insteadOrganisationId?: string | null;
  @Field(() => String, { nullable: true, description: 'Wie dan wel, in words.' })
  insteadText?: string | null;
}

@InputType({ description: 'Takes an open overdracht back.' })
export class WithdrawOverdrachtInput {
  @Field(() => ID, { description: REQUEST })
  requestId: string;
  @Field(() => ID, { description: 'The overdracht that is taken back.' })
  overdrachtId: string;
  @Field(() => WithdrawReason, { description: 'Why it is taken back.' })
  reason: domain.WithdrawReason;
}

@InputType({ description: 'Records that the first contact with the family has been.' })
export class RecordFirstContactInput {
  @Field(() => ID, { description: REQUEST })
  requestId: string;
  @Field(() => ID, { description: 'The casus.' })
  casusId: string;
  @Field(() => LocalDate, { description: 'The day of the contact; not in the future.' })
  contactOn: string;
}

@InputType({ description: 'Names another person of the own party as the one with zicht op veiligheid.' })
export class ChangeNamedPersonInput {
  @Field(() => ID, { description: REQUEST })
  requestId: string;
  @Field(() => ID, { description: 'The casus.' })
  casusId: string;
  @Field(() => ID, { description: 'The named person who has zicht op veiligheid from now on.' })
  holderId: string;
  @Field(() => ID, { nullable: true, description: 'Who stands in for the named person.' })
  deputyId?: string | null;
  @Field(() => PersonChangeReason, { description: 'Why another person is named; the melder does not read it.' })
  reason: domain.PersonChangeReason;
}

@InputType({ description: 'Asks the giver of an overdracht one question.' })
export class AskQuestionInput {
  @Field(() => ID, { description: REQUEST })
  requestId: string;
  @Field(() => ID, { description: 'The overdracht that the question is about.' })
  overdrachtId: string;
  @Field({ description: 'The question.' })
  question: string;
}

@InputType({ description: 'Answers the question of the receiver.' })
export class AnswerQuestionInput {
  @Field(() => ID, { description: REQUEST })
  requestId: string;
  @Field(() => ID, { description: 'The overdracht that the question is about.' })
  overdrachtId: string;
  @Field({ description: 'The answer.' })
  answer: string;
}
