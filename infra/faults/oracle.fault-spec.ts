// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { drawCrowd } from './crowd.js';
import type { Breach } from './oracle.js';
import { as, openStand, personId, today, type Offered, type Stand } from './stand.js';

jest.setTimeout(120_000);

/** What could go wrong behind everyone's back, and the sentence of the oracle that must say so. $1 casus, $2 overdracht, $3 a person. */
const PLANTED: readonly (readonly [what: string, sql: string, rule: string])[] = [
  [
    'a second holder beside the first',
    `insert into holding select casus_id, seq + 1, seq, since + interval '1 ms', since, organisation_id, $3, null, fact_version from holding where casus_id = $1 and seq = 1`,
    'a casus has exactly one last holder',
  ],
  ['no holder at all', 'delete from holding where casus_id = $1', 'a casus has a holder from its first moment'],
  [
    'a gap between two holders',
    `update holding set seq = 5 where casus_id = $1 and seq = 2`,
    'each holding follows the one before it, without a gap, a fork or an overlap',
  ],
  [
    'a holder who began before the one before',
    `update holding set since = since - interval '1 year' where casus_id = $1 and seq = 2`,
    'each holding follows the one before it, without a gap, a fork or an overlap',
  ],
  ['a casus that names somebody else', 'update casus set holder_person_id = $3 where id = $1', 'the casus names its last holder'],
  [
    'a holder by silence',
    `insert into holding select casus_id, seq + 1, seq, since, clock_timestamp(), organisation_id, person_id, null, 4 from holding where casus_id = $1 and seq = 2`,
    'the holder moves by sending, receipt and acceptance, once each, and by nothing else (INV-02)',
  ],
  [
    'an acceptance without a fact',
    `update overdracht set status = 'AANVAARD', ended_at = offered_at where id = $2`,
    'an overdracht ends once, as its row says (INV-12)',
  ],
  [
    'two open offers',
    `insert into overdracht select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid()))).* from overdracht o where id = $2`,
    'a casus has at most one open overdracht',
  ],
  ['a fact that is gone', 'delete from casus_fact where casus_id = $1 and version = 3', 'facts are numbered without a gap, each later than the one before'],
  [
    'a row that no fact explains',
    `update melder_card set now_happening = 'HOUDT_ZICHT' where reference in (select reference from melding where casus_id = $1)`,
    'a row is what the facts say',
  ],
  ['a termijn without its alarm', `delete from alarm where casus_id = $1 and kind = 'PASS'`, 'every running termijn has its alarm'],
  ['an offer that never ends', `delete from alarm where casus_id = $1 and kind = 'EXPIRE'`, 'every open overdracht has the alarm that ends it'],
  [
    'an alarm that rings too early',
    `update alarm set next_attempt_at = at - interval '1 day' where casus_id = $1 and kind = 'PASS'`,
    'no alarm rings before its moment',
  ],
  [
    'a mail that is called sent and never was',
    `update outbox set sent_at = null where notification_id in (select id from notification where casus_id = $1)`,
    'every message is sent by mail, or will be tried',
  ],
  [
    'a mail whose worker died with it',
    `update outbox set state = 'open', lease_until = 'infinity' where notification_id in (select id from notification where casus_id = $1)`,
    'every message is sent by mail, or will be tried',
  ],
  [
    'a message without a mail',
    `delete from outbox where notification_id in (select id from notification where casus_id = $1)`,
    'every message is sent by mail, or will be tried',
  ],
  [
    'a message that was lost',
    `delete from notification where id = (select min(id) from notification where casus_id = $1)`,
    'every message that is owed is in the inbox once, and no other is',
  ],
  [
    'a message twice',
    `insert into notification (person_id, organisation_id, casus_id, fact_version, message, about_page, about_id, created_at)
     select person_id, organisation_id, casus_id, fact_version, message, about_page, about_id, created_at from notification where casus_id = $1 limit 1`,
    'every message that is owed is in the inbox once, and no other is',
  ],
  [
    'an act without a trace',
    `update casus_fact set request_id = gen_random_uuid() where casus_id = $1 and version = 4`,
    'what a person did has its request and its trace (INV-28)',
  ],
];
const CONSTRAINTS = [
  'one_open_overdracht_per_casus',
  'one_successor_per_holding',
  'holding_begins_after_the_previous',
  'holding_counts_up_from_the_previous',
  'one_notification_per_fact_recipient',
  'open_overdracht_has_no_end',
];

