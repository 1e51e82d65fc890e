// SPDX-License-Identifier: EUPL-1.2
import { findFreePort } from '@ketenportaal/testkit';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StoreUnavailable } from './failure.js';
import { openStore } from './open-store.js';
import { as, ok, openWorld, personId, type Melding, type World } from './world.fixture.js';

let world: World;
let holdingUp: pg.Client;
beforeAll(async () => {
  world = await openWorld();
  holdingUp = new pg.Client({ connectionString: world.database.adminUrl });
  await holdingUp.connect();
});
afterAll(async () => {
  await holdingUp.end();
  await world.close();
});

const receive = ({ meldingId }: Melding, requestId: string) =>
  world.app.melding.receive(as('marijke'), { requestId, meldingId, workerId: personId('marijke') });

async function whileLocked(casusId: string, work: () => Promise<void>): Promise<void> {
  await holdingUp.query('begin');
  await holdingUp.query('select from casus where id = $1 for update', [casusId]);
  try {
    await work();
  } finally {
    await holdingUp.query('rollback');
  }
}

const waiting = (): Promise<{ pid: number }[]> =>
  world.sql(`select pid from pg_stat_activity where usename = 'chain_app' and wait_event_type = 'Lock' and datname = current_database()`);

describe('when the database', () => {
  test('cannot be reached, opening says so without an address', async () => {
    const port = await findFreePort();
    await expect(openStore({ url: `postgres://chain_app@127.0.0.1:${port}/nowhere` })).rejects.toThrow(new StoreUnavailable('ECONNREFUSED').message);
  });

  test('is held up, a writer waits a few seconds and says so; nothing was decided, and the same request then succeeds', async () => {
    const melding = await world.sent();
    const requestId = randomUUID();
    const began = performance.now();
    await whileLocked(melding.casusId, () => expect(receive(melding, requestId)).rejects.toThrow(StoreUnavailable));
    expect(performance.now() - began).toBeLessThan(9_000);
    expect(await world.sql('select from casus_fact where casus_id = $1', [melding.casusId])).toHaveLength(1);
    ok(await receive(melding, requestId));
  });

  test('drops the connection in the middle of a write, nothing of it is left, and the same request then succeeds', async () => {
    const melding = await world.sent();
    const requestId = randomUUID();
    await whileLocked(melding.casusId, async () => {
      const answer = receive(melding, requestId).catch((error: unknown) => error);
      for (let waited = 0; (await waiting()).length === 0 && waited < 2_000; waited += 20) await sleep(20);
      for (const { pid } of await waiting()) await world.sql('select pg_terminate_backend($1)', [pid]);
      expect(await answer).toBeInstanceOf(StoreUnavailable);
    });
    expect(await world.sql('select from casus_fact where casus_id = $1', [melding.casusId])).toHaveLength(1);
    expect(await world.sql('select from audit_entry where request_id = $1', [requestId])).toHaveLength(0);
    ok(await receive(melding, requestId));
    expect(await world.worker.casus.verify(melding.casusId)).toEqual([]);
  });

  test('says something of its own, none of it leaves the store', async () => {
    await world.sql('alter table request add constraint broken_for_a_moment check (at is null) not valid');
    const error: unknown = await world.sent().catch((thrown: unknown) => thrown);
    await world.sql('alter table request drop constraint broken_for_a_moment');
    expect(error).toBeInstanceOf(Error);
    expect(JSON.stringify([error, String(error), Object.getOwnPropertyNames(error)])).not.toMatch(
      /select|insert|append_facts|Sem|127\.0\.0\.1|parameters|query/i,
    );
  });
});
