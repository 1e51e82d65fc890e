// SPDX-License-Identifier: EUPL-1.2
import type { z } from 'zod';

/** A policy that the portal will not run with; each sentence names the field and says what to do. */
export class PolicyRefused extends Error {
  override readonly name = 'PolicyRefused';
  readonly sentences: readonly string[];

  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.sentences = sentences;
  }
}

/** One sentence per thing that is wrong, in the order of the document. */
export const sentencesOf = (issues: readonly z.core.$ZodIssue[]): string[] => issues.flatMap(sentenceOf);

function sentenceOf(issue: z.core.$ZodIssue): string[] {
  const where = issue.path.join('.') || 'The policy';
  if (issue.code === 'unrecognized_keys') {
    const known =
      where === 'terms'
        ? 'is no term of this portal: remove it, or use one of D-01, D-02, D-03, D-07, D-07b and D-08.'
        : 'is unknown: remove it or correct its spelling.';
    return issue.keys.map((key) => `${where}.${key} ${known}`);
  }
  if (issue.code !== 'custom' && issue.input === undefined) return [`${where} is missing: add it, as in landelijk-voorbeeld/1.`];
  return [`${where} ${issue.message}`];
}
