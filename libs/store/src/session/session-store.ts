// SPDX-License-Identifier: EUPL-1.2
import type { Pool } from 'pg';
import { rowsOf } from '../transaction.js';

/** A browser's session. The browser knows a random id, the database only its hash; tokens are sealed by the API before they come here. */
export interface Session {
  readonly idHash: Buffer;
  readonly subject: string;
  readonly sid: string;
  readonly sealedTokens: Buffer;
  readonly csrfHash: Buffer;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
}

export interface SessionStore {
  create(session: Pick<Session, 'idHash' | 'subject' | 'sid' | 'sealedTokens' | 'csrfHash' | 'expiresAt'>): Promise<void>;
  /** Null when it is unknown, has expired, or was ended. */
  find(idHash: Buffer): Promise<Session | null>;
  /** It was used just now; with new tokens after a refresh. */
  touch(idHash: Buffer, change?: { readonly sealedTokens?: Buffer; readonly expiresAt?: Date }): Promise<void>;
  end(idHash: Buffer): Promise<void>;
  /** The identity provider ended it: every session of this sid goes, its tokens are refused from now on, and every API process hears of it. */
  endBySid(sid: string): Promise<void>;
  deleteExpired(): Promise<void>;
}

/** A session lives by the real clock: the demo that moves the clock of the field does not log anybody out. */
const CREATE = `insert into session (id_hash, subject, sid, sealed_tokens, csrf_hash, created_at, seen_at, expires_at) values ($1, $2, $3, $4, $5, clock_timestamp(), clock_timestamp(), $6)`;
const FIND = `
select id_hash as "idHash", subject, sid, sealed_tokens as "sealedTokens", csrf_hash as "csrfHash", created_at as "createdAt", seen_at as "seenAt", expires_at as "expiresAt"
from session s where id_hash = $1 and expires_at > clock_timestamp() and not exists (select from ended_session e where e.sid = s.sid)`;
const TOUCH = `update session set seen_at = clock_timestamp(), sealed_tokens = coalesce($2, sealed_tokens), expires_at = coalesce($3, expires_at) where id_hash = $1`;
const END_BY_SID = `
with ended as (insert into ended_session (sid, ended_at) values ($1, clock_timestamp()) on conflict (sid) do nothing),
     gone as (delete from session where sid = $1)
select pg_notify('session_ended', $1)`;

export const sessionStoreOf = (pool: Pool): SessionStore => ({
  async create({ idHash, subject, sid, sealedTokens, csrfHash, expiresAt }) {
    await rowsOf(pool, CREATE, [idHash, subject, sid, sealedTokens, csrfHash, expiresAt]);
  },
  async find(idHash) {
    const [session] = await rowsOf<Session>(pool, FIND, [idHash]);
    return session ?? null;
  },
  async touch(idHash, { sealedTokens, expiresAt } = {}) {
    await rowsOf(pool, TOUCH, [idHash, sealedTokens ?? null, expiresAt ?? null]);
  },
  async end(idHash) {
    await rowsOf(pool, 'delete from session where id_hash = $1', [idHash]);
  },
  async endBySid(sid) {
    await rowsOf(pool, END_BY_SID, [sid]);
  },
  async deleteExpired() {
    await rowsOf(pool, 'delete from session where expires_at <= clock_timestamp()');
  },
});
