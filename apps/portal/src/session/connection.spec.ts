// SPDX-License-Identifier: EUPL-1.2
import { Connection } from './connection.js';

describe('the connection', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is tried again, ever less often, and tells who waits when the API answers', async () => {
    let reachable = false;
    const tries: number[] = [];
    const connection = new Connection(() => {
      tries.push(Date.now());
      return reachable ? Promise.resolve() : Promise.reject(new Error('no answer'));
    });
    let back = 0;
    connection.whenBack(() => (back += 1));
    const begun = Date.now();
    connection.lose();
    connection.lose();
    expect(connection.isLost()).toBe(true);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(tries.map((at) => (at - begun) / 1000)).toEqual([2, 6, 14, 29, 44, 59]);
    reachable = true;
    await jest.advanceTimersByTimeAsync(15_000);
    expect(connection.isLost()).toBe(false);
    expect(back).toBe(1);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(tries).toHaveLength(7);
  });

  it('that is not lost is not found again', () => {
    const connection = new Connection(() => Promise.resolve());
    let back = 0;
    connection.whenBack(() => (back += 1));
    connection.found();
    expect(back).toBe(0);
  });
});
