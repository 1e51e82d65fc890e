// SPDX-License-Identifier: EUPL-1.2
import type { JobsOptions, RedisOptions, WorkerOptions } from 'bullmq';

/** A producer waits no longer than this for the queue; the row is safe already. */
export const ADD_WITHIN_MS = 1_000;
const RECONNECT_AT_MOST_MS = 1_000;
const RECONNECT_STEP_MS = 100;
const CONNECT_WITHIN_MS = 5_000;
const DISCONNECT_WITHIN_MS = 200;

const retryStrategy = (attempt: number): number => Math.min(attempt * RECONNECT_STEP_MS, RECONNECT_AT_MOST_MS);

const connection = (url: string, options: RedisOptions): RedisOptions => ({
  url,
  retryStrategy,
  connectTimeout: CONNECT_WITHIN_MS,
  disconnectTimeout: DISCONNECT_WITHIN_MS,
  ...options,
});

/** A worker waits for ever: commands stay queued until Redis is back. */
export const consumerConnection = (url: string): RedisOptions => connection(url, { maxRetriesPerRequest: null });

/** A producer fails at once: what it could not say, the sweep does. */
export const producerConnection = (url: string): RedisOptions =>
  connection(url, { enableOfflineQueue: false, commandTimeout: ADD_WITHIN_MS, maxRetriesPerRequest: 1 });

/** Nothing stays in the queue: an id that lingers would silently swallow the next job with that id (`removeOn…`). */
export const JOB_OPTIONS: JobsOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true };

/** A job of a killed worker is taken over within 15 seconds, however often that happens. */
export const WORKER_OPTIONS = {
  lockDuration: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 1_000_000,
  runRetryDelay: 1_000,
} as const satisfies Partial<WorkerOptions>;
