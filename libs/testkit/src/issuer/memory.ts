// SPDX-License-Identifier: EUPL-1.2
import type { Adapter, StoredRecord } from 'oidc-provider';

interface Entry {
  readonly record: StoredRecord;
  readonly endsAt: number;
}

/** Where the issuer keeps sessions, codes and tokens: in this process, without the size limit of the package's own. */
export class IssuerMemory {
  private readonly entries = new Map<string, Entry>();

  adapterFor(model: string): Adapter {
    const key = (id: string): string => `${model}:${id}`;
    return {
      find: (id) => Promise.resolve(this.read(key(id))),
      findByUid: (uid) => Promise.resolve(this.list(model).find((record) => record.uid === uid)),
      findByUserCode: () => Promise.resolve(undefined),
      upsert: (id, record, expiresIn) => {
        this.entries.set(key(id), { record, endsAt: expiresIn === undefined ? Infinity : Date.now() + expiresIn * 1000 });
        return Promise.resolve();
      },
      consume: (id) => {
        const entry = this.entries.get(key(id));
        if (entry) this.entries.set(key(id), { ...entry, record: { ...entry.record, consumed: Math.floor(Date.now() / 1000) } });
        return Promise.resolve();
      },
      destroy: (id) => {
        this.entries.delete(key(id));
        return Promise.resolve();
      },
      revokeByGrantId: (grantId) => {
        for (const [name, { record }] of this.entries) if (name.startsWith(`${model}:`) && record.grantId === grantId) this.entries.delete(name);
        return Promise.resolve();
      },
    };
  }

  /** Ends the session with this `sid` here; who it was, or undefined when there is none. */
  endSession(clientId: string, sid: string): string | undefined {
    for (const [name, { record }] of this.entries) {
      if (!name.startsWith('Session:') || record.authorizations?.[clientId]?.sid !== sid) continue;
      this.entries.delete(name);
      return record.accountId;
    }
    return undefined;
  }

  /** The `sid` of each session that a person has open now. */
  sessionsOf(clientId: string, accountId: string): readonly string[] {
    return this.list('Session').flatMap((record) => {
      const sid = record.accountId === accountId ? record.authorizations?.[clientId]?.sid : undefined;
      return sid === undefined ? [] : [sid];
    });
  }

  private read(name: string): StoredRecord | undefined {
    const entry = this.entries.get(name);
    if (entry && entry.endsAt <= Date.now()) this.entries.delete(name);
    return entry && entry.endsAt > Date.now() ? entry.record : undefined;
  }

  private list(model: string): readonly StoredRecord[] {
    return [...this.entries.keys()]
      .filter((name) => name.startsWith(`${model}:`))
      .flatMap((name) => {
        const record = this.read(name);
        return record ? [record] : [];
      });
  }
}
