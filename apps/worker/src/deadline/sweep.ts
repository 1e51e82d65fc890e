// SPDX-License-Identifier: EUPL-1.2
import type { Store } from '@ketenportaal/store';
import { Inject, Injectable } from '@nestjs/common';
import type { Log } from '../log/log.js';
import { LOG, STORE, TEMPO_OF_WORKER } from '../parts.js';
import { sideBySide } from '../rhythm/side-by-side.js';
import type { Tempo } from '../rhythm/tempo.js';
import { executeAlarm } from './execute-alarm.job.js';

const PAGE = 200;
/** More is for the next turn: nothing may keep one turn going for ever. */
const PAGES_PER_TURN = 50;
const AT_ONCE = 4;

/**
 * Does what is overdue, here and now, and needs no queue: this is what makes a lost queue late instead of lost.
 * Two workers may sweep at once: the second finds the casus locked, then the alarm gone.
 */
@Injectable()
export class Sweep {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(LOG) private readonly log: Log,
    @Inject(TEMPO_OF_WORKER) private readonly tempo: Tempo,
  ) {}

  /** Leaves the queue its time, unless it is away. */
  async clean(queueAnswers: boolean): Promise<void> {
    const patienceMs = queueAnswers ? this.tempo.sweepAfterSeconds * 1_000 : 0;
    for (let page = 0; page < PAGES_PER_TURN; page += 1) {
      const due = await this.store.alarms.due(PAGE);
      const overdue = due.filter(({ delayMs }) => -delayMs >= patienceMs);
      await sideBySide(AT_ONCE, overdue, ({ key, version }) => executeAlarm(this.store, this.log, { key, version }));
      if (overdue.length < PAGE) return;
    }
  }
}
