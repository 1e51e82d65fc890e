// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { PersonKey } from '@ketenportaal/testkit';
import { copyWithoutConstraints } from './check-then-act.js';
import { drawCrowd } from './crowd.js';
import { countOverlaps, FAIR, judge, race, watchAttempts, type Round, type Said, type Verdict } from './race.js';
import { as, openStand, personId, report, today, type Offered, type Stand } from './stand.js';

/** 10,000 fresh overdrachten; FAULT_ROUNDS makes it fewer while you work. */
const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 10_000);
/** The other pairings: a tenth, and at least a hundred. */
const SOME = Math.max(100, Math.round(ROUNDS / 10));
/** Where a few hundred show it as well as thousands. */
const FEW = Math.min(SOME, 300);

jest.setTimeout(600_000);

let stand: Stand;
let day: string;
let crowd: readonly Offered[];
let taken = 0;
/** Nobody has answered these yet. */
const fresh = (count: number): readonly Offered[] => crowd.slice(taken, (taken += count));

beforeAll(async () => {
  stand = await openStand();
  day = await today(stand.sql);
  const started = performance.now();
  crowd = await drawCrowd(stand, ROUNDS + 2 * SOME + 2 * FEW);
  await watchAttempts(stand.sql);
  report(`${crowd.length} casussen, each with a fresh overdracht, in ${seconds(started)} s`);
});
afterAll(() => stand.close());

const seconds = (since: number): string => ((performance.now() - since) / 1_000).toFixed(1);

const accepting =
  (process: 0 | 1, by: PersonKey, requestIdOf: (offered: Offered) => string = () => randomUUID()) =>
  async (offered: Offered): Promise<Said> => {
    const requestId = requestIdOf(offered);
    const { overdrachtId } = offered;
    return { requestId, ...(await stand.apps[process].overdracht.accept(as(by), { requestId, overdrachtId, holderId: personId(by), firstContactOn: day })) };
  };
const withdrawing = async ({ overdrachtId }: Offered): Promise<Said> => {
  const requestId = randomUUID();
  return { requestId, ...(await stand.apps[1].overdracht.withdraw(as('marijke'), { requestId, overdrachtId, reason: 'SITUATIE_GEWIJZIGD' })) };
};

const refusals = (rounds: readonly Round[]): Set<string | undefined> =>
  new Set(rounds.flatMap(({ said }) => said.filter(({ ok }) => !ok).map((no) => no.refusal)));
const wins = (rounds: readonly Round[]): string => `${rounds.filter(({ said }) => said[0].ok).length} to ${rounds.filter(({ said }) => said[1].ok).length}`;

async function tell(name: string, started: number, rounds: readonly Round[], { bothWon, noneWon }: Verdict): Promise<number> {
  const overlaps = await countOverlaps(stand.sql, rounds);
  report(`${name}: ${rounds.length} races in ${seconds(started)} s, ${overlaps} truly overlapped, ${wins(rounds)}, ${bothWon} double, ${noneWon} none`);
  return overlaps;
}

