// SPDX-License-Identifier: EUPL-1.2
import type { Texts } from '../nl.js';

export const werk: Texts['werk'] = {
  title: 'My work',
  answers_one: '{{count}} handover waits for your answer.',
  answers_other: '{{count}} handovers wait for your answer.',
  late_one: '{{count}} date has passed or is today.',
  late_other: '{{count}} dates have passed or are today.',
  week_one: '{{count}} date ends this week.',
  week_other: '{{count}} dates end this week.',
  list: { antwoordNodig: 'Answer needed', teLaatEnVandaag: 'Late and today', dezeWeek: 'This week', wachtOpAnderen: 'Waiting for others' },
  empty: { title: 'You are up to date', text: 'Nothing waits for you.', next: 'Next date: {{date}}.' },
  from: 'From {{who}}',
  waitingFor: 'At {{who}}',
  due: 'On {{date}} at the latest',
  open: 'Open',
  openLabel: '{{what}}, {{reference}}',
};

export const bericht: Texts['bericht'] = {
  title: 'Messages',
  lead: 'Everything you need to know, the newest at the top.',
  empty: { title: 'You have no messages yet', text: 'A new message appears here by itself.' },
  new: 'Unread',
  read: 'Read',
  markRead: 'Mark as read',
  open: 'Open',
  about: '{{page}} {{reference}}',
  at: '{{date}} at {{time}}',
  arrived: 'New message: {{text}}',
  mail: 'You get an e-mail too. It has no names or places in it.',
};
