// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningWorker } from '../src/start-worker.js';
import { startSpecWorker } from './queues.js';
import { eventually, moveToFirstWarning, nothingIsDue, play, readers, startWorld, toldOf, warned, type World } from './world.js';

jest.setTimeout(60_000);

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
