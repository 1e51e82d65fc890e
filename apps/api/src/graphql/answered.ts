// SPDX-License-Identifier: EUPL-1.2
import type { Answer, Principal, Store } from '@ketenportaal/store';
import { Refusal } from './refusal.types.js';

export const asRefusal = (code: string, first: Partial<Omit<Refusal, 'code'>> = {}): Refusal =>
  Object.assign(new Refusal(), { code, at: null, person: null, organisation: null, ...first });

/** What a mutation answers: the changed record as this person may read it now, or the refusal and who was first (INV-12). */
export async function answered<T>(store: Store, by: Principal, written: Promise<Answer>, read: (id: string) => Promise<T | null>): Promise<T | Refusal> {
  const answer = await written;
  if (!answer.ok) return asRefusal(answer.refusal, answer.first ? await store.reads.firstActor(by, answer.first) : {});
  // A retry long after the change may come from someone who has lost sight of it since.
  return (await read(answer.id)) ?? asRefusal('NOT_FOUND');
}
