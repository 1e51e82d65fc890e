// SPDX-License-Identifier: EUPL-1.2

/** Wakes one reader. Several wake-ups before it looks are one: it reads the state, not the events. */
export class Signal {
  private raised = false;
  private ended = false;
  private resume: (() => void) | null = null;

  readonly raise = (): void => {
    this.raised = true;
    this.resume?.();
  };

  readonly end = (): void => {
    this.ended = true;
    this.resume?.();
  };

  /** True when there is something to read, false when nobody reads any more. */
  async next(): Promise<boolean> {
    if (!this.raised && !this.ended) {
      await new Promise<void>((resolve) => {
        this.resume = resolve;
      });
      this.resume = null;
    }
    this.raised = false;
    return !this.ended;
  }
}
