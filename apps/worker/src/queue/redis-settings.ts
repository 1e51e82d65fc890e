// SPDX-License-Identifier: EUPL-1.2
import { Redis } from 'ioredis';

const PROBE_WITHIN_MS = 2_000;
const OLDEST_MAJOR = 7;

/** Redis is there and would lose jobs. The process must not start: it would look healthy until the day it matters. */
export class RedisRefused extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(`The worker does not start on this Redis:\n${sentences.map((sentence) => `  ${sentence}`).join('\n')}`);
    this.name = 'RedisRefused';
  }
}

const read = (about: string, field: string): string => new RegExp(`^${field}:(.*?)\\r?$`, 'm').exec(about)?.[1] ?? '';

/** What is wrong with a server that says this of itself (INFO), each with what to do. Empty: it may keep our queue. */
export function whyNotThisRedis(about: string): readonly string[] {
  const reasons: string[] = [];
  const version = read(about, 'redis_version');
  const policy = read(about, 'maxmemory_policy');
  const mode = read(about, 'redis_mode');
  if (!(Number(version.split('.')[0]) >= OLDEST_MAJOR)) reasons.push(`It says version "${version}". Install Redis ${OLDEST_MAJOR} or newer, or Valkey.`);
  if (policy !== 'noeviction')
    reasons.push(`Its maxmemory-policy is "${policy}", so it throws jobs away when memory is short. Set "maxmemory-policy noeviction" in redis.conf.`);
  if (read(about, 'aof_enabled') !== '1') reasons.push('It keeps no append-only file, so a restart forgets jobs. Set "appendonly yes" in redis.conf.');
  if (mode !== 'standalone') reasons.push(`It runs as "${mode}". Use one Redis, not a cluster.`);
  return reasons;
}

/** Asks over a connection of its own, so that a wedged one cannot answer for it. Rejects when Redis is away; throws RedisRefused when it is unfit. */
export async function assertRedisSettings(url: string): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: PROBE_WITHIN_MS,
    commandTimeout: PROBE_WITHIN_MS,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const reasons = whyNotThisRedis(await redis.info());
    if (reasons.length > 0) throw new RedisRefused(reasons);
  } finally {
    if (redis.status !== 'end') redis.disconnect();
  }
}
