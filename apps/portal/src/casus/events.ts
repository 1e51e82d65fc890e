// SPDX-License-Identifier: EUPL-1.2
import type { CasusPageFragment } from '@ketenportaal/contract';
import type { State, TimelineItem } from '../kit/index.js';
import type { Say } from '../text/index.js';
import { nl } from '../text/nl.js';

type Event = CasusPageFragment['events'][number];
type Fact = keyof typeof nl.words.event;

const STATE_OF: Readonly<Record<Fact, State>> = {
  MeldingSent: 'verzonden',
  MeldingReceived: 'ontvangen',
  CasusMerged: 'ontvangen',
  VeiligheidsbeoordelingPostponed: 'nieuweDatum',
  VeiligheidsbeoordelingConcluded: 'gereed',
  TerugkoppelingGiven: 'bericht',
  OverdrachtOffered: 'wacht',
  QuestionAsked: 'wacht',
  QuestionAnswered: 'bericht',
  OverdrachtAccepted: 'overgenomen',
  OverdrachtRefused: 'nietOvergenomen',
  OverdrachtWithdrawn: 'ingetrokken',
  OverdrachtExpired: 'onbeantwoord',
  FirstContactRecorded: 'gereed',
  NamedPersonChanged: 'overgenomen',
  TermijnWarned: 'wacht',
  TermijnPassed: 'teLaat',
};

const isFact = (type: string): type is Fact => Object.hasOwn(STATE_OF, type);

/** What happened as sentences, oldest first. A fact of a newer API is left out rather than said wrongly. */
export const timelineOf = ({ events }: Pick<CasusPageFragment, 'events'>, say: Say): readonly TimelineItem[] =>
  events.flatMap((event, index) => (isFact(event.type) ? [itemOf(event, event.type, `${index} ${event.at}`, say)] : []));

function itemOf(event: Event, type: Fact, key: string, say: Say): TimelineItem {
  const { t, dayOf, timeOf } = say;
  const when = t('kit.card.at', { date: dayOf(event.at), time: timeOf(event.at) });
  return {
    key,
    state: STATE_OF[type],
    title: sentenceOf(event, type, say),
    when: event.person && type !== 'MeldingSent' ? `${when}, ${t('casus.page.person', { person: event.person.name })}` : when,
  };
}

/** Who sent a melding is Veilig Thuis' to know (INV-15): others read that one was sent. */
function sentenceOf({ organisation, person, other, term }: Event, type: Fact, { t }: Say): string {
  const unknown = t('words.unknownParty');
  if (type === 'MeldingSent' && !person) return t('casus.page.hiddenMelding', { other: other?.name ?? unknown });
  return t(`words.event.${type}`, {
    who: organisation?.name ?? unknown,
    person: person?.name ?? '',
    other: other?.name ?? unknown,
    term: term ? t(`words.term.${term}`) : '',
  });
}
