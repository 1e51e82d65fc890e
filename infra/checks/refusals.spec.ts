// SPDX-License-Identifier: EUPL-1.2
import { REFUSALS } from '@ketenportaal/domain';
import { committedFiles, read } from './source-files.js';

/** The codes that none of these texts speaks of. */
const unspoken = (codes: readonly string[], texts: readonly string[], as: (code: string) => string): string[] =>
  codes.filter((code) => !texts.some((text) => text.includes(as(code))));

const quoted = (code: string): string => `'${code}'`;

describe('every refusal', () => {
  it('is proved by at least one spec', () => {
    const specs = committedFiles().filter((file) => /spec\.tsx?$/.test(file) && !file.startsWith('infra/checks/'));
    expect(unspoken(REFUSALS, specs.map(read), quoted)).toEqual([]);
  });

  it.each(['nl', 'en'])('has a sentence that helps (%s)', (language) => {
    const sentences = read(`apps/portal/src/text/${language}/refusal.ts`);
    expect(unspoken(REFUSALS, [sentences], (code) => `\n  ${code}: '`)).toEqual([]);
  });

  it('that nobody speaks of is noticed', () => {
    expect(unspoken(['NOT_THE_HOLDER', 'NEVER_SAID'], ["then('NOT_THE_HOLDER')"], quoted)).toEqual(['NEVER_SAID']);
  });
});
