// SPDX-License-Identifier: EUPL-1.2
import type { CardFragment, DraftFragment, MelderStep, MeldingPageFragment, OrganisationLineFragment, TermijnLineFragment } from '@ketenportaal/contract';
import { parties, people } from '../session/me.fixture.js';

const termijn = (term: TermijnLineFragment['term'], dueOn: string, workingDaysLeft: number, uitleg: string): TermijnLineFragment => ({
  term,
  dueOn,
  dueAt: `${dueOn}T23:00:00.000Z`,
  late: workingDaysLeft < 0,
  workingDaysLeft,
  uitleg,
});

const card = (part: Partial<CardFragment>): CardFragment => ({
  organisation: parties.vt,
  person: people.joris,
  since: '2026-11-16T13:20:00.000Z',
  now: 'BEOORDELING_LOOPT',
  withOrganisation: null,
  termijn: termijn('D_02', '2026-11-23', 1, '5 werkdagen na ontvangst op maandag 16 november 2026.'),
  veiligThuis: parties.vt,
  veiligThuisHandles: true,
  ...part,
});

export const cards = {
  sent: card({
    organisation: parties.school,
    person: people.fatima,
    since: '2026-11-20T09:42:00.000Z',
    now: 'WACHT_OP_BEVESTIGING',
    termijn: termijn('D_01', '2026-11-23', 1, '1 werkdag na verzending op vrijdag 20 november 2026.'),
    veiligThuisHandles: false,
  }),
  assessed: card({}),
  late: card({ since: '2026-11-09T10:05:00.000Z', termijn: termijn('D_02', '2026-11-16', -4, '5 werkdagen na ontvangst op maandag 9 november 2026.') }),
  offered: card({
    now: 'WACHT_OP_ANTWOORD',
    withOrganisation: parties.zuid,
    termijn: termijn('D_07', '2026-11-24', 2, '3 werkdagen na het aanbod op donderdag 19 november 2026.'),
  }),
  takenOver: card({
    organisation: parties.zuid,
    person: people.willemijn,
    since: '2026-11-18T08:12:00.000Z',
    now: 'EERSTE_CONTACT_VOLGT',
    termijn: termijn('D_08', '2026-11-21', 0, '3 werkdagen na het aannemen op woensdag 18 november 2026.'),
  }),
  quiet: card({ organisation: parties.noord, person: people.samira, since: '2026-10-27T08:12:00.000Z', now: 'HOUDT_ZICHT', termijn: null }),
};

const step = (taken: MelderStep, at: string, organisation: OrganisationLineFragment | null = parties.vt) => ({ step: taken, at, organisation });

const text = {
  about: 'Tim (8) en Lisa (5) de Wit, Kastanjelaan 12.\nMoeder: Anja de Wit.',
  concern:
    'Tim komt sinds drie weken vaak te laat en heeft geen brood bij zich.\n\nOp dinsdag 17 november zei hij dat hij "niet naar huis durft". Hij had een blauwe plek op zijn arm.',
  ownHelp: 'Elke dinsdag een gesprek met Tim op school.',
  feedback: null,
};

export const sent: MeldingPageFragment = {
  id: '0193c000-0000-7000-8000-000000000001',
  reference: 'K7-4M2P',
  sentAt: '2026-11-20T09:42:00.000Z',
  card: cards.sent,
  keepsOwnHelp: true,
  ownText: text,
  steps: [step('VERZONDEN', '2026-11-20T09:42:00.000Z')],
};

export const refusedOnce: MeldingPageFragment = {
  id: '0193c000-0000-7000-8000-000000000002',
  reference: 'R3-9XTC',
  sentAt: '2026-11-09T09:42:00.000Z',
  card: cards.offered,
  keepsOwnHelp: false,
  ownText: {
    ...text,
    ownHelp: '',
    feedback: 'Wij hebben de veiligheid beoordeeld.\nWij vragen nu een wijkteam om zicht op veiligheid over te nemen. U hoort van ons als dat rond is.',
  },
  steps: [
    step('VERZONDEN', '2026-11-09T09:42:00.000Z'),
    step('ONTVANGEN', '2026-11-09T10:05:00.000Z'),
    step('BEOORDELING_TE_LAAT', '2026-11-16T23:00:00.000Z'),
    step('NIEUWE_DATUM', '2026-11-17T08:30:00.000Z'),
    step('UITKOMST_BEKEND', '2026-11-17T15:00:00.000Z'),
    step('AANGEBODEN', '2026-11-17T15:10:00.000Z', parties.noord),
    step('NIET_OVERGENOMEN', '2026-11-18T12:45:00.000Z', parties.noord),
    step('TERUGKOPPELING_GEGEVEN', '2026-11-19T09:00:00.000Z'),
    step('AANGEBODEN', '2026-11-19T09:15:00.000Z', parties.zuid),
  ],
};

export const takenOver: MeldingPageFragment = {
  ...refusedOnce,
  id: '0193c000-0000-7000-8000-000000000003',
  reference: 'H2-7QWD',
  card: cards.takenOver,
  steps: [...refusedOnce.steps, step('OVERGENOMEN', '2026-11-19T16:10:00.000Z', parties.zuid)],
};

export const late: MeldingPageFragment = {
  ...refusedOnce,
  id: '0193c000-0000-7000-8000-000000000004',
  reference: 'B5-2KFL',
  card: cards.late,
  keepsOwnHelp: true,
  ownText: text,
  steps: refusedOnce.steps.slice(0, 3),
};

export const quiet: MeldingPageFragment = {
  ...refusedOnce,
  id: '0193c000-0000-7000-8000-000000000005',
  reference: 'D9-1GHV',
  card: cards.quiet,
  steps: [...takenOver.steps, step('EERSTE_CONTACT_GEWEEST', '2026-11-20T10:00:00.000Z', parties.noord)],
};

export const meldingen = [sent, refusedOnce, takenOver, late, quiet];

export const drafts: readonly DraftFragment[] = [
  {
    id: '0193d000-0000-4000-8000-000000000001',
    content: {
      about: 'Noah (11), groep 7. Woont bij vader in de Lindestraat, moeder onbekend.',
      concern: 'Noah slaapt in de klas.',
      ownHelp: '',
      keepsOwnHelp: null,
      acute: false,
      veiligThuisId: null,
    },
    savedAt: '2026-11-21T09:42:00.000Z',
  },
];
