// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as sleep } from 'node:timers/promises';
import { startApp, findFreePort, type AppProcess, type RedisServer } from '@ketenportaal/testkit';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import type { RunningWorker } from '../src/start-worker.js';
import { BACKENDS, environment, QUICK, startQueue, startSpecWorker } from './queues.js';
import { allMailIsSent, eventually, holderOf, nothingIsDue, play, readers, startWorld, toldOf, type World } from './world.js';

jest.setTimeout(180_000);

const startProcess = async (world: World, redis: RedisServer | null): Promise<AppProcess> => {
  const port = await findFreePort();
  return startApp({
    main: 'apps/worker/src/main.ts',
    env: { ...environment(world, redis), HEALTH_PORT: String(port), LOG_LEVEL: 'info' },
    healthUrl: `http://127.0.0.1:${port}/health`,
  });
};

const warned = async (world: World, casusId: string): Promise<string[]> =>
  (await toldOf(world, casusId))
    .filter(({ message }) => message === 'TERMIJN_NADERT')
    .map(({ person }) => person)
    .toSorted();

/** Holds a casus, as a slow writer would; the worker waits in the middle of its transaction. */
async function hold(world: World, casusId: string): Promise<() => Promise<void>> {
  const holder = new Client({ connectionString: world.database.adminUrl });
  await holder.connect();
  await holder.query('begin');
  await holder.query('select 1 from casus where id = $1 for update', [casusId]);
  return () => holder.end();
}

const aWorkerWaits = (world: World): Promise<void> =>
  eventually(
    async () =>
      expect(
        await world.rows(`select 1 from pg_stat_activity where datname = $1 and usename = 'chain_worker' and wait_event_type = 'Lock'`, [world.database.name]),
      ).not.toEqual([]),
    60_000,
  );

const moveToFirstWarning = async (world: World, meldingId: string, secondsAfter: number): Promise<void> => {
  const [alarm] = await world.rows<{ at: Date }>(`select at from alarm where kind = 'WARN' and subject_id = $1`, [meldingId]);
  await world.moveTo(new Date((alarm?.at.getTime() ?? 0) + secondsAfter * 1_000).toISOString());
};

describe.each(BACKENDS)('a worker that is killed, with its queue in %s', (kind) => {
  let world: World;
  let redis: RedisServer | null;
  const running: AppProcess[] = [];

  beforeEach(async () => {
    [world, redis] = await Promise.all([startWorld(), startQueue(kind)]);
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((app) => app.kill()));
    await redis?.stop();
    await world.stop();
  });
  const start = async (): Promise<AppProcess> => {
    const app = await startProcess(world, redis);
    running.push(app);
    return app;
  };

  it('in the middle of a deadline leaves nothing half done, three times, and the next one finishes it once', async () => {
    const { casusId, meldingId } = await play(world).send();
    await allMailLeft(world, start);
    await moveToFirstWarning(world, meldingId, 1);
    const holder = await holderOf(world, casusId);
    const release = await hold(world, casusId);
    for (let kill = 0; kill < 3; kill += 1) {
      const app = await start();
      await aWorkerWaits(world);
      await app.kill();
      expect(await world.rows(`select 1 from casus_fact where casus_id = $1 and type = 'TermijnWarned'`, [casusId])).toEqual([]);
    }
    await release();
    await start();
    await eventually(async () => expect(await warned(world, casusId)).toEqual(readers(['veiligThuis', 'INTAKE'])), 60_000);
    await nothingIsDue(world);
    expect(await world.rows(`select count(*)::int as times from casus_fact where casus_id = $1 and type = 'TermijnWarned'`, [casusId])).toEqual([{ times: 1 }]);
    expect(await holderOf(world, casusId)).toEqual(holder);
    expect(await world.system.casus.verify(casusId)).toEqual([]);
  });

  it('in the middle of a mail costs one copy at most, with the same Message-ID', async () => {
    await play(world).send();
    world.mailbox.delayNext(3, 4_000);
    const app = await start();
    await eventually(async () => expect(await world.rows('select 1 from outbox where lease_until is not null')).toHaveLength(3), 30_000);
    await sleep(500);
    await app.kill();
    await start();
    await eventually(async () => expect(await world.rows(`select 1 from outbox where state = 'sent'`)).toHaveLength(3), 90_000);
    await sleep(4_000);
    const ids = world.mailbox.messages().map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(3);
    expect(ids.length).toBeLessThanOrEqual(6);
  });
});

/** Sends what is owed, so that only the deadline is left to watch. */
async function allMailLeft(world: World, start: () => Promise<AppProcess>): Promise<void> {
  const app = await start();
  await allMailIsSent(world);
  await app.stop();
}

