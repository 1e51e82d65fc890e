// SPDX-License-Identifier: EUPL-1.2
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { Answer, Principal, Store } from '@ketenportaal/store';
import { Allow, AllowEveryRole } from '../auth/allow.js';
import { By } from '../auth/principal.js';
import { Casus, OfferOverdrachtResult, WithdrawOverdrachtResult } from '../casus/casus.types.js';
import { answered } from '../graphql/answered.js';
import { groundOf } from '../graphql/enums.js';
import { anyId, anyIdOrNull, asCommand, ownId } from '../graphql/ids.js';
import type { Refusal } from '../graphql/refusal.types.js';
import { LiveChanges } from '../live/live-changes.js';
import { STORE } from '../injected.js';
import {
  AcceptOverdrachtInput,
  AnswerQuestionInput,
  AskQuestionInput,
  OfferOverdrachtInput,
  RefuseOverdrachtInput,
  WithdrawOverdrachtInput,
} from './overdracht.input.js';
import { AcceptOverdrachtResult, AnswerQuestionResult, AskQuestionResult, Overdracht, RefuseOverdrachtResult } from './overdracht.types.js';

const ofOverdracht = <Input extends { requestId: string; overdrachtId: string }>(input: Input): Input => ({
  ...input,
  requestId: ownId(input.requestId),
  overdrachtId: anyId(input.overdrachtId),
});

@Resolver()
export class OverdrachtResolver {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly live: LiveChanges,
  ) {}

  @AllowEveryRole()
  @Query(() => Overdracht, { nullable: true, description: 'One overdracht; null when there is none with this id for this person.' })
  overdracht(@By() by: Principal, @Args('id', { type: () => ID, description: 'Identifier of the overdracht.' }) id: string): Promise<Overdracht | null> {
    return this.store.reads.overdracht(by, { id: anyId(id) });
  }

  @AllowEveryRole()
  @Mutation(() => OfferOverdrachtResult, { description: 'Offers zicht op veiligheid to another party; nothing moves until it accepts.' })
  offerOverdracht(@By() by: Principal, @Args('input', { description: 'What is offered.' }) input: OfferOverdrachtInput): Promise<Casus | Refusal> {
    const ids = { requestId: ownId(input.requestId), casusId: anyId(input.casusId), receiverId: anyId(input.receiverId) };
    const offered = this.store.overdracht.offer(by, asCommand(input, { ...ids, ground: groundOf(input.ground) }));
    return answered(this.store, by, offered, (id) => this.store.reads.casus(by, { id }));
  }

  @Allow('ACCEPTANT')
  @Mutation(() => AcceptOverdrachtResult, { description: 'Accepts an overdracht: the holder changes at this moment.' })
  acceptOverdracht(@By() by: Principal, @Args('input', { description: 'Who holds from now on.' }) input: AcceptOverdrachtInput): Promise<Overdracht | Refusal> {
    const command = asCommand(ofOverdracht(input), { holderId: anyId(input.holderId), deputyId: anyIdOrNull(input.deputyId) });
    return this.overdrachtAfter(by, this.store.overdracht.accept(by, command));
  }

  @Allow('ACCEPTANT', 'INTAKE', 'TEAMLEIDER')
  @Mutation(() => RefuseOverdrachtResult, { description: 'Does not take over; the holder stays the holder.' })
  refuseOverdracht(@By() by: Principal, @Args('input', { description: 'Why not, and who then.' }) input: RefuseOverdrachtInput): Promise<Overdracht | Refusal> {
    const command = asCommand(ofOverdracht(input), { insteadOrganisationId: anyIdOrNull(input.insteadOrganisationId) });
    return this.overdrachtAfter(by, this.store.overdracht.refuse(by, command));
  }

  @Allow('ACCEPTANT', 'INTAKE', 'TEAMLEIDER')
  @Mutation(() => AskQuestionResult, { description: 'Asks the giver one question; the clock does not stop.' })
  askQuestion(@By() by: Principal, @Args('input', { description: 'What is asked.' }) input: AskQuestionInput): Promise<Overdracht | Refusal> {
    return this.overdrachtAfter(by, this.store.overdracht.ask(by, ofOverdracht(input)));
  }

  @AllowEveryRole()
  @Mutation(() => AnswerQuestionResult, { description: 'Answers the question of the receiver, for the giving side.' })
  answerQuestion(@By() by: Principal, @Args('input', { description: 'What is answered.' }) input: AnswerQuestionInput): Promise<Overdracht | Refusal> {
    return this.overdrachtAfter(by, this.store.overdracht.answerQuestion(by, ofOverdracht(input)));
  }

  @AllowEveryRole()
  @Mutation(() => WithdrawOverdrachtResult, { description: 'Takes an open overdracht back.' })
  withdrawOverdracht(
    @By() by: Principal,
    @Args('input', { description: 'What is taken back, and why.' }) input: WithdrawOverdrachtInput,
  ): Promise<Casus | Refusal> {
    return answered(this.store, by, this.store.overdracht.withdraw(by, ofOverdracht(input)), (id) => this.casusOf(by, id));
  }

  @AllowEveryRole()
  @Subscription(() => Overdracht, {
    nullable: true,
    resolve: (overdracht: Overdracht) => overdracht,
    description: 'The overdracht now and after each change; ends when it may not be read any more.',
  })
  overdrachtChanged(
    @By() by: Principal,
    @Args('id', { type: () => ID, description: 'Identifier of the overdracht.' }) id: string,
  ): AsyncIterableIterator<Overdracht> {
    return this.live.follow('overdracht_changed', anyId(id), (overdracht) => this.store.reads.overdracht(by, { id: overdracht }));
  }

  private overdrachtAfter(by: Principal, written: Promise<Answer>): Promise<Overdracht | Refusal> {
    return answered(this.store, by, written, (id) => this.store.reads.overdracht(by, { id }));
  }

  private async casusOf(by: Principal, overdrachtId: string): Promise<Casus | null> {
    const overdracht = await this.store.reads.overdracht(by, { id: overdrachtId });
    return overdracht?.casusId ? this.store.reads.casus(by, { id: overdracht.casusId }) : null;
  }
}
