// SPDX-License-Identifier: EUPL-1.2
import {
  expireOverdracht,
  passTermijn,
  policyVersionOf,
  warnTermijn,
  type AlarmKind,
  type CasusFact,
  type Decision,
  type ExpireOverdrachtRefusal,
  type Instant,
  type OverdrachtId,
  type Refusal,
  type TermId,
  type TermijnRefusal,
  type WhichTermijn,
} from '@ketenportaal/domain';
import type { Pool } from 'pg';
import type { CasusStore } from '../casus/casus-store.js';
import { no, planOf, type Run, type Situation } from '../casus/run.js';
import { isUuid } from '../ids.js';
import { rowsOf } from '../transaction.js';

/** What the clock must do, when, and whether that is still the same moment (`version`). Ids and codes only. */
export interface DueAlarm {
  /** `EXPIRE:D-07:<id>`; with the version it makes a deterministic job id. */
  readonly key: string;
  readonly version: number;
  readonly kind: AlarmKind;
  readonly term: TermId;
  readonly subjectId: string;
  readonly casusId: string;
  readonly at: Instant;
  readonly attempts: number;
  /** From now by the database clock; not above zero when it is due. */
  readonly delayMs: number;
}

export interface AlarmStore {
  /** What is due now, longest waiting first; a failed one comes back later and never blocks the others. */
  due(limit: number): Promise<readonly DueAlarm[]>;
  /** Everything until this moment, overdue ones included, at most `limit`. */
  horizon(until: string, limit?: number): Promise<readonly DueAlarm[]>;
  /**
   * Decides again, on the casus as it is now. MOVED_ON: it is no longer needed or has another date; EARLY: the asker's clock runs ahead
   * of the database's, and nothing happens; REFUSED: the core said no, which is recorded and tried again later.
   * A failure is thrown, after the alarm was put off.
   */
  execute(key: string, version: number): Promise<'DONE' | 'MOVED_ON' | 'EARLY' | 'REFUSED'>;
  /** How long the oldest undone alarm has been due; 0 when nothing is. The figure of health. */
  oldestOverdueSeconds(): Promise<number>;
  /** How many alarms were put off so often: a person has to look. */
  failing(attempts: number): Promise<number>;
}

type ClockRefusal = Refusal | TermijnRefusal | ExpireOverdrachtRefusal | 'ALARM_MOVED_ON';

const OPERATION: Record<AlarmKind, string> = { WARN: 'WARN_TERMIJN', PASS: 'PASS_TERMIJN', EXPIRE: 'EXPIRE_OVERDRACHT' };
const HORIZON_PAGE = 1_000;

/** Nothing is put off for longer, so what is further away was put off before the clock went back; then its own moment counts. */
const LONGEST_WAIT = `interval '15 minutes'`;
const NEXT = `case when next_attempt_at > greatest(at, chain_now() + ${LONGEST_WAIT}) then at else next_attempt_at end`;
const COLUMNS = `select kind || ':' || term || ':' || subject_id as key, version, kind, term, subject_id as "subjectId", casus_id as "casusId", iso(at) as at,
  attempts, ceil(extract(epoch from ${NEXT} - chain_now()) * 1000)::float8 as "delayMs" from alarm`;
const DUE = `${COLUMNS} where next_attempt_at <= chain_now() or (at <= chain_now() and next_attempt_at > chain_now() + ${LONGEST_WAIT}) order by next_attempt_at, key limit $1`;
const HORIZON = `${COLUMNS} where next_attempt_at <= $1::timestamptz order by next_attempt_at, key limit $2`;
const ONE = `${COLUMNS} where kind = $1 and term = $2 and subject_id = $3 and version = $4`;
/** 10 s, 20 s, … at most 15 minutes, without end: an obligation is never given up. Never before its moment. */
const PUT_OFF = `update alarm set attempts = attempts + 1,
    next_attempt_at = greatest(at, chain_now() + least(${LONGEST_WAIT}, interval '10 seconds' * power(2, least(attempts, 10))))
  where kind = $1 and term = $2 and subject_id = $3 and version = $4`;
const OLDEST = `select coalesce(greatest(0, extract(epoch from chain_now() - min(at))), 0)::float8 as seconds from alarm`;
const FAILING = `select count(*)::int as failing from alarm where attempts >= $1`;

export const alarmStoreOf = (pool: Pool, casusStore: CasusStore): AlarmStore => ({
  due: (limit) => rowsOf<DueAlarm>(pool, DUE, [limit]),
  horizon: (until, limit = HORIZON_PAGE) => rowsOf<DueAlarm>(pool, HORIZON, [until, limit]),
  async execute(key, version) {
    const [kind = '', term = '', subjectId = ''] = key.split(':');
    const [alarm] = isUuid(subjectId) ? await rowsOf<DueAlarm>(pool, ONE, [kind, term, subjectId, version]) : [];
    if (!alarm) return 'MOVED_ON';
    if (alarm.delayMs > 0) return 'EARLY';
    const putOff = (): Promise<unknown> => rowsOf(pool, PUT_OFF, [kind, term, subjectId, version]);
    try {
      const answer = await casusStore.run<ClockRefusal>(runOf(alarm));
      if (answer.ok) return 'DONE';
      if (answer.refusal === 'ALARM_MOVED_ON') return 'MOVED_ON';
      await putOff();
      return 'REFUSED';
    } catch (error) {
      await putOff().catch(() => undefined);
      throw error;
    }
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

function runOf({ kind, term, subjectId, casusId, version }: DueAlarm): Run<ClockRefusal> {
  return {
    operation: OPERATION[kind],
    principal: null,
    requestId: null,
    command: null,
    subject: { kind: 'CASUS', id: casusId },
    decide(situation) {
      const { rows } = situation;
      const standing = rows.alarm.some((row) => row['kind'] === kind && row['term'] === term && row['subject_id'] === subjectId && row['version'] === version);
      return standing ? planOf(decideAlarm(kind, { term, subjectId: subjectId as OverdrachtId }, situation), casusId) : no('ALARM_MOVED_ON');
    },
  };
}

function decideAlarm(kind: AlarmKind, which: WhichTermijn, { casus, moment }: Situation): Decision<CasusFact, ClockRefusal> {
  const now = moment(policyVersionOf(casus, null));
  switch (kind) {
    case 'WARN':
      return warnTermijn(casus, which, now);
    case 'PASS':
      return passTermijn(casus, which, now);
    case 'EXPIRE':
      return expireOverdracht(casus, which.subjectId as OverdrachtId, now);
  }
}
