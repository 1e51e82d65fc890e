// SPDX-License-Identifier: EUPL-1.2
import { actor, party } from '@ketenportaal/testkit/domain';
import type { Actor } from './access/roles.js';
import { concludeVeiligheidsbeoordeling, melderCard, melderSteps, postponeVeiligheidsbeoordeling, receiveMelding, sendMelding } from './melding/index.js';
import {
  acceptOverdracht,
  answerQuestion,
  askQuestion,
  changeNamedPerson,
  expireOverdracht,
  offerOverdracht,
  recordFirstContact,
  refuseOverdracht,
  withdrawOverdracht,
} from './overdracht/index.js';
import { giveTerugkoppeling } from './terugkoppeling/index.js';
import { evolve } from './casus/evolve.js';
import { mergeCasus } from './casus/merge-casus.js';
import { passTermijn, warnTermijn } from './casus/termijnen.js';

/** Everything the play decides with; a planted fault replaces one of them. */
export const core = {
  sendMelding,
  receiveMelding,
  mergeCasus,
  concludeVeiligheidsbeoordeling,
  postponeVeiligheidsbeoordeling,
  giveTerugkoppeling,
  offerOverdracht,
  acceptOverdracht,
  refuseOverdracht,
  withdrawOverdracht,
  askQuestion,
  answerQuestion,
  recordFirstContact,
  changeNamedPerson,
  warnTermijn,
  passTermijn,
  expireOverdracht,
  evolve,
  melderCard,
  melderSteps,
};
export type Core = typeof core;

export const SCHOOLS = [actor('noor'), actor('karim'), actor('lotte')];
export const VEILIG_THUIS = [actor('marijke'), actor('tom', ['INTAKE', 'MEDEWERKER', 'TEAMLEIDER', 'ACCEPTANT'])];
const TEAMS = (['samira', 'joost', 'iris', 'fatma', 'els', 'bram', 'daan', 'ruth'] as const).map((who) => actor(who));
export const EVERYONE: readonly Actor[] = [...SCHOOLS, ...VEILIG_THUIS, ...TEAMS];
export const RECEIVERS = (['wijkteamNoord', 'wijkteamZuid', 'wijkteamDijkerwaard', 'gi', 'veiligThuis', 'kompas'] as const).map((key) => party(key));
