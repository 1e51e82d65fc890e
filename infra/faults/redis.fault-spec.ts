// SPDX-License-Identifier: EUPL-1.2
import { once } from 'node:events';
import { connect } from 'node:net';
import type { RedisServer } from '@ketenportaal/testkit';
import { Follower } from './follower.js';
import { accepting } from './people.js';
import { report, today, type Offered } from './stand.js';
import { atRest, awaited, startWhole, type Whole } from './whole.js';

jest.setTimeout(300_000);

/** The worker looks every half minute by itself; the goal is 35 s, and a busy machine gets some more. */
const LATEST_MS = 60_000;
/** Near enough to be a job in Redis, far enough to take Redis away first. */
const AHEAD_MS = 4_000;

let whole: Whole;
let redis: RedisServer;
const offers: Offered[] = [];

beforeAll(async () => {
  whole = await startWhole({ queue: 'redis' });
  if (!whole.system.redis) throw new Error('this machine has no redis-server or valkey-server');
  redis = whole.system.redis;
  for (let count = 0; count < 3; count += 1) offers.push(await whole.offered());
  await atRest(whole);
}, 180_000);
afterAll(async () => {
  redis.resume();
  await whole.stop();
});

/** On the Redis that this test started, and on no other. */
async function flush(): Promise<void> {
  const line = connect(redis.port, '127.0.0.1');
  await once(line, 'connect');
  line.write('FLUSHALL\r\n');
  const [answer] = (await once(line, 'data')) as [Buffer];
  expect(answer.toString()).toBe('+OK\r\n');
  line.destroy();
}

interface NextAlarm {
  readonly kind: string;
  readonly at: string;
  readonly ms: number;
}

/** Moves the clock to just before the next alarm of these offers, which the worker puts into Redis; then time passes by itself. */
async function approach(): Promise<NextAlarm> {
  const [next] = await whole.sql<NextAlarm>(
    `select kind, iso(max(at)) as at, floor(extract(epoch from max(at) - chain_now()) * 1000)::float8 as ms from alarm
     where term = 'D-07' and kind = (select kind from alarm where term = 'D-07' order by at limit 1) group by kind`,
  );
  if (!next) throw new Error('the offers have no alarm left');
  await whole.system.backstage.clock.shift(`${next.ms - AHEAD_MS} milliseconds`);
  return next;
}

const FACT: Readonly<Record<string, string>> = { WARN: 'TermijnWarned', PASS: 'TermijnPassed', EXPIRE: 'OverdrachtExpired' };

/** When the clock did what this alarm was for, in each casus; how late the latest was. */
async function lateness({ kind, at }: NextAlarm): Promise<number> {
  const { answer } = await awaited(
    `${kind} of ${at} is done in every casus`,
    async () => {
      const done = await whole.sql<{ late: number }>(
        `select extract(epoch from occurred_at - $2::timestamptz)::float8 * 1000 as late from casus_fact
         where type = $1 and casus_id = any($3) and coalesce(data ->> 'term', 'D-07') = 'D-07'`,
        [FACT[kind], at, offers.map(({ casusId }) => casusId)],
      );
      return done.length === offers.length && done;
    },
    LATEST_MS + AHEAD_MS,
  );
  return Math.max(...answer.map(({ late }) => late));
}

describe('a Redis that fails', () => {
  it('and forgets everything, again and again, makes a deadline late and loses none', async () => {
    const alarm = await approach();
    const flushing = setInterval(() => void flush().catch(() => undefined), 1_000);
    await flush();
    const late = await lateness(alarm);
    clearInterval(flushing);
    report(`FLUSHALL every second: ${alarm.kind} of 3 offers at most ${(late / 1_000).toFixed(1)} s late`);
    expect(late).toBeLessThan(LATEST_MS);
    await atRest(whole);
  });

  it('and stands still with every line open makes a deadline late and loses none', async () => {
    const alarm = await approach();
    redis.pause();
    const late = await lateness(alarm);
    report(`Redis paused: ${alarm.kind} of 3 offers at most ${(late / 1_000).toFixed(1)} s late`);
    expect(late).toBeLessThan(LATEST_MS);
    await atRest(whole);
    redis.resume();
  });

  it('and is gone for ever, with the worker too, keeps no screen waiting; the mail follows when a worker is back', async () => {
    const { overdrachtId, meldingId } = await whole.offered();
    await atRest(whole);
    const follower = await Follower.open(whole.system, 'noor');
    const seen = follower.follow('meldingChanged', meldingId, 'card { organisation { name } person { name } }');
    await awaited('the melder sees the holder', async () => seen.length > 0);
    await redis.kill();
    await whole.system.worker().kill();
    const accepted = accepting(overdrachtId, await today(whole.sql));
    const asked = performance.now();
    await whole.people.act(accepted.who, accepted.mutation, accepted.input);
    const answered = performance.now();
    await awaited('the melder sees the new holder', async () => JSON.stringify(seen.at(-1)).includes('Samira El Idrissi'), 10_000);
    report(
      `holder change on the screen with worker and Redis dead: ${Math.round(performance.now() - asked)} ms after it was asked (its answer took ${Math.round(answered - asked)} ms)`,
    );
    await follower.close();
    whole.system.mailbox.clear();
    expect(await whole.sql(`select 1 from outbox where state = 'open'`)).not.toEqual([]);
    await whole.system.startWorker();
    await atRest(whole);
    expect(new Set(whole.system.mailbox.messages().map(({ to }) => to[0]))).toContain('noor@regenboog.example');
    report(
      `mail without Redis: ${whole.system.mailbox.messages().length} mails, the last ${((performance.now() - answered) / 1_000).toFixed(1)} s after the change, a new worker included`,
    );
  });

  it('and stays away leaves the last deadline to the sweep: silence ends the offer, and the holder stays', async () => {
    const alarm = await approach();
    expect(alarm.kind).toBe('EXPIRE');
    const late = await lateness(alarm);
    report(`Redis dead for good: ${alarm.kind} of 3 offers at most ${(late / 1_000).toFixed(1)} s late`);
    expect(late).toBeLessThan(LATEST_MS);
    expect(await whole.sql('select 1 from holding where casus_id = any($1) and seq > 2', [offers.map(({ casusId }) => casusId)])).toEqual([]);
  });

  it('leaves one holder everywhere and nothing owed', async () => {
    await atRest(whole);
    expect(await whole.examine({ settled: true })).toEqual([]);
    const ids = whole.system.mailbox.messages().map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
