// SPDX-License-Identifier: EUPL-1.2
import type { PersonKey } from '@ketenportaal/testkit';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { as, OFFER, ok, openWorld, organisationId, personId, type World } from '../world.fixture.js';

let world: World;
let pool: pg.Pool;
beforeAll(async () => {
  world = await openWorld();
  pool = new pg.Pool({ connectionString: world.database.url('chain_app'), max: 1 });
  pool.on('error', () => undefined);
});
afterAll(async () => {
  await pool.end();
  await world.close();
});

const QUESTION = 'Weet het gezin van deze overdracht?';
const ANSWER = 'Ja, moeder weet het sinds gisteren.';
const requestId = () => randomUUID();
const ask = (who: PersonKey, overdrachtId: string, question = QUESTION) =>
  world.app.overdracht.ask(as(who), { requestId: requestId(), overdrachtId, question });
const reply = (who: PersonKey, overdrachtId: string, answer = ANSWER) =>
  world.app.overdracht.answerQuestion(as(who), { requestId: requestId(), overdrachtId, answer });
const look = (who: PersonKey, id: string) => world.app.reads.overdracht(as(who), { id });
const accept = async (who: PersonKey, overdrachtId: string) =>
  ok(await world.app.overdracht.accept(as(who), { requestId: requestId(), overdrachtId, holderId: personId(who), firstContactOn: await world.today() }));