describe('a Redis that fails', () => {
  let world: World;
  let redis: RedisServer;
  let worker: RunningWorker;
  const reasons: string[] = [];

  beforeEach(async () => {
    reasons.length = 0;
    const [made, queue] = await Promise.all([startWorld(), startQueue('redis')]);
    if (!queue) throw new Error('no queue');
    [world, redis] = [made, queue];
    worker = await startSpecWorker(world, redis, QUICK, (reason) => reasons.push(reason));
  });
  afterEach(async () => {
    await worker.stop();
    await redis.stop();
    await world.stop();
    expect(reasons).toEqual([]);
  });

  it('and forgets everything, again and again, loses nothing', async () => {
    const client = new Redis(redis.url);
    const flushing = setInterval(() => void client.flushall().catch(() => undefined), 150);
    const casussen = await Promise.all(Array.from({ length: 6 }, () => play(world).send()));
    await moveToFirstWarning(world, casussen[0]?.meldingId ?? '', 1);
    await eventually(async () => {
      for (const { casusId } of casussen) expect(await warned(world, casusId)).toEqual(readers(['veiligThuis', 'INTAKE']));
    }, 60_000);
    await eventually(async () => expect(await world.rows(`select 1 from outbox where state <> 'sent'`)).toEqual([]), 60_000);
    clearInterval(flushing);
    client.disconnect();
    const ids = world.mailbox.messages().map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('and is dead leaves everything to the sweep, ends no process, and is taken up again when it is back', async () => {
    await redis.kill();
    const first = await play(world).send();
    await allMailIsSent(world);
    await moveToFirstWarning(world, first.meldingId, 1);
    await eventually(async () => expect(await warned(world, first.casusId)).toEqual(readers(['veiligThuis', 'INTAKE'])));
    await eventually(async () =>
      expect(await (await fetch(`http://127.0.0.1:${worker.healthPort}/health`)).json()).toMatchObject({ healthy: true, queueAnswers: 0 }),
    );
    await redis.restart();
    await eventually(async () =>
      expect(await (await fetch(`http://127.0.0.1:${worker.healthPort}/health`)).json()).toMatchObject({ healthy: true, queueAnswers: 1 }),
    );
    await world.backstage.clock.shift('1 day');
    const second = await play(world).send();
    await allMailIsSent(world);
    await moveToFirstWarning(world, second.meldingId, 1);
    await eventually(async () => expect(await warned(world, second.casusId)).toEqual(readers(['veiligThuis', 'INTAKE'])));
  });

  it('and hangs keeps nobody waiting', async () => {
    redis.pause();
    const { casusId, meldingId } = await play(world).send();
    await allMailIsSent(world);
    await moveToFirstWarning(world, meldingId, 1);
    await eventually(async () => expect(await warned(world, casusId)).toEqual(readers(['veiligThuis', 'INTAKE'])));
    redis.resume();
  });
});

describe('a worker that starts', () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.stop());

  it('without its Redis does the work without it, for as long as that lasts', async () => {
    const redis = await startQueue('redis');
    await redis?.kill();
    const app = await startProcess(world, redis);
    const { casusId, meldingId } = await play(world).send();
    await allMailIsSent(world);
    await moveToFirstWarning(world, meldingId, 1);
    await eventually(async () => expect(await warned(world, casusId)).toEqual(readers(['veiligThuis', 'INTAKE'])), 60_000);
    expect(app.isRunning()).toBe(true);
    await app.stop();
    await redis?.stop();
  });

  it('on a Redis that evicts refuses, in a sentence that says what to do', async () => {
    const redis = await startQueue('redis');
    if (!redis) throw new Error('no queue');
    const client = new Redis(redis.url);
    await client.config('SET', 'maxmemory-policy', 'allkeys-lru');
    client.disconnect();
    await expect(startProcess(world, redis)).rejects.toThrow('maxmemory-policy noeviction');
    await expect(startSpecWorker(world, redis)).rejects.toThrow('Set "maxmemory-policy noeviction" in redis.conf.');
    await redis.stop();
  });
});

describe('a clock that jumps', () => {
  let world: World;
  let worker: RunningWorker;
  beforeEach(async () => {
    world = await startWorld();
    worker = await startSpecWorker(world, null);
  });
  afterEach(async () => {
    await worker.stop();
    await world.stop();
  });

  it('forward makes what is due happen once, back and forth changes nothing more', async () => {
    const { casusId } = await play(world).send();
    await world.backstage.clock.shift('30 days');
    await nothingIsDue(world);
    const told = await toldOf(world, casusId);
    for (const jump of ['-31 days', '45 days', '-1 hour', '2 years', '-3 years']) {
      await world.backstage.clock.shift(jump);
      await sleep(300);
    }
    expect(await toldOf(world, casusId)).toEqual(told);
    expect(await world.system.casus.verify(casusId)).toEqual([]);
    expect(
      await world.rows(
        'select version from casus_fact where casus_id = $1 and occurred_at <= (select max(f.occurred_at) from casus_fact f where f.casus_id = $1 and f.version < casus_fact.version)',
        [casusId],
      ),
    ).toEqual([]);
  });

  it('back leaves what is not due any more undone until its moment', async () => {
    const { casusId, meldingId } = await play(world).send();
    await moveToFirstWarning(world, meldingId, -10);
    await world.backstage.clock.shift('-1 hour');
    await sleep(1_000);
    expect(await warned(world, casusId)).toEqual([]);
    await moveToFirstWarning(world, meldingId, 1);
    await eventually(async () => expect(await warned(world, casusId)).toEqual(readers(['veiligThuis', 'INTAKE'])));
  });
});
