// SPDX-License-Identifier: EUPL-1.2
// The requests of each contender, written out beforehand: one per melder, with a token of this minute.
import type { DevelopmentIssuer } from '@ketenportaal/testkit';
import type { Copy } from './data/copies.js';
import { melders, type Melder } from './data/region.js';
import { documents, type Document } from './documents.js';

export const QUESTIONS = ['mijnMeldingen', 'whoIsResponsible'] as const;
export type Question = (typeof QUESTIONS)[number];

/** How a contender is asked: the API by the sha256 of a registered operation, as the portal does; the usual way by the text. */
export type Manner = 'registered' | 'another document' | 'text' | 'bare';

export interface Asked {
  readonly path: string;
  readonly body: string;
}

const bodyOf = (document: Document, manner: Manner, variables: object): string =>
  JSON.stringify(
    manner === 'registered' ? { extensions: { persistedQuery: { version: 1, sha256Hash: document.sha256 } }, variables } : { query: document.text, variables },
  );

export function ask(question: Question, manner: Manner, meldingId: string): Asked {
  const variables = question === 'mijnMeldingen' ? { first: 20 } : { id: meldingId };
  const document = manner === 'another document' ? documents.another : documents[question];
  if (manner === 'bare') return { path: question === 'mijnMeldingen' ? '/mijnMeldingen' : '/melding', body: JSON.stringify({ variables }) };
  return { path: '/graphql', body: bodyOf(document, manner, variables) };
}

export const answerBegins = (question: Question): string => (question === 'mijnMeldingen' ? '{"data":{"mijnMeldingen":[{' : '{"data":{"melding":{');

export type Tokens = ReadonlyMap<Melder, string>;

/** Tokens live five minutes, so they are made again for each round. */
export const mintTokens = async (issuer: DevelopmentIssuer): Promise<Tokens> =>
  new Map(await Promise.all(melders.map(async (melder): Promise<[Melder, string]> => [melder, await issuer.mintToken(melder.persona.subject)])));

const asHttp = ({ path, body }: Asked, port: number, token: string): string =>
  [
    `POST ${path} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    'content-type: application/json',
    `authorization: Bearer ${token}`,
    `content-length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');

/** One request for each casus of the list (who is responsible), or for each melder (the list). */
export function requestsFor(question: Question, manner: Manner, port: number, tokens: Tokens, copies: readonly Copy[]): readonly string[] {
  const chosen = question === 'mijnMeldingen' ? [...new Map(copies.map((copy) => [copy.melder, copy])).values()] : copies.slice(0, 2_000);
  return chosen.map(({ melder, meldingId }) => asHttp(ask(question, manner, meldingId), port, tokens.get(melder) ?? ''));
}
