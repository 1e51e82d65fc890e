// SPDX-License-Identifier: EUPL-1.2
import type { Store } from '@ketenportaal/store';
import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { about, type Log } from '../log/log.js';
import { Delivery } from '../notification/delivery.js';
import { LOG, STORE, TEMPO_OF_WORKER } from '../parts.js';
import { addJobs, producerOf } from '../queue/producer.js';
import { sideBySide } from '../rhythm/side-by-side.js';
import type { Tempo } from '../rhythm/tempo.js';

const PAGE = 500;
const AT_ONCE = 4;

/** Outbox rows become jobs. What the queue does not take, or lost, is delivered here; the row is the obligation. */
@Injectable()
export class Relay {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(LOG) private readonly log: Log,
    @Inject(TEMPO_OF_WORKER) private readonly tempo: Tempo,
    private readonly delivery: Delivery,
    @InjectQueue(producerOf('notifications')) private readonly queue: Queue,
  ) {}

  async pass(): Promise<void> {
    const due = await this.store.outbox.due(PAGE);
    const queued = await this.enqueue(due.map(({ id }) => id));
    const patienceMs = queued ? this.tempo.sweepAfterSeconds * 1_000 : 0;
    await sideBySide(
      AT_ONCE,
      due.filter(({ overdueMs }) => overdueMs >= patienceMs),
      ({ id }) => this.delivery.deliver(id),
    );
  }

  private async enqueue(ids: readonly string[]): Promise<boolean> {
    try {
      await addJobs(
        this.queue,
        'deliver-notification',
        ids.map((id) => ({ id: `mail-${id}`, data: { outboxId: id } })),
      );
      return true;
    } catch (error) {
      this.log.debug(about(error), 'the queue took no mail');
      return false;
    }
  }
}
