// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, GraphQLEnumType } from 'graphql';
import { en } from './en.js';
import { nl } from './nl.js';

type Leaves = Record<string, string>;

const leavesOf = (texts: object, path = ''): Leaves =>
  Object.entries(texts).reduce<Leaves>((all, [key, value]: [string, unknown]) => {
    const here = path ? `${path}.${key}` : key;
    return typeof value === 'string' ? { ...all, [here]: value } : { ...all, ...leavesOf(value as object, here) };
  }, {});

const dutch = leavesOf(nl);
const english = leavesOf(en);
const schema = buildSchema(readFileSync(join(__dirname, '../../../../libs/contract/schema.graphql'), 'utf8'));

/** Each enum that a person reads, and where its words stand. */
const WORDS_OF: Readonly<Record<string, readonly object[]>> = {
  MelderStep: [nl.words.step, nl.words.after],
  NowHappening: [nl.words.now],
  TermId: [nl.words.term],
  Outcome: [nl.words.outcome],
  RefusalReason: [nl.words.refusalReason],
  WithdrawReason: [nl.words.withdrawReason],
  PersonChangeReason: [nl.words.personChangeReason],
  DelayReason: [nl.words.delayReason],
  Ground: [nl.words.ground],
  Urgency: [nl.words.urgency],
  OverdrachtStatus: [nl.words.status],
  OrganisationKind: [nl.words.kind],
  Role: [nl.words.role],
  Page: [nl.words.page],
  RefusalCode: [nl.refusal],
};
/** Never shown as a word: a choice of language, and buttons that each have a text of their own. */
const WORDLESS = ['Taal', 'Action'];

/** The words of ecosystem 3.2 that we do not say, and what the holder is not (domain 0.1). */
const NOT_OURS =
  /\b(signaal|signalen|incident|incidenten|reporter|dossiers?|zaak|zaken|case|cases|eigenaar|owner|transfer\w*|accepte\w*|reject\w*|transitie|pending|impasse|blocked|escale\w*|subscri\w*|workitems?|claim\w*|complete\w*|sla|breached|feedback|follow-up|wettelijk verantwoordelijk\w*)\b/i;
const MOST_WORDS = 15;

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?:])\s+/);
const wordsIn = (sentence: string): number =>
  sentence
    .replaceAll(/\{\{\w+\}\}/g, 'naam')
    .split(/\s+/)
    .filter((word) => /\p{L}|\d/u.test(word)).length;
const namesIn = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').toSorted();

describe('the texts', () => {
  it('Dutch and English have the same texts, and none is empty', () => {
    expect(Object.keys(english).toSorted()).toEqual(Object.keys(dutch).toSorted());
    expect(Object.entries({ ...dutch, ...english }).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('a text asks for the same names in both languages', () => {
    expect(
      Object.keys(dutch).filter(
        (key) => new Set([...namesIn(dutch[key] ?? ''), '|', ...namesIn(english[key] ?? '')]).size !== new Set(namesIn(dutch[key] ?? '')).size + 1,
      ),
    ).toEqual([]);
  });

  it('every text for one has a text for many', () => {
    expect(Object.keys(dutch).filter((key) => key.endsWith('_one') && !(key.replace(/_one$/, '_other') in dutch))).toEqual([]);
  });

  const enums = Object.values(schema.getTypeMap()).filter((type) => type instanceof GraphQLEnumType && !type.name.startsWith('__')) as GraphQLEnumType[];

  it.each(enums.map((type) => [type.name, type] as const))('every value of %s has its words', (name, type) => {
    if (WORDLESS.includes(name)) return;
    const words = WORDS_OF[name];
    expect(words).toBeDefined();
    for (const list of words ?? [])
      expect(
        type
          .getValues()
          .map((value) => value.name)
          .filter((value) => !(value in list)),
      ).toEqual([]);
  });

  it.each([
    ['Dutch', dutch],
    ['English', english],
  ])('no %s sentence is longer than fifteen words', (_language, texts) => {
    expect(wordsIn('Tot {{with}} aanneemt, blijft {{holder}} verantwoordelijk.')).toBe(6);
    const long = Object.entries(texts).flatMap(([key, text]) =>
      sentencesOf(text)
        .filter((sentence) => wordsIn(sentence) > MOST_WORDS)
        .map((sentence) => `${key}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  it('Dutch says none of the words that we do not use', () => {
    expect('De zaak is geaccepteerd').toMatch(NOT_OURS);
    expect(Object.entries(dutch).filter(([, text]) => NOT_OURS.test(text))).toEqual([]);
    expect(Object.values({ ...english }).filter((text) => /legally responsible/i.test(text))).toEqual([]);
  });

  it('a person is addressed with "u"', () => {
    expect(Object.entries(dutch).filter(([, text]) => /\b(je|jij|jouw|jullie)\b/i.test(text))).toEqual([]);
  });

  it('the card says what responsibility means here', () => {
    expect(nl.kit.card.what).toBe('zicht op veiligheid, volgens de regionale samenwerkafspraken');
  });
});
