// SPDX-License-Identifier: EUPL-1.2
import { accepts, concludes, informs, meets, offers, postpones, receives, refuses, sends, type Scene, type Thread } from './timeline.js';

export interface DemoCasus {
  /** The state it shows; a check counts them. */
  readonly shows: string;
  readonly thread: Thread;
  readonly scenes: readonly Scene[];
}

const thread = (): Thread => ({ meldingId: '', casusId: '', overdrachtId: '' });
const casus = (shows: string, ...scenes: Scene[]): DemoCasus => ({ shows, thread: thread(), scenes });

const MEISJE = 'Meisje uit groep 6';
const JONGEN = 'Jongen uit de brugklas';
const KLEUTER = 'Kleuter';

/** Held by wijkteam Noord; a second melding joins it and neither melder can tell. */
const held = casus(
  'OVERGENOMEN',
  [-9, '09:10', sends('noor', MEISJE, 'Zij is vaak moe, komt zonder eten en wil niet naar huis.')],
  [-9, '11:30', receives('marijke')],
  [-7, '15:00', concludes('marijke')],
  [-7, '15:20', informs('marijke')],
  [-7, '15:40', offers('marijke', 'wijkteamNoord', 'Moeder, dochter (9) en zoon (6)')],
  [-3, '10:05', accepts('samira', 'samira', 'iris')],
);

/** One casus for each state that a person meets; days are working days from today. */
export const demoCasussen: readonly DemoCasus[] = [
  held,
  casus('NIET_BEVESTIGD', [0, '08:20', sends('noor', MEISJE, 'Zij heeft blauwe plekken op haar armen en zegt niet waarvan.')]),
  casus('BEVESTIGING_TE_LAAT', [-3, '13:40', sends('lotte', JONGEN, 'Hij slaapt al weken bij vrienden en durft niet naar huis.')]),
  casus(
    'BEOORDELING_LOOPT',
    [-2, '10:00', sends('karim', KLEUTER, 'Vieze kleren, geen jas in de kou, en het kind toont geen emotie.')],
    [-2, '13:15', receives('marijke')],
  ),
  casus(
    'BEOORDELING_UITGESTELD',
    [-8, '09:00', sends('noor', 'Jongen uit groep 4', 'Vader en moeder schreeuwen bij het ophalen. Het kind verstopt zich.')],
    [-8, '10:30', receives('tom')],
    [-2, '09:30', postpones('tom')],
  ),
  casus('BEOORDELING_TE_LAAT', [-8, '14:00', sends('karim', KLEUTER, 'Het kind vertelt dat het vaak alleen thuis is.')], [-7, '09:20', receives('marijke')]),
  casus(
    'TERUGKOPPELING_VOLGT',
    [-5, '09:45', sends('lotte', JONGEN, 'Hij vertelt over klappen van de vriend van zijn moeder.')],
    [-5, '10:15', receives('marijke')],
    [0, '07:50', concludes('marijke')],
  ),
  casus(
    'WACHT_OP_ANTWOORD',
    [-6, '09:15', sends('noor', MEISJE, 'Zij zegt dat haar moeder niet meer uit bed komt.')],
    [-6, '11:00', receives('marijke')],
    [-2, '14:10', concludes('marijke')],
    [-2, '14:30', informs('marijke')],
    [-1, '09:30', offers('marijke', 'wijkteamNoord', 'Moeder en dochter (10)')],
  ),
  casus(
    'ANTWOORD_TE_LAAT',
    [-9, '13:00', sends('karim', KLEUTER, 'Het kind schrikt van elke aanraking.')],
    [-9, '14:00', receives('tom')],
    [-5, '10:00', concludes('tom')],
    [-5, '10:20', informs('tom')],
    [-4, '11:00', offers('tom', 'wijkteamNoord', 'Ouders en drie kinderen (7, 4 en 1)')],
  ),
  casus(
    'EEN_KEER_NIET_OVERGENOMEN',
    [-8, '10:10', sends('lotte', JONGEN, 'Hij heeft een gebroken vinger en het verhaal klopt niet.')],
    [-8, '11:00', receives('marijke')],
    [-5, '15:00', concludes('marijke')],
    [-5, '15:10', informs('marijke')],
    [-5, '15:30', offers('marijke', 'wijkteamNoord', 'Vader en zoon (13)')],
    [-3, '09:05', refuses('samira', 'wijkteamZuid')],
    [-1, '10:00', offers('marijke', 'wijkteamZuid', 'Vader en zoon (13)')],
  ),
  casus(
    'TWEE_KEER_NIET_OVERGENOMEN',
    [-10, '08:40', sends('noor', MEISJE, 'Zij kwam met een blauw oog op school.')],
    [-10, '09:30', receives('marijke')],
    [-8, '13:00', concludes('marijke')],
    [-8, '13:20', informs('marijke')],
    [-8, '13:40', offers('marijke', 'wijkteamNoord', 'Moeder, haar vriend en dochter (9)')],
    [-6, '16:00', refuses('samira', 'veiligThuis')],
    [-5, '09:10', offers('marijke', 'wijkteamZuid', 'Moeder, haar vriend en dochter (9)')],
    [-3, '11:45', refuses('fatma', 'wijkteamNoord')],
  ),
  casus(
    'ONBEANTWOORD',
    [-12, '10:00', sends('lotte', 'Meisje uit 2 havo', 'Zij moet elke dag voor haar kleine broers zorgen.')],
    [-12, '11:00', receives('tom')],
    [-9, '10:00', concludes('tom')],
    [-9, '10:30', informs('tom')],
    [-8, '09:00', offers('tom', 'wijkteamDijkerwaard', 'Moeder en drie kinderen (14, 6 en 4)')],
  ),
  casus(
    'EERSTE_CONTACT_GEWEEST',
    [-11, '09:00', sends('karim', KLEUTER, 'Het kind kwam drie keer met dezelfde volle luier.')],
    [-11, '10:00', receives('marijke')],
    [-9, '11:00', concludes('marijke')],
    [-9, '11:20', informs('marijke')],
    [-9, '11:40', offers('marijke', 'wijkteamNoord', 'Moeder en kind (3)')],
    [-8, '14:00', accepts('joost', 'iris', 'samira')],
    [-5, '16:30', meets('iris')],
  ),
  casus(
    'EERSTE_CONTACT_TE_LAAT',
    [-14, '09:00', sends('lotte', JONGEN, 'Hij is bang voor een oom die nu bij hen woont.')],
    [-14, '10:00', receives('tom')],
    [-12, '10:00', concludes('tom')],
    [-12, '10:30', informs('tom')],
    [-12, '11:00', offers('tom', 'gi', 'Moeder en zoon (12), er is een maatregel')],
    [-10, '09:00', accepts('daan')],
  ),
  {
    shows: 'TWEEDE_MELDING',
    thread: thread(),
    scenes: [
      [-2, '15:10', sends('karim', 'Jongen, broer van een meisje uit groep 6', 'Hij vertelt over ruzie thuis en is vaak ziek.')],
      [-2, '16:00', receives('marijke', held.thread)],
    ],
  },
];
