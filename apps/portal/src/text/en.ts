// SPDX-License-Identifier: EUPL-1.2
import type { Texts } from './nl.js';
import { casus } from './en/casus.js';
import { kit } from './en/kit.js';
import { melding } from './en/melding.js';
import { overdracht } from './en/overdracht.js';
import { refusal } from './en/refusal.js';
import { session } from './en/session.js';
import { veiligThuis } from './en/veilig-thuis.js';
import { bericht, werk } from './en/werk.js';
import { words } from './en/words.js';

/** English second: the same texts, for whoever reads no Dutch. */
export const en: Texts = { kit, session, words, refusal, melding, veiligThuis, casus, overdracht, werk, bericht };
