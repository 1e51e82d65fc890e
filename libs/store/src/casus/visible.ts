// SPDX-License-Identifier: EUPL-1.2
import { mayRead, type AccessLevel, type Grant } from '@ketenportaal/domain';
import type { Situation } from './run.js';

/** INV-23 in the core: whether the person may see what the command is about; the clock sees what it must end. */
export function sees(situation: Situation, levels: readonly AccessLevel[], subjectId: string | null, grants: readonly Grant[] = situation.grants): boolean {
  const { actor, at } = situation;
  return actor !== null && levels.some((level) => mayRead(actor, grants, level, level === 'CASUS' ? null : (subjectId as Grant['subjectId']), at));
}
