// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg';
import { accepting, intend, MELDING, receiving, refusing, type Done, type Intention } from './people.js';
import { report, today } from './stand.js';
import { atRest, awaited, percentile, startWhole, type Whole } from './whole.js';

jest.setTimeout(300_000);

let whole: Whole;
let day: string;
/** Everything that was ever answered with yes. */
const acknowledged = new Map<string, string>();
const retries: number[] = [];

beforeAll(async () => {
  whole = await startWhole({ queue: 'postgres' });
  day = await today(whole.sql);
}, 120_000);
afterAll(() => whole.stop());

/** Makes everyone who comes here wait, as a slow disk or a busy neighbour would. */
async function hold(statement: string, values: readonly unknown[] = []): Promise<() => Promise<void>> {
  const holder = new pg.Client({ connectionString: whole.system.databaseUrl('postgres') });
  await holder.connect();
  await holder.query('begin');
  await holder.query(statement, [...values]);
  return () => holder.end();
}

const waiting = (role: string, count: number): Promise<unknown> =>
  awaited(`${count} transactions of ${role} wait`, async () => {
    const [row] = await whole.sql<{ waiting: number }>(
      `select count(*)::int as waiting from pg_stat_activity where usename = $1 and wait_event_type = 'Lock'`,
      [role],
    );
    return (row?.waiting ?? 0) >= count;
  });

/** What a killed process had begun, the database has undone. */
const gone = (role: string): Promise<unknown> =>
  awaited(`nothing of ${role} is left`, async () => (await whole.sql('select 1 from pg_stat_activity where usename = $1', [role])).length === 0);

async function kept(intentions: readonly Intention[]): Promise<number> {
  const ids = intentions.map(({ input }) => input.requestId);
  const [row] = await whole.sql<{ kept: number }>('select count(*)::int as kept from request where request_id = any($1)', [ids]);
  return row?.kept ?? 0;
}

const lost = (): null => null;
const sendAll = (intentions: readonly Intention[]): Promise<(Done | null)[]> => Promise.all(intentions.map((one) => whole.people.do(one).catch(lost)));

/** The person presses again, twice: the first answer comes back, and it was done once. */
async function retry(intentions: readonly Intention[]): Promise<void> {
  for (const intention of intentions) {
    const started = performance.now();
    const again = await whole.people.do(intention);
    retries.push(performance.now() - started);
    const more = await whole.people.do(intention);
    expect([again.outcome, again.id]).toEqual([again.outcome, expect.any(String)]);
    expect([more.outcome, more.id]).toEqual([again.outcome, again.id]);
    if (again.id !== null) acknowledged.set(intention.input.requestId, again.id);
    expect(await whole.sql('select 1 from casus_fact where request_id = $1', [intention.input.requestId])).toHaveLength(1);
  }
}

/** Four people do four different things at once, on fresh casussen. */
async function four(): Promise<{ readonly intentions: readonly Intention[]; readonly casusIds: readonly string[] }> {
  const [first, second, sent] = [await whole.offered(), await whole.offered(), await whole.sent()];
  const intentions = [accepting(first.overdrachtId, day), refusing(second.overdrachtId), receiving(sent.meldingId), intend('karim', 'sendMelding', MELDING)];
  return { intentions, casusIds: [first.casusId, second.casusId, sent.casusId] };
}

/** Where the process dies; all tables of one write, in the order in which they are written. */
const POINTS: readonly (readonly [point: string, lock: string])[] = [
  ['after the lock, before anything is written', 'lock table casus in share mode'],
  ['before the facts', 'lock table casus_fact in share mode'],
  ['between the facts and the holder', 'lock table holding in share mode'],
  ['between the holder and the overdracht', 'lock table overdracht in share mode'],
  ['between the overdracht and the alarms', 'lock table alarm in share mode'],
  ['between the alarms and the messages', 'lock table notification in share mode'],
  ['between the messages and the mails', 'lock table outbox in share mode'],
  ['before the answer is kept', 'lock table request in share mode'],
  ['with only the trace to be written', 'lock table audit_entry in share mode'],
];

