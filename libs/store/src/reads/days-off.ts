// SPDX-License-Identifier: EUPL-1.2
import { weekday, type Holiday, type LocalDate } from '@ketenportaal/domain';
import pg from 'pg';
import { failureOf } from '../failure.js';

/**
 * Puts the days off of the policy where SQL counts "nog 2 werkdagen" with them; after migrating, with chain_migrator's url.
 * Terms themselves are computed by the core and stored: a later table changes no date that was promised (INV-38).
 */
export async function setDaysOff({ url, holidays }: { readonly url: string; readonly holidays: readonly Holiday[] }): Promise<void> {
  const dates = [...new Set(holidays.map(({ date }) => date).filter((date) => weekday(date as LocalDate) <= 5))].sort();
  const client = new pg.Client({ connectionString: url, application_name: 'ketenportaal days off' });
  try {
    await client.connect();
    await client.query('update days_off set dates = $1::date[]', [dates]);
  } catch (error) {
    throw failureOf(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
