// SPDX-License-Identifier: EUPL-1.2
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Principal, Store } from '@ketenportaal/store';
import { Allow } from '../auth/allow.js';
import { By } from '../auth/principal.js';
import { answered } from '../graphql/answered.js';
import { anyId, anyIdOrNull, asCommand, ownId } from '../graphql/ids.js';
import type { Refusal } from '../graphql/refusal.types.js';
import { STORE } from '../injected.js';
import { MeldingDraft, SaveMeldingDraftInput, SaveMeldingDraftResult } from './melding-draft.types.js';

@Resolver()
export class MeldingDraftResolver {
  constructor(@Inject(STORE) private readonly store: Store) {}

  @Allow('MELDER')
  @Query(() => [MeldingDraft], { description: 'The meldingen that this person is writing, last saved first.' })
  meldingDrafts(@By() by: Principal): Promise<MeldingDraft[]> {
    return this.store.reads.meldingDrafts(by);
  }

  @Allow('MELDER')
  @Mutation(() => SaveMeldingDraftResult, { description: 'Keeps a melding that is being written.' })
  saveMeldingDraft(@By() by: Principal, @Args('input', { description: 'What is kept.' }) input: SaveMeldingDraftInput): Promise<MeldingDraft | Refusal> {
    const command = asCommand(input, { draftId: ownId(input.draftId), veiligThuisId: anyIdOrNull(input.veiligThuisId) });
    const find = async (draftId: string): Promise<MeldingDraft | null> => (await this.store.reads.meldingDrafts(by)).find(({ id }) => id === draftId) ?? null;
    return answered(this.store, by, this.store.drafts.save(by, command), find);
  }

  @Allow('MELDER')
  @Mutation(() => Boolean, { description: 'Deletes a melding that was being written; true when there was one.' })
  deleteMeldingDraft(@By() by: Principal, @Args('draftId', { type: () => ID, description: 'Identifier of the draft.' }) draftId: string): Promise<boolean> {
    return this.store.drafts.delete(by, anyId(draftId));
  }
}
