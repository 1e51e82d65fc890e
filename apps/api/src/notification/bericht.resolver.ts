// SPDX-License-Identifier: EUPL-1.2
import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { Principal, Store } from '@ketenportaal/store';
import { AllowEveryRole } from '../auth/allow.js';
import { By } from '../auth/principal.js';
import { pageSize } from '../graphql/limits.js';
import { LiveChanges } from '../live/live-changes.js';
import { STORE } from '../injected.js';
import { Bericht } from './bericht.types.js';

@Resolver()
export class BerichtResolver {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly live: LiveChanges,
  ) {}

  @AllowEveryRole()
  @Query(() => [Bericht], { description: 'The messages to this person, newest first.' })
  berichten(
    @By() by: Principal,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50, description: 'How many, at most 100.' }) first: number | null,
    @Args('before', { type: () => Int, nullable: true, description: 'Only messages with a lower number: the next page.' }) before: number | null,
  ): Promise<Bericht[]> {
    return this.store.reads.berichten(by, { first: pageSize(first), before: before ?? null });
  }

  @AllowEveryRole()
  @Mutation(() => Boolean, { description: 'Marks a message as read; true when it is a message to this person.' })
  markBerichtRead(@By() by: Principal, @Args('id', { type: () => ID, description: 'Identifier of the message.' }) id: string): Promise<boolean> {
    return this.store.notifications.markRead(by, id);
  }

  @AllowEveryRole()
  @Subscription(() => Bericht, {
    resolve: (bericht: Bericht) => bericht,
    description: 'Messages to this person as they arrive, after those that came since the given number.',
  })
  berichtArrived(
    @By() by: Principal,
    @Args('after', { type: () => Int, nullable: true, description: 'The last number that the client has; without it only new messages.' }) after: number | null,
  ): Promise<AsyncIterableIterator<Bericht>> {
    return this.live.followInbox(by, after ?? null);
  }
}
