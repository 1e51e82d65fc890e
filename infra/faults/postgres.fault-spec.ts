// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg';
import { Follower } from './follower.js';
import { accepting, intend, MELDING, refusing, type Intention } from './people.js';
import { report, today } from './stand.js';
import { atRest, awaited, percentile, startWhole, type Whole } from './whole.js';

jest.setTimeout(300_000);

const CRASHES = 3;
const WRITERS = 8;

let whole: Whole;
beforeAll(async () => {
  whole = await startWhole({ queue: 'postgres' });
}, 120_000);
afterAll(() => whole.stop());

/** One process of our own server dies without a word; PostgreSQL then ends every session, recovers from its log and starts again by itself. */
async function crash(): Promise<void> {
  const session = new pg.Client({ connectionString: whole.system.databaseUrl('postgres') });
  session.on('error', () => undefined);
  await session.connect();
  const { rows } = await session.query<{ pid: number }>('select pg_backend_pid() as pid');
  const pid = rows[0]?.pid ?? 0;
  expect(pid).toBeGreaterThan(1);
  process.kill(pid, 'SIGKILL');
}

/** Presses until there is an answer, always with the same requestId, as the portal does. */
async function insist(intention: Intention, unavailable: Map<string, number>): Promise<readonly [requestId: string, id: string]> {
  const { answer } = await awaited(`${intention.mutation} is answered`, async () => {
    const done = await whole.people.do(intention);
    if (done.id === null) unavailable.set(done.outcome, (unavailable.get(done.outcome) ?? 0) + 1);
    return done.id;
  });
  return [intention.input.requestId, answer];
}

describe('a database that crashes and starts again, under load', () => {
  const acknowledged = new Map<string, string>();

  it('loses nothing that was answered and does nothing twice; who asks meanwhile is told to ask again', async () => {
    const day = await today(whole.sql);
    const back: number[] = [];
    const unavailable = new Map<string, number>();
    for (let turn = 0; turn < CRASHES; turn += 1) {
      const offers = await Promise.all(Array.from({ length: WRITERS }, () => whole.offered()));
      const intentions = offers.flatMap(({ overdrachtId }, index) => [
        index % 2 === 0 ? accepting(overdrachtId, day) : refusing(overdrachtId),
        intend('karim', 'sendMelding', MELDING),
      ]);
      const answers = Promise.all(intentions.map((intention) => insist(intention, unavailable)));
      await awaited(
        'some are written',
        async () => (await whole.sql('select 1 from request where request_id = any($1)', [intentions.map(({ input }) => input.requestId)])).length > 1,
      );
      const started = performance.now();
      await crash();
      for (const [requestId, id] of await answers) acknowledged.set(requestId, id);
      back.push(performance.now() - started);
      for (const { input } of intentions) expect(await whole.sql('select 1 from casus_fact where request_id = $1', [input.requestId])).toHaveLength(1);
    }
    expect([...unavailable.keys()].filter((code) => code !== 'STORE_UNAVAILABLE')).toEqual([]);
    expect(acknowledged.size).toBe(CRASHES * WRITERS * 2);
    report(
      `PostgreSQL crashed ${CRASHES} times under ${WRITERS * 2} writers: ${acknowledged.size} of ${acknowledged.size} answered, all done once; everyone answered within ${percentile(back, 1)} ms; told to ask again: ${[...unavailable.values()].reduce((sum, times) => sum + times, 0)}`,
    );
  });

  it('leaves API and worker running, and the live line of a screen catches up by itself', async () => {
    const { overdrachtId, meldingId } = await whole.offered();
    const follower = await Follower.open(whole.system, 'noor');
    const seen = follower.follow('meldingChanged', meldingId, 'card { person { name } }');
    await awaited('the melder sees the holder', async () => seen.length > 0);
    const started = performance.now();
    await crash();
    await insist(accepting(overdrachtId, await awaited('the day', () => today(whole.sql).catch(() => null)).then(({ answer }) => answer)), new Map());
    await awaited('the melder sees the new holder', async () => JSON.stringify(seen.at(-1)).includes('Samira El Idrissi'), 30_000);
    report(`live line after a crash: the new holder is on the screen ${Math.round(performance.now() - started)} ms after it`);
    await follower.close();
    expect([whole.system.api().isRunning(), whole.system.worker().isRunning()]).toEqual([true, true]);
  });

  it('leaves one holder everywhere, and nothing owed', async () => {
    await atRest(whole);
    expect(await whole.examine({ settled: true, acknowledged })).toEqual([]);
  });
});
