// SPDX-License-Identifier: EUPL-1.2
import { committedFiles, read } from './source-files.js';

/** The words that have a row: what stands in code in the first column of any table. */
const explained = (glossary: string): Set<string> =>
  new Set(
    glossary
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? '')),
  );

const factTypes = (source: string): string[] => [...source.matchAll(/readonly type: '([A-Za-z]+)'/g)].map(([, type]) => type ?? '');

/** The nouns of a schema: not its operations, and not the input and result that each operation has. */
const schemaNouns = (schema: string): string[] =>
  [...schema.matchAll(/^(?:type|enum|scalar|interface|union|input) (\w+)/gm)]
    .map(([, noun]) => noun ?? '')
    .filter((noun) => !/^(Query|Mutation|Subscription)$|(Input|Result)$/.test(noun));

const subjectFolders = (files: readonly string[]): string[] => [
  ...new Set(files.map((file) => /^libs\/domain\/src\/([^/]+)\//.exec(file)?.[1]).filter((folder) => folder !== undefined)),
];

describe('docs/glossary.md', () => {
  const glossary = read('docs/glossary.md');
  const words = explained(glossary);
  const absent = (nouns: readonly string[]): string[] => nouns.filter((noun) => !words.has(noun));

  it('explains every fact', () => {
    const facts = factTypes(read('libs/domain/src/casus/facts.ts'));
    expect(facts.length).toBeGreaterThan(10);
    expect(absent(facts)).toEqual([]);
  });

  it('explains every noun of the schema', () => {
    const nouns = schemaNouns(read('libs/contract/schema.graphql'));
    expect(nouns.length).toBeGreaterThan(20);
    expect(absent(nouns)).toEqual([]);
  });

  it('explains every subject folder of the core', () => {
    expect(absent(subjectFolders(committedFiles()))).toEqual([]);
  });

  it('says of no fact or type that it exists when it does not', () => {
    const section = (title: string): string => glossary.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
    const facts = factTypes(read('libs/domain/src/casus/facts.ts'));
    const nouns = schemaNouns(read('libs/contract/schema.graphql'));
    expect([...explained(section('Facts'))].filter((word) => !facts.includes(word))).toEqual([]);
    expect([...explained(section('Types of the contract'))].filter((word) => !nouns.includes(word))).toEqual([]);
  });

  it('notices a word without a row', () => {
    const added = schemaNouns(
      'type Afspraak {\n}\ninput OfferAfspraakInput {\n}\ntype Query {\n}\nunion OfferAfspraakResult = Casus | Refusal\nenum Page {\n}',
    );
    expect(added).toEqual(['Afspraak', 'Page']);
    expect(absent([...added, ...factTypes("| { readonly type: 'AfspraakMade' }")])).toEqual(['Afspraak', 'AfspraakMade']);
  });
});
