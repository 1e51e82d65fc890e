// SPDX-License-Identifier: EUPL-1.2
import { getQueueToken } from '@nestjs/bullmq';
import type { RedisServer } from '@ketenportaal/testkit';
import type { Queue } from 'bullmq';
import { Horizon } from '../src/deadline/horizon.js';
import { Sweep } from '../src/deadline/sweep.js';
import { addJobs, producerOf } from '../src/queue/producer.js';
import type { RunningWorker } from '../src/start-worker.js';
import { BACKENDS, QUICK, startQueue, startSpecWorker } from './queues.js';
import { allMailIsSent, eventually, nothingIsDue, play, readers, startWorld, toldOf, type World } from './world.js';

jest.setTimeout(60_000);

/** Nothing but the queue does anything: the beats are hours apart. */
const ONLY_THE_QUEUE = { ...QUICK, sweepEveryMs: 3_600_000, relayEveryMs: 3_600_000 };
const MINUTE_MS = 60_000;

describe.each(BACKENDS)('jobs on a queue in %s', (kind) => {
  let world: World;
  let redis: RedisServer | null;
  let worker: RunningWorker;

  beforeEach(async () => {
    [world, redis] = await Promise.all([startWorld(), startQueue(kind)]);
    worker = await startSpecWorker(world, redis, ONLY_THE_QUEUE);
  });
  afterEach(async () => {
    await worker.stop();
    await redis?.stop();
    await world.stop();
  });

  const queue = (): Queue => worker.app.get<Queue>(getQueueToken(producerOf('deadlines')));
  const warned = async (casusId: string): Promise<string[]> =>
    (await toldOf(world, casusId))
      .filter(({ message }) => message === 'TERMIJN_NADERT')
      .map(({ person }) => person)
      .toSorted();

  /** The first warning of D-01, and the moment just before it. */
  async function firstWarning(): Promise<{ casusId: string; meldingId: string; key: string; version: number; at: number }> {
    const { casusId, meldingId } = await play(world).send();
    const [alarm] = await world.rows<{ at: Date; version: number }>(`select at, version from alarm where kind = 'WARN' and subject_id = $1`, [meldingId]);
    if (!alarm) throw new Error('no warning was set');
    return { casusId, meldingId, key: `WARN:D-01:${meldingId}`, version: alarm.version, at: alarm.at.getTime() };
  }

  it('what is due within 15 minutes is one delayed job with a deterministic id, which fires on time', async () => {
    const { casusId, meldingId, version, at } = await firstWarning();
    const id = `WARN-D-01-${meldingId}-v${version}`;
    await world.moveTo(new Date(at - 16 * MINUTE_MS).toISOString());
    await worker.app.get(Horizon).raise();
    expect(await queue().getJob(id)).toBeUndefined();
    await world.moveTo(new Date(at - 2_000).toISOString());
    for (let again = 0; again < 3; again += 1) await worker.app.get(Horizon).raise();
    const [job, ...more] = await queue().getDelayed();
    expect(more).toEqual([]);
    expect(job).toMatchObject({ id, name: 'execute-alarm', data: { key: `WARN:D-01:${meldingId}`, version } });
    expect(await warned(casusId)).toEqual([]);
    await eventually(async () => expect(await warned(casusId)).toEqual(readers(['veiligThuis', 'INTAKE'])));
    expect(await queue().getJob(id)).toBeUndefined();
  });

  it('a job that is delivered five times, and raced by the sweep, has one effect', async () => {
    const { casusId, key, version, at } = await firstWarning();
    await world.moveTo(new Date(at + 25_000).toISOString());
    await Promise.all([
      addJobs(
        queue(),
        'execute-alarm',
        Array.from({ length: 5 }, (_job, copy) => ({ id: `copy-${copy}`, data: { key, version } })),
      ),
      worker.app.get(Sweep).clean(true),
      world.system.alarms.execute(key, version),
    ]);
    await nothingIsDue(world);
    await eventually(async () => expect(await queue().getActiveCount()).toBe(0));
    expect(await warned(casusId)).toEqual(readers(['veiligThuis', 'INTAKE']));
  });

  it('a job that comes early does nothing, and the obligation stays', async () => {
    const { casusId, key, version, at } = await firstWarning();
    await addJobs(queue(), 'execute-alarm', [{ id: 'early', data: { key, version } }]);
    await eventually(async () => expect(await queue().getJob('early')).toBeUndefined());
    expect(await warned(casusId)).toEqual([]);
    expect(await world.rows('select attempts from alarm where attempts > 0')).toEqual([]);
    await world.moveTo(new Date(at + 1_000).toISOString());
    await worker.app.get(Sweep).clean(false);
    expect(await warned(casusId)).toEqual(readers(['veiligThuis', 'INTAKE']));
  });

  it('a job whose world has moved on ends quietly', async () => {
    const { casusId, meldingId, key, version, at } = await firstWarning();
    await play(world).receive(meldingId);
    await world.moveTo(new Date(at + 1_000).toISOString());
    await addJobs(queue(), 'execute-alarm', [{ id: 'late', data: { key, version } }]);
    await eventually(async () => expect(await queue().getJob('late')).toBeUndefined());
    expect(await warned(casusId)).toEqual([]);
    expect(await world.rows('select type from casus_fact where casus_id = $1 and actor_person_id is null', [casusId])).toEqual([]);
  });

  it('a job that nobody made does not stop the others', async () => {
    const { casusId, key, version, at } = await firstWarning();
    await world.moveTo(new Date(at + 1_000).toISOString());
    const strange = [{}, { key: 7 }, { key: 'EXPIRE:D-99:x', version: 1 }, { key: `${key}'; drop table alarm; --`, version }];
    await queue().addBulk(strange.map((data, index) => ({ name: index === 0 ? 'unknown' : 'execute-alarm', data, opts: { jobId: `strange-${index}` } })));
    await addJobs(queue(), 'execute-alarm', [{ id: 'good', data: { key, version } }]);
    await eventually(async () => expect(await warned(casusId)).toEqual(readers(['veiligThuis', 'INTAKE'])));
    expect(await queue().getFailedCount()).toBe(0);
  });

  it('a notice from the writing transaction is enough to send the mail', async () => {
    await play(world).send();
    await allMailIsSent(world);
    expect(
      world.mailbox
        .messages()
        .map(({ to }) => to[0])
        .toSorted(),
    ).toEqual(['marijke@veiligthuis.example', 'noor@regenboog.example', 'tom@veiligthuis.example']);
  });
});
