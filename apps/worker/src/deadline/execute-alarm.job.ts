// SPDX-License-Identifier: EUPL-1.2
import type { Store } from '@ketenportaal/store';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject } from '@nestjs/common';
import type { Job } from 'bullmq';
import { z } from 'zod';
import { about, type Log } from '../log/log.js';
import { seldomOf } from '../log/seldom.js';
import { LOG, STORE } from '../parts.js';
import { WORKER_OPTIONS } from '../queue/queue-settings.js';

/** Casussen wait for nobody but their own writers, so a few alarms run side by side. */
const AT_ONCE = 5;

export const alarmJobData = z.object({ key: z.string(), version: z.int() });

/** D-01..D-08: what the horizon put in the queue. It re-decides on the casus as it is now; the row, not this job, is the obligation. */
@Processor('deadlines', { ...WORKER_OPTIONS, concurrency: AT_ONCE })
export class ExecuteAlarmJob extends WorkerHost {
  private readonly seldom: (what: string, error: unknown) => void;

  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(LOG) private readonly log: Log,
  ) {
    super();
    this.seldom = seldomOf(log);
  }

  override async process(job: Job<unknown>): Promise<void> {
    if (job.name === 'canary') return;
    const { key, version } = alarmJobData.parse(job.data);
    await executeAlarm(this.store, this.log, { key, version });
  }

  @OnWorkerEvent('error')
  whenTheQueueIsAway(error: Error): void {
    this.seldom('the queue of deadlines is away; the sweep goes on', error);
  }
}

/** A failure is recorded in the row, which comes back later; nothing here may stop the others. */
export async function executeAlarm(store: Store, log: Log, { key, version }: z.infer<typeof alarmJobData>): Promise<void> {
  try {
    const outcome = await store.alarms.execute(key, version);
    log.info({ alarm: key, version, outcome }, 'alarm');
  } catch (error) {
    log.warn({ alarm: key, version, ...about(error) }, 'alarm failed, and is tried again');
  }
}
