// SPDX-License-Identifier: EUPL-1.2
import {
  acceptOverdracht,
  answerQuestion,
  askQuestion,
  changeNamedPerson,
  concludeVeiligheidsbeoordeling,
  evolve,
  expireOverdracht,
  giveTerugkoppeling,
  melderCard,
  melderSteps,
  mergeCasus,
  offerOverdracht,
  passTermijn,
  postponeVeiligheidsbeoordeling,
  receiveMelding,
  recordFirstContact,
  refuseOverdracht,
  sendMelding,
  type Actor,
  warnTermijn,
  withdrawOverdracht,
} from '@ketenportaal/domain';
import { actor, party } from './parties.js';

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
