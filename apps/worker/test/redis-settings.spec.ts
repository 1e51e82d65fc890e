// SPDX-License-Identifier: EUPL-1.2
import { startRedis, type RedisServer } from '@ketenportaal/testkit';
import { Redis } from 'ioredis';
import { assertRedisSettings, RedisRefused, whyNotThisRedis } from '../src/queue/redis-settings.js';

describe('the Redis that may keep the queue', () => {
  let redis: RedisServer;

  beforeAll(async () => {
    const started = await startRedis();
    if (!started) throw new Error('this machine has no redis-server or valkey-server');
    redis = started;
  });
  afterAll(() => redis.stop());

  async function set(name: string, value: string): Promise<void> {
    const client = new Redis(redis.url);
    await client.config('SET', name, value);
    client.disconnect();
  }

  it('evicts nothing, writes everything down and stands alone', async () => {
    await expect(assertRedisSettings(redis.url)).resolves.toBeUndefined();
  });

  it.each([
    ['maxmemory-policy', 'allkeys-lru', 'noeviction', 'Set "maxmemory-policy noeviction" in redis.conf.'],
    ['appendonly', 'no', 'yes', 'Set "appendonly yes" in redis.conf.'],
  ])('is refused with %s %s, in a sentence that says what to do', async (name, wrong, right, sentence) => {
    await set(name, wrong);
    await expect(assertRedisSettings(redis.url)).rejects.toThrow(sentence);
    await expect(assertRedisSettings(redis.url)).rejects.toBeInstanceOf(RedisRefused);
    await set(name, right);
    await expect(assertRedisSettings(redis.url)).resolves.toBeUndefined();
  });

  it('is refused when it is too old or a cluster', () => {
    const about = (version: string, mode: string): string =>
      `redis_version:${version}\r\nredis_mode:${mode}\r\nmaxmemory_policy:noeviction\r\naof_enabled:1\r\n`;
    expect(whyNotThisRedis(about('7.0.15', 'standalone'))).toEqual([]);
    expect(whyNotThisRedis(about('6.2.14', 'standalone'))).toEqual(['It says version "6.2.14". Install Redis 7 or newer, or Valkey.']);
    expect(whyNotThisRedis(about('8.0.0', 'cluster'))).toEqual(['It runs as "cluster". Use one Redis, not a cluster.']);
  });

  it('is away, not unfit, when nobody answers', async () => {
    await redis.kill();
    const asked = assertRedisSettings(redis.url);
    await expect(asked).rejects.toThrow();
    await expect(asked).rejects.not.toBeInstanceOf(RedisRefused);
    await redis.restart();
  });
});
