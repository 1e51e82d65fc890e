// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as sleep } from 'node:timers/promises';
import { Rhythm } from './rhythm.js';

const FAR = 60_000;

describe('a rhythm', () => {
  it('acts at once and then on every beat', async () => {
    let turns = 0;
    const rhythm = new Rhythm(10, async () => void (turns += 1), fail);
    rhythm.start();
    expect(turns).toBe(1);
    await sleep(120);
    await rhythm.stop();
    expect(turns).toBeGreaterThan(3);
  });

  it('turns nudges during a turn into one more turn, never two at once', async () => {
    let [turns, atOnce, most] = [0, 0, 0];
    const rhythm = new Rhythm(
      FAR,
      async () => {
        most = Math.max(most, (atOnce += 1));
        await sleep(20);
        [turns, atOnce] = [turns + 1, atOnce - 1];
      },
      fail,
    );
    rhythm.start();
    for (let nudge = 0; nudge < 10; nudge += 1) rhythm.nudge();
    await sleep(100);
    await rhythm.stop();
    expect({ turns, most }).toEqual({ turns: 2, most: 1 });
  });

  it('goes on after an error', async () => {
    const errors: unknown[] = [];
    let turns = 0;
    const rhythm = new Rhythm(
      5,
      async () => Promise.reject(new Error(`turn ${(turns += 1)}`)),
      (error) => errors.push(error),
    );
    rhythm.start();
    await sleep(60);
    await rhythm.stop();
    expect(turns).toBeGreaterThan(1);
    expect(errors).toHaveLength(turns);
  });

  it('waits for the running turn when it stops, and takes no new one', async () => {
    let finished = false;
    const rhythm = new Rhythm(
      1,
      async () => {
        await sleep(30);
        finished = true;
      },
      fail,
    );
    rhythm.start();
    await rhythm.stop();
    expect(finished).toBe(true);
    rhythm.nudge();
    finished = false;
    await sleep(40);
    expect(finished).toBe(false);
  });
});

function fail(error: unknown): never {
  throw error;
}
