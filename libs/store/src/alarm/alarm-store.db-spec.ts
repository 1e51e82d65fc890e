// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { as, OFFER, ok, openWorld, organisationId, personId, type World } from '../world.fixture.js';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const FAR = '2099-01-01T00:00:00.000Z';
const keys = async (until = FAR): Promise<string[]> => (await world.worker.alarms.horizon(until)).map(({ kind, term }) => `${kind} ${term}`).sort();
async function sweep(): Promise<string[]> {
  const outcomes: string[] = [];
  for (const { key, version } of await world.worker.alarms.due(100))
    outcomes.push(`${key.split(':').slice(0, 2).join(' ')} ${await world.worker.alarms.execute(key, version)}`);
  return outcomes;
}
const messages = async (personKey: 'marijke' | 'tom' | 'noor' | 'samira' | 'joost'): Promise<string[]> =>
  (await world.sql<{ message: string }>('select message from notification where person_id = $1 order by id', [personId(personKey)])).map(
    ({ message }) => message,
  );

describe('what the clock still has to do', () => {
  test('is written with the fact, and replaced by the next one', async () => {
    await world.sent();
    expect(await keys()).toEqual(['PASS D-01', 'WARN D-01']);
    await world.offered();
    expect(await keys()).toEqual(['EXPIRE D-07', 'PASS D-01', 'PASS D-03', 'PASS D-07', 'WARN D-01', 'WARN D-03', 'WARN D-07']);
  });

  test('is not due before its moment, and is within the horizon when it comes near', async () => {
    await world.sent();
    expect(await world.worker.alarms.due(10)).toEqual([]);
    const [first] = await world.worker.alarms.horizon(FAR);
    expect(first?.delayMs).toBeGreaterThan(0);
    expect(await keys(first?.at)).toEqual(['WARN D-01']);
    expect(await world.worker.alarms.execute(first?.key ?? '', first?.version ?? 0)).toBe('EARLY');
    const [again] = await world.worker.alarms.horizon(FAR);
    expect(again).toMatchObject({ at: first?.at, attempts: 0 });
    expect(await world.worker.alarms.due(10)).toEqual([]);
  });
});

describe('silence', () => {
  test('ends an offer visibly and never moves the holder (INV-02, T-OVD-06)', async () => {
    const { casusId, overdrachtId } = await world.offered();
    await world.backstage.clock.shift('30 days');
    expect(await sweep()).toEqual(expect.arrayContaining(['WARN D-07 DONE', 'PASS D-07 DONE', 'EXPIRE D-07 DONE']));
    expect(await world.sql('select status, ended_by_person_id from overdracht where id = $1', [overdrachtId])).toEqual([
      { status: 'VERLOPEN', ended_by_person_id: null },
    ]);
    expect(await world.sql('select holder_person_id from casus where id = $1', [casusId])).toEqual([{ holder_person_id: personId('marijke') }]);
    expect(await messages('noor')).toEqual(expect.arrayContaining(['ANTWOORD_TE_LAAT', 'ONBEANTWOORD']));
    expect(await messages('joost')).toEqual(expect.arrayContaining(['OVERDRACHT_AAN_U', 'TERMIJN_VERSTREKEN', 'OVERDRACHT_ONBEANTWOORD']));
    expect(await world.worker.casus.verify(casusId)).toEqual([]);
  });

  test('of Veilig Thuis is told to the melder and to the teamleider', async () => {
    await world.sent();
    await world.backstage.clock.shift('10 days');
    expect(await sweep()).toEqual(['WARN D-01 DONE', 'PASS D-01 DONE']);
    expect(await sweep()).toEqual([]);
    expect(await messages('noor')).toContain('NOG_NIET_BEVESTIGD');
    expect(await messages('tom')).toContain('TERMIJN_VERSTREKEN');
  });
});

