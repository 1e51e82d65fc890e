// SPDX-License-Identifier: EUPL-1.2
// The goals G1 to G14 of the performance notes, each with its value of this run, or with the reason why there is none.
import { median, written } from './figures.js';

export interface Measured {
  readonly toLimit: number;
  readonly toUsual: number;
  readonly cpuToLimit: number;
  readonly cpuToUsual: number;
  readonly p99ToLimit: number;
  readonly anotherToLimit: number;
  readonly anotherToUsual: number;
  readonly rlsToNone: number;
  readonly statements: number;
  readonly p50ToNotify: number;
  readonly p99ToNotify: number;
  readonly liveP50: number;
  readonly lost: number;
  readonly indexBytesPerAlarm: number;
}

export interface Goal {
  readonly name: string;
  readonly what: string;
  readonly wanted: string;
  readonly value: string;
  /** Null when it was not measured here; then the reason says why. */
  readonly reached: boolean | null;
  /** What to know when it is not reached, or not measured. */
  readonly reason: string;
}

const POLL_P50_MS = 500;

interface Threshold {
  readonly name: string;
  readonly what: string;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly unit?: string;
  readonly reason: string;
}

function judged(value: number, { name, what, atLeast, atMost, unit = '', reason }: Threshold): Goal {
  const wanted = atLeast === undefined ? `<= ${atMost}${unit}` : `>= ${atLeast}${unit}`;
  const reached = value >= (atLeast ?? -Infinity) && value <= (atMost ?? Infinity);
  return { name, what, wanted, value: `${written(value)}${unit}`, reached, reason };
}

const elsewhere = (name: string, what: string, wanted: string, reason: string): Goal => ({ name, what, wanted, value: '-', reached: null, reason });

const GATE = 'the rest is the gate before the statement: routing, security headers, reading and checking the body';
const DATABASE =
  'most of the time is PostgreSQL checking who asks, writing 24 kB of JSON and the trace; the sketch behind this goal had neither access rules nor trace';
const GRAPHQL = 'graphql-js validates, walks over 20 cards of 33 fields and writes the JSON again';
const READS_AGAIN = 'each screen reads again as its own person, with access rules and trace; NOTIFY reads nothing and knows nobody';

const readGoals = (m: Measured): readonly Goal[] => [
  judged(m.toLimit, { name: 'G1', what: 'registered operation, requests/s to its limit', atLeast: 0.85, reason: GATE }),
  judged(m.cpuToLimit, { name: 'G1', what: 'registered operation, processor to its limit', atMost: 1.15, unit: 'x', reason: GATE }),
  judged(m.toUsual, { name: 'issue', what: 'registered operation, requests/s to the usual way', atLeast: 6, unit: 'x', reason: DATABASE }),
  judged(m.toUsual, { name: 'G2', what: 'the same', atLeast: 12, unit: 'x', reason: DATABASE }),
  judged(m.cpuToUsual, { name: 'issue', what: 'the same, in processor time', atLeast: 6, unit: 'x', reason: DATABASE }),
  elsewhere('G2', 'to PostGraphile and Directus', '>= 6x, >= 20x', 'not run: measured once in the notes, and neither has our access rules'),
  judged(m.anotherToLimit, { name: 'house', what: 'any other document, requests/s to the limit', atLeast: 0.3, reason: GRAPHQL }),
  judged(m.anotherToUsual, { name: 'house', what: 'any other document, requests/s to the usual way', atLeast: 4, unit: 'x', reason: GRAPHQL }),
  elsewhere('G3', 'any other document', '>= 0.65, >= 6x', 'a goal for another server (Mercurius); the two lines above take its place'),
  judged(m.p99ToLimit, { name: 'G4', what: 'p99 to that of the limit, 16 connections', atMost: 2, unit: 'x', reason: GATE }),
  judged(m.rlsToNone, { name: 'G5', what: 'with row-level security to without', atLeast: 0.85, reason: 'the policy is asked for every row' }),
  judged(m.statements, {
    name: 'issue',
    what: 'statements per answer, access rules and trace included',
    atMost: 1,
    reason: 'one statement was meant to do all',
  }),
];

const liveGoals = (m: Measured): readonly Goal[] => [
  judged(m.p50ToNotify, { name: 'G9', what: 'commit to screen, p50 to NOTIFY with payload', atMost: 3, unit: 'x', reason: READS_AGAIN }),
  judged(m.p99ToNotify, { name: 'G9', what: 'commit to screen, p99 to NOTIFY with payload', atMost: 2.5, unit: 'x', reason: READS_AGAIN }),
  judged(m.lost, { name: 'G9', what: 'changes that no screen saw', atMost: 0, reason: 'a screen catches up when it connects again' }),
  judged(POLL_P50_MS / m.liveP50, { name: 'G10', what: 'p50 to asking each second (500 ms by arithmetic)', atLeast: 300, unit: 'x', reason: READS_AGAIN }),
  judged(m.indexBytesPerAlarm, {
    name: 'G12',
    what: 'index per open deadline',
    atMost: 50,
    unit: ' B',
    reason: 'the index by which the worker finds what is due',
  }),
];

export const goalsOf = (m: Measured): readonly Goal[] => [
  ...readGoals(m),
  elsewhere('G6', 'growth to 5 million casussen', '>= 0.85', 'one size here: 10,000 casussen'),
  elsewhere('G7, G8', 'acceptances/s to pgbench and to save()', '>= 0.80, >= 8x', 'writes are not among the figures of this issue'),
  ...liveGoals(m),
  elsewhere('G11', 'relay to addBulk', '>= 0.90', 'not among the figures of this issue'),
  elsewhere('G13', '10,000 subscribers', '<= 10 kB, <= 15 us', 'not among the figures of this issue'),
  elsewhere('G14', '1 million casussen in CI', 'as G6', 'one size here: 10,000 casussen'),
];

/** The ratio in each round, and the median of those. */
export const ratio = (ours: readonly number[], theirs: readonly number[]): number => median(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)));
