// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import type { Answer } from './run.js';
import { as, OFFER, openWorld, organisationId, personId, type World } from '../world.fixture.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const people = ['tom', 'marijke', 'samira', 'joost', 'fatma', 'daan'] as const;
const parties = ['wijkteamNoord', 'wijkteamZuid', 'gi', 'veiligThuis'] as const;
const act = fc.record({
  what: fc.constantFrom(
    'send',
    'receive',
    'merge',
    'conclude',
    'feedback',
    'postpone',
    'offer',
    'accept',
    'refuse',
    'withdraw',
    'contact',
    'person',
    'ask',
    'reply',
    'wait',
    'offer',
    'offer',
    'accept',
    'refuse',
  ),
  who: fc.constantFrom(...people),
  party: fc.constantFrom(...parties),
  pick: fc.nat(9),
  days: fc.integer({ min: 0, max: 6 }),
});
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

interface Known {
  meldingen: { id: string; casus_id: string; holder: string }[];
  overdrachten: { id: string; casus_id: string; receiver: string }[];
}

/** Mostly someone who may, so that the play gets somewhere; sometimes whoever was drawn. */
const fitting = ({ who, pick }: Act, organisation: string | undefined): Act['who'] =>
  pick > 7 ? who : (people.find((key) => as(key).organisation === organisation) ?? who);

const nothing: Answer = { ok: false, refusal: 'NOT_FOUND' };

/** One random thing that somebody tries; refusals are part of it. */
async function play(one: Act, { meldingen, overdrachten }: Known): Promise<Answer> {
  const { what, party, pick, days } = one;
  const { app } = world;
  const requestId = randomUUID();
  const melding = meldingen[pick % Math.max(1, meldingen.length)];
  const other = meldingen[(pick + 1) % Math.max(1, meldingen.length)];
  const overdracht = overdrachten.at(-1 - (pick % 2)) ?? overdrachten.at(-1);
  const meldingId = melding?.id ?? '';
  const overdrachtId = overdracht?.id ?? '';
  const receiver = fitting(one, overdracht?.receiver);
  const holder = fitting(one, melding?.holder);
  switch (what) {
    case 'send':
      return app.melding.send(as(pick % 2 === 0 ? 'noor' : 'karim'), {
        requestId,
        veiligThuisId: organisationId('veiligThuis'),
        about: 'x',
        concern: 'y',
        acute: pick > 6,
        keepsOwnHelp: true,
      });
    case 'receive':
      return app.melding.receive(as('marijke'), { requestId, meldingId, workerId: personId('tom') });
    case 'merge':
      return app.melding.receive(as('marijke'), { requestId, meldingId, workerId: personId('tom'), mergeIntoCasusId: other?.casus_id ?? '' });
    case 'conclude':
      return app.melding.conclude(as('marijke'), { requestId, meldingId, outcome: 'ONDERZOEK' });
    case 'feedback':
      return app.melding.giveTerugkoppeling(as('tom'), { requestId, meldingId, text: 'Wij hebben het gezin gesproken.' });
    case 'postpone':
      return app.melding.postpone(as('tom'), { requestId, meldingId, reason: 'CAPACITEIT', workingDays: 1 + pick });
    case 'offer':
      return app.overdracht.offer(as(holder), { ...OFFER, requestId, casusId: melding?.casus_id ?? '', receiverId: organisationId(party) });
    case 'accept':
      return app.overdracht.accept(as(receiver), { requestId, overdrachtId, holderId: personId(receiver), firstContactOn: await world.today() });
    case 'refuse':
      return app.overdracht.refuse(as(receiver), { requestId, overdrachtId, reason: 'GEEN_CAPACITEIT', insteadText: 'Een ander team' });
    case 'withdraw':
      return app.overdracht.withdraw(as(pick > 5 ? one.who : 'tom'), { requestId, overdrachtId, reason: 'SITUATIE_GEWIJZIGD' });
    case 'contact':
      return app.overdracht.recordFirstContact(as(holder), { requestId, casusId: melding?.casus_id ?? '', contactOn: await world.today() });
    case 'ask':
      return app.overdracht.ask(as(receiver), { requestId, overdrachtId, question: 'Weet het gezin hiervan?' });
    case 'reply':
      return app.overdracht.answerQuestion(as(holder), { requestId, overdrachtId, answer: 'Ja, sinds gisteren.' });
    case 'person':
      return app.overdracht.changeNamedPerson(as(holder), {
        requestId,
        casusId: melding?.casus_id ?? '',
        holderId: personId(fitting({ ...one, pick: 0, who: 'joost' }, melding?.holder)),
        deputyId: null,
        reason: 'WERKVERDELING',
      });
    case 'wait':
      await world.backstage.clock.shift(`${days} days`);
      for (const { key, version } of await world.worker.alarms.due(50)) expect(await world.worker.alarms.execute(key, version)).not.toBe('REFUSED');
      return nothing;
  }
}

describe('whatever people and the clock do', () => {
  test('every table says what the facts say, and an open casus has one holder', async () => {
    const done = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 12, maxLength: 25 }), async (acts) => {
        const [from] = await world.sql<{ at: string }>('select iso(chain_now()) as at');
        const since = [from?.at];
        for (const first of ['send', 'receive', 'conclude', 'send'] as const)
          await play({ what: first, who: 'marijke', party: 'gi', pick: 0, days: 0 }, await known(since));
        for (const one of acts) {
          const answer = await play(one, await known(since));
          if (answer.ok) done.set(one.what, (done.get(one.what) ?? 0) + 1);
        }
        const casussen = await world.sql<{ id: string; status: string; holders: number }>(
          `select c.id, c.status, (select count(*)::int from verantwoordelijkheid_periode p where p.casus_id = c.id and p.to_at is null) as holders from casus c where c.opened_at >= $1`,
          since,
        );
        for (const { id, status, holders } of casussen) {
          expect(await world.worker.casus.verify(id)).toEqual([]);
          expect(holders).toBe(status === 'open' ? 1 : 0);
        }
      }),
      { numRuns: 30 },
    );
    // A property that never gets anywhere proves nothing.
    for (const what of ['send', 'receive', 'merge', 'conclude', 'offer', 'accept', 'refuse', 'withdraw'])
      expect([what, done.get(what) ?? 0]).not.toEqual([what, 0]);
  }, 120_000);

  test('and a table that says something else is found', async () => {
    const { casusId, meldingId } = await world.accepted();
    expect(await world.worker.casus.verify(casusId)).toEqual([]);
    await world.sql('update casus set holder_person_id = $2 where id = $1', [casusId, personId('joost')]);
    await world.sql('delete from termijn where casus_id = $1', [casusId]);
    await world.sql(`update melder_card set now_happening = 'HOUDT_ZICHT' where melding_id = $1`, [meldingId]);
    const tables = (await world.worker.casus.verify(casusId)).map(({ table }) => table);
    expect([...new Set(tables)]).toEqual(['casus', 'melder_card', 'termijn']);
  });
});

async function known(since: readonly unknown[]): Promise<Known> {
  return {
    meldingen: await world.sql(
      'select m.id, m.casus_id, c.holder_organisation_id as holder from melding m join casus c on c.id = m.casus_id where m.sent_at >= $1 order by m.sent_at',
      since,
    ),
    overdrachten: await world.sql(
      'select o.id, o.casus_id, o.receiver_organisation_id as receiver from overdracht o join casus c on c.id = o.casus_id where c.opened_at >= $1 order by offered_at',
      since,
    ),
  };
}
