// SPDX-License-Identifier: EUPL-1.2
// `npm run bench`: the read figures against the limit and the usual way, statements per answer, and the way from a commit
// to a screen. Everything runs on this machine, in rounds in which all contenders have a turn; only ratios of one run are
// worth something. `--quick` is short and rough. `--casussen 10000`, `--rounds 5`, `--seconds 4` say more precisely.
import { parseArgs } from 'node:util';
import { openStore } from '@ketenportaal/store';
import { startContenders, type Contenders } from './contenders.js';
import { writeCopies, type Copy } from './data/copies.js';
import { melders } from './data/region.js';
import { playTemplates } from './data/templates.js';
import { median, spread, table, written } from './figures.js';
import { goalsOf, ratio, type Measured } from './goals.js';
import { measureLatency, type Latency } from './live/latency.js';
import { startLoader } from './load/start-loader.js';
import { CONNECTIONS, measureReads, type Contender, type Run } from './reading.js';
import { assertSameAnswers } from './same-answers.js';
import { setStage, type Server, type Stage } from './servers.js';
import { countStatements, StatementCounter } from './statements.js';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    casussen: { type: 'string', default: '10000' },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
  },
});
const rounds = Number(options.rounds ?? (options.quick ? 3 : 7));
const seconds = Number(options.seconds ?? (options.quick ? 1 : 4));
const casussen = Number(options.casussen);
/** Ten times the peak of a country with a hundred times as many meldingen as the Netherlands has. */
const CHANGES_PER_SECOND = 40;
const SAMPLE = 40;

type Runs = ReadonlyMap<Contender, readonly Run[]>;
type Latencies = ReadonlyMap<Server, readonly Latency[]>;

async function fill(stage: Stage): Promise<readonly Copy[]> {
  const templates = await playTemplates(stage.store, stage.backstage, stage.admin);
  const copies = await writeCopies(stage.admin, templates, melders, casussen - templates.length);
  const worker = await openStore({ url: stage.url('chain_worker'), poolSize: 1 });
  try {
    for (const { casusId } of copies.filter((_copy, index) => index % Math.ceil(copies.length / SAMPLE) === 0)) {
      const drift = await worker.casus.verify(casusId);
      if (drift.length > 0) throw new Error(`A copied casus is not what its facts say: ${JSON.stringify(drift[0])}`);
    }
  } finally {
    await worker.close();
  }
  return copies;
}

function readTable(runs: Runs): string {
  const head = ['', 'requests/s', 'p50 ms', 'p99 ms', 'CPU ms server', 'CPU ms database'];
  const rows = [...runs].map(([{ name, question }, of]) => [
    `${question}  ${name}`,
    spread(of.map(({ perSecond }) => perSecond)),
    spread(of.map(({ p50 }) => p50)),
    spread(of.map(({ p99 }) => p99)),
    spread(of.map(({ serverCpu }) => serverCpu)),
    spread(of.map(({ databaseCpu }) => databaseCpu)),
  ]);
  return table([head, ...rows]);
}

const pick = (runs: Runs, contender: Contender, figure: keyof Run): readonly number[] => (runs.get(contender) ?? []).map((run) => run[figure]);
const cpu = (runs: Runs, contender: Contender): readonly number[] => (runs.get(contender) ?? []).map(({ serverCpu, databaseCpu }) => serverCpu + databaseCpu);

interface Live {
  readonly ours: readonly Latency[];
  readonly notify: readonly Latency[];
}

const ofLatencies = (latencies: Latencies, server: Server): readonly Latency[] => latencies.get(server) ?? [];

async function indexBytesPerAlarm({ admin }: Stage): Promise<number> {
  // Copies share their moments, which an index folds into one entry; real deadlines differ.
  await admin.query('alter index alarm_by_next_attempt set (deduplicate_items = off)');
  await admin.query('reindex index alarm_by_next_attempt');
  const { rows } = await admin.query<{ bytes: number }>(`select pg_relation_size('alarm_by_next_attempt')::float / count(*) as bytes from alarm`);
  return rows[0]?.bytes ?? Number.NaN;
}

function measuredOf(runs: Runs, { list }: Contenders, { ours, notify }: Live, rest: Pick<Measured, 'statements' | 'indexBytesPerAlarm'>): Measured {
  const perSecond = (contender: Contender): readonly number[] => pick(runs, contender, 'perSecond');
  const of = (latencies: readonly Latency[], figure: 'p50' | 'p99'): readonly number[] => latencies.map((latency) => latency[figure]);
  return {
    toLimit: ratio(perSecond(list.ours), perSecond(list.limit)),
    toUsual: ratio(perSecond(list.ours), perSecond(list.usual)),
    cpuToLimit: ratio(cpu(runs, list.ours), cpu(runs, list.limit)),
    cpuToUsual: ratio(cpu(runs, list.usual), cpu(runs, list.ours)),
    p99ToLimit: ratio(pick(runs, list.ours, 'p99'), pick(runs, list.limit, 'p99')),
    anotherToLimit: ratio(perSecond(list.another), perSecond(list.limit)),
    anotherToUsual: ratio(perSecond(list.another), perSecond(list.usual)),
    rlsToNone: ratio(perSecond(list.limit), perSecond(list.withoutRls)),
    // The limit is close to nothing, and now and then the screen is told before the writer: rounds cannot be divided one by one.
    p50ToNotify: median(of(ours, 'p50')) / median(of(notify, 'p50')),
    p99ToNotify: median(of(ours, 'p99')) / median(of(notify, 'p99')),
    liveP50: median(of(ours, 'p50')),
    lost: ours.reduce((sum, { lost }) => sum + lost, 0),
    ...rest,
  };
}

