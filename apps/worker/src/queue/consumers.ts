// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { ExecuteAlarmJob } from '../deadline/execute-alarm.job.js';
import { DeliverNotificationJob } from '../notification/deliver-notification.job.js';
import { QUEUE_PLACE } from '../parts.js';
import type { QueuePlace } from './queue-place.js';

/** BullMQ says goodbye to its queue and waits for the answer for ever; a queue that is away is left without a word. */
@Injectable()
export class Consumers implements BeforeApplicationShutdown {
  constructor(
    private readonly alarms: ExecuteAlarmJob,
    private readonly mails: DeliverNotificationJob,
    @Inject(QUEUE_PLACE) private readonly place: QueuePlace,
  ) {}

  async beforeApplicationShutdown(): Promise<void> {
    try {
      await this.place.probe();
    } catch {
      await Promise.all([this.alarms, this.mails].map(({ worker }) => worker.close(true)));
    }
  }
}
