// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as sleep } from 'node:timers/promises';
import type { AppProcess, RedisServer } from '@ketenportaal/testkit';
import { Client } from 'pg';
import { BACKENDS, startProcess, startQueue } from './queues.js';
import { allMailIsSent, eventually, holderOf, moveToFirstWarning, nothingIsDue, play, readers, startWorld, warned, type World } from './world.js';

jest.setTimeout(180_000);

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