/** What this person reads of the words with plain SQL, without any `where` of ours. */
async function plainly(who: PersonKey, overdrachtId: string): Promise<number> {
  const { subject, organisation, roles, sid } = as(who);
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select act_as($1, $2, $3::text[], $4)', [subject, organisation, roles, sid]);
    return (await client.query('select from overdracht_question where overdracht_id = $1', [overdrachtId])).rowCount ?? 0;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

describe('the receiver asks one question (T-OVD-02)', () => {
  test('the offer is shown with its question, stays as open as it was, and the same date holds', async () => {
    const { casusId, meldingId, overdrachtId } = await world.offered();
    ok(await world.app.melding.giveTerugkoppeling(as('marijke'), { requestId: requestId(), meldingId, text: 'Wij vragen een wijkteam.' }));
    const before = await look('samira', overdrachtId);
    ok(await ask('samira', overdrachtId));
    const asked = { text: QUESTION, askedBy: { id: personId('samira') }, termijn: { term: 'D_07b', late: false }, answerText: null, answeredAt: null };
    for (const who of ['samira', 'joost', 'marijke', 'tom'] as const)
      expect(await look(who, overdrachtId)).toMatchObject({ status: 'INFORMATIE_GEVRAAGD', question: asked, endedAt: null, answer: before?.answer });
    expect((await look('samira', overdrachtId))?.availableActions).toEqual(['ACCEPT_OVERDRACHT', 'REFUSE_OVERDRACHT']);
    expect((await look('samira', overdrachtId))?.firstContactLatestOn).toBe(before?.firstContactLatestOn);
    const casus = await world.app.reads.casus(as('marijke'), { id: casusId });
    expect(casus).toMatchObject({
      card: { now: 'VRAAG_TE_BEANTWOORDEN', withOrganisation: { id: organisationId('wijkteamNoord') } },
      overdracht: { status: 'INFORMATIE_GEVRAAGD' },
    });
    expect(casus?.termijnen.map(({ term }) => term).sort()).toEqual(['D_07', 'D_07b']);
    expect(casus?.availableActions).toContain('ANSWER_QUESTION');
    expect(casus?.events.at(-1)).toMatchObject({ type: 'QuestionAsked', person: { id: personId('samira') } });
    expect(await world.worker.casus.verify(casusId)).toEqual([]);
  });

  test('the giver answers, and the receiver reads it; then the offer waits as before', async () => {
    const { casusId, overdrachtId } = await world.offered();
    ok(await ask('samira', overdrachtId));
    ok(await reply('tom', overdrachtId));
    for (const who of ['samira', 'marijke'] as const)
      expect(await look(who, overdrachtId)).toMatchObject({
        status: 'AANGEBODEN',
        question: { termijn: null, answerText: ANSWER, answeredBy: { id: personId('tom') } },
      });
    expect(await world.worker.casus.verify(casusId)).toEqual([]);
    await accept('samira', overdrachtId);
    expect(await look('samira', overdrachtId)).toMatchObject({ status: 'AANVAARD', question: { text: QUESTION, answerText: ANSWER } });
  });

  test('it is work for the giver, and the melder is told nothing', async () => {
    const { casusId, meldingId, overdrachtId } = await world.offered();
    ok(await world.app.melding.giveTerugkoppeling(as('marijke'), { requestId: requestId(), meldingId, text: 'Wij vragen een wijkteam.' }));
    const seen = await world.app.reads.melding(as('noor'), { id: meldingId });
    ok(await ask('samira', overdrachtId));
    const work = await world.app.reads.mijnWerk(as('marijke'));
    expect([...work.teLaatEnVandaag, ...work.dezeWeek]).toContainEqual(
      expect.objectContaining({
        page: 'CASUS',
        id: casusId,
        what: 'VRAAG_BEANTWOORDEN',
        fromOrganisation: expect.objectContaining({ id: organisationId('wijkteamNoord') }) as unknown,
      }),
    );
    ok(await reply('marijke', overdrachtId));
    const after = await world.app.reads.mijnWerk(as('marijke'));
    expect([...after.teLaatEnVandaag, ...after.dezeWeek].map(({ id }) => id)).not.toContain(casusId);
    expect(await world.app.reads.melding(as('noor'), { id: meldingId })).toEqual(seen);
    const inbox = async (who: PersonKey) => (await world.app.reads.berichten(as(who), { first: 1, before: null }))[0];
    expect(await inbox('marijke')).toMatchObject({ message: 'VRAAG_GESTELD', page: 'CASUS', organisation: { id: organisationId('wijkteamNoord') } });
    expect(await inbox('samira')).toMatchObject({ message: 'VRAAG_BEANTWOORD', page: 'OVERDRACHT', organisation: { id: organisationId('veiligThuis') } });
  });

  test('the clock warns and says that the answer is late; the offer expires as if nothing was asked', async () => {
    const { casusId, overdrachtId } = await world.offered();
    ok(await ask('samira', overdrachtId));
    const ring = async (): Promise<void> => {
      for (let due = await world.worker.alarms.due(50); due.length > 0; due = await world.worker.alarms.due(50))
        for (const { key, version } of due) expect(await world.worker.alarms.execute(key, version)).not.toBe('REFUSED');
    };
    await world.backstage.clock.shift('20 days');
    try {
      await ring();
      const facts = await world.sql<{ fact: string }>(
        `select type || coalesce(' ' || (data ->> 'term'), '') as fact from casus_fact where casus_id = $1 order by version`,
        [casusId],
      );
      const said = facts.map(({ fact }) => fact);
      expect(said).toEqual(expect.arrayContaining(['TermijnWarned D-07b', 'TermijnPassed D-07b', 'TermijnPassed D-07', 'OverdrachtExpired']));
      expect(await reply('marijke', overdrachtId)).toMatchObject({ ok: false, refusal: 'OVERDRACHT_EXPIRED' });
      expect(await world.worker.casus.verify(casusId)).toEqual([]);
    } finally {
      await world.backstage.clock.shift('-20 days');
    }
  });
});

describe('question and answer are between giver and receiver', () => {
  test('nobody else reads them, nor the receiver once the offer is withdrawn', async () => {
    const { casusId, overdrachtId } = await world.offered();
    ok(await ask('samira', overdrachtId));
    for (const who of ['samira', 'joost', 'marijke', 'tom'] as const) expect([who, await plainly(who, overdrachtId)]).toEqual([who, 1]);
    for (const who of ['noor', 'iris', 'fatma', 'daan', 'hanna'] as const) {
      expect([who, await plainly(who, overdrachtId)]).toEqual([who, 0]);
      expect(await look(who, overdrachtId)).toBeNull();
    }
    ok(await world.app.overdracht.withdraw(as('marijke'), { requestId: requestId(), overdrachtId, reason: 'VERKEERDE_PARTIJ' }));
    expect(await plainly('samira', overdrachtId)).toBe(0);
    expect(await look('samira', overdrachtId)).toMatchObject({ status: 'INGETROKKEN', question: null });
    expect(await look('marijke', overdrachtId)).toMatchObject({ question: { text: QUESTION, termijn: null } });
    expect(JSON.stringify(await world.sql('select data from casus_fact where casus_id = $1', [casusId]))).not.toContain(QUESTION);
  });

  test('also not the Veilig Thuis that handles the melding, when two other parties speak', async () => {
    const { casusId } = await world.accepted();
    ok(await world.app.overdracht.offer(as('samira'), { ...OFFER, ground: 'G-TM', requestId: requestId(), casusId, receiverId: organisationId('gi') }));
    const [onward] = await world.sql<{ id: string }>(`select id from overdracht where casus_id = $1 and status = 'AANGEBODEN'`, [casusId]);
    const id = onward?.id ?? '';
    ok(await ask('daan', id));
    expect(await look('marijke', id)).toMatchObject({ status: 'INFORMATIE_GEVRAAGD', question: null });
    expect(await plainly('marijke', id)).toBe(0);
    expect([await plainly('samira', id), await plainly('daan', id)]).toEqual([1, 1]);
  });

  test('can be erased, and the overdracht still says that something was asked (INV-33)', async () => {
    const { casusId, overdrachtId } = await world.offered();
    ok(await ask('samira', overdrachtId));
    await world.sql('delete from overdracht_question where overdracht_id = $1', [overdrachtId]);
    expect(await look('marijke', overdrachtId)).toMatchObject({ status: 'INFORMATIE_GEVRAAGD', question: { text: '', askedBy: { id: personId('samira') } } });
    expect(await world.worker.casus.verify(casusId)).toEqual([]);
  });
});

describe('refused', () => {
  test('in the words of the core, with who was first (INV-12), and for what does not exist', async () => {
    const { overdrachtId } = await world.offered();
    expect(await reply('marijke', overdrachtId)).toEqual({ ok: false, refusal: 'NO_QUESTION_ASKED' });
    const answers = await Promise.all([ask('samira', overdrachtId), ask('joost', overdrachtId)]);
    expect(answers.filter(({ ok: done }) => done)).toHaveLength(1);
    expect(answers.find(({ ok: done }) => !done)).toMatchObject({
      refusal: 'QUESTION_ALREADY_ASKED',
      first: { organisationId: organisationId('wijkteamNoord') },
    });
    expect(await ask('marijke', overdrachtId)).toMatchObject({ refusal: 'ONLY_THE_RECEIVER_MAY_ANSWER' });
    expect(await reply('samira', overdrachtId)).toMatchObject({ refusal: 'ONLY_THE_GIVER_MAY_REPLY' });
    ok(await reply('marijke', overdrachtId));
    expect(await reply('tom', overdrachtId)).toMatchObject({ refusal: 'QUESTION_ALREADY_ANSWERED', first: { personId: personId('marijke') } });
    for (const who of ['noor', 'fatma', 'iris'] as const) {
      expect(await ask(who, overdrachtId)).toEqual({ ok: false, refusal: 'NOT_FOUND' });
      expect(await reply(who, overdrachtId)).toEqual({ ok: false, refusal: 'NOT_FOUND' });
    }
  });

  test('for words that cannot be kept as they were typed; nothing is asked then', async () => {
    const { overdrachtId } = await world.offered();
    for (const [question, refusal] of [
      [' ', 'TEXT_MISSING'],
      ['x'.repeat(10_001), 'TEXT_TOO_LONG'],
      ['\u0007', 'TEXT_UNREADABLE'],
    ] as const)
      expect(await ask('samira', overdrachtId, question)).toEqual({ ok: false, refusal });
    expect(await look('samira', overdrachtId)).toMatchObject({ status: 'AANGEBODEN', question: null });
  });
});
