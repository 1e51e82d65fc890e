// SPDX-License-Identifier: EUPL-1.2
import type { Queue } from 'bullmq';
import type { Passage } from '../deadline/canary.js';
import { addJobs, withinASecond } from './producer.js';

/** A queue as the canary flies through it: the same way as every other job. */
export const passageOf = (queue: Queue): Passage => ({
  queue: queue.name,
  send: (id) => addJobs(queue, 'canary', [{ id, data: {} }]),
  isUnderway: async (id) => (await withinASecond(queue.getJob(id))) !== undefined,
});
