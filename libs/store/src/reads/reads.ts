// SPDX-License-Identifier: EUPL-1.2
import type { Pool } from 'pg';
import type { Policies } from '../casus/casus-store.js';
import { berichtReadsOf, type BerichtReads } from './bericht-reads.js';
import { casusReadsOf, type CasusReads } from './casus-reads.js';
import { directoryReadsOf, type DirectoryReads } from './directory-reads.js';
import { meldingReadsOf, type MeldingReads } from './melding-reads.js';
import { readOf } from './reading.js';
import { veiligThuisReadsOf, type VeiligThuisReads } from './veilig-thuis-reads.js';
import { werkReadsOf, type WerkReads } from './werk-reads.js';

/** Every question of the contract: one statement each. `…Text` is JSON as the database wrote it, `null` when there is nothing for this reader. */
export type Reads = DirectoryReads & MeldingReads & VeiligThuisReads & CasusReads & WerkReads & BerichtReads;

export function readsOf(pool: Pool, policies: Policies): Reads {
  const read = readOf(pool);
  return {
    ...directoryReadsOf(read),
    ...meldingReadsOf(read),
    ...veiligThuisReadsOf(read, policies),
    ...casusReadsOf(read, policies),
    ...werkReadsOf(read),
    ...berichtReadsOf(read),
  };
}
