// SPDX-License-Identifier: EUPL-1.2
import type { Instant, LocalDate } from '../ids.js';
import { explainTermijn } from './explain-termijn.js';
import type { Language } from './format-date.js';
import type { TermId, Termijn } from './termijn.js';

/** How the tables we read from keep a date: with its sentences made, so that a list is answered without computing any. */
export interface StoredTermijn {
  /** With an underscore, as interfaces write it: GraphQL names have no hyphen. */
  readonly term: StoredTermId;
  readonly dueAt: Instant;
  readonly dueOn: LocalDate;
  readonly uitleg: Readonly<Record<Language, string>>;
}

export type StoredTermId = TermId extends `D-${infer Digits}` ? `D_${Digits}` : never;

export const storedTermId = (term: TermId): StoredTermId => term.replace('-', '_') as StoredTermId;

/** Why this date is said in the words of the day on which it was decided; a later text does not change what was promised. */
export const storedTermijn = (termijn: Termijn): StoredTermijn => ({
  term: storedTermId(termijn.uitleg.term),
  dueAt: termijn.dueAt,
  dueOn: termijn.dueOn,
  uitleg: { nl: explainTermijn(termijn.uitleg, 'nl'), en: explainTermijn(termijn.uitleg, 'en') },
});
