// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { organisations, people, type OrganisationKey, type PersonKey, type System } from '@ketenportaal/testkit';

/** What a mutation answers when it says yes: the changed record. */
const CHANGED = {
  sendMelding: 'Melding',
  receiveMelding: 'MeldingBijVeiligThuis',
  concludeVeiligheidsbeoordeling: 'MeldingBijVeiligThuis',
  postponeVeiligheidsbeoordeling: 'MeldingBijVeiligThuis',
  giveTerugkoppeling: 'MeldingBijVeiligThuis',
  offerOverdracht: 'Casus',
  acceptOverdracht: 'Overdracht',
  refuseOverdracht: 'Overdracht',
  withdrawOverdracht: 'Casus',
  recordFirstContact: 'Casus',
  askQuestion: 'Overdracht',
  answerQuestion: 'Overdracht',
} as const;
export type MutationName = keyof typeof CHANGED;
export const MUTATIONS = Object.keys(CHANGED) as readonly MutationName[];

export type Input = Readonly<Record<string, unknown>>;

/** One intention of one person: sent again it is the same. */
export interface Intention {
  readonly who: PersonKey;
  readonly mutation: MutationName;
  readonly input: Input & { readonly requestId: string };
}

export interface Heard {
  readonly status: number;
  /** Exactly as it came over the line. */
  readonly text: string;
  readonly body: { readonly data?: Record<string, unknown> | null; readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[] };
}

export interface Done {
  readonly heard: Heard;
  /** The type of the changed record, the code of the refusal, or the code of the error. */
  readonly outcome: string;
  /** Of the changed record. */
  readonly id: string | null;
}

export const documentOf = (mutation: MutationName): string => {
  const input = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return `mutation Do($input: ${input}!) { ${mutation}(input: $input) { __typename ... on ${CHANGED[mutation]} { id } ... on Refusal { code at person { id } organisation { id } } } }`;
};

export const intend = (who: PersonKey, mutation: MutationName, input: Input): Intention => ({ who, mutation, input: { requestId: randomUUID(), ...input } });

type Reached = Pick<System, 'origin' | 'issuer'>;

/** The people of the region, each with a token, at the public API. Rejects when nobody answers. */
export class People {
  constructor(private readonly system: Reached) {}

  async send(token: string, query: string, variables: Record<string, unknown> = {}): Promise<Heard> {
    const response = await fetch(`${this.system.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(60_000),
    });
    const text = await response.text();
    return { status: response.status, text, body: readJson(text) };
  }

  token(who: PersonKey): Promise<string> {
    return this.system.issuer.mintToken(people[who].username);
  }

  async ask(who: PersonKey, query: string, variables: Record<string, unknown> = {}): Promise<Heard> {
    return this.send(await this.token(who), query, variables);
  }

  async do({ who, mutation, input }: Intention): Promise<Done> {
    const heard = await this.ask(who, documentOf(mutation), { input });
    const result = heard.body.data?.[mutation] as { readonly __typename: string; readonly id?: string; readonly code?: string } | null | undefined;
    const code = heard.body.errors?.map(({ extensions }) => extensions?.code).join();
    return { heard, outcome: result?.code ?? result?.__typename ?? code ?? `${heard.status}`, id: result?.id ?? null };
  }

  /** Once, and it must be done. */
  async act(who: PersonKey, mutation: MutationName, input: Input): Promise<string> {
    const done = await this.do(intend(who, mutation, input));
    if (done.id === null) throw new Error(`${who} could not ${mutation}: ${done.heard.text}`);
    return done.id;
  }
}

function readJson(text: string): Heard['body'] {
  try {
    return JSON.parse(text) as Heard['body'];
  } catch {
    return {};
  }
}

export const MELDING = {
  veiligThuisId: organisations.veiligThuis.id,
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

export const accepting = (overdrachtId: string, firstContactOn: string, who: PersonKey = 'samira'): Intention =>
  intend(who, 'acceptOverdracht', { overdrachtId, holderId: people[who].id, firstContactOn });
export const refusing = (overdrachtId: string, who: PersonKey = 'samira'): Intention =>
  intend(who, 'refuseOverdracht', {
    overdrachtId,
    reason: 'GEEN_CAPACITEIT',
    text: 'Wij zitten vol.',
    insteadOrganisationId: organisations.wijkteamZuid.id,
  });
export const receiving = (meldingId: string): Intention => intend('marijke', 'receiveMelding', { meldingId, workerId: people.marijke.id });
export const offering = (casusId: string, to: OrganisationKey = 'wijkteamNoord'): Intention =>
  intend('marijke', 'offerOverdracht', { casusId, receiverId: organisations[to].id, ...OFFER });
