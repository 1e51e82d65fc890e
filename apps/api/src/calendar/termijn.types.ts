// SPDX-License-Identifier: EUPL-1.2
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { TermId } from '../graphql/enums.js';
import { DateTime, LocalDate } from '../graphql/scalars.js';

@ObjectType({ description: 'A date by which something is owed.' })
export class Termijn {
  @Field(() => TermId, { description: 'Which date this is.' })
  term: string;
  @Field(() => LocalDate, { description: 'The last day that is in time.' })
  dueOn: string;
  @Field(() => DateTime, { description: 'The first moment at which it is too late.' })
  dueAt: string;
  @Field({ description: 'Whether the date has passed and the obligation is still open.' })
  late: boolean;
  @Field(() => Int, { description: 'Working days until the last day that is in time; negative when it has passed.' })
  workingDaysLeft: number;
  /** The sentence in each language; `uitleg` of the contract picks one. */
  uitleg: string;
  uitlegEn: string;
}
