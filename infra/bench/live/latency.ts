// SPDX-License-Identifier: EUPL-1.2
// From the moment at which the writer knows that an acceptance is committed to the moment at which the melder's screen
// has the new holder. Both contenders hear the same commits, of the store's own write; they are measured in turn.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { people } from '@ketenportaal/testkit';
import type { Copy } from '../data/copies.js';
import { principalOf, professional, type Melder } from '../data/region.js';
import { percentile, shuffled } from '../figures.js';
import { mintTokens, type Tokens } from '../requests.js';
import type { Server, Stage } from '../servers.js';
import { openScreen, type Screen } from './screen.js';

export interface LiveRhythm {
  readonly rounds: number;
  readonly perSecond: number;
  readonly changesPerRound: number;
}

export interface Latency {
  readonly p50: number;
  readonly p99: number;
  readonly lost: number;
}

/** What is still on its way when the last change was made. */
const LAST_FRAMES_MS = 1_000;
/** A pipe is warm after so many; they are not counted. */
const WARMING = 20;

const samira = principalOf(professional('samira'));

async function openScreens(
  port: number,
  copies: readonly Copy[],
  tokens: Tokens,
  changed: (meldingId: string, at: number) => void,
): Promise<readonly Screen[]> {
  const byMelder = new Map<Melder, string[]>();
  for (const { melder, meldingId } of copies) byMelder.set(melder, [...(byMelder.get(melder) ?? []), meldingId]);
  return Promise.all([...byMelder].map(([melder, meldingIds]) => openScreen(port, tokens.get(melder) ?? '', meldingIds, changed)));
}

async function runOnce(stage: Stage, server: Server, copies: readonly Copy[], perSecond: number): Promise<Latency> {
  const committed = new Map<string, number>();
  const shown = new Map<string, number>();
  const tokens = await mintTokens(stage.issuer);
  const screens = await openScreens(server.port, copies, tokens, (meldingId, at) => shown.has(meldingId) || shown.set(meldingId, at));
  const [day] = (await stage.admin.query<{ today: string }>(`select to_char(chain_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as today`)).rows;
  const accept = async ({ overdrachtId, meldingId }: Copy): Promise<void> => {
    const answer = await stage.store.overdracht.accept(samira, {
      requestId: randomUUID(),
      overdrachtId: overdrachtId ?? '',
      holderId: people.samira.id,
      firstContactOn: day?.today ?? '',
    });
    if (!answer.ok) throw new Error(`An acceptance was refused: ${answer.refusal}`);
    committed.set(meldingId, performance.now());
  };
  const began = performance.now();
  const accepting = copies.map(async (copy, index) => {
    await pause(Math.max(0, began + (index * 1000) / perSecond - performance.now()));
    await accept(copy);
  });
  await Promise.all(accepting);
  await pause(LAST_FRAMES_MS);
  for (const screen of screens) screen.close();
  const counted = copies.slice(WARMING).map(({ meldingId }) => meldingId);
  const latencies = counted.flatMap((id) => (shown.has(id) ? [(shown.get(id) ?? 0) - (committed.get(id) ?? 0)] : []));
  return { p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99), lost: counted.length - latencies.length };
}

/** Per contender, one figure per round. */
export async function measureLatency(
  stage: Stage,
  servers: readonly Server[],
  copies: readonly Copy[],
  rhythm: LiveRhythm,
): Promise<ReadonlyMap<Server, readonly Latency[]>> {
  const fresh = copies.filter(({ offered }) => offered).toSorted((a, b) => (a.melder.id < b.melder.id ? -1 : 1));
  const needed = rhythm.rounds * servers.length * rhythm.changesPerRound;
  if (fresh.length < needed) throw new Error(`${needed} open overdrachten are needed and there are ${fresh.length}.`);
  const latencies = new Map<Server, Latency[]>(servers.map((server) => [server, []]));
  for (let round = 0; round < rhythm.rounds; round += 1) {
    for (const server of shuffled(servers))
      latencies.get(server)?.push(await runOnce(stage, server, fresh.splice(0, rhythm.changesPerRound), rhythm.perSecond));
    process.stderr.write(`${round === 0 ? 'live; rounds:' : ''} ${round + 1}${round + 1 === rhythm.rounds ? '\n' : ''}`);
  }
  return latencies;
}
