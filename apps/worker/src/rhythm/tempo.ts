// SPDX-License-Identifier: EUPL-1.2

/** How often the worker looks by itself; notices make it look sooner. The specs shorten it. */
export interface Tempo {
  /** The sweep and the horizon. */
  readonly sweepEveryMs: number;
  /** What the queue should have done by now, the sweep does. Without a queue it waits for nothing. */
  readonly sweepAfterSeconds: number;
  readonly horizonMinutes: number;
  /** The relay, when no notice came. */
  readonly relayEveryMs: number;
  readonly canaryEveryMs: number;
  readonly canaryWithinMs: number;
  readonly heartbeatEveryMs: number;
  /** What runs may finish; then the process ends anyway. */
  readonly stopWithinMs: number;
}

export const TEMPO: Tempo = {
  sweepEveryMs: 30_000,
  sweepAfterSeconds: 20,
  horizonMinutes: 15,
  relayEveryMs: 5_000,
  canaryEveryMs: 30_000,
  canaryWithinMs: 90_000,
  heartbeatEveryMs: 60_000,
  stopWithinMs: 20_000,
};
