// SPDX-License-Identifier: EUPL-1.2
import { people } from '@ketenportaal/testkit';
import { randomUUID } from 'node:crypto';
import { openWorld, personId, type World } from '../world.fixture.js';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

describe('a mail that is owed', () => {
  test('is written with the fact, once for each bericht, and holds nothing personal', async () => {
    await world.offered();
    const berichten = await world.sql<{ id: string }>('select id from notification order by id');
    const owed = await world.worker.outbox.due(100);
    expect(owed).toHaveLength(berichten.length);
    const mails = await Promise.all(owed.map(({ id }) => world.worker.outbox.claim(id, 30)));
    expect(new Set(mails.map((mail) => mail?.notificationId))).toEqual(new Set(berichten.map(({ id }) => id)));
    expect(mails.map((mail) => mail?.email)).toEqual(expect.arrayContaining([people.noor.email, people.samira.email]));
    expect(JSON.stringify(mails)).not.toMatch(/Sem|zorgen|Moeder/);
  });

  test('is taken by one worker only, until its lease has run out', async () => {
    await world.sent();
    const [first] = await world.worker.outbox.due(1);
    const id = first?.id ?? '';
    const taken = await Promise.all([1, 2, 3, 4].map(() => world.worker.outbox.claim(id, 30)));
    expect(taken.filter((mail) => mail !== null)).toHaveLength(1);
    expect((await world.worker.outbox.due(100)).map((mail) => mail.id)).not.toContain(id);
    await world.sql('update outbox set lease_until = clock_timestamp() where id = $1', [id]);
    expect(await world.worker.outbox.claim(id, 30)).toMatchObject({ id, attempts: 2 });
  });

  test('that was sent is not sent again', async () => {
    await world.sent();
    for (const { id } of await world.worker.outbox.due(100)) {
      await world.worker.outbox.claim(id, 30);
      await world.worker.outbox.sent(id);
      expect(await world.worker.outbox.claim(id, 30)).toBeNull();
    }
    expect(await world.worker.outbox.due(100)).toEqual([]);
    expect(await world.worker.outbox.oldestOverdueSeconds()).toBe(0);
  });

  test('that failed is tried later and later, at most a quarter of an hour, and never given up', async () => {
    await world.sent();
    const [first] = await world.worker.outbox.due(1);
    const id = first?.id ?? '';
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 20; attempt += 1) {
      expect(await world.worker.outbox.claim(id, 30)).toMatchObject({ attempts: attempt });
      await world.worker.outbox.failed(id);
      expect(await world.worker.outbox.claim(id, 30)).toBeNull();
      const [row] = await world.sql<{ wait: number }>(
        `select round(extract(epoch from next_attempt_at - chain_now()))::int as wait from outbox where id = $1`,
        [id],
      );
      waits.push(row?.wait ?? 0);
      await world.backstage.clock.shift('15 minutes 1 second');
    }
    expect(waits.slice(0, 3)).toEqual([10, 20, 40]);
    expect(new Set(waits.slice(8))).toEqual(new Set([900]));
    expect(await world.worker.outbox.failing(20)).toBe(1);
    expect(await world.worker.outbox.oldestOverdueSeconds()).toBeGreaterThan(3600);
  });

  test('does not wait for a clock that went back: written or put off before, it is due now', async () => {
    await world.backstage.clock.shift('1 day');
    await world.offered();
    const [tried] = await world.worker.outbox.due(1);
    await world.worker.outbox.claim(tried?.id ?? '', 30);
    await world.worker.outbox.failed(tried?.id ?? '');
    await world.backstage.clock.shift('-1 day');
    const [rows] = await world.sql<{ count: number }>('select count(*)::int as count from outbox');
    const due = await world.worker.outbox.due(100);
    expect(due).toHaveLength(rows?.count ?? 0);
    expect(due.map(({ id }) => id)).toContain(tried?.id);
    for (const { id, overdueMs } of due) {
      expect(overdueMs).toBeGreaterThanOrEqual(60_000);
      expect(await world.worker.outbox.claim(id, 30)).not.toBeNull();
      await world.worker.outbox.failed(id);
    }
    // What fails now is put off by the clock of now.
    expect(await world.worker.outbox.due(100)).toEqual([]);
  });

  test('to someone who left is not sent, and does not look like a fault', async () => {
    await world.sent();
    await world.sql('update person set active = false where id = $1', [personId('noor')]);
    const mails = await Promise.all((await world.worker.outbox.due(100)).map(({ id }) => world.worker.outbox.claim(id, 30)));
    expect(mails.map((mail) => mail?.email)).not.toContain(people.noor.email);
  });

  test('with an unknown or malformed id is not there', async () => {
    for (const id of [randomUUID(), 'x']) expect(await world.worker.outbox.claim(id, 30)).toBeNull();
  });
});
