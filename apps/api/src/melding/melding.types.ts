// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { AnswerCard } from '../casus/answer-card.types.js';
import { MelderStep } from '../graphql/enums.js';
import { resultOf } from '../graphql/refusal.types.js';
import { DateTime } from '../graphql/scalars.js';
import { Organisation } from '../organisation/organisation.types.js';

@ObjectType({ description: 'What was written in a melding.' })
export class MeldingText {
  @Field({ description: 'About whom the melding is.' })
  about: string;
  @Field({ description: 'What is the concern.' })
  concern: string;
  @Field({ description: 'What the melder goes on doing; empty when nothing.' })
  ownHelp: string;
  @Field(() => String, { nullable: true, description: 'The terugkoppeling of Veilig Thuis to the melder; null until it was given.' })
  feedback: string | null;
}

@ObjectType({ description: 'One line of the timeline that the melder sees.' })
export class MelderStepTaken {
  @Field(() => MelderStep, { description: 'What happened.' })
  step: string;
  @Field(() => DateTime, { description: 'When it happened.' })
  at: string;
  @Field(() => Organisation, { nullable: true, description: 'The party that the sentence names, where it names one.' })
  organisation: Organisation | null;
}

@ObjectType({ description: 'A melding as its melder sees it: the projection of the own melding, never the casus (INV-15).' })
export class Melding {
  @Field(() => ID, { description: 'Identifier of the melding.' })
  id: string;
  @Field({ description: 'The readable code to use on the telephone.' })
  reference: string;
  @Field(() => DateTime, { description: 'When the melding was sent.' })
  sentAt: string;
  @Field(() => AnswerCard, { description: 'Wie is verantwoordelijk?' })
  card: AnswerCard;
  @Field({ description: 'Wat blijft van u: whether the melder goes on with the own help.' })
  keepsOwnHelp: boolean;
  @Field(() => MeldingText, { description: 'What the melder wrote, and the terugkoppeling.' })
  ownText: MeldingText;
  @Field(() => [MelderStepTaken], { description: 'The steps that were taken, oldest first.' })
  steps: MelderStepTaken[];
}

@ObjectType({ description: 'One line in the list of own meldingen.' })
export class MeldingRow {
  @Field(() => ID, { description: 'Identifier of the melding.' })
  id: string;
  @Field({ description: 'The readable code to use on the telephone.' })
  reference: string;
  @Field(() => DateTime, { description: 'When the melding was sent.' })
  sentAt: string;
  @Field(() => AnswerCard, { description: 'Wie is verantwoordelijk?' })
  card: AnswerCard;
}

@InputType({ description: 'Sends a melding to Veilig Thuis.' })
export class SendMeldingInput {
  @Field(() => ID, { description: 'Made by the client once per intention; a retry carries the same one.' })
  requestId: string;
  @Field(() => ID, { description: 'The Veilig Thuis that the melding goes to.' })
  veiligThuisId: string;
  @Field({ description: 'About whom the melding is.' })
  about: string;
  @Field({ description: 'What is the concern.' })
  concern: string;
  @Field({ description: "The melder's own answer to: is het acuut?" })
  acute: boolean;
  @Field({ description: 'Whether the melder goes on with the own help.' })
  keepsOwnHelp: boolean;
  @Field(() => String, { nullable: true, description: 'What the melder goes on doing.' })
  ownHelp?: string | null;
  @Field(() => ID, { nullable: true, description: 'The draft that this melding was written in; it is deleted when the melding is sent.' })
  draftId?: string | null;
}

export const SendMeldingResult = resultOf('SendMeldingResult', Melding);
