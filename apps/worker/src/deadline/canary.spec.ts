// SPDX-License-Identifier: EUPL-1.2
import { Canary, type Passage } from './canary.js';

/** A queue of lines in a list; `works` is what the worker behind it does. */
function world() {
  const state = { works: true, away: false, accepts: true, seconds: 0 };
  const inQueue = new Set<string>();
  const passage: Passage = {
    queue: 'deadlines',
    async send(id) {
      if (!state.accepts) throw new Error('not accepted');
      inQueue.add(id);
      if (state.works) inQueue.clear();
    },
    isUnderway: async (id) => inQueue.has(id),
  };
  const probe = async (): Promise<void> => {
    if (state.away) throw new Error('away');
  };
  const canary = new Canary({ name: 'w1', passages: [passage], probe, withinMs: 90_000, now: () => state.seconds * 1_000 });
  const flyFor = async (seconds: number): Promise<readonly string[]> => {
    let still: readonly string[] = [];
    for (const end = state.seconds + seconds; state.seconds < end && still.length === 0;) {
      still = await canary.fly();
      state.seconds += 30;
    }
    return still;
  };
  return { state, canary, flyFor };
}

describe('the canary', () => {
  it('is content while jobs come back', async () => {
    const { canary, flyFor } = world();
    expect(await flyFor(3_600)).toEqual([]);
    expect(canary.queueAnswers).toBe(true);
  });

  it('names the queue that stands still while it answers', async () => {
    const { state, flyFor } = world();
    await flyFor(120);
    state.works = false;
    expect(await flyFor(60)).toEqual([]);
    expect(await flyFor(120)).toEqual(['deadlines']);
  });

  it('calls it standing still too when the queue answers others and takes nothing from us', async () => {
    const { state, flyFor } = world();
    await flyFor(120);
    state.accepts = false;
    expect(await flyFor(180)).toEqual(['deadlines']);
  });

  it('says nothing of a queue that is away for an hour, and counts from its return', async () => {
    const { state, canary, flyFor } = world();
    await flyFor(120);
    state.away = true;
    expect(await flyFor(3_600)).toEqual([]);
    expect(canary.queueAnswers).toBe(false);
    [state.away, state.works] = [false, false];
    expect(await flyFor(90)).toEqual([]);
    expect(await flyFor(90)).toEqual(['deadlines']);
  });
});
