// SPDX-License-Identifier: EUPL-1.2
import landelijkVoorbeeld1 from './landelijk-voorbeeld/1.json' with { type: 'json' };
import { PolicyRefused, sentencesOf } from './policy-refused.js';
import { policySchema, type PolicyDocument } from './policy-schema.js';

/** Checks a policy from outside; refuses it with sentences that say what to do. */
export function readPolicy(candidate: unknown): PolicyDocument {
  const read = policySchema.safeParse(candidate, { reportInput: true });
  if (!read.success) throw new PolicyRefused(sentencesOf(read.error.issues));
  return read.data;
}

/** The national example: what a region begins with before it has terms of its own. */
export const landelijkVoorbeeld: PolicyDocument = readPolicy(landelijkVoorbeeld1);

const published: ReadonlyMap<string, PolicyDocument> = new Map([landelijkVoorbeeld].map((policy) => [policy.version, policy]));

/** A running casus keeps the version that it began with, so every published version stays here (INV-40). */
export function loadPolicy(version: string): PolicyDocument {
  const policy = published.get(version);
  if (policy !== undefined) return policy;
  throw new PolicyRefused([`There is no policy "${version}": use one of ${[...published.keys()].join(', ')}.`]);
}
