// SPDX-License-Identifier: EUPL-1.2
import type { Queue } from 'bullmq';
import type { JobName, QueueName } from '../jobs.js';
import { ADD_WITHIN_MS } from './queue-settings.js';

/** The container's name for the producing side; @nestjs/bullmq would otherwise give the consumer of a queue the producer's connection. */
export const producerOf = (queue: QueueName): string => `${queue}-producer`;

export interface Wish {
  readonly id: string;
  /** Ids only. */
  readonly data: Readonly<Record<string, string | number>>;
  readonly delayMs?: number;
}

/** Adds jobs within a second or rejects; an id that is there already stays as it is. */
export async function addJobs(queue: Queue, name: JobName, wishes: readonly Wish[]): Promise<void> {
  if (wishes.length === 0) return;
  const added = queue.addBulk(wishes.map(({ id, data, delayMs = 0 }) => ({ name, data, opts: { jobId: id, delay: Math.max(0, Math.round(delayMs)) } })));
  await withinASecond(added);
}

/** A queue that hangs is away; what it still does later is harmless, for the row decides. */
export async function withinASecond<Answer>(asked: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  asked.catch(() => undefined);
  try {
    return await Promise.race([
      asked,
      new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => reject(new QueueSilent()), ADD_WITHIN_MS);
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
}

export class QueueSilent extends Error {
  constructor() {
    super('The queue did not answer within a second.');
    this.name = 'QueueSilent';
  }
}
