// SPDX-License-Identifier: EUPL-1.2
import { findFreePort, startApp, startRedis, type AppProcess, type RedisServer } from '@ketenportaal/testkit';
import { readConfiguration } from '../src/configuration.js';
import { openLog } from '../src/log/log.js';
import { TEMPO, type Tempo } from '../src/rhythm/tempo.js';
import { startWorker, type RunningWorker } from '../src/start-worker.js';
import type { World } from './world.js';

export const ORIGIN = 'https://portaal.example';

export type Kind = 'redis' | 'postgres';

/** The same specs run on both. */
export const BACKENDS: readonly Kind[] = ['redis', 'postgres'];

/** A Redis of our own, or null for the queue in the database. */
export async function startQueue(kind: Kind): Promise<RedisServer | null> {
  if (kind === 'postgres') return null;
  const redis = await startRedis();
  if (!redis) throw new Error('this machine has no redis-server or valkey-server');
  return redis;
}

export const environment = (world: World, redis: RedisServer | null): Record<string, string> => ({
  DATABASE_URL: world.database.url('chain_worker'),
  SMTP_URL: world.mailbox.url,
  MAIL_FROM: 'Ketenportaal <niet-beantwoorden@portaal.example>',
  PUBLIC_ORIGIN: ORIGIN,
  HEALTH_PORT: '0',
  LOG_LEVEL: 'silent',
  ...(redis ? { REDIS_URL: redis.url } : {}),
});

/** The worker looks often, but leaves the queue its usual time: what comes early came through the queue. */
export const QUICK: Tempo = { ...TEMPO, sweepEveryMs: 200, relayEveryMs: 200, canaryEveryMs: 200, stopWithinMs: 5_000 };

export function startSpecWorker(
  world: World,
  redis: RedisServer | null,
  tempo: Tempo = QUICK,
  giveUp: (reason: string) => void = () => undefined,
): Promise<RunningWorker> {
  return startWorker(readConfiguration(environment(world, redis)), { log: openLog('silent'), giveUp, tempo });
}

/** As in production: a process of its own, which can be killed. */
export const startProcess = async (world: World, redis: RedisServer | null): Promise<AppProcess> => {
  const port = await findFreePort();
  return startApp({
    main: 'apps/worker/src/main.ts',
    env: { ...environment(world, redis), HEALTH_PORT: String(port), LOG_LEVEL: 'info' },
    healthUrl: `http://127.0.0.1:${port}/health`,
  });
};
