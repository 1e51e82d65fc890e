// SPDX-License-Identifier: EUPL-1.2
import { performance } from 'node:perf_hooks';

/** One queue, as the canary sees it. */
export interface Passage {
  readonly queue: string;
  send(id: string): Promise<void>;
  /** Whether it is still in the queue: a job that was done is removed. */
  isUnderway(id: string): Promise<boolean>;
}

export interface CanaryOptions {
  /** Names this process, so that the canaries of two workers do not have one id. */
  readonly name: string;
  readonly passages: readonly Passage[];
  /** Over a connection of its own: rejects when the queue is away. */
  readonly probe: () => Promise<void>;
  readonly withinMs: number;
  /** Monotonic: a clock that jumps wakes nobody. */
  readonly now?: () => number;
}

interface Flight {
  readonly passage: Passage;
  underway: string[];
  silentSince: number;
}

/**
 * A worker that has stopped taking jobs can look healthy for hours, so each queue carries a job that does nothing.
 * A queue that is away proves nothing about the worker: then the sweep does the work and the waiting begins anew when it is back.
 */
export class Canary {
  private readonly flights: readonly Flight[];
  private readonly now: () => number;
  private number = 0;
  private reachable = true;

  constructor(private readonly options: CanaryOptions) {
    this.now = options.now ?? (() => performance.now());
    this.flights = options.passages.map((passage) => ({ passage, underway: [], silentSince: this.now() }));
  }

  get queueAnswers(): boolean {
    return this.reachable;
  }

  silentSeconds(): number {
    return Math.round(Math.max(0, ...this.flights.map(({ silentSince }) => this.now() - silentSince)) / 1_000);
  }

  /** Looks who came back and sends the next. Answers which queues stand still. */
  async fly(): Promise<readonly string[]> {
    try {
      await this.options.probe();
    } catch {
      this.reachable = false;
      for (const flight of this.flights) [flight.underway, flight.silentSince] = [[], this.now()];
      return [];
    }
    this.reachable = true;
    await Promise.all(this.flights.map((flight) => this.send(flight)));
    return this.flights.filter(({ silentSince }) => this.now() - silentSince > this.options.withinMs).map(({ passage }) => passage.queue);
  }

  private async send(flight: Flight): Promise<void> {
    try {
      const still = await Promise.all(flight.underway.map((id) => flight.passage.isUnderway(id)));
      if (still.includes(false)) flight.silentSince = this.now();
      flight.underway = flight.underway.filter((_id, index) => still[index]);
      const id = `canary-${this.options.name}-${(this.number += 1)}`;
      await flight.passage.send(id);
      flight.underway.push(id);
    } catch {
      // The queue answers others and not us: that is silence, and silentSince goes on.
    }
  }
}
