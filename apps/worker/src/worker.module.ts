// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Canary } from './deadline/canary.js';
import { Deadlines } from './deadline/deadlines.js';
import { ExecuteAlarmJob } from './deadline/execute-alarm.job.js';
import { Horizon } from './deadline/horizon.js';
import { Sweep } from './deadline/sweep.js';
import { Lookout } from './health/lookout.js';
import { QUEUES } from './jobs.js';
import { seldomOf } from './log/seldom.js';
import { DeliverNotificationJob } from './notification/deliver-notification.job.js';
import { Delivery } from './notification/delivery.js';
import { Relay } from './outbox/relay.js';
import { CONFIGURATION, GIVE_UP, LOG, QUEUE_PLACE, SEND_MAIL, STORE, TEMPO_OF_WORKER, type Parts } from './parts.js';
import { producerOf } from './queue/producer.js';
import { Consumers } from './queue/consumers.js';
import { passageOf } from './queue/queue-passage.js';
import { JOB_OPTIONS } from './queue/queue-settings.js';
import { RedisRefused } from './queue/redis-settings.js';
import { Watch } from './watch.js';

/** What is wired to what; the only place in this app that knows. */
@Module({})
export class WorkerModule {
  static of(parts: Parts): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        // Consumers find this connection; producers have their own, which fails fast.
        BullModule.forRoot({ connection: parts.place.consumer }),
        BullModule.registerQueueAsync(
          ...QUEUES.map((name) => ({ name: producerOf(name), useFactory: () => ({ name, connection: parts.place.producer, defaultJobOptions: JOB_OPTIONS }) })),
        ),
      ],
      providers: [
        ...given(parts),
        canaryOf(parts),
        Horizon,
        Sweep,
        Deadlines,
        ExecuteAlarmJob,
        Delivery,
        DeliverNotificationJob,
        Relay,
        Watch,
        Lookout,
        Consumers,
      ],
    };
  }
}

const given = ({ store, log, tempo, sendMail, configuration, place, giveUp }: Parts): Provider[] => [
  { provide: STORE, useValue: store },
  { provide: LOG, useValue: log },
  { provide: TEMPO_OF_WORKER, useValue: tempo },
  { provide: SEND_MAIL, useValue: sendMail },
  { provide: CONFIGURATION, useValue: configuration },
  { provide: QUEUE_PLACE, useValue: place },
  { provide: GIVE_UP, useValue: giveUp },
];

function canaryOf({ place, log, tempo, giveUp }: Parts): Provider {
  const probe = async (): Promise<void> => {
    await place.probe().catch((error: unknown) => {
      if (error instanceof RedisRefused) giveUp(error.message);
      throw error;
    });
  };
  return {
    provide: Canary,
    inject: QUEUES.map((name) => getQueueToken(producerOf(name))),
    useFactory: (...queues: Queue[]) => {
      const seldom = seldomOf(log);
      // Without a listener BullMQ would print every lost connection.
      for (const queue of queues) queue.on('error', (error) => seldom('the queue is away for producers', error));
      return new Canary({ name: randomUUID(), passages: queues.map(passageOf), probe, withinMs: tempo.canaryWithinMs });
    },
  };
}
