// SPDX-License-Identifier: EUPL-1.2
import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { Principal, Store } from '@ketenportaal/store';
import { Allow } from '../auth/allow.js';
import { By } from '../auth/principal.js';
import { answered } from '../graphql/answered.js';
import { anyId, anyIdOrNull, asCommand, ownId } from '../graphql/ids.js';
import { pageSize } from '../graphql/limits.js';
import type { Refusal } from '../graphql/refusal.types.js';
import { LiveChanges } from '../live/live-changes.js';
import { STORE } from '../injected.js';
import { Melding, MeldingRow, SendMeldingInput, SendMeldingResult } from './melding.types.js';

@Resolver()
export class MeldingResolver {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly live: LiveChanges,
  ) {}

  @Allow('MELDER')
  @Query(() => [MeldingRow], { description: 'The own meldingen, newest first.' })
  mijnMeldingen(
    @By() by: Principal,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20, description: 'How many, at most 100.' }) first: number | null,
    @Args('after', { type: () => String, nullable: true, description: 'Identifier of the last melding of the page before.' }) after: string | null,
  ): Promise<MeldingRow[]> {
    return this.store.reads.mijnMeldingen(by, { first: pageSize(first), after: anyIdOrNull(after) });
  }

  @Allow('MELDER')
  @Query(() => Melding, { nullable: true, description: 'One own melding; null when there is none with this id for this person.' })
  melding(@By() by: Principal, @Args('id', { type: () => ID, description: 'Identifier of the melding.' }) id: string): Promise<Melding | null> {
    return this.store.reads.melding(by, { id: anyId(id) });
  }

  @Allow('MELDER')
  @Mutation(() => SendMeldingResult, { description: 'Sends a melding to Veilig Thuis.' })
  sendMelding(@By() by: Principal, @Args('input', { description: 'What is sent.' }) input: SendMeldingInput): Promise<Melding | Refusal> {
    const command = asCommand(input, {
      requestId: ownId(input.requestId),
      veiligThuisId: anyId(input.veiligThuisId),
      draftId: anyIdOrNull(input.draftId),
    });
    return answered(this.store, by, this.store.melding.send(by, command), (id) => this.store.reads.melding(by, { id }));
  }

  @Allow('MELDER')
  @Subscription(() => Melding, {
    nullable: true,
    resolve: (melding: Melding) => melding,
    description: 'The own melding now and after each change that this melder may see; ends when it may not be read any more.',
  })
  meldingChanged(@By() by: Principal, @Args('id', { type: () => ID, description: 'Identifier of the melding.' }) id: string): AsyncIterableIterator<Melding> {
    return this.live.follow('melder_card_changed', anyId(id), (melding) => this.store.reads.melding(by, { id: melding }));
  }
}
