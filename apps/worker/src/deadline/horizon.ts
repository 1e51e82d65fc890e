// SPDX-License-Identifier: EUPL-1.2
import type { DueAlarm, Store } from '@ketenportaal/store';
import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { STORE, TEMPO_OF_WORKER } from '../parts.js';
import { addJobs, producerOf, type Wish } from '../queue/producer.js';
import type { Tempo } from '../rhythm/tempo.js';

const MINUTE_MS = 60_000;

/** A new date has a new version, so no old job can swallow it. BullMQ allows no `:` in an id. */
const wishOf = ({ key, version, delayMs }: DueAlarm): Wish => ({ id: `${key.replaceAll(':', '-')}-v${version}`, data: { key, version }, delayMs });

/** Only what is due within 15 minutes is in the queue; a three-month moment is a row. Raising it again is harmless, and after a lost queue needed. */
@Injectable()
export class Horizon {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(TEMPO_OF_WORKER) private readonly tempo: Tempo,
    @InjectQueue(producerOf('deadlines')) private readonly queue: Queue,
  ) {}

  /** What is older is the sweep's, so that the two do not try the same thing. Rejects when the queue is away. */
  async raise(): Promise<void> {
    const now = await this.store.clock.now();
    const until = new Date(Date.parse(now) + this.tempo.horizonMinutes * MINUTE_MS).toISOString();
    const near = (await this.store.alarms.horizon(until)).filter(({ delayMs }) => -delayMs < this.tempo.sweepAfterSeconds * 1_000);
    await addJobs(this.queue, 'execute-alarm', near.map(wishOf));
  }
}
