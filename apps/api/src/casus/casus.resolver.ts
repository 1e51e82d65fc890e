// SPDX-License-Identifier: EUPL-1.2
import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { Principal, Store } from '@ketenportaal/store';
import { AllowEveryRole } from '../auth/allow.js';
import { By } from '../auth/principal.js';
import { answered } from '../graphql/answered.js';
import { anyId, anyIdOrNull, asCommand, ownId } from '../graphql/ids.js';
import { pageSize } from '../graphql/limits.js';
import type { Refusal } from '../graphql/refusal.types.js';
import { LiveChanges } from '../live/live-changes.js';
import { ChangeNamedPersonInput, RecordFirstContactInput } from '../overdracht/overdracht.input.js';
import { STORE } from '../injected.js';
import { Casus, ChangeNamedPersonResult, PersonChange, RecordFirstContactResult } from './casus.types.js';

// Every role, because a named person or a deputy reads a casus by name: the grants decide, in the store.
@Resolver()
export class CasusResolver {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly live: LiveChanges,
  ) {}

  @AllowEveryRole()
  @Query(() => Casus, { nullable: true, description: 'One casus; null when there is none with this id for this person.' })
  casus(@By() by: Principal, @Args('id', { type: () => ID, description: 'Identifier of the casus.' }) id: string): Promise<Casus | null> {
    return this.store.reads.casus(by, { id: anyId(id) });
  }

  @AllowEveryRole()
  @Query(() => [Casus], { description: 'The casussen that this person may open and the own party holds.' })
  mijnCasussen(
    @By() by: Principal,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50, description: 'How many, at most 100.' }) first: number | null,
  ): Promise<Casus[]> {
    return this.store.reads.mijnCasussen(by, { first: pageSize(first) });
  }

  @AllowEveryRole()
  @Mutation(() => RecordFirstContactResult, { description: 'Records that the first contact with the family has been.' })
  recordFirstContact(@By() by: Principal, @Args('input', { description: 'When the contact was.' }) input: RecordFirstContactInput): Promise<Casus | Refusal> {
    const command = asCommand(input, { requestId: ownId(input.requestId), casusId: anyId(input.casusId) });
    return answered(this.store, by, this.store.overdracht.recordFirstContact(by, command), (id) => this.store.reads.casus(by, { id }));
  }

  @AllowEveryRole()
  @Mutation(() => ChangeNamedPersonResult, { description: 'Names another person of the own party; the party stays, and every date runs on.' })
  changeNamedPerson(@By() by: Principal, @Args('input', { description: 'Who, and why.' }) input: ChangeNamedPersonInput): Promise<PersonChange | Refusal> {
    const ids = { requestId: ownId(input.requestId), casusId: anyId(input.casusId), holderId: anyId(input.holderId), deputyId: anyIdOrNull(input.deputyId) };
    const changed = this.store.overdracht.changeNamedPerson(by, asCommand(input, ids));
    // Whoever was named, and has no role that opens the casus, loses sight of it by this very act.
    return answered(this.store, by, changed, async (casusId) =>
      Object.assign(new PersonChange(), { casusId, casus: await this.store.reads.casus(by, { id: casusId }) }),
    );
  }

  @AllowEveryRole()
  @Subscription(() => Casus, {
    nullable: true,
    resolve: (casus: Casus) => casus,
    description: 'The casus now and after each change; ends when it may not be read any more.',
  })
  casusChanged(@By() by: Principal, @Args('id', { type: () => ID, description: 'Identifier of the casus.' }) id: string): AsyncIterableIterator<Casus> {
    return this.live.follow('casus_changed', anyId(id), (casus) => this.store.reads.casus(by, { id: casus }));
  }
}
