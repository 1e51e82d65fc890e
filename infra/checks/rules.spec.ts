// SPDX-License-Identifier: EUPL-1.2
import { REFUSALS } from '@ketenportaal/domain';
import { committedFiles, read } from './source-files.js';

interface Row {
  readonly rule: string;
  readonly sentence: string;
  readonly decidedIn: readonly string[];
  readonly guardedBy: string;
  readonly provedBy: readonly string[];
}

const inCode = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '');

/** The rows of every table in rules.md; the table of refusals has no column for the database. */
const rulesOf = (text: string): Row[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| Rule |') && !line.startsWith('| Refusal |'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .map(([rule = '', sentence = '', decided = '', ...rest]) => ({
      rule,
      sentence,
      decidedIn: inCode(decided),
      guardedBy: rest.length > 1 ? (rest[0] ?? '') : '-',
      provedBy: inCode(rest.at(-1) ?? ''),
    }));

/** What a row names that is not there, in words. */
function whatIsGone({ rule, sentence, decidedIn, guardedBy, provedBy }: Row, files: ReadonlySet<string>, migrations: string): string[] {
  const missing = [...decidedIn, ...provedBy].filter((file) => !files.has(file)).map((file) => `${rule}: there is no ${file}`);
  const unguarded = inCode(guardedBy).filter((name) => !new RegExp(`\\b(constraint|index|policy) ${name}\\b`).test(migrations));
  return [
    ...missing,
    ...unguarded.map((name) => `${rule}: no constraint, index or policy is called ${name}`),
    ...(provedBy.some((file) => !/spec\.tsx?$/.test(file)) ? [`${rule}: a proof is a spec`] : []),
    ...(decidedIn.length === 0 || provedBy.length === 0 || !sentence.endsWith('.') ? [`${rule}: the row is not complete`] : []),
    ...(inCode(guardedBy).length === 0 && !guardedBy.startsWith('-') ? [`${rule}: say what guards it, or why nothing does`] : []),
  ];
}

describe('docs/rules.md', () => {
  const rows = rulesOf(read('docs/rules.md'));
  const files = new Set(committedFiles());
  const migrations = [...files]
    .filter((file) => file.startsWith('libs/store/src/migrations/'))
    .map(read)
    .join('\n');

  it('names only files, constraints and specs that exist', () => {
    expect(rows.length).toBeGreaterThan(REFUSALS.length);
    expect(rows.flatMap((row) => whatIsGone(row, files, migrations))).toEqual([]);
  });

  it('notices what is gone', () => {
    const gone = rulesOf(
      '| INV-99 | A rule. | `libs/domain/src/gone.ts` | `no_such_constraint`, `one_open_overdracht_per_casus` | `libs/domain/src/gone.spec.ts`, `docs/rules.md` |',
    );
    expect(gone.flatMap((row) => whatIsGone(row, files, migrations))).toEqual([
      'INV-99: there is no libs/domain/src/gone.ts',
      'INV-99: there is no libs/domain/src/gone.spec.ts',
      'INV-99: no constraint, index or policy is called no_such_constraint',
      'INV-99: a proof is a spec',
    ]);
    expect(rulesOf('| INV-99 | A rule | | | `docs/rules.md` |').flatMap((row) => whatIsGone(row, files, migrations))).toHaveLength(3);
  });

  it('has a row for every refusal, and for no other', () => {
    const refusals = rows.map(({ rule }) => inCode(rule)[0]).filter((code) => code !== undefined);
    expect([...refusals].sort()).toEqual([...REFUSALS].sort());
  });

  it('a refusal is found where its row says, in the decision and in the spec', () => {
    const lost = rows.flatMap(({ rule, decidedIn, provedBy }) => {
      const [code] = inCode(rule);
      if (code === undefined) return [];
      const absent = [...decidedIn, ...provedBy].filter((file) => !read(file).includes(`'${code}'`));
      return absent.map((file) => `${code} is not in ${file}`);
    });
    expect(lost).toEqual([]);
  });
});
