// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Channel } from '../listen/listen.js';
import { as, OFFER, ok, openWorld, organisationId, personId, type Melding, type World } from '../world.fixture.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const merge = ({ meldingId }: Melding, casusId: string, workerId = personId('tom')) =>
  world.app.melding.receive(as('marijke'), { requestId: randomUUID(), meldingId, workerId, mergeIntoCasusId: casusId });
const conclude = ({ meldingId }: Melding) => world.app.melding.conclude(as('marijke'), { requestId: randomUUID(), meldingId, outcome: 'DIRECT_OVERDRAGEN' });

/** What the melder of this melding can read, moments and ids aside. */
async function melderSees(meldingId: string): Promise<{ card: unknown; steps: unknown }> {
  const [card] = await world.sql<object>(
    `select organisation_id, person_id, now_happening, with_organisation_id, veilig_thuis_handles, keeps_own_help, termijn -> 'uitleg' ->> 'start' as start from melder_card where melding_id = $1`,
    [meldingId],
  );
  const steps = await world.sql('select seq, step, organisation_id from melder_step where melding_id = $1 order by seq', [meldingId]);
  return { card, steps };
}

describe('a second melding about the same family', () => {
  test('joins the open casus: its holder stays, both meldingen are in it, and the casus it began is history', async () => {
    const first = await world.accepted();
    const second = await world.sent('karim');
    ok(await merge(second, first.casusId));
    const [target] = await world.sql('select status, holder_person_id, version from casus where id = $1', [first.casusId]);
    expect(target).toEqual({ status: 'open', holder_person_id: personId('samira'), version: 6 });
    expect(await world.sql('select status, merged_into from casus where id = $1', [second.casusId])).toEqual([
      { status: 'merged', merged_into: first.casusId },
    ]);
    expect((await world.sql<{ id: string }>('select id from melding where casus_id = $1 order by sent_at', [first.casusId])).map(({ id }) => id)).toEqual([
      first.meldingId,
      second.meldingId,
    ]);
    expect(await world.sql('select from holding where casus_id = $1', [first.casusId])).toHaveLength(3);
    for (const table of ['termijn', 'alarm', 'access_grant'])
      expect(await world.sql(`select from ${table} where casus_id = $1`, [second.casusId])).toHaveLength(0);
    for (const casusId of [first.casusId, second.casusId]) expect(await world.worker.casus.verify(casusId)).toEqual([]);
  });

  test('looks to its melder exactly like a first one, and the first melder sees nothing move (INV-15)', async () => {
    const held = await world.accepted();
    const before = await world.sql('select * from melder_card where melding_id = $1', [held.meldingId]);
    const plain = await world.sent('karim');
    const merged = await world.sent('karim');
    ok(await world.app.melding.receive(as('marijke'), { requestId: randomUUID(), meldingId: plain.meldingId, workerId: personId('tom') }));
    ok(await merge(merged, held.casusId));
    expect(await melderSees(merged.meldingId)).toEqual(await melderSees(plain.meldingId));
    expect(await world.sql('select * from melder_card where melding_id = $1', [held.meldingId])).toEqual(before);

    ok(await conclude(merged));
    const after = (await melderSees(merged.meldingId)) as { card: { person_id: string }; steps: { step: string }[] };
    expect(after.card.person_id).toBe(personId('samira'));
    expect(after.steps.map(({ step }) => step)).toEqual(['VERZONDEN', 'ONTVANGEN', 'UITKOMST_BEKEND', 'OVERGENOMEN']);
    expect(await world.sql('select * from melder_card where melding_id = $1', [held.meldingId])).toEqual(before);
  });

  test('wakes only its own melder: nothing is announced for a card that says the same', async () => {
    const held = await world.accepted();
    const second = await world.sent('karim');
    const heard: [Channel, string][] = [];
    const listening = await world.app.listen(['melder_card_changed', 'casus_changed'], (channel, payload) => heard.push([channel, payload]));
    ok(await merge(second, held.casusId));
    ok(await conclude(second));
    while (heard.length < 5) await new Promise((resolve) => setTimeout(resolve, 10));
    await listening.close();
    expect(heard.filter(([channel]) => channel === 'melder_card_changed').map(([, id]) => id)).toEqual([second.meldingId, second.meldingId]);
    expect(
      await world.sql('select from notification where person_id = $1 and about_id = $2 and created_at > (select sent_at from melding where id = $3)', [
        personId('noor'),
        held.meldingId,
        second.meldingId,
      ]),
    ).toHaveLength(0);
  });

  test('tells the holder of another party that there is a new melding', async () => {
    const held = await world.accepted();
    const second = await world.sent('karim');
    ok(await merge(second, held.casusId));
    expect(await world.sql(`select person_id from notification where casus_id = $1 and message = 'VERVOLGMELDING'`, [held.casusId])).toEqual([
      { person_id: personId('samira') },
    ]);
  });

  test('merged by two at once goes into one casus', async () => {
    const [one, other] = [await world.concluded(), await world.concluded()];
    const second = await world.sent('karim');
    const answers = await Promise.all([merge(second, one.casusId), merge(second, other.casusId), merge(second, one.casusId)]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    for (const answer of answers.filter((lost) => !lost.ok))
      expect(answer).toMatchObject({ refusal: 'MELDING_ALREADY_RECEIVED', first: { personId: personId('marijke') } });
    for (const { casusId } of [one, other, second]) expect(await world.worker.casus.verify(casusId)).toEqual([]);
  });

  test('and merges across each other never wait forever', async () => {
    const casussen = [await world.concluded(), await world.concluded()] as const;
    const meldingen = [await world.sent('karim'), await world.sent('karim'), await world.sent('lotte'), await world.sent('lotte')];
    const answers = await Promise.all(meldingen.map((melding, i) => merge(melding, casussen[i % 2 === 0 ? 0 : 1].casusId)));
    expect(answers.every((answer) => answer.ok)).toBe(true);
  });
});

describe('a merge is refused', () => {
  test('into the casus that the melding began', async () => {
    const melding = await world.sent();
    expect(await merge(melding, melding.casusId)).toEqual({ ok: false, refusal: 'SAME_CASUS' });
  });

  test('into a casus that is not there, not open for this person, or malformed: all the same answer', async () => {
    const melding = await world.sent();
    const unreceived = await world.sent('karim');
    for (const casusId of [randomUUID(), 'x', unreceived.casusId]) expect(await merge(melding, casusId)).toEqual({ ok: false, refusal: 'NOT_FOUND' });
  });

  test('by someone of another party', async () => {
    const held = await world.accepted();
    const { meldingId } = await world.sent('karim');
    expect(
      await world.app.melding.receive(as('samira'), { requestId: randomUUID(), meldingId, workerId: personId('samira'), mergeIntoCasusId: held.casusId }),
    ).toEqual({ ok: false, refusal: 'NOT_FOUND' });
  });
});

test('an offer made after the merge is told to both melders in the same words', async () => {
  const held = await world.concluded();
  const second = await world.sent('karim');
  ok(await merge(second, held.casusId));
  ok(await conclude(second));
  ok(
    await world.app.overdracht.offer(as('marijke'), { ...OFFER, requestId: randomUUID(), casusId: held.casusId, receiverId: organisationId('wijkteamNoord') }),
  );
  for (const { meldingId } of [held, second]) {
    const [last] = await world.sql('select step, organisation_id from melder_step where melding_id = $1 order by seq desc limit 1', [meldingId]);
    expect(last).toEqual({ step: 'AANGEBODEN', organisation_id: organisationId('wijkteamNoord') });
  }
});
