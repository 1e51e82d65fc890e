// SPDX-License-Identifier: EUPL-1.2
// The read figures: every round asks every contender once, in a random order; ratios are those of one round.
import type { Copy } from './data/copies.js';
import { shuffled } from './figures.js';
import { cpuSpent, cpuTimes } from './load/cpu.js';
import type { Loader } from './load/start-loader.js';
import { answerBegins, mintTokens, requestsFor, type Manner, type Question } from './requests.js';
import type { Server, Stage } from './servers.js';

export const CONNECTIONS = 16;

export interface Contender {
  readonly name: string;
  readonly question: Question;
  readonly manner: Manner;
  readonly server: Server;
  /** Changes the database for this contender's turn, and back. */
  readonly before?: string;
  readonly after?: string;
}

export interface Run {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of processor per request, of the server and of the database. */
  readonly serverCpu: number;
  readonly databaseCpu: number;
}

export interface Rhythm {
  readonly rounds: number;
  readonly seconds: number;
  readonly warmSeconds: number;
}

async function runOnce(stage: Stage, loader: Loader, contender: Contender, requests: readonly string[], seconds: number): Promise<Run> {
  const { question, server, name } = contender;
  const before = cpuTimes(server.pid, stage.postgres.pid);
  const result = await loader.load({ port: server.port, requests, answerBegins: answerBegins(question), connections: CONNECTIONS, seconds });
  const after = cpuTimes(server.pid, stage.postgres.pid);
  if (result.failed > 0) throw new Error(`${name} gave ${result.failed} wrong answers to ${question}; the first: ${result.firstFailure ?? ''}`);
  const spent = cpuSpent(before, after);
  const { count, seconds: took, p50, p99 } = result;
  return { perSecond: count / took, p50, p99, serverCpu: spent.server / count, databaseCpu: spent.database / count };
}

/** Figures per contender, one per round, in the order of the rounds. */
export async function measureReads(
  stage: Stage,
  loader: Loader,
  contenders: readonly Contender[],
  copies: readonly Copy[],
  rhythm: Rhythm,
): Promise<ReadonlyMap<Contender, readonly Run[]>> {
  const runs = new Map<Contender, Run[]>(contenders.map((contender) => [contender, []]));
  for (let round = 0; round <= rhythm.rounds; round += 1) {
    const tokens = await mintTokens(stage.issuer);
    for (const contender of shuffled(contenders)) {
      const { question, manner, server } = contender;
      const requests = requestsFor(question, manner, server.port, tokens, copies);
      // The zeroth round only warms up.
      if (contender.before !== undefined) await stage.admin.query(contender.before);
      const run = await runOnce(stage, loader, contender, requests, round === 0 ? rhythm.warmSeconds : rhythm.seconds);
      if (contender.after !== undefined) await stage.admin.query(contender.after);
      if (round > 0) runs.get(contender)?.push(run);
    }
    await stage.admin.query('vacuum analyze audit_entry');
    process.stderr.write(round === 0 ? 'warm; rounds:' : ` ${round}${round === rhythm.rounds ? '\n' : ''}`);
  }
  return runs;
}
