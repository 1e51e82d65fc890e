// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as sleep } from 'node:timers/promises';
import { openWorld, personId, type World } from '../world.fixture.js';
import type { Channel } from './listen.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds() && waited < 10_000; waited += 20) await sleep(20);
}

describe('listening', () => {
  test('hears ids of what was written, after the commit and never before', async () => {
    const heard: [Channel, string][] = [];
    const listening = await world.app.listen(['melder_card_changed', 'inbox', 'outbox', 'alarm'], (channel, payload) => heard.push([channel, payload]));
    const { meldingId } = await world.sent();
    await until(() => heard.length >= 6);
    await listening.close();
    const inbox = await world.sql<{ id: string; person_id: string }>('select id, person_id from notification where about_id = $1 order by id', [meldingId]);
    expect(heard.filter(([channel]) => channel === 'inbox').map(([, payload]) => payload)).toEqual(inbox.map(({ id, person_id }) => `${person_id}:${id}`));
    expect(heard).toEqual(
      expect.arrayContaining([
        ['melder_card_changed', meldingId],
        ['outbox', ''],
        ['alarm', ''],
      ]),
    );
    expect(inbox.map(({ person_id }) => person_id)).toContain(personId('noor'));
  });

  test('comes back by itself when the connection is killed, and says that something may have been missed', async () => {
    let gaps = 0;
    const heard: string[] = [];
    const listening = await world.app.listen(
      ['melder_card_changed'],
      (_channel, payload) => heard.push(payload),
      () => (gaps += 1),
    );
    const kill = (): Promise<unknown[]> =>
      world.sql(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ketenportaal listen' and datname = current_database()`);
    for (const round of [1, 2]) {
      await kill();
      await until(() => gaps >= round);
      expect(gaps).toBe(round);
      const { meldingId } = await world.sent();
      await until(() => heard.includes(meldingId));
      expect(heard).toContain(meldingId);
    }
    await listening.close();
  });

  test('hears nothing more once it is closed', async () => {
    const heard: string[] = [];
    const listening = await world.app.listen(['casus_changed'], (_channel, payload) => heard.push(payload));
    await listening.close();
    await world.sent();
    expect(heard).toEqual([]);
    expect(await world.sql(`select from pg_stat_activity where application_name = 'ketenportaal listen' and datname = current_database()`)).toHaveLength(0);
  });
});
