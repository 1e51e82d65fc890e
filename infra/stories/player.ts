// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { createVisitor, people, type PersonKey, type System } from '@ketenportaal/testkit';

/** A persona with a session of the portal: logs in as a person does and speaks the public API. */
export interface Player {
  readonly key: PersonKey;
  readonly name: string;
  ask<Answer>(document: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** A mutation: the requestId is added; a Refusal is thrown as `Refused`. */
  act(name: string, input: Record<string, unknown>): Promise<Thing>;
  cookieHeader(): string;
}

export interface Thing {
  readonly __typename: string;
  readonly id: string;
  readonly reference?: string;
}

/** The protocol said no; the code is the reason. */
export class Refused extends Error {
  constructor(readonly code: string) {
    super(`refused: ${code}`);
    this.name = 'Refused';
  }
}

interface Reply {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string }[];
}

const THINGS: Readonly<Record<string, string>> = {
  sendMelding: 'Melding { id reference }',
  receiveMelding: 'MeldingBijVeiligThuis { id reference }',
  concludeVeiligheidsbeoordeling: 'MeldingBijVeiligThuis { id reference }',
  postponeVeiligheidsbeoordeling: 'MeldingBijVeiligThuis { id reference }',
  giveTerugkoppeling: 'MeldingBijVeiligThuis { id reference }',
  offerOverdracht: 'Casus { id reference }',
  acceptOverdracht: 'Overdracht { id }',
  refuseOverdracht: 'Overdracht { id }',
  askQuestion: 'Overdracht { id }',
  answerQuestion: 'Overdracht { id }',
  withdrawOverdracht: 'Casus { id reference }',
  recordFirstContact: 'Casus { id reference }',
  changeNamedPerson: 'PersonChange { casusId }',
};

const inputType = (mutation: string): string => `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;

export async function logIn(system: Pick<System, 'origin'>, key: PersonKey): Promise<Player> {
  const { origin } = system;
  const visitor = createVisitor();
  await visitor.logInAs(people[key].username, `${origin}/auth/login`);
  const session = (await (await visitor.fetch(`${origin}/auth/session`)).json()) as { readonly signedIn: boolean; readonly csrf: string };
  if (!session.signedIn) throw new Error(`${people[key].name} could not log in`);

  const ask = async <Answer>(query: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
    const response = await visitor.fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-keten-csrf': session.csrf, origin },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as Reply;
    if (!data || errors) throw new Error(`the API answered ${response.status}: ${errors?.map((error) => error.message).join('; ') ?? 'nothing'}`);
    return data as Answer;
  };

  return {
    key,
    name: people[key].name,
    ask,
    cookieHeader: () => visitor.cookieHeader(origin),
    async act(mutation, input) {
      const thing = THINGS[mutation];
      if (!thing) throw new Error(`there is no mutation ${mutation}`);
      const document = `mutation Act($input: ${inputType(mutation)}!) { ${mutation}(input: $input) { __typename ... on ${thing} ... on Refusal { code } } }`;
      const answer = await ask<Record<string, Thing & { readonly code?: string }>>(document, { input: { requestId: randomUUID(), ...input } });
      const result = answer[mutation];
      if (!result) throw new Error(`${mutation} answered nothing`);
      if (result.code !== undefined) throw new Refused(result.code);
      return result;
    },
  };
}
