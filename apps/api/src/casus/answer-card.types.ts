// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from '@nestjs/graphql';
import { Termijn } from '../calendar/termijn.types.js';
import { NowHappening } from '../graphql/enums.js';
import { DateTime } from '../graphql/scalars.js';
import { Organisation, Person } from '../organisation/organisation.types.js';

@ObjectType({
  description: 'The five answers to "Wie is verantwoordelijk?", the same everywhere: zicht op veiligheid, volgens de regionale samenwerkafspraken.',
})
export class AnswerCard {
  @Field(() => Organisation, { description: 'Wie is verantwoordelijk: the party with zicht op veiligheid.' })
  organisation: Organisation;
  @Field(() => Person, { description: 'The named person of that party, who can be called.' })
  person: Person;
  @Field(() => DateTime, { description: 'Sinds wanneer; for a melder never before the own receipt.' })
  since: string;
  @Field(() => NowHappening, { description: 'Wat gebeurt er nu.' })
  now: string;
  @Field(() => Organisation, { nullable: true, description: 'The other party in what happens now: whose answer is awaited.' })
  withOrganisation: Organisation | null;
  @Field(() => Termijn, { nullable: true, description: 'Voor wanneer; null when no date is owed.' })
  termijn: Termijn | null;
  @Field(() => Organisation, { description: 'The Veilig Thuis of this melding.' })
  veiligThuis: Organisation;
  @Field({ description: 'Whether Veilig Thuis still handles the melding, next to who has zicht op veiligheid.' })
  veiligThuisHandles: boolean;
}
