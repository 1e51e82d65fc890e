// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type * as domain from '@ketenportaal/domain';
import { DelayReason, Outcome } from '../graphql/enums.js';

const REQUEST = 'Made by the client once per intention; a retry carries the same one.';

@InputType({ description: 'Confirms receipt of a melding: from then on Veilig Thuis has zicht op veiligheid.' })
export class ReceiveMeldingInput {
  @Field(() => ID, { description: REQUEST })
  requestId: string;
  @Field(() => ID, { description: 'The melding that is received.' })
  meldingId: string;
  @Field(() => ID, { description: 'The worker who is named to the melder.' })
  workerId: string;
  @Field(() => ID, {
    nullable: true,
    description: 'An open casus of this Veilig Thuis that the melding belongs to; without it the melding stays a casus of its own.',
  })
  mergeIntoCasusId?: string | null;
}

@InputType({ description: 'Records the outcome of the veiligheidsbeoordeling.' })
export class ConcludeVeiligheidsbeoordelingInput {
  @Field(() => ID, { description: REQUEST })
  requestId: string;
  @Field(() => ID, { description: 'The melding that was assessed.' })
  meldingId: string;
  @Field(() => Outcome, { description: 'The outcome.' })
  outcome: domain.Outcome;
}

@InputType({ description: 'Promises a new date after the date of the veiligheidsbeoordeling has passed.' })
export class PostponeVeiligheidsbeoordelingInput {
  @Field(() => ID, { description: REQUEST })
  requestId: string;
  @Field(() => ID, { description: 'The melding that takes longer.' })
  meldingId: string;
  @Field(() => DelayReason, { description: 'Why it takes longer.' })
  reason: domain.DelayReason;
  @Field(() => Int, { description: 'In how many working days from today, at most 20.' })
  workingDays: number;
}

@InputType({ description: 'Gives the melder the terugkoppeling.' })
export class GiveTerugkoppelingInput {
  @Field(() => ID, { description: REQUEST })
  requestId: string;
  @Field(() => ID, { description: 'The melding that is answered.' })
  meldingId: string;
  @Field({ description: 'What the melder is told: the steps that were taken, nothing more about the family.' })
  text: string;
}
