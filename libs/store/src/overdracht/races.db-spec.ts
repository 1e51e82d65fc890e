// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { as, OFFER, ok, openWorld, organisationId, personId, type World } from '../world.fixture.js';

let world: World;
let today: string;
beforeAll(async () => {
  world = await openWorld({ poolSize: 10 });
  today = await world.today();
});
afterAll(() => world.close());

const accept = (overdrachtId: string, by: 'samira' | 'joost' = 'samira') =>
  world.app.overdracht.accept(as(by), { requestId: randomUUID(), overdrachtId, holderId: personId(by), firstContactOn: today });
const withdraw = (overdrachtId: string) =>
  world.app.overdracht.withdraw(as('marijke'), { requestId: randomUUID(), overdrachtId, reason: 'SITUATIE_GEWIJZIGD' });
const holders = (casusId: string) =>
  world.sql<{ person_id: string; to_at: Date | null }>('select person_id, to_at from verantwoordelijkheid_periode where casus_id = $1 order by seq', [casusId]);
const facts = async (casusId: string): Promise<string[]> =>
  (await world.sql<{ type: string }>('select type from casus_fact where casus_id = $1 order by version', [casusId])).map(({ type }) => type);

describe('two at once', () => {
  test('of two acceptances one wins and the other is told who was first', async () => {
    for (let round = 0; round < 25; round += 1) {
      const { casusId, overdrachtId } = await world.offered();
      const answers = await Promise.all([accept(overdrachtId, 'samira'), accept(overdrachtId, 'joost')]);
      const winner = answers[0].ok ? 'samira' : 'joost';
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
      const [row] = await world.sql<{ at: string }>('select iso(ended_at) as at from overdracht where id = $1', [overdrachtId]);
      expect(answers.find((answer) => !answer.ok)).toEqual({
        ok: false,
        refusal: 'OVERDRACHT_ALREADY_ACCEPTED',
        first: { at: row?.at, personId: personId(winner), organisationId: organisationId('wijkteamNoord') },
      });
      const chain = await holders(casusId);
      expect(chain.map(({ person_id }) => person_id)).toEqual([personId('noor'), personId('marijke'), personId(winner)]);
      expect(chain.filter(({ to_at }) => to_at === null)).toHaveLength(1);
      expect((await facts(casusId)).filter((type) => type === 'OverdrachtAccepted')).toHaveLength(1);
    }
  });

  test('of an acceptance and a withdrawal one wins, and the holder is the one that it says', async () => {
    for (let round = 0; round < 25; round += 1) {
      const { casusId, overdrachtId } = await world.offered();
      const [accepted, withdrawn] = await Promise.all([accept(overdrachtId), withdraw(overdrachtId)]);
      expect([accepted.ok, withdrawn.ok].filter(Boolean)).toHaveLength(1);
      expect((await holders(casusId)).at(-1)?.person_id).toBe(personId(accepted.ok ? 'samira' : 'marijke'));
      if (accepted.ok) expect(withdrawn).toMatchObject({ refusal: 'OVERDRACHT_ALREADY_ACCEPTED', first: { personId: personId('samira') } });
      else
        expect(accepted).toMatchObject({
          refusal: 'OVERDRACHT_WITHDRAWN',
          first: { personId: personId('marijke'), organisationId: organisationId('veiligThuis') },
        });
    }
  });

  test('of two offers one is open, and the other is told when it was made', async () => {
    const { casusId } = await world.concluded();
    const offer = (receiver: 'gi' | 'wijkteamNoord') =>
      world.app.overdracht.offer(as('marijke'), { ...OFFER, requestId: randomUUID(), casusId, receiverId: organisationId(receiver) });
    const answers = await Promise.all([offer('gi'), offer('wijkteamNoord')]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: 'OVERDRACHT_ALREADY_OPEN', first: { personId: personId('marijke') } });
  });

  test('of many receipts of one melding one happens', async () => {
    const { meldingId } = await world.sent();
    const receive = () => world.app.melding.receive(as('marijke'), { requestId: randomUUID(), meldingId, workerId: personId('marijke') });
    const answers = await Promise.all(Array.from({ length: 8 }, receive));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    for (const answer of answers.filter((one) => !one.ok))
      expect(answer).toMatchObject({ refusal: 'MELDING_ALREADY_RECEIVED', first: { personId: personId('marijke') } });
  });

  test('on different casussen fill one inbox in the order of its numbers: who catches up from the last one misses none', async () => {
    const seen = new Set<number>();
    let busy = true;
    const reader = (async () => {
      while (busy) {
        const rows = await world.sql<{ id: number }>('select id::int from notification where person_id = $1 order by id', [personId('marijke')]);
        const last = Math.max(0, ...seen);
        for (const { id } of rows.filter((row) => !seen.has(row.id))) {
          expect(id).toBeGreaterThan(last);
          seen.add(id);
        }
      }
    })();
    const before = (await world.sql('select from notification where person_id = $1', [personId('marijke')])).length;
    await Promise.all(Array.from({ length: 60 }, () => world.sent()));
    busy = false;
    await reader;
    expect(await world.sql('select from notification where person_id = $1', [personId('marijke')])).toHaveLength(before + 60);
  });
});

describe('the loser may ask again', () => {
  test('and a giver who no longer sees the casus still learns how the offer ended', async () => {
    const { casusId, overdrachtId } = await world.accepted();
    ok(await world.app.overdracht.offer(as('samira'), { ...OFFER, requestId: randomUUID(), casusId, receiverId: organisationId('gi') }));
    const [open] = await world.sql<{ id: string }>(`select id from overdracht where casus_id = $1 and status = 'AANGEBODEN'`, [casusId]);
    ok(
      await world.app.overdracht.accept(as('daan'), {
        requestId: randomUUID(),
        overdrachtId: open?.id ?? '',
        holderId: personId('daan'),
        firstContactOn: today,
      }),
    );
    expect(await world.app.overdracht.withdraw(as('samira'), { requestId: randomUUID(), overdrachtId: open?.id ?? '', reason: 'FOUT_GEMAAKT' })).toMatchObject({
      refusal: 'OVERDRACHT_ALREADY_ACCEPTED',
      first: { personId: personId('daan'), organisationId: organisationId('gi') },
    });
    expect(await accept(overdrachtId)).toMatchObject({ refusal: 'OVERDRACHT_ALREADY_ACCEPTED' });
  });
});

describe('a clock that jumps', () => {
  test('back by a year keeps facts and holdings in their order', async () => {
    const { casusId, overdrachtId } = await world.offered();
    await world.backstage.clock.shift('-1 year');
    try {
      const contact = await world.today();
      ok(
        await world.app.overdracht.accept(as('samira'), {
          requestId: randomUUID(),
          overdrachtId,
          holderId: personId('samira'),
          firstContactOn: today > contact ? today : contact,
        }),
      );
    } finally {
      await world.backstage.clock.shift('1 year');
    }
    const at = (await world.sql<{ at: Date }>('select occurred_at as at from casus_fact where casus_id = $1 order by version', [casusId])).map((row) =>
      row.at.getTime(),
    );
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(new Set(at).size).toBe(at.length);
    expect(await world.worker.casus.verify(casusId)).toEqual([]);
  });
});
