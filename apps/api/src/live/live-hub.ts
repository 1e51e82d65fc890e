// SPDX-License-Identifier: EUPL-1.2

/** What the store tells when something changed; the payload is ids only. */
export const LIVE_CHANNELS = ['melder_card_changed', 'casus_changed', 'overdracht_changed', 'inbox', 'session_ended'] as const;
export type LiveChannel = (typeof LIVE_CHANNELS)[number];

type Wake = (payload: string) => void;

/** Who waits for which row. A wake-up says only that there is something to read; reading is done again as the person (G8). */
export class LiveHub {
  private readonly waiting = new Map<string, Set<Wake>>();
  private readonly everySession = new Set<Wake>();

  /** Answers how to stop waiting. */
  wait(channel: Exclude<LiveChannel, 'session_ended'>, key: string, wake: Wake): () => void {
    const name = `${channel} ${key}`;
    const wakes = this.waiting.get(name) ?? new Set<Wake>();
    this.waiting.set(name, wakes.add(wake));
    return () => {
      wakes.delete(wake);
      if (wakes.size === 0) this.waiting.delete(name);
    };
  }

  onSessionEnded(ended: (sid: string) => void): void {
    this.everySession.add(ended);
  }

  hear(channel: string, payload: string): void {
    const ours = LIVE_CHANNELS.find((name) => name === channel);
    if (ours) this.tell(ours, payload);
  }

  private tell(channel: LiveChannel, payload: string): void {
    if (channel === 'session_ended') return this.everySession.forEach((ended) => ended(payload));
    // `inbox` carries person:notification; the others the id of the row.
    const [key = ''] = payload.split(':');
    this.waiting.get(`${channel} ${key}`)?.forEach((wake) => wake(payload));
  }

  /** After the line to the database was broken, anything may have changed: everybody looks again. */
  tellEverybody(): void {
    for (const wakes of this.waiting.values()) wakes.forEach((wake) => wake(''));
  }

  get size(): number {
    return this.waiting.size;
  }
}
