// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as sleep } from 'node:timers/promises';
import type { RedisServer } from '@ketenportaal/testkit';
import { Redis } from 'ioredis';
import type { RunningWorker } from '../src/start-worker.js';
import { BACKENDS, QUICK, startProcess, startQueue, startSpecWorker } from './queues.js';
import { allMailIsSent, eventually, moveToFirstWarning, play, readers, startWorld, warned, type World } from './world.js';

jest.setTimeout(180_000);

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

describe.each(BACKENDS)('a database that drops every connection, with the queue in %s', (kind) => {
  let world: World;
  let redis: RedisServer | null;
  let worker: RunningWorker;
  beforeEach(async () => {
    [world, redis] = await Promise.all([startWorld(), startQueue(kind)]);
    worker = await startSpecWorker(world, redis);
  });
  afterEach(async () => {
    await worker.stop();
    await redis?.stop();
    await world.stop();
  });

  it('again and again costs seconds and no obligation', async () => {
    const cut = (): Promise<unknown> =>
      world.rows(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name <> 'spec' and usename = 'chain_worker'`, [
        world.database.name,
      ]);
    const { casusId, meldingId } = await play(world).send();
    for (let time = 0; time < 5; time += 1) {
      await cut();
      await sleep(200);
    }
    await moveToFirstWarning(world, meldingId, 1);
    await cut();
    await eventually(async () => expect(await warned(world, casusId)).toEqual(readers(['veiligThuis', 'INTAKE'])), 60_000);
    await eventually(async () => expect(await world.rows(`select 1 from outbox where state <> 'sent'`)).toEqual([]), 60_000);
    await eventually(async () => expect((await fetch(`http://127.0.0.1:${worker.healthPort}/health`)).status).toBe(200));
    await world.backstage.clock.shift('1 day');
    const second = await play(world).send();
    await moveToFirstWarning(world, second.meldingId, 1);
    await eventually(async () => expect(await warned(world, second.casusId)).toEqual(readers(['veiligThuis', 'INTAKE'])), 60_000);
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

  it('stays the same process while Redis and the connections to the database come and go, and stops when asked', async () => {
    const redis = await startQueue('redis');
    const app = await startProcess(world, redis);
    await redis?.kill();
    await world.rows(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = 'chain_worker' and application_name <> 'spec'`, [
      world.database.name,
    ]);
    const { casusId, meldingId } = await play(world).send();
    await allMailIsSent(world);
    await moveToFirstWarning(world, meldingId, 1);
    await eventually(async () => expect(await warned(world, casusId)).toEqual(readers(['veiligThuis', 'INTAKE'])), 60_000);
    await sleep(3_000);
    await redis?.restart();
    await sleep(2_000);
    await redis?.kill();
    await sleep(1_000);
    expect(app.isRunning()).toBe(true);
    const asked = performance.now();
    await app.stop();
    expect(performance.now() - asked).toBeLessThan(5_000);
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