describe('the oracle', () => {
  let stand: Stand;
  let crowd: readonly Offered[];
  beforeAll(async () => {
    stand = await openStand();
    crowd = await drawCrowd(stand, PLANTED.length + 3);
  });
  afterAll(() => stand.close());

  it('finds nothing where people and the clock did everything by the rules', async () => {
    const [offered] = crowd.slice(-3);
    const requestId = randomUUID();
    const command = { overdrachtId: offered?.overdrachtId ?? '', holderId: personId('samira'), firstContactOn: await today(stand.sql) };
    const answer = await stand.apps[0].overdracht.accept(as('samira'), { ...command, requestId });
    expect(answer).toMatchObject({ ok: true });
    expect(await stand.examine({ acknowledged: new Map([[requestId, command.overdrachtId]]) })).toEqual([]);
  });

  it('misses an answer that was given and is not kept', async () => {
    const requestId = randomUUID();
    const found = await stand.examine({ acknowledged: new Map([[requestId, randomUUID()]]) });
    expect(found.map(({ rule }) => rule)).toEqual(['what was answered with yes is kept']);
  });

  it('misses what is still owed, when all should have come to rest', async () => {
    expect(new Set((await stand.examine({ settled: true })).map(({ rule }) => rule))).toEqual(new Set(['no mail is still to be sent']));
    await stand.backstage.clock.shift('60 days');
    expect(new Set((await stand.examine({ settled: true })).map(({ rule }) => rule))).toEqual(
      new Set(['no mail is still to be sent', 'nothing that was due is still to be done']),
    );
    await stand.backstage.clock.reset();
  });

  it('finds every breach that was planted, in its own casus and in no other', async () => {
    const found = await plantAll(stand, crowd);
    for (const [index, [what, , rule]] of PLANTED.entries()) {
      const here = found.filter(({ casusId }) => casusId === crowd[index]?.casusId).map((breach) => breach.rule);
      expect([what, here]).toEqual([what, expect.arrayContaining([rule])]);
    }
    const planted = new Set<string | undefined>(crowd.slice(0, PLANTED.length).map(({ casusId }) => casusId));
    expect(found.filter(({ casusId }) => !planted.has(casusId))).toEqual([]);
  });
});

/** Each in a casus of its own, past every lock and constraint. */
async function plantAll(stand: Stand, crowd: readonly Offered[]): Promise<readonly Breach[]> {
  const { default: pg } = await import('pg');
  const admin = new pg.Client({ connectionString: stand.database.adminUrl });
  await admin.connect();
  try {
    await admin.query(`set session_replication_role = 'replica'`);
    const { rows } = await admin.query<{ drop: string }>(
      `select coalesce(format('alter table %s drop constraint %I cascade', conrelid::regclass, conname), '') as drop from pg_constraint where conname = any($1)
       union all select format('drop index %I', relname) from pg_class where relname = any($1) and relkind = 'i' and not exists (select from pg_constraint where conname = relname)
       union all select format('alter table holding drop constraint %I cascade', conname) from pg_constraint where conrelid = 'holding'::regclass and contype in ('p', 'u') and conname <> all($1)`,
      [CONSTRAINTS],
    );
    for (const row of rows) await admin.query(row.drop);
    for (const [index, [, sql]] of PLANTED.entries()) {
      const { casusId = '', overdrachtId = '' } = crowd[index] ?? {};
      // Every parameter is named, so that a statement may use those it needs.
      await admin.query(`with given as (select $1::uuid, $2::uuid, $3::uuid) ${sql}`, [casusId, overdrachtId, personId('iris')]);
    }
  } finally {
    await admin.end();
  }
  return stand.examine();
}