describe('an alarm', () => {
  test('that rings twice, or at two workers at once, is done once', async () => {
    const { casusId } = await world.sent();
    await world.backstage.clock.shift('10 days');
    const late = (await world.worker.alarms.due(10)).find(({ kind }) => kind === 'PASS');
    const ring = () => world.worker.alarms.execute(late?.key ?? '', late?.version ?? 0);
    expect((await Promise.all([ring(), ring(), ring()])).sort()).toEqual(['DONE', 'MOVED_ON', 'MOVED_ON']);
    expect(await ring()).toBe('MOVED_ON');
    expect(await world.sql(`select from casus_fact where casus_id = $1 and type = 'TermijnPassed'`, [casusId])).toHaveLength(1);
  });

  test('for a date that has changed does nothing', async () => {
    const { meldingId } = await world.received();
    await world.backstage.clock.shift('14 days');
    const late = (await world.worker.alarms.due(10)).find(({ kind }) => kind === 'PASS');
    await sweep();
    ok(await world.app.melding.postpone(as('tom'), { requestId: randomUUID(), meldingId, reason: 'CAPACITEIT', workingDays: 3 }));
    const [again] = (await world.worker.alarms.horizon(FAR)).filter(({ kind, term }) => kind === 'PASS' && term === 'D-02');
    expect(again?.key).toBe(late?.key);
    expect(again?.version).not.toBe(late?.version);
    expect(await world.worker.alarms.execute(late?.key ?? '', late?.version ?? 0)).toBe('MOVED_ON');
  });

  test.each(['', 'EXPIRE', 'EXPIRE:D-07:x', `PASS:D-01:${randomUUID()}`, "'; drop table alarm"])('with the key "%s" is not there', async (key) => {
    expect(await world.worker.alarms.execute(key, 1)).toBe('MOVED_ON');
  });

  test('that fails comes back later and later, at most a quarter of an hour, and does not block the others', async () => {
    const { casusId } = await world.sent();
    await world.sent('karim');
    await world.backstage.clock.shift('10 days');
    await world.sql(`update casus set version = 99 where id = $1`, [casusId]);
    const delays: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      for (const alarm of await world.worker.alarms.due(100)) {
        const done = world.worker.alarms.execute(alarm.key, alarm.version);
        if (alarm.casusId === casusId) await expect(done).rejects.toThrow('The store is not available (40001).');
        else await done;
      }
      const [mine] = (await world.worker.alarms.horizon(FAR)).filter((alarm) => alarm.casusId === casusId && alarm.kind === 'PASS');
      delays.push(Math.round((mine?.delayMs ?? 0) / 1000));
      await world.backstage.clock.shift('15 minutes');
    }
    expect(delays.slice(0, 4)).toEqual([10, 20, 40, 80]);
    expect(delays.slice(-2)).toEqual([900, 900]);
    expect(await world.sql('select from alarm where casus_id <> $1', [casusId])).toHaveLength(0);
    expect(await world.worker.alarms.failing(5)).toBe(2);
    expect(await world.worker.alarms.oldestOverdueSeconds()).toBeGreaterThan(3600);
  }, 60_000);

  test('that was put off before the clock went back does not wait for it to come round again', async () => {
    const { casusId } = await world.sent();
    await world.backstage.clock.shift('30 days');
    const [warning] = await world.worker.alarms.due(1);
    await world.backstage.clock.shift('1 day');
    await world.sql(`update alarm set attempts = 1, next_attempt_at = moment.at + interval '10 seconds' from (select chain_now() as at offset 0) moment`);
    expect(await world.worker.alarms.due(10)).toEqual([]);
    await world.backstage.clock.shift('-1 day');
    expect((await world.worker.alarms.due(10)).map(({ key }) => key)).toContain(warning?.key);
    // A warning has no sense any more once the date itself has passed.
    expect(await sweep()).toEqual(['PASS D-01 DONE', 'WARN D-01 MOVED_ON']);
    expect(await world.worker.alarms.due(10)).toEqual([]);
    expect(await world.worker.casus.verify(casusId)).toEqual([]);
  });

  test('that was done is no longer overdue', async () => {
    await world.sent();
    await world.backstage.clock.shift('10 days');
    expect(await world.worker.alarms.oldestOverdueSeconds()).toBeGreaterThan(0);
    await sweep();
    expect(await world.worker.alarms.oldestOverdueSeconds()).toBe(0);
  });

  test('leaves a trace without a person, also when it is refused', async () => {
    const { casusId } = await world.offered();
    ok(
      await world.app.overdracht.withdraw(as('marijke'), {
        requestId: randomUUID(),
        overdrachtId: (await world.sql<{ id: string }>('select id from overdracht'))[0]?.id ?? '',
        reason: 'FOUT_GEMAAKT',
      }),
    );
    ok(await world.app.overdracht.offer(as('marijke'), { ...OFFER, requestId: randomUUID(), casusId, receiverId: organisationId('gi') }));
    const expiry = (await world.worker.alarms.horizon(FAR)).find(({ kind }) => kind === 'EXPIRE');
    // As a bug of ours would: the row says that it is due, and the core knows better.
    await world.sql(`update alarm set next_attempt_at = chain_now() where kind = 'EXPIRE'`);
    expect(await world.worker.alarms.execute(expiry?.key ?? '', expiry?.version ?? 0)).toBe('REFUSED');
    expect(await world.sql(`select person_id, organisation_id, subject_id, allowed from audit_entry where action = 'EXPIRE_OVERDRACHT'`)).toEqual([
      { person_id: null, organisation_id: null, subject_id: casusId, allowed: false },
    ]);
  });
});
