// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from 'typeorm';
import type { Principal } from '../principal.js';
import { asPrincipal } from '../transaction.js';

export interface NotificationStore {
  /** False when there is no such bericht for this person. */
  markRead(principal: Principal, id: string): Promise<boolean>;
}

/** As far as a bigint counts. */
const NUMBER = /^\d{1,18}$/;

export const notificationStoreOf = (dataSource: DataSource): NotificationStore => ({
  markRead: (principal, id) =>
    asPrincipal(dataSource, principal, async (db) => {
      if (!NUMBER.test(id)) return false;
      const [row] = await db.query<{ read: boolean }[]>('select mark_read($1) as read', [id]);
      return row?.read ?? false;
    }),
});
