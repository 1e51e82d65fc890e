// SPDX-License-Identifier: EUPL-1.2
import type { Instant } from '@ketenportaal/domain';
import type { DataSource } from 'typeorm';

/** The database clock: the only one that decides what is due. */
export interface Clock {
  now(): Promise<Instant>;
  /** Moves the clock on, `2 days` or `-1 hour`; for the demo and the tests, and only with chain_migrator's url. */
  shift(by: string): Promise<void>;
  /** Back to the time of the machine. */
  reset(): Promise<void>;
  /** Zero in production; the apps refuse to start otherwise. */
  isShifted(): Promise<boolean>;
}

export const clockOf = (dataSource: DataSource): Clock => ({
  async now() {
    const [row] = await dataSource.query<{ now: Instant }[]>('select iso(chain_now()) as now');
    if (!row) throw new Error('The database has no clock.');
    return row.now;
  },
  async shift(by) {
    await dataSource.query('update clock set shift = shift + $1::interval', [by]);
    // Whoever waits for a moment looks again: it may be here.
    await dataSource.query(`select pg_notify('alarm', '')`);
  },
  async reset() {
    await dataSource.query(`update clock set shift = '0'`);
  },
  async isShifted() {
    const rows = await dataSource.query<unknown[]>(`select 1 from clock where shift <> '0'`);
    return rows.length > 0;
  },
});
