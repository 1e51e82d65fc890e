// SPDX-License-Identifier: EUPL-1.2
import type { CardFragment } from '@ketenportaal/contract';
import type { Say } from '../text/index.js';
import type { State } from './state-mark.js';

type Card = Pick<CardFragment, 'organisation' | 'person' | 'now' | 'withOrganisation' | 'veiligThuis' | 'termijn'>;

/** Who are waited for; everything else goes on by whoever is responsible. */
const WAITING = new Set<CardFragment['now']>(['WACHT_OP_ANTWOORD', 'WACHT_OP_BEVESTIGING']);

export function stateOf(card: Card): State {
  if (card.termijn?.late) return 'teLaat';
  return WAITING.has(card.now) ? 'wacht' : 'loopt';
}

/** "Wat gebeurt er nu?" in one sentence with the names of the parties. */
export function nowSentence(card: Card, { t }: Pick<Say, 't'>): string {
  const unknown = t('words.unknownParty');
  return t(`words.now.${card.now}`, { vt: card.veiligThuis?.name ?? unknown, with: card.withOrganisation?.name ?? unknown, holder: card.organisation.name });
}

/** While an answer is awaited: who stays responsible until then. Null when nobody is waited for. */
export const untilSentence = (card: Card, { t }: Pick<Say, 't'>): string | null =>
  card.now === 'WACHT_OP_ANTWOORD' || card.now === 'VRAAG_TE_BEANTWOORDEN'
    ? t('words.until', { with: card.withOrganisation?.name ?? t('words.unknownParty'), holder: card.organisation.name })
    : null;

export interface Call {
  /** Who answers: the named person, or the team. */
  readonly name: string;
  readonly number: string;
  /** The number of the team, when the first number is that of a person. */
  readonly team: string | null;
  readonly hours: string;
}

/** Nobody calls himself: while the reader is the one responsible, the number is that of Veilig Thuis. */
export function whomToCall(card: Card, readerId: string): Call {
  const { person, organisation, veiligThuis } = card;
  if (person.id === readerId && veiligThuis) return { name: veiligThuis.name, number: veiligThuis.phone, team: null, hours: veiligThuis.phoneHours };
  if (person.workPhone) return { name: person.name, number: person.workPhone, team: organisation.phone, hours: organisation.phoneHours };
  return { name: organisation.name, number: organisation.phone, team: null, hours: organisation.phoneHours };
}
