// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../graphql/refusal.types.js';
import { DateTime } from '../graphql/scalars.js';

@ObjectType({ description: 'What was written so far.' })
export class MeldingDraftContent {
  @Field({ description: 'About whom the melding is.' })
  about: string;
  @Field({ description: 'What is the concern.' })
  concern: string;
  @Field({ description: 'What the melder goes on doing.' })
  ownHelp: string;
  @Field(() => Boolean, { nullable: true, description: 'Whether the melder goes on with the own help; null when not answered yet.' })
  keepsOwnHelp: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether it is acute; null when not answered yet.' })
  acute: boolean | null;
  @Field(() => ID, { nullable: true, description: 'The Veilig Thuis that was chosen; null when none was.' })
  veiligThuisId: string | null;
}

@ObjectType({ description: 'A melding that is being written; only the writer can see it.' })
export class MeldingDraft {
  @Field(() => ID, { description: 'Identifier of the draft, made by the client.' })
  id: string;
  @Field(() => MeldingDraftContent, { description: 'What was written so far.' })
  content: MeldingDraftContent;
  @Field(() => DateTime, { description: 'When it was last saved.' })
  savedAt: string;
}

@InputType({ description: 'Keeps a melding that is being written; every field replaces what was kept before.' })
export class SaveMeldingDraftInput {
  @Field(() => ID, { description: 'Identifier of the draft, made by the client.' })
  draftId: string;
  @Field(() => String, { nullable: true, description: 'About whom the melding is.' })
  about?: string | null;
  @Field(() => String, { nullable: true, description: 'What is the concern.' })
  concern?: string | null;
  @Field(() => String, { nullable: true, description: 'What the melder goes on doing.' })
  ownHelp?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the melder goes on with the own help.' })
  keepsOwnHelp?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "The melder's own answer to: is het acuut?" })
  acute?: boolean | null;
  @Field(() => ID, { nullable: true, description: 'The Veilig Thuis that was chosen.' })
  veiligThuisId?: string | null;
}

export const SaveMeldingDraftResult = resultOf('SaveMeldingDraftResult', MeldingDraft);
