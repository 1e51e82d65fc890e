// SPDX-License-Identifier: EUPL-1.2
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject } from '@nestjs/common';
import type { Job } from 'bullmq';
import { z } from 'zod';
import type { Log } from '../log/log.js';
import { seldomOf } from '../log/seldom.js';
import { LOG } from '../parts.js';
import { WORKER_OPTIONS } from '../queue/queue-settings.js';
import { Delivery } from './delivery.js';

/** A mail server that hangs holds up ten seconds of one of these. */
const AT_ONCE = 10;

export const deliverNotificationData = z.object({ outboxId: z.string() });

/** What the relay put in the queue: one mail, by the id of its row. */
@Processor('notifications', { ...WORKER_OPTIONS, concurrency: AT_ONCE })
export class DeliverNotificationJob extends WorkerHost {
  private readonly seldom: (what: string, error: unknown) => void;

  constructor(
    private readonly delivery: Delivery,
    @Inject(LOG) log: Log,
  ) {
    super();
    this.seldom = seldomOf(log);
  }

  override async process(job: Job<unknown>): Promise<void> {
    if (job.name === 'canary') return;
    await this.delivery.deliver(deliverNotificationData.parse(job.data).outboxId);
  }

  @OnWorkerEvent('error')
  whenTheQueueIsAway(error: Error): void {
    this.seldom('the queue of notifications is away; the relay delivers by itself', error);
  }
}