describe('an API that is killed', () => {
  const dieWhile = async (release: () => Promise<void>, intentions: readonly Intention[], written = 0): Promise<void> => {
    const answers = sendAll(intentions);
    await awaited(`${written} of these are written`, async () => (await kept(intentions)) === written);
    await waiting('chain_app', intentions.length);
    await whole.system.api().kill();
    await release();
    await gone('chain_app');
    for (const [index, answer] of (await answers).entries()) if (answer?.id) acknowledged.set(intentions[index]?.input.requestId ?? '', answer.id);
  };

  it.each(POINTS)('%s leaves nothing half done, and the same request is then done once', async (_point, lock) => {
    const { intentions } = await four();
    await dieWhile(await hold(lock), intentions);
    expect(await kept(intentions)).toBe(0);
    await whole.system.startApi();
    await retry(intentions);
  });

  it('while it waits for the casus leaves nothing, and the same request is then done once', async () => {
    const { intentions: all, casusIds } = await four();
    const intentions = all.slice(0, casusIds.length);
    await dieWhile(await hold('select from casus where id = any($1) for update', [casusIds]), intentions);
    expect(await kept(intentions)).toBe(0);
    await whole.system.startApi();
    await retry(intentions);
  });

  it('after the commit and before the answer has done it, and the same request gets that answer', async () => {
    const { intentions } = await four();
    // Only reading asks for the days off; the change is read again for the answer when it has been written.
    await dieWhile(await hold('lock table days_off in access exclusive mode'), intentions, 4);
    expect(await kept(intentions)).toBe(4);
    await whole.system.startApi();
    await retry(intentions);
  });

  it('with twenty people at work, early, half way and late, loses and doubles nothing', async () => {
    for (const written of [1, 7, 14]) {
      const fours = await Promise.all(Array.from({ length: 5 }, four));
      const intentions = fours.flatMap((one) => one.intentions);
      const answers = sendAll(intentions);
      await awaited(`${written} of 20 are written`, async () => (await kept(intentions)) >= written);
      await whole.system.api().kill();
      const answered = (await answers).map((answer, index) => [intentions[index]?.input.requestId ?? '', answer?.id ?? null] as const);
      for (const [requestId, id] of answered) if (id !== null) acknowledged.set(requestId, id);
      await gone('chain_app');
      report(`API killed with 20 requests under way: ${answered.filter(([, id]) => id !== null).length} of 20 answered, ${await kept(intentions)} written`);
      await whole.system.startApi();
      await retry(intentions);
    }
  });
});

describe('a worker that is killed', () => {
  it('in the middle of a deadline, with its fact written and its messages not, leaves nothing, and the next one does it once', async () => {
    const { casusId, meldingId } = await whole.sent();
    await atRest(whole);
    const release = await hold('lock table notification in share mode');
    const [alarm] = await whole.sql<{ ms: number }>(
      `select ceil(extract(epoch from at - chain_now()) * 1000)::float8 as ms from alarm where kind = 'WARN' and subject_id = $1`,
      [meldingId],
    );
    await whole.system.backstage.clock.shift(`${(alarm?.ms ?? 0) + 1_000} milliseconds`);
    await waiting('chain_worker', 1);
    await whole.system.worker().kill();
    await release();
    await gone('chain_worker');
    const warnings = () => whole.sql(`select 1 from casus_fact where casus_id = $1 and type = 'TermijnWarned'`, [casusId]);
    expect(await warnings()).toEqual([]);
    await whole.system.startWorker();
    await atRest(whole);
    expect(await warnings()).toHaveLength(1);
    const told = await whole.sql<{ times: number }>(
      `select count(*)::int as times from notification where casus_id = $1 and message = 'TERMIJN_NADERT' group by person_id`,
      [casusId],
    );
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told.map(({ times }) => times))).toEqual(new Set([1]));
  });

  it('after the mail was taken and before that was noted sends it again under the same Message-ID; the inbox has it once', async () => {
    const { mailbox } = whole.system;
    mailbox.clear();
    mailbox.delayNext(3, 1_500);
    const started = performance.now();
    const { casusId } = await whole.sent();
    await awaited('three mails are on their way', async () => (await whole.sql('select 1 from outbox where lease_until is not null')).length === 3);
    const release = await hold('lock table outbox in share mode');
    await awaited('three mails were taken', async () => mailbox.messages().length === 3);
    await waiting('chain_worker', 1);
    await whole.system.worker().kill();
    // The note that was on its way goes down with the line.
    await whole.sql(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'chain_worker'`);
    await gone('chain_worker');
    await release();
    await whole.system.startWorker();
    await atRest(whole);
    const ids = mailbox.messages().map(({ messageId }) => messageId);
    expect([ids.length, new Set(ids).size]).toEqual([6, 3]);
    expect(await whole.sql('select 1 from notification where casus_id = $1', [casusId])).toHaveLength(3);
    report(`worker killed with 3 mails taken and not noted: 3 copies, 3 Message-IDs, at rest after ${((performance.now() - started) / 1_000).toFixed(1)} s`);
  });
});

describe('after all kills', () => {
  it('every casus has one holder at every moment, nothing that was answered is lost, and nothing is owed', async () => {
    await atRest(whole);
    expect(await whole.examine({ settled: true, acknowledged })).toEqual([]);
    report(`${acknowledged.size} answers kept; a retry takes p50 ${percentile(retries, 0.5)} ms, p99 ${percentile(retries, 0.99)} ms`);
  });
});
