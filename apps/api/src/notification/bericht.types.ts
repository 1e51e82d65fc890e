// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Page, TermId } from '../graphql/enums.js';
import { DateTime } from '../graphql/scalars.js';
import { Organisation } from '../organisation/organisation.types.js';

@ObjectType({ description: 'A message to this person; codes only, the sentence is made where it is shown.' })
export class Bericht {
  @Field(() => ID, { description: 'Identifier of the message.' })
  id: string;
  @Field(() => Int, { description: 'Rising number; a client that was away asks for what came after its last one.' })
  number: number;
  @Field({ description: 'What is told: the code of a notice or of a step of the melding.' })
  message: string;
  @Field(() => TermId, { nullable: true, description: 'The date that it concerns.' })
  term: string | null;
  @Field(() => Page, { description: 'The page on which it opens.' })
  page: string;
  @Field(() => ID, { description: 'Identifier of what opens there.' })
  aboutId: string;
  @Field({ description: 'The readable code of what it is about.' })
  reference: string;
  @Field(() => Organisation, { nullable: true, description: 'The party that the sentence names, where it names one.' })
  organisation: Organisation | null;
  @Field(() => DateTime, { description: 'When it was told.' })
  createdAt: string;
  @Field(() => DateTime, { nullable: true, description: 'When it was read; null when it was not read yet.' })
  readAt: string | null;
}
