// SPDX-License-Identifier: EUPL-1.2
import { basename, dirname } from 'node:path';
import { committedFiles, isSource, read } from './source-files.js';

const VAGUE = /^(utils?|helpers?|common|shared|core|base|misc|lib)(\.|$)/;

/** A folder or file without a subject to live under is a sign that we have not understood it yet. */
const vagueParts = (file: string): string[] => [...dirname(file).split('/'), basename(file)].filter((part) => VAGUE.test(part));
const hasLicence = (text: string): boolean => /SPDX-License-Identifier: EUPL-1\.2/.test(text.split('\n').slice(0, 3).join('\n'));
/** Addresses of package registries and paths of somebody's machine do not belong in the repo. */
const foreignTraces = (text: string): string[] =>
  text.match(/registry\.npmjs\.org|repo1?\.maven\.apache\.org|repo\.maven\.org|deb\.debian\.org|(?<![\w.@-])\/(?:root|home)\/[a-z][\w.-]+/g) ?? [];

describe('names and traces', () => {
  const files = committedFiles();

  it('no file or folder has a name that says nothing', () => {
    expect(vagueParts('apps/api/src/utils.ts')).toEqual(['utils.ts']);
    expect(vagueParts('apps/api/src/common/date.ts')).toEqual(['common']);
    expect(files.filter((file) => isSource(file) && vagueParts(file).length > 0)).toEqual([]);
  });

  it('every source file carries its licence', () => {
    expect(hasLicence('export const a = 1;')).toBe(false);
    expect(files.filter(isSource).filter((file) => !hasLicence(read(file)))).toEqual([]);
  });

  it('nothing names a registry or a path of a machine', () => {
    expect(foreignTraces('see https://registry.npmjs.org/pg')).toHaveLength(1);
    const texts = files.filter(
      (file) => /\.(ts|tsx|mjs|cjs|json|md|yml|yaml|sh|sql|graphql)$|(^|\/)(Containerfile|Dockerfile)/.test(file) && file !== 'infra/checks/names.spec.ts',
    );
    expect(texts.flatMap((file) => foreignTraces(read(file)).map((trace) => `${file}: ${trace}`))).toEqual([]);
  });
});
