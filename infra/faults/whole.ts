// SPDX-License-Identifier: EUPL-1.2
import { landelijkVoorbeeld } from '@ketenportaal/policy';
import { openStore } from '@ketenportaal/store';
import { startSystem, type PersonKey, type System, type SystemOptions } from '@ketenportaal/testkit';
import pg from 'pg';
import { examine, type Breach, type Sql } from './oracle.js';
import { accepting, MELDING, offering, People, receiving } from './people.js';
import { sqlOf, today, type Offered } from './stand.js';

/** The whole system as processes of their own, the people who use it, and a look behind the scenes. */
export interface Whole {
  readonly system: System;
  readonly people: People;
  readonly sql: Sql;
  /** What the apps said, for when something went wrong. */
  readonly log: readonly string[];
  examine(over?: { readonly settled?: boolean; readonly acknowledged?: ReadonlyMap<string, string> }): Promise<readonly Breach[]>;
  sent(by?: PersonKey): Promise<Sent>;
  received(): Promise<Sent>;
  concluded(): Promise<Sent>;
  offered(): Promise<Offered>;
  accepted(): Promise<Offered>;
  stop(): Promise<void>;
}

export interface Sent {
  readonly meldingId: string;
  readonly casusId: string;
}

export async function startWhole(options: Pick<SystemOptions, 'queue' | 'env'>): Promise<Whole> {
  const log: string[] = [];
  const system = await startSystem({ ...options, log: (from, line) => void (from === 'postgres' || log.push(`${from} ${line}`)) });
  const admin = new pg.Pool({ connectionString: system.databaseUrl('postgres'), max: 4 });
  // A server that is killed on purpose takes the connections that lie idle along.
  admin.on('error', () => undefined);
  const sql = sqlOf(admin);
  const worker = await openStore({ url: system.databaseUrl('chain_worker'), poolSize: 4, policies: () => landelijkVoorbeeld });
  const people = new People(system);
  return {
    system,
    people,
    sql,
    log,
    examine: (over) => examine({ sql, verify: (casusId) => worker.casus.verify(casusId), ...over }),
    ...stagesOf(people, sql),
    async stop() {
      await Promise.all([admin.end(), worker.close()]);
      await system.stop();
    },
  };
}

type Stages = Pick<Whole, 'sent' | 'received' | 'concluded' | 'offered' | 'accepted'>;

/** A melding at each stage; every call makes a new one. */
function stagesOf(people: People, sql: Sql): Stages {
  const stages: Stages = {
    async sent(by = 'noor') {
      const meldingId = await people.act(by, 'sendMelding', MELDING);
      const [row] = await sql<{ casus_id: string }>('select casus_id from melding where id = $1', [meldingId]);
      return { meldingId, casusId: row?.casus_id ?? '' };
    },
    async received() {
      const sent = await stages.sent();
      const { who, mutation, input } = receiving(sent.meldingId);
      await people.act(who, mutation, input);
      return sent;
    },
    async concluded() {
      const sent = await stages.received();
      await people.act('marijke', 'concludeVeiligheidsbeoordeling', { meldingId: sent.meldingId, outcome: 'DIRECT_OVERDRAGEN' });
      return sent;
    },
    async offered() {
      const sent = await stages.concluded();
      const { who, mutation, input } = offering(sent.casusId);
      await people.act(who, mutation, input);
      const [row] = await sql<{ id: string }>(`select id from overdracht where casus_id = $1 and status = 'AANGEBODEN'`, [sent.casusId]);
      return { ...sent, overdrachtId: row?.id ?? '' };
    },
    async accepted() {
      const offered = await stages.offered();
      const { who, mutation, input } = accepting(offered.overdrachtId, await today(sql));
      await people.act(who, mutation, input);
      return offered;
    },
  };
  return stages;
}

const POLL_MS = 25;

/** Looks again until there is an answer; says how long it took, or what was awaited. */
export async function awaited<Answer>(
  what: string,
  look: () => Promise<Answer | null | undefined | false>,
  withinMs = 60_000,
): Promise<{ readonly answer: Answer; readonly ms: number }> {
  const started = performance.now();
  for (;;) {
    const answer = await look();
    if (answer !== null && answer !== undefined && answer !== false) return { answer, ms: performance.now() - started };
    if (performance.now() - started > withinMs) throw new Error(`it did not happen within ${withinMs / 1_000} s: ${what}`);
    await new Promise((again) => setTimeout(again, POLL_MS));
  }
}

/** All alarms that were due are done and all mail is sent. */
export const atRest = ({ sql }: Whole, withinMs = 120_000): Promise<unknown> =>
  awaited(
    'everything comes to rest',
    async () => {
      const [row] = await sql<{ owed: number }>(
        `select (select count(*) from alarm where at <= chain_now())::int + (select count(*) from outbox where state = 'open')::int as owed`,
      );
      return row?.owed === 0;
    },
    withinMs,
  );

/** What so large a share of these times stays within, to a tenth of a millisecond. */
export const percentile = (times: readonly number[], share: number): number => {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0) * 10) / 10;
};
