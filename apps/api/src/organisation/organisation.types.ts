// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { OrganisationKind, Role } from '../graphql/enums.js';
import { DateTime } from '../graphql/scalars.js';

@ObjectType({ description: 'A party in the chain.' })
export class Organisation {
  @Field(() => ID, { description: 'Identifier of the organisation.' })
  id: string;
  @Field({ description: 'Name as people in the region know it.' })
  name: string;
  @Field(() => OrganisationKind, { description: 'Kind of party.' })
  kind: string;
  @Field({ description: 'Telephone number to call about a casus.' })
  phone: string;
  @Field({ description: 'When the telephone is answered.' })
  phoneHours: string;
}

@ObjectType({ description: 'A professional of an organisation; never a member of the family.' })
export class Person {
  @Field(() => ID, { description: 'Identifier of the person.' })
  id: string;
  @Field({ description: 'Name of the professional.' })
  name: string;
  @Field({ description: 'Function inside the organisation.' })
  functionTitle: string;
  @Field(() => String, { nullable: true, description: 'Direct telephone number at work; null when only the organisation can be called.' })
  workPhone: string | null;
  @Field(() => Organisation, { description: 'The organisation the person works for.' })
  organisation: Organisation;
}

@ObjectType({ description: 'Who is logged in.' })
export class Me {
  @Field(() => Person, { description: 'The person who is logged in.' })
  person: Person;
  @Field(() => [Role], { description: 'Roles that the own organisation gave and the login confirmed.' })
  roles: string[];
  @Field(() => Int, { description: 'Number of messages that were not read yet.' })
  unread: number;
  @Field(() => DateTime, { nullable: true, description: 'When the session ends if nothing is done; null for a client without a session.' })
  sessionExpiresAt: string | null;
}
