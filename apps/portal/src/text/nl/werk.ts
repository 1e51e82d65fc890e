// SPDX-License-Identifier: EUPL-1.2
/** Mijn werk and the inbox. */
export const werk = {
  title: 'Mijn werk',
  answers_one: '{{count}} overdracht wacht op uw antwoord.',
  answers_other: '{{count}} overdrachten wachten op uw antwoord.',
  late_one: '{{count}} termijn is te laat of is vandaag.',
  late_other: '{{count}} termijnen zijn te laat of zijn vandaag.',
  week_one: '{{count}} termijn loopt deze week af.',
  week_other: '{{count}} termijnen lopen deze week af.',
  list: { antwoordNodig: 'Antwoord nodig', teLaatEnVandaag: 'Te laat en vandaag', dezeWeek: 'Deze week', wachtOpAnderen: 'Wacht op anderen' },
  empty: { title: 'U bent bij', text: 'Er wacht niets op u.', next: 'Volgende termijn: {{date}}.' },
  from: 'Van {{who}}',
  waitingFor: 'Bij {{who}}',
  due: 'Uiterlijk {{date}}',
  open: 'Openen',
  openLabel: '{{what}}, {{reference}}',
};

export const bericht = {
  title: 'Berichten',
  lead: 'Hier staat alles wat u moet weten, het nieuwste bovenaan.',
  empty: { title: 'U hebt nog geen berichten', text: 'Een nieuw bericht verschijnt hier vanzelf.' },
  new: 'Ongelezen',
  read: 'Gelezen',
  markRead: 'Markeer als gelezen',
  open: 'Openen',
  about: '{{page}} {{reference}}',
  at: '{{date}} om {{time}} uur',
  arrived: 'Nieuw bericht: {{text}}',
  mail: 'U krijgt ook een e-mail. Daar staan geen namen of plaatsen in.',
};
