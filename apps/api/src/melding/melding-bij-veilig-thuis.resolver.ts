// SPDX-License-Identifier: EUPL-1.2
import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Answer, Principal, Store } from '@ketenportaal/store';
import { Allow } from '../auth/allow.js';
import { By } from '../auth/principal.js';
import { answered } from '../graphql/answered.js';
import { anyId, anyIdOrNull, asCommand, ownId } from '../graphql/ids.js';
import { pageSize } from '../graphql/limits.js';
import type { Refusal } from '../graphql/refusal.types.js';
import { STORE } from '../injected.js';
import {
  ConcludeVeiligheidsbeoordelingInput,
  GiveTerugkoppelingInput,
  PostponeVeiligheidsbeoordelingInput,
  ReceiveMeldingInput,
} from './melding-bij-veilig-thuis.input.js';
import {
  ConcludeVeiligheidsbeoordelingResult,
  GiveTerugkoppelingResult,
  MeldingBijVeiligThuis,
  OpenCasusChoice,
  PostponeVeiligheidsbeoordelingResult,
  ReceiveMeldingResult,
} from './melding-bij-veilig-thuis.types.js';

const ofMelding = <Input extends { requestId: string; meldingId: string }>(input: Input): Input => ({
  ...input,
  requestId: ownId(input.requestId),
  meldingId: anyId(input.meldingId),
});

@Resolver()
export class MeldingBijVeiligThuisResolver {
  constructor(@Inject(STORE) private readonly store: Store) {}

  @Allow('INTAKE', 'MEDEWERKER', 'TEAMLEIDER')
  @Query(() => [MeldingBijVeiligThuis], { description: 'The meldingen that were sent to this Veilig Thuis, newest first.' })
  meldingenBijVeiligThuis(
    @By() by: Principal,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50, description: 'How many, at most 100.' }) first: number | null,
  ): Promise<MeldingBijVeiligThuis[]> {
    return this.store.reads.meldingenBijVeiligThuis(by, { first: pageSize(first) });
  }

  @Allow('INTAKE', 'MEDEWERKER', 'TEAMLEIDER')
  @Query(() => MeldingBijVeiligThuis, { nullable: true, description: 'One melding at Veilig Thuis; null when there is none with this id for this person.' })
  meldingBijVeiligThuis(
    @By() by: Principal,
    @Args('id', { type: () => ID, description: 'Identifier of the melding.' }) id: string,
  ): Promise<MeldingBijVeiligThuis | null> {
    return this.store.reads.meldingBijVeiligThuis(by, { id: anyId(id) });
  }

  @Allow('INTAKE', 'MEDEWERKER', 'TEAMLEIDER')
  @Query(() => [OpenCasusChoice], { description: 'Open casussen of this Veilig Thuis that a new melding may belong to.' })
  openCasussen(
    @By() by: Principal,
    @Args('search', { type: () => String, nullable: true, description: 'Part of the code, or of what the meldingen are about.' }) search: string | null,
  ): Promise<OpenCasusChoice[]> {
    return this.store.reads.openCasussen(by, { search });
  }

  @Allow('INTAKE', 'MEDEWERKER')
  @Mutation(() => ReceiveMeldingResult, { description: 'Confirms receipt of a melding.' })
  receiveMelding(
    @By() by: Principal,
    @Args('input', { description: 'What is received.' }) input: ReceiveMeldingInput,
  ): Promise<MeldingBijVeiligThuis | Refusal> {
    const command = asCommand(ofMelding(input), { workerId: anyId(input.workerId), mergeIntoCasusId: anyIdOrNull(input.mergeIntoCasusId) });
    return this.answered(by, this.store.melding.receive(by, command));
  }

  @Allow('MEDEWERKER', 'TEAMLEIDER')
  @Mutation(() => ConcludeVeiligheidsbeoordelingResult, { description: 'Records the outcome of the veiligheidsbeoordeling.' })
  concludeVeiligheidsbeoordeling(
    @By() by: Principal,
    @Args('input', { description: 'The outcome.' }) input: ConcludeVeiligheidsbeoordelingInput,
  ): Promise<MeldingBijVeiligThuis | Refusal> {
    return this.answered(by, this.store.melding.conclude(by, ofMelding(input)));
  }

  @Allow('MEDEWERKER', 'TEAMLEIDER')
  @Mutation(() => PostponeVeiligheidsbeoordelingResult, { description: 'Promises a new date after the date has passed.' })
  postponeVeiligheidsbeoordeling(
    @By() by: Principal,
    @Args('input', { description: 'The new date.' }) input: PostponeVeiligheidsbeoordelingInput,
  ): Promise<MeldingBijVeiligThuis | Refusal> {
    return this.answered(by, this.store.melding.postpone(by, ofMelding(input)));
  }

  @Allow('MEDEWERKER', 'TEAMLEIDER')
  @Mutation(() => GiveTerugkoppelingResult, { description: 'Gives the melder the terugkoppeling.' })
  giveTerugkoppeling(
    @By() by: Principal,
    @Args('input', { description: 'What the melder is told.' }) input: GiveTerugkoppelingInput,
  ): Promise<MeldingBijVeiligThuis | Refusal> {
    return this.answered(by, this.store.melding.giveTerugkoppeling(by, ofMelding(input)));
  }

  private answered(by: Principal, written: Promise<Answer>): Promise<MeldingBijVeiligThuis | Refusal> {
    return answered(this.store, by, written, (id) => this.store.reads.meldingBijVeiligThuis(by, { id }));
  }
}
