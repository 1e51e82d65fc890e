// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Termijn } from '../calendar/termijn.types.js';
import { Page } from '../graphql/enums.js';
import { LocalDate } from '../graphql/scalars.js';
import { Organisation } from '../organisation/organisation.types.js';

@ObjectType({ description: 'One thing that waits for this person or for the own party.' })
export class WorkItem {
  @Field(() => Page, { description: 'The page on which it opens.' })
  page: string;
  @Field(() => ID, { description: 'Identifier of what opens there.' })
  id: string;
  @Field({ description: 'The readable code.' })
  reference: string;
  @Field({ description: 'What is asked: ANTWOORD_OP_OVERDRACHT, MELDING_ONTVANGEN, VEILIGHEIDSBEOORDELING, TERUGKOPPELING, EERSTE_CONTACT or WACHT_OP_ANDER.' })
  what: string;
  @Field(() => Termijn, { nullable: true, description: 'By when; null when no date is owed.' })
  termijn: Termijn | null;
  @Field(() => Organisation, { nullable: true, description: 'The other party: who asks, or who is waited for.' })
  fromOrganisation: Organisation | null;
  @Field({ description: 'Whether it is acute.' })
  urgent: boolean;
}

@ObjectType({ description: 'The work of this person, by when it asks for attention.' })
export class MijnWerk {
  @Field(() => [WorkItem], { description: 'What needs an answer of this party first.' })
  antwoordNodig: WorkItem[];
  @Field(() => [WorkItem], { description: 'What is too late or due today.' })
  teLaatEnVandaag: WorkItem[];
  @Field(() => [WorkItem], { description: 'What is due in the coming week.' })
  dezeWeek: WorkItem[];
  @Field(() => [WorkItem], { description: 'What waits for another party.' })
  wachtOpAnderen: WorkItem[];
  @Field(() => LocalDate, { nullable: true, description: 'The next day on which something is due; null when nothing is.' })
  nextDueOn: string | null;
}
