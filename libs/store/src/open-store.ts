// SPDX-License-Identifier: EUPL-1.2
import { clockOf, type Clock } from './clock/clock.js';
import { dataSourceOf, poolOf, type ConnectionOptions } from './connection.js';
import { directoryOf, type Directory } from './directory/directory.js';

export type StoreOptions = Omit<ConnectionOptions, 'role'>;

export interface Store {
  readonly clock: Clock;
  readonly directory: Directory;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the store as the role in the url: chain_app for the API, chain_worker for the worker, chain_migrator to seed. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const dataSource = await dataSourceOf(options).initialize();
  const pool = poolOf(dataSource);
  return {
    clock: clockOf(dataSource),
    directory: directoryOf(dataSource),
    async ping() {
      await pool.query({ name: 'ping', text: 'select 1' });
    },
    close: () => dataSource.destroy(),
  };
}
