// SPDX-License-Identifier: EUPL-1.2
// The steps of the main job as registered clients take them, each through the public API.
import type { PersonKey, OrganisationKey } from '@ketenportaal/testkit';
import { newId, organisationId, personId, type GraphqlAnswer, type World } from './api.fixture.js';

export interface RefusalAnswer {
  readonly __typename: string;
  readonly code?: string;
  readonly id?: string;
  readonly at?: string | null;
  readonly person?: { readonly name: string } | null;
  readonly organisation?: { readonly name: string } | null;
}

const REFUSED = '... on Refusal { code at person { name } organisation { name } }';

/** A mutation with one input; `on` is what is asked of the changed record. */
export const mutation = (name: string, input: string, type: string, on = 'id'): string =>
  `mutation Do($input: ${input}!) { ${name}(input: $input) { __typename ... on ${type} { ${on} } ${REFUSED} } }`;

export const DOCUMENTS = {
  sendMelding: mutation('sendMelding', 'SendMeldingInput', 'Melding'),
  receiveMelding: mutation('receiveMelding', 'ReceiveMeldingInput', 'MeldingBijVeiligThuis'),
  concludeVeiligheidsbeoordeling: mutation('concludeVeiligheidsbeoordeling', 'ConcludeVeiligheidsbeoordelingInput', 'MeldingBijVeiligThuis'),
  postponeVeiligheidsbeoordeling: mutation('postponeVeiligheidsbeoordeling', 'PostponeVeiligheidsbeoordelingInput', 'MeldingBijVeiligThuis'),
  giveTerugkoppeling: mutation('giveTerugkoppeling', 'GiveTerugkoppelingInput', 'MeldingBijVeiligThuis'),
  offerOverdracht: mutation('offerOverdracht', 'OfferOverdrachtInput', 'Casus'),
  acceptOverdracht: mutation('acceptOverdracht', 'AcceptOverdrachtInput', 'Overdracht'),
  refuseOverdracht: mutation('refuseOverdracht', 'RefuseOverdrachtInput', 'Overdracht'),
  askQuestion: mutation('askQuestion', 'AskQuestionInput', 'Overdracht', 'id status question { text answerText }'),
  answerQuestion: mutation('answerQuestion', 'AnswerQuestionInput', 'Overdracht', 'id status question { text answerText }'),
  withdrawOverdracht: mutation('withdrawOverdracht', 'WithdrawOverdrachtInput', 'Casus'),
  recordFirstContact: mutation('recordFirstContact', 'RecordFirstContactInput', 'Casus'),
  changeNamedPerson: mutation('changeNamedPerson', 'ChangeNamedPersonInput', 'PersonChange', 'casusId casus { id card { person { name } } deputy { name } }'),
  saveMeldingDraft: mutation('saveMeldingDraft', 'SaveMeldingDraftInput', 'MeldingDraft'),
} as const;
export type MutationName = keyof typeof DOCUMENTS;

export interface Done {
  readonly answer: GraphqlAnswer<Record<string, RefusalAnswer | null> | null>;
  /** The union member that came back, or the codes of the errors. */
  readonly outcome: string;
  readonly result: RefusalAnswer;
}

/** Sends one mutation and says in one word what came of it: the type, the refusal code, or the error code. */
export async function act(world: World, who: PersonKey, name: MutationName, input: Record<string, unknown>): Promise<Done> {
  const answer = await world.ask<Record<string, RefusalAnswer | null> | null>(who, DOCUMENTS[name], { input: { requestId: newId(), ...input } });
  const result = answer.data?.[name] ?? { __typename: answer.codes.join(',') };
  return { answer, result, outcome: result.code ?? result.__typename };
}

export const MELDING = {
  about: 'Sem, groep 3',
  concern: 'Wij maken ons zorgen over thuis.',
  acute: false,
  keepsOwnHelp: true,
  ownHelp: 'Wekelijks gesprek met Sem',
};
export const OFFER = {
  ground: 'G_TM',
  urgency: 'GEWOON',
  familyInformed: true,
  household: 'Moeder en twee kinderen',
  municipality: 'Rietwijk',
  whyThisParty: 'Het gezin woont in uw wijk',
  asked: 'Zicht op veiligheid',
};

export interface Case {
  readonly meldingId: string;
  readonly casusId: string;
}
export type OfferedCase = Case & { readonly overdrachtId: string };

async function must(done: Promise<Done>): Promise<string> {
  const { result, answer } = await done;
  if (result.id === undefined) throw new Error(`the step was not taken: ${answer.text}`);
  return result.id;
}

/** A melding at each stage; every call makes a new one. */
export const stagesOf = (world: World) => {
  const casusOf = async (meldingId: string): Promise<Case> => {
    const [row] = await world.sql<{ casus_id: string }>('select casus_id from melding where id = $1', [meldingId]);
    return { meldingId, casusId: row?.casus_id ?? '' };
  };
  const stages = {
    async sent(by: PersonKey = 'noor', over: Record<string, unknown> = {}): Promise<Case> {
      return casusOf(await must(act(world, by, 'sendMelding', { veiligThuisId: organisationId('veiligThuis'), ...MELDING, ...over })));
    },
    async received(by: PersonKey = 'noor', over: Record<string, unknown> = {}): Promise<Case> {
      const melding = await stages.sent(by, over);
      await must(act(world, 'marijke', 'receiveMelding', { meldingId: melding.meldingId, workerId: personId('marijke') }));
      return melding;
    },
    async concluded(by: PersonKey = 'noor'): Promise<Case> {
      const melding = await stages.received(by);
      await must(act(world, 'marijke', 'concludeVeiligheidsbeoordeling', { meldingId: melding.meldingId, outcome: 'DIRECT_OVERDRAGEN' }));
      return melding;
    },
    async offered(to: OrganisationKey = 'wijkteamNoord', by: PersonKey = 'noor'): Promise<OfferedCase> {
      const melding = await stages.concluded(by);
      await must(act(world, 'marijke', 'offerOverdracht', { casusId: melding.casusId, receiverId: organisationId(to), ...OFFER }));
      const [row] = await world.sql<{ id: string }>('select id from overdracht where casus_id = $1', [melding.casusId]);
      return { ...melding, overdrachtId: row?.id ?? '' };
    },
    async accepted(by: PersonKey = 'noor'): Promise<OfferedCase> {
      const offer = await stages.offered('wijkteamNoord', by);
      await must(
        act(world, 'samira', 'acceptOverdracht', { overdrachtId: offer.overdrachtId, holderId: personId('samira'), firstContactOn: await today(world) }),
      );
      return offer;
    },
  };
  return stages;
};
export type Stages = ReturnType<typeof stagesOf>;

export async function today(world: World, days = 0): Promise<string> {
  const [row] = await world.sql<{ day: string }>(`select to_char((chain_now() at time zone 'Europe/Amsterdam')::date + $1::integer, 'YYYY-MM-DD') as day`, [
    days,
  ]);
  return row?.day ?? '';
}

/** Ids that a reader must not be able to tell apart: of nobody, of somebody else, and no id at all. */
export const strangeIds = (foreign: string): readonly string[] => [newId(), foreign, 'geen-id', '', "' or 1=1 --", '\u0000', 'x'.repeat(5_000)];

/** What is compared: everything a caller can see, without the trace id and the clock. */
export const visible = ({ status, text, headers }: GraphqlAnswer<unknown>): unknown => ({
  status,
  text,
  headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !['date', 'etag', 'keep-alive', 'connection'].includes(name))),
});
