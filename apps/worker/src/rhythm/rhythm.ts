// SPDX-License-Identifier: EUPL-1.2

/** Does one thing again and again: on its beat, and at once when nudged. Never twice at the same time, and an error only ends that turn. */
export class Rhythm {
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> | undefined;
  private again = false;
  private stopped = true;

  constructor(
    private readonly everyMs: number,
    private readonly act: () => Promise<void>,
    private readonly onError: (error: unknown) => void,
  ) {}

  start(): void {
    this.stopped = false;
    this.nudge();
  }

  /** A nudge during a turn means one more turn after it: what came in meanwhile may have been missed. */
  nudge(): void {
    if (this.stopped) return;
    if (this.turn) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.turn = this.act()
      .catch(this.onError)
      .finally(() => this.endTurn());
  }

  /** Waits for the turn that runs. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.turn;
  }

  private endTurn(): void {
    this.turn = undefined;
    if (this.stopped) return;
    this.timer = setTimeout(() => this.nudge(), this.everyMs);
    if (!this.again) return;
    this.again = false;
    this.nudge();
  }
}
