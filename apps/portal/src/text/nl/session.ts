// SPDX-License-Identifier: EUPL-1.2
export const session = {
  title: 'Inloggen',
  lead: 'Hier ziet u wie verantwoordelijk is na een melding.',
  how: 'U logt in bij uw eigen organisatie. Dit portaal vraagt nooit om uw wachtwoord.',
  button: 'Inloggen',
  failed: 'Inloggen lukte niet. Probeer het opnieuw.',
  unavailable: 'Inloggen kan nu niet. Probeer het over een paar minuten weer.',
  trouble: { title: 'Lukt inloggen niet?', text: 'Bel de helpdesk van uw eigen organisatie.' },
  acute: { title: 'Is er nu gevaar?', text: 'Log dan niet in. Bel 112 of Veilig Thuis: 0800 2000.' },
  private: 'Wat u hier leest, is vertrouwelijk. Elke keer dat u iets bekijkt, leggen wij vast.',
  unreachable: 'Het portaal is niet bereikbaar. We proberen het opnieuw.',
  noRole: { title: 'U hebt nog geen toegang', text: 'Uw organisatie heeft u nog geen taak gegeven. Bel uw beheerder.' },
  warning: {
    title: 'U wordt bijna uitgelogd',
    text_one: 'U wordt over {{count}} minuut uitgelogd.',
    text_other: 'U wordt over {{count}} minuten uitgelogd.',
    soon: 'U wordt zo uitgelogd.',
    stay: 'Blijf ingelogd',
  },
  ended: {
    title: 'U bent uitgelogd',
    text: 'Log opnieuw in. U komt terug op dezelfde plek.',
    kept: 'Uw tekst is bewaard op dit scherm. Laat dit venster open.',
    button: 'Opnieuw inloggen',
    newTab: 'Inloggen gebeurt in een nieuw venster.',
  },
  back: { title: 'U bent weer ingelogd', text: 'U kunt dit venster sluiten en verdergaan waar u was.' },
};
