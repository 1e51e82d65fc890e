// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Termijn } from '../calendar/termijn.types.js';
import { Action, TermId } from '../graphql/enums.js';
import { resultOf } from '../graphql/refusal.types.js';
import { DateTime } from '../graphql/scalars.js';
import { MeldingBijVeiligThuis } from '../melding/melding-bij-veilig-thuis.types.js';
import { Organisation, Person } from '../organisation/organisation.types.js';
import { Overdracht } from '../overdracht/overdracht.types.js';
import { AnswerCard } from './answer-card.types.js';

@ObjectType({ description: 'A period in which one party and one named person had zicht op veiligheid.' })
export class Holding {
  @Field(() => Organisation, { description: 'The party.' })
  organisation: Organisation;
  @Field(() => Person, { description: 'The named person.' })
  person: Person;
  @Field(() => DateTime, { description: 'Since when.' })
  from: string;
  @Field(() => DateTime, { nullable: true, description: 'Until when; null for the present one.' })
  to: string | null;
}

@ObjectType({ description: 'One line of the timeline of a casus.' })
export class CasusEvent {
  @Field({ description: 'What happened: the name of the fact.' })
  type: string;
  @Field(() => DateTime, { description: 'When it happened.' })
  at: string;
  @Field(() => Organisation, { nullable: true, description: 'The party that did it.' })
  organisation: Organisation | null;
  @Field(() => Person, { nullable: true, description: 'The person who did it.' })
  person: Person | null;
  @Field(() => Organisation, { nullable: true, description: 'The other party that it concerns.' })
  other: Organisation | null;
  @Field(() => TermId, { nullable: true, description: 'The date that it concerns.' })
  term: string | null;
}

@ObjectType({ description: 'A casus as the party with zicht op veiligheid and the handling Veilig Thuis see it.' })
export class Casus {
  @Field(() => ID, { description: 'Identifier of the casus.' })
  id: string;
  @Field({ description: 'The readable code of the casus.' })
  reference: string;
  @Field({ description: 'open, or merged when its melding turned out to belong to another casus.' })
  status: string;
  @Field(() => AnswerCard, { description: 'Wie is verantwoordelijk?' })
  card: AnswerCard;
  @Field(() => Person, { nullable: true, description: 'Who stands in for the named person.' })
  deputy: Person | null;
  @Field(() => [Action], { description: 'What this reader may do with the casus now.' })
  availableActions: string[];
  @Field(() => Overdracht, { nullable: true, description: 'The overdracht that waits for an answer; null when none is open.' })
  overdracht: Overdracht | null;
  @Field(() => [Overdracht], { description: 'Every overdracht of this casus, oldest first.' })
  overdrachten: Overdracht[];
  @Field(() => [MeldingBijVeiligThuis], { description: 'The meldingen of this casus; only Veilig Thuis sees them.' })
  meldingen: MeldingBijVeiligThuis[];
  @Field(() => [Holding], { description: 'Who had zicht op veiligheid, oldest first, without a gap.' })
  holdings: Holding[];
  @Field(() => [Termijn], { description: 'The dates that are owed now, soonest first.' })
  termijnen: Termijn[];
  @Field(() => [CasusEvent], { description: 'The timeline, oldest first.' })
  events: CasusEvent[];
}

export const OfferOverdrachtResult = resultOf('OfferOverdrachtResult', Casus);
export const WithdrawOverdrachtResult = resultOf('WithdrawOverdrachtResult', Casus);
@ObjectType({ description: 'Another person is named in a casus.' })
export class PersonChange {
  @Field(() => ID, { description: 'The casus.' })
  casusId: string;
  @Field(() => Casus, { nullable: true, description: 'The casus now; null when who named another person has no sight of it any more.' })
  casus: Casus | null;
}

export const ChangeNamedPersonResult = resultOf('ChangeNamedPersonResult', PersonChange);
export const RecordFirstContactResult = resultOf('RecordFirstContactResult', Casus);
