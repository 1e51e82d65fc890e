// SPDX-License-Identifier: EUPL-1.2
import type { BerichtArrivedSubscription } from '@ketenportaal/contract';
import type { Say } from '../text/index.js';
import { nl } from '../text/nl.js';

type Bericht = Pick<BerichtArrivedSubscription['berichtArrived'], 'message' | 'term' | 'organisation'>;
type Notice = keyof typeof nl.words.notice;
type Step = keyof typeof nl.words.step;

const isNotice = (message: string): message is Notice => Object.hasOwn(nl.words.notice, message);
const isStep = (message: string): message is Step => Object.hasOwn(nl.words.step, message);

/** The sentence of a message: only its code travelled. A code of a newer API reads as news without details. */
export function sayBericht({ message, term, organisation }: Bericht, { t }: Pick<Say, 't'>): string {
  const names = { who: organisation?.name ?? t('words.unknownParty'), term: term ? t(`words.term.${term}`) : '' };
  if (isNotice(message)) return t(`words.notice.${message}`, names);
  return isStep(message) ? t(`words.step.${message}`, names) : t('bericht.new');
}
