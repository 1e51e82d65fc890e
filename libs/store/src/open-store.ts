// SPDX-License-Identifier: EUPL-1.2
import { alarmStoreOf, type AlarmStore } from './alarm/alarm-store.js';
import { casusStoreOf, type CasusStore, type Policies } from './casus/casus-store.js';
import { verifyCasus, type Drift } from './casus/verify.js';
import { clockOf, type Clock } from './clock/clock.js';
import { dataSourceOf, poolOf, type ConnectionOptions } from './connection.js';
import { directoryOf, type Directory } from './directory/directory.js';
import { failureOf } from './failure.js';
import { listen, type Channel, type Listening } from './listen/listen.js';
import { draftStoreOf, type DraftStore } from './melding/draft-store.js';
import { meldingStoreOf, type MeldingStore } from './melding/melding-store.js';
import { notificationStoreOf, type NotificationStore } from './notification/notification-store.js';
import { outboxStoreOf, type OutboxStore } from './outbox/outbox-store.js';
import { overdrachtStoreOf, type OverdrachtStore } from './overdracht/overdracht-store.js';
import { readsOf, type Reads } from './reads/index.js';
import { sessionStoreOf, type SessionStore } from './session/session-store.js';

export interface StoreOptions extends Omit<ConnectionOptions, 'role'> {
  /** The regional terms by version, null for those of today; only who never writes a casus may leave it out. */
  readonly policies?: Policies;
}

export interface Store {
  readonly casus: CasusStore & {
    /** Row = fold, for one casus; empty is good. Needs chain_worker. */
    verify(casusId: string): Promise<readonly Drift[]>;
  };
  /** Every question; one statement each. */
  readonly reads: Reads;
  readonly melding: MeldingStore;
  readonly drafts: DraftStore;
  readonly overdracht: OverdrachtStore;
  readonly notifications: NotificationStore;
  readonly alarms: AlarmStore;
  readonly outbox: OutboxStore;
  readonly sessions: SessionStore;
  readonly clock: Clock;
  readonly directory: Directory;
  /** One direct connection of its own, which comes back by itself; `onReconnect` says that payloads may have been missed. */
  listen(channels: readonly Channel[], onPayload: (channel: Channel, payload: string) => void, onReconnect?: () => void): Promise<Listening>;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

const noPolicies: Policies = () => {
  throw new Error('openStore was given no policies, so nothing can be decided.');
};

/** Opens the store as the role in the url: chain_app for the API, chain_worker for the worker, chain_migrator to seed. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const dataSource = await dataSourceOf(options)
    .initialize()
    .catch((error: unknown) => {
      throw failureOf(error);
    });
  const pool = poolOf(dataSource);
  const policies = options.policies ?? noPolicies;
  const casus = casusStoreOf(dataSource, policies);
  return {
    casus: { ...casus, verify: (casusId) => verifyCasus(pool, casusId) },
    reads: readsOf(pool, policies),
    melding: meldingStoreOf(casus),
    drafts: draftStoreOf(dataSource),
    overdracht: overdrachtStoreOf(casus),
    notifications: notificationStoreOf(dataSource),
    alarms: alarmStoreOf(pool, casus),
    outbox: outboxStoreOf(pool),
    sessions: sessionStoreOf(pool),
    clock: clockOf(dataSource),
    directory: directoryOf(dataSource),
    listen: (channels, onPayload, onReconnect = () => undefined) => listen({ url: options.url, channels, onPayload, onReconnect }),
    async ping() {
      await pool.query({ name: 'ping', text: 'select 1' }).catch((error: unknown) => {
        throw failureOf(error);
      });
    },
    close: () => dataSource.destroy(),
  };
}
