// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as sleep } from 'node:timers/promises';
import { landelijkVoorbeeld, loadPolicy } from '@ketenportaal/policy';
import { openStore, type Store } from '@ketenportaal/store';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Configuration } from './configuration.js';
import { startHealthServer } from './health/health-server.js';
import { Lookout } from './health/lookout.js';
import { about, nestLogOf, type Log } from './log/log.js';
import { mailerOf } from './notification/mailer.js';
import type { Parts } from './parts.js';
import { openQueuePlace, type QueuePlace } from './queue/queue-place.js';
import { RedisRefused } from './queue/redis-settings.js';
import { TEMPO, type Tempo } from './rhythm/tempo.js';
import { WorkerModule } from './worker.module.js';

/** Ten jobs, five alarms, a sweep and a relay never all need the database at once. */
const POOL_SIZE = 12;

export interface StartOptions {
  readonly log: Log;
  /** Ends the process; called when this worker can do nothing more. */
  readonly giveUp: (reason: string) => void;
  readonly tempo?: Tempo;
}

export interface RunningWorker {
  readonly app: INestApplicationContext;
  readonly healthPort: number;
  /** Takes no more work, gives what runs its time, and is gone. Correctness never depends on it. */
  stop(): Promise<void>;
}

/** The demo and the tests move the clock; in production every date would be wrong. */
export class ClockShifted extends Error {
  constructor() {
    super('The clock of this database was moved. Use a database that was made for production, or put the clock back.');
    this.name = 'ClockShifted';
  }
}

export async function startWorker(configuration: Configuration, { log, giveUp, tempo = TEMPO }: StartOptions): Promise<RunningWorker> {
  const undo: (() => Promise<unknown>)[] = [];
  try {
    const store = await openStore({
      url: configuration.databaseUrl,
      poolSize: POOL_SIZE,
      applicationName: 'ketenportaal worker',
      policies: (version) => (version === null ? landelijkVoorbeeld : loadPolicy(version)),
    });
    undo.unshift(() => store.close());
    if (configuration.production && (await store.clock.isShifted())) throw new ClockShifted();
    const place = await openFitPlace(configuration, log);
    undo.unshift(() => place.close());
    return await begin({ configuration, log, giveUp, tempo, store, place, sendMail: mailerOf(configuration.smtpUrl) }, undo);
  } catch (error) {
    for (const step of undo) await step();
    throw error;
  }
}

/** A Redis that would lose jobs is refused; one that is away is not: the sweep needs no queue, and the lookout asks again. */
async function openFitPlace(configuration: Configuration, log: Log): Promise<QueuePlace> {
  const place = await openQueuePlace(configuration);
  try {
    await place.probe();
  } catch (error) {
    if (error instanceof RedisRefused) throw error;
    log.warn(about(error), 'the queue is away; deadlines and mail are done without it');
  }
  log.info({ queue: place.kind }, 'the queue');
  return place;
}

async function begin(parts: Parts & { readonly store: Store }, undo: (() => Promise<unknown>)[]): Promise<RunningWorker> {
  const { configuration, log, tempo } = parts;
  const app = await NestFactory.createApplicationContext(WorkerModule.of(parts), { logger: nestLogOf(log), abortOnError: false });
  undo.unshift(() => app.close());
  const lookout = app.get(Lookout);
  const health = await startHealthServer(configuration.health, () => lookout.look());
  undo.unshift(() => health.close());
  log.info({ healthPort: health.port }, 'the worker is at work');
  return {
    app,
    healthPort: health.port,
    async stop() {
      const stopped = (async () => {
        for (const step of undo) await step().catch((error: unknown) => log.warn(about(error), 'a part did not stop well'));
      })();
      const inTime = await Promise.race([stopped.then(() => true), sleep(tempo.stopWithinMs, false, { ref: false })]);
      if (!inTime) log.warn('some work was not finished; another worker does it again');
    },
  };
}
