// SPDX-License-Identifier: EUPL-1.2
import { readConfiguration } from '../src/configuration.js';
import { openLog } from '../src/log/log.js';
import { ClockShifted, startWorker, type RunningWorker } from '../src/start-worker.js';
import { environment, QUICK, startQueue, startSpecWorker } from './queues.js';
import { allMailIsSent, eventually, nothingIsDue, play, startWorld, type World } from './world.js';

jest.setTimeout(60_000);

type Answer = Record<string, unknown>;
const look = async (worker: RunningWorker): Promise<{ status: number; body: Answer }> => {
  const response = await fetch(`http://127.0.0.1:${worker.healthPort}/health`);
  return { status: response.status, body: (await response.json()) as Answer };
};

describe('the lookout', () => {
  let world: World;
  let worker: RunningWorker;

  beforeEach(async () => {
    world = await startWorld();
    worker = await startSpecWorker(world, await startQueue('postgres'));
  });
  afterEach(async () => {
    await worker.stop();
    await world.stop();
  });

  it('says that all is well, in figures that are about nobody', async () => {
    await play(world).send();
    await allMailIsSent(world);
    const { status, body } = await look(worker);
    expect(status).toBe(200);
    expect(body).toEqual({
      healthy: true,
      databaseAnswers: 1,
      queueAnswers: 1,
      canarySilentSeconds: expect.any(Number),
      oldestOverdueSeconds: 0,
      oldestMailSeconds: 0,
      alarmsFailing: 0,
      mailsFailing: 0,
    });
    const metrics = await (await fetch(`http://127.0.0.1:${worker.healthPort}/metrics`)).text();
    expect(metrics).toContain('ketenportaal_worker_oldest_overdue_seconds 0\n');
    for (const [method, path] of [
      ['GET', '/'],
      ['POST', '/health'],
      ['GET', '/health/x'],
    ] as const) {
      expect((await fetch(`http://127.0.0.1:${worker.healthPort}${path}`, { method })).status).toBe(404);
    }
  });

  it('an alarm that keeps failing is never given up, blocks no other, and is a figure that a person must look at', async () => {
    const stuck = await play(world).send();
    // What a wrong grant would do: the clock can decide, and not write about this one casus.
    await world.rows(`create function stop_here() returns trigger language plpgsql as $$ begin raise exception 'no' using errcode = '42501'; end $$`);
    await world.rows(`create trigger stop_here before insert on casus_fact for each row when (new.casus_id = '${stuck.casusId}') execute function stop_here()`);
    await world.backstage.clock.shift('10 days');
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      await eventually(async () => {
        const alarms = await world.rows<{ attempts: number }>('select attempts from alarm where casus_id = $1', [stuck.casusId]);
        expect(alarms.map(({ attempts }) => attempts)).toEqual(alarms.map(() => attempt));
      });
      if (attempt < 6) await world.backstage.clock.shift('15 minutes 1 second');
    }
    const { status, body } = await look(worker);
    expect(status).toBe(503);
    expect(body).toMatchObject({ healthy: false, alarmsFailing: 2 });
    const other = await play(world).send();
    await world.backstage.clock.shift('5 days');
    await eventually(async () => expect(await world.rows('select 1 from alarm where casus_id = $1', [other.casusId])).toEqual([]));
    await world.rows('drop trigger stop_here on casus_fact');
    await world.backstage.clock.shift('15 minutes 1 second');
    await nothingIsDue(world);
    expect(await world.rows('select 1 from alarm')).toEqual([]);
    await eventually(async () => expect((await look(worker)).status).toBe(200));
  });

  it('a worker that takes jobs and does none is ended, one whose queue works is not', async () => {
    const reasons: string[] = [];
    const tempo = { ...QUICK, canaryWithinMs: 1_000 };
    const wedged = await startSpecWorker(world, null, tempo, (reason) => reasons.push(reason));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(reasons).toEqual([]);
    const locker = world.rows(`begin; lock table bullmq.job in access exclusive mode; select pg_sleep(4); commit`);
    await eventually(() => expect(reasons[0]).toContain('no canary came back'));
    await locker;
    await wedged.stop();
  });

  it('a moved clock is refused in production', async () => {
    const configuration = readConfiguration({ ...environment(world, null), NODE_ENV: 'production' });
    await expect(startWorker(configuration, { log: openLog('silent'), giveUp: () => undefined })).rejects.toBeInstanceOf(ClockShifted);
  });
});
