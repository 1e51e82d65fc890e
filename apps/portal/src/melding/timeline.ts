// SPDX-License-Identifier: EUPL-1.2
import type { MelderStep, MeldingPageFragment } from '@ketenportaal/contract';
import { nowSentence, type State, type TimelineItem } from '../kit/index.js';
import type { Say } from '../text/index.js';

const STATE_OF: Readonly<Record<MelderStep, State>> = {
  VERZONDEN: 'verzonden',
  ONTVANGEN: 'ontvangen',
  NOG_NIET_BEVESTIGD: 'teLaat',
  BEOORDELING_TE_LAAT: 'teLaat',
  NIEUWE_DATUM: 'nieuweDatum',
  UITKOMST_BEKEND: 'gereed',
  TERUGKOPPELING_TE_LAAT: 'teLaat',
  TERUGKOPPELING_GEGEVEN: 'bericht',
  AANGEBODEN: 'wacht',
  ANTWOORD_TE_LAAT: 'teLaat',
  OVERGENOMEN: 'overgenomen',
  NIET_OVERGENOMEN: 'nietOvergenomen',
  INGETROKKEN: 'ingetrokken',
  ONBEANTWOORD: 'onbeantwoord',
  EERSTE_CONTACT_TE_LAAT: 'teLaat',
  EERSTE_CONTACT_GEWEEST: 'gereed',
  ANDER_CONTACT: 'nieuweDatum',
};

type Step = MeldingPageFragment['steps'][number];

/** The steps as sentences, oldest first. What may be expected stands under the last one only: earlier promises are kept or passed. */
export function timelineOf(melding: Pick<MeldingPageFragment, 'steps' | 'card'>, say: Say): readonly TimelineItem[] {
  const steps = melding.steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const items = steps.map((step, index) => itemOf(step, `${step.at} ${step.step}`, index === steps.length - 1, say));
  const { termijn } = melding.card;
  if (!termijn) return items;
  const next: TimelineItem = {
    key: 'next',
    state: termijn.late ? 'teLaat' : 'wacht',
    ahead: true,
    title: nowSentence(melding.card, say),
    when: say.t('melding.page.nextOn', { date: say.day(termijn.dueOn) }),
  };
  return [...items, next];
}

function itemOf({ step, at, organisation }: Step, key: string, last: boolean, { t, dayOf, timeOf }: Say): TimelineItem {
  const who = organisation?.name ?? t('words.unknownParty');
  return {
    key,
    state: STATE_OF[step],
    title: t(`words.step.${step}`, { who }),
    when: t('kit.card.at', { date: dayOf(at), time: timeOf(at) }),
    ...(last ? { text: t(`words.after.${step}`, { who }) } : {}),
  };
}
