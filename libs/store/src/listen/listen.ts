// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

export const CHANNELS = ['melder_card_changed', 'casus_changed', 'overdracht_changed', 'inbox', 'outbox', 'alarm', 'session_ended'] as const;
/** Payloads are row ids: a melding, a casus, an overdracht, `personId:notificationId`, nothing, nothing, a sid. */
export type Channel = (typeof CHANNELS)[number];

export interface Listening {
  /** Rejects nothing; after it no payload comes any more. */
  close(): Promise<void>;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;
/** A connection that died without a word (a pulled cable) is noticed within this time. */
const HEARTBEAT_MS = 15_000;
const HEARTBEAT_ANSWER_MS = 5_000;

interface Options {
  readonly url: string;
  readonly channels: readonly Channel[];
  readonly onPayload: (channel: Channel, payload: string) => void;
  /** Listening again after a gap in which payloads were missed: whoever shows something reads it again. */
  readonly onReconnect: () => void;
}

/** One direct connection that listens, and comes back by itself for as long as it is not closed. */
export async function listen(options: Options): Promise<Listening> {
  const stop = new AbortController();
  let client = await connect(options);
  const loop = (async () => {
    while (!stop.signal.aborted) {
      await untilLost(client, stop.signal);
      if (stop.signal.aborted) break;
      const next = await reconnect(options, stop.signal);
      if (!next) break;
      client = next;
      options.onReconnect();
    }
    await client.end().catch(() => undefined);
  })();
  return {
    async close() {
      stop.abort();
      await loop;
    },
  };
}

async function connect({ url, channels, onPayload }: Options): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'ketenportaal listen',
    keepAlive: true,
    connectionTimeoutMillis: HEARTBEAT_ANSWER_MS,
  });
  client.on('error', () => undefined);
  client.on('notification', ({ channel, payload }) => onPayload(channel as Channel, payload ?? ''));
  await client.connect();
  try {
    for (const channel of channels) await client.query(`listen ${client.escapeIdentifier(channel)}`);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  return client;
}

/** Resolves when the connection ends, no longer answers, or we were asked to stop. */
async function untilLost(client: pg.Client, stop: AbortSignal): Promise<void> {
  const lost = new AbortController();
  const signal = AbortSignal.any([stop, lost.signal]);
  client.once('end', () => lost.abort());
  client.once('error', () => lost.abort());
  while (!signal.aborted) {
    await sleep(HEARTBEAT_MS, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    const answered = await Promise.race([
      client.query('select 1').then(
        () => true,
        () => false,
      ),
      sleep(HEARTBEAT_ANSWER_MS, false, { signal }).catch(() => false),
    ]);
    if (!answered) break;
  }
  void client.end().catch(() => undefined);
}

async function reconnect(options: Options, stop: AbortSignal): Promise<pg.Client | null> {
  for (let pause = FIRST_PAUSE_MS; !stop.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await connect(options);
    } catch {
      await sleep(pause, undefined, { signal: stop }).catch(() => undefined);
    }
  }
  return null;
}
