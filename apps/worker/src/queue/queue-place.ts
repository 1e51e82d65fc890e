// SPDX-License-Identifier: EUPL-1.2
import { createPostgresBackend, createRedisBackend, setDefaultBackendFactory, type ConnectionOptions } from 'bullmq';
import pg from 'pg';
import { postgresQueuePool, prepareQueueSchema } from './postgres-queue.js';
import { consumerConnection, producerConnection } from './queue-settings.js';
import { assertRedisSettings } from './redis-settings.js';

/** Where the queues live, and how producers and consumers of this process reach them. */
export interface QueuePlace {
  readonly kind: 'redis' | 'postgres';
  readonly producer: ConnectionOptions;
  readonly consumer: ConnectionOptions;
  /** Over a connection of its own. Rejects when the place is away, with RedisRefused when it is unfit. */
  probe(): Promise<void>;
  close(): Promise<void>;
}

export async function openQueuePlace({ redisUrl, databaseUrl }: { readonly redisUrl: string | null; readonly databaseUrl: string }): Promise<QueuePlace> {
  return redisUrl === null ? inPostgres(databaseUrl) : inRedis(redisUrl);
}

function inRedis(url: string): QueuePlace {
  setDefaultBackendFactory(createRedisBackend);
  return {
    kind: 'redis',
    producer: producerConnection(url),
    consumer: consumerConnection(url),
    probe: () => assertRedisSettings(url),
    close: async () => undefined,
  };
}

async function inPostgres(url: string): Promise<QueuePlace> {
  await prepareQueueSchema(url);
  setDefaultBackendFactory(createPostgresBackend);
  const pool = postgresQueuePool(url);
  // BullMQ's classes are typed for Redis; the backend set above takes a pool in the same place.
  const connection = pool as unknown as ConnectionOptions;
  return { kind: 'postgres', producer: connection, consumer: connection, probe: () => probe(url), close: () => pool.end() };
}

async function probe(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000, query_timeout: 2_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select 1');
  } finally {
    await client.end();
  }
}