describe('two at once, from two processes', () => {
  it('of two acceptances exactly one wins, and the other is told who was first and when', async () => {
    const started = performance.now();
    const rounds = await race(fresh(ROUNDS), accepting(0, 'samira'), accepting(1, 'joost'));
    const verdict = await judge(stand.sql, rounds);
    expect(verdict).toEqual({ rounds: ROUNDS, ...FAIR });
    expect(refusals(rounds)).toEqual(new Set(['OVERDRACHT_ALREADY_ACCEPTED']));
    expect(await tell('acceptance against acceptance', started, rounds, verdict)).toBeGreaterThan(ROUNDS / 2);
  });

  it('of an acceptance and a withdrawal exactly one wins, and the other is told', async () => {
    const started = performance.now();
    const rounds = await race(fresh(SOME), accepting(0, 'samira'), withdrawing);
    const verdict = await judge(stand.sql, rounds);
    expect(verdict).toEqual({ rounds: SOME, ...FAIR });
    expect(refusals(rounds)).toEqual(new Set(['OVERDRACHT_ALREADY_ACCEPTED', 'OVERDRACHT_WITHDRAWN']));
    expect(await tell('acceptance against withdrawal', started, rounds, verdict)).toBeGreaterThan(SOME / 2);
  });

  it('one intention that arrives twice at once is done once, and both are answered yes', async () => {
    const offers = fresh(FEW);
    const intentions = new Map(offers.map(({ overdrachtId }) => [overdrachtId, randomUUID()]));
    const intention = ({ overdrachtId }: Offered): string => intentions.get(overdrachtId) ?? '';
    const rounds = await race(offers, accepting(0, 'samira', intention), accepting(1, 'samira', intention));
    expect(await judge(stand.sql, rounds)).toEqual({ rounds: FEW, ...FAIR, bothWon: FEW });
    expect(
      await stand.sql('select request_id from casus_fact where request_id = any($1) group by request_id having count(*) <> 1', [[...intentions.values()]]),
    ).toEqual([]);
    report(`one requestId twice at once: ${FEW} times, ${FEW} facts`);
  });

  it('of an acceptance and the clock that ends the offer exactly one wins; accepting late is accepting', async () => {
    const offers = fresh(SOME);
    const alarms = new Map(
      (
        await stand.sql<{ id: string; version: number }>(`select subject_id as id, version from alarm where kind = 'EXPIRE' and subject_id = any($1)`, [
          offers.map(({ overdrachtId }) => overdrachtId),
        ])
      ).map(({ id, version }) => [id, version]),
    );
    await stand.backstage.clock.shift('60 days');
    day = await today(stand.sql);
    const outcomes = new Map<string, number>();
    const expiring = async ({ overdrachtId }: Offered): Promise<Said> => {
      const outcome = await stand.worker.alarms.execute(`EXPIRE:D-07:${overdrachtId}`, alarms.get(overdrachtId) ?? 0);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      const [end] = await stand.sql<{ at: string; person: string }>('select iso(ended_at) as at, ended_by_person_id as person from overdracht where id = $1', [
        overdrachtId,
      ]);
      return outcome === 'DONE'
        ? { ok: true, requestId: randomUUID() }
        : { ok: false, requestId: randomUUID(), first: { at: end?.at ?? '', personId: end?.person ?? '' } };
    };
    const started = performance.now();
    const rounds = await race(offers, accepting(0, 'samira'), expiring);
    const verdict = await judge(stand.sql, rounds);
    expect(verdict).toEqual({ rounds: SOME, ...FAIR });
    expect([...outcomes.keys()].filter((outcome) => outcome !== 'DONE' && outcome !== 'MOVED_ON')).toEqual([]);
    expect(new Set(rounds.filter(({ said }) => !said[0].ok).map(({ said }) => said[0].refusal))).toEqual(new Set(['OVERDRACHT_EXPIRED']));
    report(`acceptance against the clock: ${SOME} races in ${seconds(started)} s, ${wins(rounds)}, ${verdict.bothWon} double, ${verdict.noneWon} none`);
  });
});

describe('the judge', () => {
  it('finds two holders where the offer is looked at first and written after, without a lock', async () => {
    const offers = fresh(FEW);
    const usual = await copyWithoutConstraints(stand.database.adminUrl, offers);
    try {
      const rounds = await race(offers, usual.accept('samira'), usual.accept('joost'));
      const { bothWon, brokenChains } = await judge(usual.sql, rounds);
      report(`check-then-act: ${FEW} races, ${bothWon} double, ${brokenChains} casussen without exactly one holder`);
      expect(bothWon).toBeGreaterThan(0);
      expect(brokenChains).toBeGreaterThanOrEqual(bothWon);
    } finally {
      await usual.close();
    }
  });
});

describe('after all races', () => {
  it('every casus has one holder at every moment, every table says what the facts say, and nothing owed is lost', async () => {
    const started = performance.now();
    expect(await stand.examine()).toEqual([]);
    report(`the oracle looked at ${crowd.length + 1} casussen in ${seconds(started)} s and found nothing`);
  });
});
