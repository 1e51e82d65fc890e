// SPDX-License-Identifier: EUPL-1.2
import type { Texts } from '../nl.js';

export const werk: Texts['werk'] = {
  title: 'My work',
  lead: '{{date}}. {{person}}, {{who}}.',
  answers_one: '{{count}} handover waits for your answer.',
  answers_other: '{{count}} handovers wait for your answer.',
  receipts_one: '{{count}} report waits for receipt.',
  receipts_other: '{{count}} reports wait for receipt.',
  late_one: '{{count}} date has passed or is today.',
  late_other: '{{count}} dates have passed or are today.',
  week_one: '{{count}} date ends this week.',
  week_other: '{{count}} dates end this week.',
  waiting_one: 'You wait for {{count}} answer of another.',
  waiting_other: 'You wait for {{count}} answers of others.',
  list: { antwoordNodig: 'Answer needed', teLaatEnVandaag: 'Late and today', dezeWeek: 'This week', wachtOpAnderen: 'Waiting for others' },
  empty: { title: 'You are up to date', text: 'Nothing waits for you.', next: 'Next date: {{date}}.' },
  from: 'From',
  waitingFor: 'At',
  urgent: 'Urgent',
  by: 'At the latest',
  noDate: 'No date',
  action: {
    ANTWOORD_OP_OVERDRACHT: 'Give an answer',
    VRAAG_BEANTWOORDEN: 'Answer the question',
    MELDING_ONTVANGEN: 'Confirm receipt',
    VEILIGHEIDSBEOORDELING: 'Record the outcome',
    TERUGKOPPELING: 'Report back',
    EERSTE_CONTACT: 'Record the contact',
    WACHT_OP_ANDER: 'Look',
  },
  open: 'Open',
  openLabel: '{{action}}: {{reference}}',
};

export const bericht: Texts['bericht'] = {
  title: 'Messages',
  lead: 'Everything you need to know, the newest at the top.',
  empty: { title: 'You have no messages yet', text: 'A new message appears here by itself.' },
  new: 'Unread',
  read: 'Read',
  markRead: 'Mark as read',
  about: '{{page}} {{reference}}',
  at: '{{date}} at {{time}}',
  arrived: 'New message: {{text}}',
  mail: 'You get an e-mail too. It has no names or places in it.',
};
