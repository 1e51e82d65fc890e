// SPDX-License-Identifier: EUPL-1.2
import type { Instant, MelderStep, Notice } from '@ketenportaal/domain';
import type { Pool } from 'pg';
import { rowsOf } from '../transaction.js';

/** One mail that is owed. The mail itself says only that something waits, so what happened stays inside the portal (INV-27). */
export interface OutboxMail {
  readonly id: string;
  readonly notificationId: string;
  /** The same at every attempt, so that a mail that was sent twice is one mail for its reader. */
  readonly messageId: string;
  readonly email: string;
  readonly message: Notice | MelderStep;
  readonly page: string;
  readonly createdAt: Instant;
  readonly attempts: number;
}

export interface OutboxStore {
  /** Takes what is owed for so many seconds; another worker does not see it meanwhile, and gets it when this one dies. */
  claim(limit: number, leaseSeconds: number): Promise<readonly OutboxMail[]>;
  sent(id: string): Promise<void>;
  /** Tried again later: 10 s, 20 s, … at most 15 minutes. Never given up. */
  failed(id: string): Promise<void>;
  /** How long the oldest unsent mail has been owed; 0 when none is. */
  oldestOverdueSeconds(): Promise<number>;
  /** When the next mail that was put off wants to be tried, or null. */
  nextAttemptInMs(): Promise<number | null>;
}

/** Leases run on the machine's clock, for the demo may move the other one. Who left the organisation gets no mail. */
const CLAIM = `
with owed as (
  select o.id from outbox o join notification n on n.id = o.notification_id join person p on p.id = n.person_id and p.active
  where o.state = 'open' and o.next_attempt_at <= chain_now() and (o.lease_until is null or o.lease_until <= clock_timestamp())
  order by o.next_attempt_at, o.id limit $1 for update of o skip locked
), taken as (
  update outbox o set lease_until = clock_timestamp() + make_interval(secs => $2), attempts = o.attempts + 1
  from owed where o.id = owed.id returning o.id, o.notification_id, o.attempts
)
select t.id, t.notification_id::text as "notificationId", '<' || t.id || '@ketenportaal>' as "messageId", p.email, n.message, n.about_page as page,
       iso(n.created_at) as "createdAt", t.attempts
from taken t join notification n on n.id = t.notification_id join person p on p.id = n.person_id order by n.id`;
const SENT = `update outbox set state = 'sent', sent_at = chain_now(), lease_until = null where id = $1 and state = 'open'`;
const FAILED = `
update outbox set lease_until = null, next_attempt_at = chain_now() + least(interval '15 minutes', interval '5 seconds' * power(2, least(attempts, 12)))
where id = $1 and state = 'open'`;
const OPEN = `from outbox o join notification n on n.id = o.notification_id join person p on p.id = n.person_id and p.active where o.state = 'open'`;
const OLDEST = `select coalesce(greatest(0, extract(epoch from chain_now() - min(n.created_at))), 0)::float8 as seconds ${OPEN}`;
const NEXT = `select greatest(0, ceil(extract(epoch from min(o.next_attempt_at) - chain_now()) * 1000))::float8 as ms ${OPEN}`;

export const outboxStoreOf = (pool: Pool): OutboxStore => ({
  claim: (limit, leaseSeconds) => rowsOf<OutboxMail>(pool, CLAIM, [limit, leaseSeconds]),
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
  async nextAttemptInMs() {
    const [row] = await rowsOf<{ ms: number | null }>(pool, NEXT);
    return row?.ms ?? null;
  },
});
