// SPDX-License-Identifier: EUPL-1.2
import { accepting, refusing, type Intention } from './people.js';
import { personId, report } from './stand.js';
import { atRest, startWhole, type Whole } from './whole.js';

jest.setTimeout(300_000);

const ROUNDS = 4;
/** A day forward and back, and forward again, with smaller ones between; together nothing. */
const JUMPS = ['1 day', '-1 day', '1 hour', '1 day', '-25 hours', '-1 day', '1 day'] as const;

let whole: Whole;
const casusIds: string[] = [];
let jumps = 0;

beforeAll(async () => {
  whole = await startWhole({ queue: 'postgres' });
}, 120_000);
afterAll(() => whole.stop());

const jump = async (by: string): Promise<void> => {
  jumps += 1;
  await whole.system.backstage.clock.shift(by);
};

const must = async (intention: Intention): Promise<void> => {
  const { who, mutation, input } = intention;
  await whole.people.act(who, mutation, input);
};

/** A date that the receiver is offered: what is today for the wall may be yesterday for the casus. */
async function contactDay(overdrachtId: string): Promise<string> {
  const { body } = await whole.people.ask('samira', 'query Latest($id: ID!) { overdracht(id: $id) { firstContactLatestOn } }', { id: overdrachtId });
  const { overdracht } = body.data as { readonly overdracht: { readonly firstContactLatestOn: string } };
  return overdracht.firstContactLatestOn;
}

describe('a database clock that jumps a day forward and back, while people and the worker are busy', () => {
  it('hinders nobody', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const jumping = (async () => {
        for (const by of JUMPS) {
          await jump(by);
          await new Promise((later) => setTimeout(later, 150));
        }
      })();
      const [sent, received, concluded, open, accepted, refused] = await Promise.all([
        whole.sent('karim'),
        whole.received(),
        whole.concluded(),
        whole.offered(),
        whole.offered(),
        whole.offered(),
      ]);
      await must(accepting(accepted.overdrachtId, await contactDay(accepted.overdrachtId)));
      await must(refusing(refused.overdrachtId));
      await jumping;
      casusIds.push(...[sent, received, concluded, open, accepted, refused].map(({ casusId }) => casusId));
    }
    await atRest(whole);
    expect(await whole.examine({ settled: true })).toEqual([]);
  });

  it('does no deadline twice and loses none: each that was owed is late once, and warned of before', async () => {
    for (const by of ['3 days', '-1 day', '2 days', '-1 day', '30 days', '-1 day', '1 day', '60 days', '-1 day', '1 day']) {
      await jump(by);
      await new Promise((later) => setTimeout(later, 300));
    }
    await atRest(whole);
    const twice = `select casus_id, type, data from casus_fact where actor_person_id is null group by casus_id, type, data having count(*) > 1`;
    expect(await whole.sql(twice)).toEqual([]);
    expect(await whole.sql('select term from termijn where not passed')).toEqual([]);
    expect(await whole.sql(`select id from overdracht where status = 'AANGEBODEN'`)).toEqual([]);
    // A warning after the fact would be a second alarm for the same thing.
    const after = `select w.casus_id from casus_fact w join casus_fact p on p.casus_id = w.casus_id and p.version < w.version
      and (p.data ->> 'term', p.data ->> 'subjectId') = (w.data ->> 'term', w.data ->> 'subjectId') where w.type = 'TermijnWarned' and p.type = 'TermijnPassed'`;
    expect(await whole.sql(after)).toEqual([]);
    const [done] = await whole.sql<{ facts: number; expired: number }>(
      `select count(*)::int as facts, count(*) filter (where type = 'OverdrachtExpired')::int as expired from casus_fact where actor_person_id is null and casus_id = any($1)`,
      [casusIds],
    );
    expect(done?.expired).toBe(ROUNDS);
    report(
      `${jumps} jumps of the clock, ${casusIds.length} casussen: ${done?.facts} deadlines done by the clock, 0 twice, 0 lost; ${done?.expired} offers ended`,
    );
  });

  it('keeps every holding later than the one before it, and the holder where people put it', async () => {
    expect(await whole.examine({ settled: true })).toEqual([]);
    const holders = await whole.sql<{ person: string; times: number }>(
      'select holder_person_id as person, count(*)::int as times from casus where id = any($1) group by 1 order by 1',
      [casusIds],
    );
    expect(holders).toEqual([
      { person: personId('karim'), times: ROUNDS },
      { person: personId('marijke'), times: 4 * ROUNDS },
      { person: personId('samira'), times: ROUNDS },
    ]);
  });
});
