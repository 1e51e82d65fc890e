// SPDX-License-Identifier: EUPL-1.2
import { useSyncExternalStore } from 'react';

const FIRST_TRY_MS = 2_000;
const LONGEST_WAIT_MS = 15_000;

type Listener = () => void;

/** Whether the API can be reached. When it cannot, it is tried again, and whoever waits is told when it answers. */
export class Connection {
  private lost = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<Listener>();
  private readonly waiting = new Set<Listener>();

  /** `reach` resolves when the API answers anything at all. */
  constructor(private readonly reach: () => Promise<unknown>) {}

  readonly isLost = (): boolean => this.lost;

  readonly subscribe = (listener: Listener): Listener => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Called each time the connection comes back. */
  whenBack(listener: Listener): Listener {
    this.waiting.add(listener);
    return () => this.waiting.delete(listener);
  }

  lose(): void {
    if (this.lost) return;
    this.set(true);
    this.tryAgain(FIRST_TRY_MS);
  }

  found(): void {
    if (!this.lost) return;
    clearTimeout(this.timer);
    this.set(false);
    for (const listener of this.waiting) listener();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private tryAgain(after: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.reach().then(
        () => this.found(),
        () => this.tryAgain(Math.min(after * 2, LONGEST_WAIT_MS)),
      );
    }, after);
  }

  private set(lost: boolean): void {
    this.lost = lost;
    for (const listener of this.listeners) listener();
  }
}

export const useLost = (connection: Connection): boolean => useSyncExternalStore(connection.subscribe, connection.isLost, () => false);
