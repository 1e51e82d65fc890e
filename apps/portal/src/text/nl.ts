// SPDX-License-Identifier: EUPL-1.2
import { casus } from './nl/casus.js';
import { kit } from './nl/kit.js';
import { melding } from './nl/melding.js';
import { overdracht } from './nl/overdracht.js';
import { refusal } from './nl/refusal.js';
import { session } from './nl/session.js';
import { veiligThuis } from './nl/veilig-thuis.js';
import { bericht, werk } from './nl/werk.js';
import { words } from './nl/words.js';

/** Every text of the portal, Dutch first, at B1: at most 15 words a sentence, "u", active verbs. */
export const nl = { kit, session, words, refusal, melding, veiligThuis, casus, overdracht, werk, bericht };

/** The shape of every other language: the compiler refuses a missing text. */
export type Texts = typeof nl;
