// SPDX-License-Identifier: EUPL-1.2
import type { Instant, MelderStep, Notice } from '@ketenportaal/domain';
import type { Pool } from 'pg';
import { isUuid } from '../ids.js';
import { rowsOf } from '../transaction.js';

/** One mail that is owed. The mail itself says only that something waits, so what happened stays inside the portal (INV-27). */
export interface OutboxMail {
  /** The same at every attempt: a Message-ID made of it tells a reader's mail program that a second copy is the same mail. */
  readonly id: string;
  readonly notificationId: string;
  readonly email: string;
  readonly message: Notice | MelderStep;
  readonly page: string;
  readonly createdAt: Instant;
  readonly attempts: number;
}

/** A mail that may be sent now, before anyone has taken it. */
export interface DueMail {
  readonly id: string;
  readonly overdueMs: number;
}

export interface OutboxStore {
  /** What is owed now and taken by nobody, longest waiting first. */
  due(limit: number): Promise<readonly DueMail[]>;
  /**
   * Takes one mail for so many seconds; another worker does not get it meanwhile, and does when this one dies.
   * Null when it was sent, is taken, is not due yet, or its reader has left.
   */
  claim(id: string, leaseSeconds: number): Promise<OutboxMail | null>;
  sent(id: string): Promise<void>;
  /** Tried again later: 10 s, 20 s, … at most 15 minutes. Never given up. */
  failed(id: string): Promise<void>;
  /** How long the oldest unsent mail has been owed; 0 when none is. */
  oldestOverdueSeconds(): Promise<number>;
  /** How many mails have been tried so often, and are still owed. */
  failing(attempts: number): Promise<number>;
}

/** Who left the organisation gets no mail. */
const OPEN = `from outbox o join notification n on n.id = o.notification_id join person p on p.id = n.person_id and p.active where o.state = 'open'`;
/** Nothing is put off for longer, so what is further away was written before the clock went back; it has waited long enough. */
const LONGEST_WAIT = `interval '15 minutes'`;
/** Leases run on the machine's clock, for the demo may move the other one. */
const DUE_NOW = `${OPEN} and (o.next_attempt_at <= chain_now() or o.next_attempt_at > chain_now() + ${LONGEST_WAIT}) and (o.lease_until is null or o.lease_until <= clock_timestamp())`;
const DUE = `select o.id, floor(extract(epoch from case when o.next_attempt_at > chain_now() then ${LONGEST_WAIT} else chain_now() - o.next_attempt_at end) * 1000)::float8 as "overdueMs"
${DUE_NOW} order by o.next_attempt_at, o.id limit $1`;
const CLAIM = `
with owed as (
  select o.id, p.email, n.message, n.about_page, n.created_at ${DUE_NOW} and o.id = $1 for update of o skip locked
)
update outbox o set lease_until = clock_timestamp() + make_interval(secs => $2), attempts = o.attempts + 1
from owed where o.id = owed.id
returning o.id, o.notification_id::text as "notificationId", owed.email, owed.message, owed.about_page as page, iso(owed.created_at) as "createdAt", o.attempts`;
const SENT = `update outbox set state = 'sent', sent_at = chain_now(), lease_until = null where id = $1 and state = 'open'`;
const FAILED = `
update outbox set lease_until = null, next_attempt_at = chain_now() + least(${LONGEST_WAIT}, interval '5 seconds' * power(2, least(attempts, 12)))
where id = $1 and state = 'open'`;
const OLDEST = `select coalesce(greatest(0, extract(epoch from chain_now() - min(n.created_at))), 0)::float8 as seconds ${OPEN}`;
const FAILING = `select count(*)::int as failing ${OPEN} and o.attempts >= $1`;

export const outboxStoreOf = (pool: Pool): OutboxStore => ({
  due: (limit) => rowsOf<DueMail>(pool, DUE, [limit]),
  async claim(id, leaseSeconds) {
    const [mail] = isUuid(id) ? await rowsOf<OutboxMail>(pool, CLAIM, [id, leaseSeconds]) : [];
    return mail ?? null;
  },
  async sent(id) {
    await rowsOf(pool, SENT, [id]);
  },
  async failed(id) {
    await rowsOf(pool, FAILED, [id]);
  },
  async oldestOverdueSeconds() {
    const [row] = await rowsOf<{ seconds: number }>(pool, OLDEST);
    return row?.seconds ?? 0;
  },
  async failing(attempts) {
    const [row] = await rowsOf<{ failing: number }>(pool, FAILING, [attempts]);
    return row?.failing ?? 0;
  },
});