function report(runs: Runs, contenders: Contenders, live: Live, measured: Measured): void {
  const { card } = contenders;
  const perSecond = (contender: Contender): readonly number[] => pick(runs, contender, 'perSecond');
  console.log(`\n${readTable(runs)}\n`);
  console.log(
    `whoIsResponsible: ${written(ratio(perSecond(card.ours), perSecond(card.limit)))} of limit, ${written(ratio(perSecond(card.ours), perSecond(card.usual)))}x usual, ` +
      `p99 ${written(ratio(pick(runs, card.ours, 'p99'), pick(runs, card.limit, 'p99')))}x, processor ${written(ratio(cpu(runs, card.usual), cpu(runs, card.ours)))}x less than usual`,
  );
  const msOf = (latencies: readonly Latency[], figure: 'p50' | 'p99'): string => spread(latencies.map((latency) => latency[figure]));
  console.log(
    `commit to screen at ${CHANGES_PER_SECOND}/s, ms: API p50 ${msOf(live.ours, 'p50')}, p99 ${msOf(live.ours, 'p99')}; NOTIFY p50 ${msOf(live.notify, 'p50')}, p99 ${msOf(live.notify, 'p99')}\n`,
  );
  const said = { true: 'reached', false: 'not reached', null: 'not measured' } as const;
  const goals = goalsOf(measured);
  console.log(
    table(
      [['goal', 'what', 'wanted', 'value', ''], ...goals.map(({ name, what, wanted, value, reached }) => [name, what, wanted, value, said[`${reached}`]])],
      2,
    ),
  );
  const reasons = goals.filter(({ reached }) => reached !== true).map(({ name, what, reason }) => `${name}, ${what}: ${reason}.`);
  console.log(`\n${reasons.join('\n')}\n`);
  const { toLimit, toUsual, p99ToLimit, statements, p50ToNotify, p99ToNotify } = measured;
  console.log(
    `mijnMeldingen ${written(toLimit)} of limit, ${written(toUsual)}x usual, p99 ${written(p99ToLimit)}x, SQL ${statements}; ` +
      `commit-to-screen p50 ${written(p50ToNotify)}x p99 ${written(p99ToNotify)}x of NOTIFY`,
  );
}

async function bench(): Promise<void> {
  const counter = new StatementCounter();
  const stage = await setStage(counter.hear);
  const loader = startLoader();
  try {
    console.log(
      `${casussen} casussen, ${melders.length} melders, ${CONNECTIONS} connections, ${rounds} rounds of ${seconds} s; figures are min – median – max, ratios the median of the rounds`,
    );
    const copies = await fill(stage);
    const contenders = await startContenders(stage);
    const notify = await stage.start('notify', 'live/notify-server.ts', { DATABASE_URL: stage.url('chain_app') });
    await assertSameAnswers(stage, contenders.all, copies.slice(0, SAMPLE));
    console.log(`the answers of all contenders are the same for ${SAMPLE} melders, and each leaves one trace`);
    const counts = new Map<Contender, number>();
    for (const contender of contenders.all) counts.set(contender, await countStatements(stage, counter, contender, copies));
    console.log(`statements per answer: ${[...counts].map(([{ question, name }, count]) => `${question} ${name} ${count}`).join('; ')}`);
    const runs = await measureReads(stage, loader, contenders.all, copies, { rounds, seconds, warmSeconds: Math.min(seconds, 2) });
    const changesPerRound = options.quick ? 60 : 150;
    const latencies = await measureLatency(stage, [contenders.api, notify], copies, {
      rounds: options.quick ? 3 : 7,
      perSecond: CHANGES_PER_SECOND,
      changesPerRound,
    });
    const live = { ours: ofLatencies(latencies, contenders.api), notify: ofLatencies(latencies, notify) };
    const rest = { statements: counts.get(contenders.list.ours) ?? Number.NaN, indexBytesPerAlarm: await indexBytesPerAlarm(stage) };
    report(runs, contenders, live, measuredOf(runs, contenders, live, rest));
  } finally {
    loader.stop();
    await stage.stop();
  }
}

await bench();
