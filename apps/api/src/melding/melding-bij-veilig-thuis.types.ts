// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Termijn } from '../calendar/termijn.types.js';
import { Action, Outcome } from '../graphql/enums.js';
import { resultOf } from '../graphql/refusal.types.js';
import { DateTime } from '../graphql/scalars.js';
import { Organisation, Person } from '../organisation/organisation.types.js';
import { MeldingText } from './melding.types.js';

@ObjectType({ description: 'A melding as the Veilig Thuis that it was sent to sees and handles it.' })
export class MeldingBijVeiligThuis {
  @Field(() => ID, { description: 'Identifier of the melding.' })
  id: string;
  @Field({ description: 'The readable code that the melder uses on the telephone.' })
  reference: string;
  @Field(() => DateTime, { description: 'When the melding was sent.' })
  sentAt: string;
  @Field({ description: 'Whether the melder says that it is acute.' })
  acute: boolean;
  @Field(() => Person, { description: 'The professional who sent the melding.' })
  melder: Person;
  @Field(() => MeldingText, { description: 'What the melder wrote, and the terugkoppeling.' })
  text: MeldingText;
  @Field(() => DateTime, { nullable: true, description: 'When Veilig Thuis confirmed receipt; null before.' })
  receivedAt: string | null;
  @Field(() => Person, { nullable: true, description: 'The worker of Veilig Thuis who is named to the melder; null before receipt.' })
  worker: Person | null;
  @Field(() => DateTime, { nullable: true, description: 'When the outcome of the veiligheidsbeoordeling was recorded; null before.' })
  concludedAt: string | null;
  @Field(() => Outcome, { nullable: true, description: 'The outcome of the veiligheidsbeoordeling; null before.' })
  outcome: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When the terugkoppeling to the melder was given; null before.' })
  feedbackAt: string | null;
  @Field(() => Termijn, { nullable: true, description: 'The next date that Veilig Thuis owes for this melding; null when none.' })
  termijn: Termijn | null;
  @Field(() => ID, { nullable: true, description: 'The casus that the melding belongs to; null before receipt.' })
  casusId: string | null;
  @Field(() => String, { nullable: true, description: 'The readable code of that casus; null before receipt.' })
  casusReference: string | null;
  @Field({ description: 'Whether it was merged into a casus that was open already; the melder never learns this.' })
  merged: boolean;
  @Field(() => [Action], { description: 'What this reader may do with the melding now.' })
  availableActions: string[];
}

@ObjectType({ description: 'An open casus of this Veilig Thuis that a new melding may belong to.' })
export class OpenCasusChoice {
  @Field(() => ID, { description: 'Identifier of the casus.' })
  id: string;
  @Field({ description: 'The readable code of the casus.' })
  reference: string;
  @Field(() => Organisation, { description: 'The party with zicht op veiligheid.' })
  holder: Organisation;
  @Field(() => DateTime, { description: 'When the casus was opened.' })
  openedAt: string;
  @Field(() => [String], { description: 'About whom the meldingen of this casus are.' })
  about: string[];
}

export const ReceiveMeldingResult = resultOf('ReceiveMeldingResult', MeldingBijVeiligThuis);
export const ConcludeVeiligheidsbeoordelingResult = resultOf('ConcludeVeiligheidsbeoordelingResult', MeldingBijVeiligThuis);
export const PostponeVeiligheidsbeoordelingResult = resultOf('PostponeVeiligheidsbeoordelingResult', MeldingBijVeiligThuis);
export const GiveTerugkoppelingResult = resultOf('GiveTerugkoppelingResult', MeldingBijVeiligThuis);
