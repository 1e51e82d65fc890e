// SPDX-License-Identifier: EUPL-1.2
import type { MijnWerkQuery, WorkLineFragment } from '@ketenportaal/contract';
import type { State } from '../kit/index.js';
import type { Say } from '../text/index.js';
import { nl } from '../text/nl.js';

type Work = MijnWerkQuery['mijnWerk'];
type Item = Pick<WorkLineFragment, 'what' | 'termijn'>;
type What = keyof typeof nl.words.work;

export const LISTS = ['antwoordNodig', 'teLaatEnVandaag', 'dezeWeek', 'wachtOpAnderen'] as const;
export type ListName = (typeof LISTS)[number];

const isWhat = (what: string): what is What => Object.hasOwn(nl.words.work, what);

/** Work of a newer API than this portal still has a row and a way to open it. */
export const sayWhat = (what: string, { t }: Pick<Say, 't'>): string => (isWhat(what) ? t(`words.work.${what}`) : t('bericht.new'));
export const sayAction = (what: string, { t }: Pick<Say, 't'>): string => (isWhat(what) ? t(`werk.action.${what}`) : t('werk.open'));

/** An answer that somebody owes waits; other work goes on. Too late is said before anything else. */
export function stateOfWork({ what, termijn }: Item): State {
  if (termijn?.late) return 'teLaat';
  return what === 'ANTWOORD_OP_OVERDRACHT' || what === 'VRAAG_BEANTWOORDEN' || what === 'MELDING_ONTVANGEN' || what === 'WACHT_OP_ANDER' ? 'wacht' : 'loopt';
}

/** Whether anything asks something of this person; what others owe does not. */
export const isUpToDate = ({ antwoordNodig, teLaatEnVandaag, dezeWeek }: Work): boolean =>
  antwoordNodig.length + teLaatEnVandaag.length + dezeWeek.length === 0;

/** The line of answers in words: what is asked first, then what is due, then what others owe. */
export function sayWork(work: Work, { t }: Pick<Say, 't'>): readonly string[] {
  const asked = (what: What): number => work.antwoordNodig.filter((item) => item.what === what).length;
  const lines = [
    ['werk.answers', asked('ANTWOORD_OP_OVERDRACHT')],
    ['werk.receipts', asked('MELDING_ONTVANGEN')],
    ['werk.late', work.teLaatEnVandaag.length],
    ['werk.week', work.dezeWeek.length],
    ['werk.waiting', work.wachtOpAnderen.length],
  ] as const;
  return lines.filter(([, count]) => count > 0).map(([key, count]) => t(key, { count }));
}
