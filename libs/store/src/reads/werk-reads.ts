// SPDX-License-Identifier: EUPL-1.2
import type { Principal } from '../principal.js';
import { parsed, type Read } from './reading.js';
import type { MijnWerkAnswer } from './shapes.js';

export interface WerkReads {
  mijnWerkText(principal: Principal): Promise<string>;
  mijnWerk(principal: Principal): Promise<MijnWerkAnswer>;
}

export const werkReadsOf = (read: Read): WerkReads => ({
  mijnWerkText: (principal) => read('read_mijn_werk', principal),
  mijnWerk: async (principal) => parsed(await read('read_mijn_werk', principal)),
});
