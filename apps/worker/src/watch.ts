// SPDX-License-Identifier: EUPL-1.2
import type { Listening, Store } from '@ketenportaal/store';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Deadlines } from './deadline/deadlines.js';
import type { Log } from './log/log.js';
import { seldomOf } from './log/seldom.js';
import { Relay } from './outbox/relay.js';
import { LOG, STORE, TEMPO_OF_WORKER } from './parts.js';
import { Rhythm } from './rhythm/rhythm.js';
import type { Tempo } from './rhythm/tempo.js';

/** Wakes the work: on its beat, and at once when a transaction says that there is some. A notice that is missed only costs one beat. */
@Injectable()
export class Watch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly deadlines: Rhythm;
  private readonly outbox: Rhythm;
  private listening: Listening | undefined;

  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(LOG) log: Log,
    @Inject(TEMPO_OF_WORKER) tempo: Tempo,
    deadlines: Deadlines,
    relay: Relay,
  ) {
    const seldom = seldomOf(log);
    this.deadlines = new Rhythm(
      tempo.sweepEveryMs,
      () => deadlines.turn(),
      (error) => seldom('a sweep stopped half way, and comes again', error),
    );
    this.outbox = new Rhythm(
      tempo.relayEveryMs,
      () => relay.pass(),
      (error) => seldom('a round of mail stopped half way, and comes again', error),
    );
  }

  async onApplicationBootstrap(): Promise<void> {
    this.listening = await this.store.listen(
      ['alarm', 'outbox'],
      (channel) => (channel === 'alarm' ? this.deadlines : this.outbox).nudge(),
      () => this.nudgeAll(),
    );
    this.deadlines.start();
    this.outbox.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.listening?.close();
    await Promise.all([this.deadlines.stop(), this.outbox.stop()]);
  }

  private nudgeAll(): void {
    this.deadlines.nudge();
    this.outbox.nudge();
  }
}
