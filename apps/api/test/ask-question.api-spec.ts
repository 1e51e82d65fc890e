// SPDX-License-Identifier: EUPL-1.2
// askQuestion and answerQuestion.
import type { PersonKey } from '@ketenportaal/testkit';
import { newId, openWorld, type World } from './api.fixture.js';
import { act, stagesOf, strangeIds, visible, type Stages } from './steps.fixture.js';

const QUESTION = 'Weet het gezin van deze overdracht?';
const ANSWER = 'Ja, moeder weet het sinds gisteren.';
const PAGE = `query Q($id: ID!) { overdracht(id: $id) { status availableActions answer { dueOn } question {
  text askedBy { name organisation { name } } termijn { term late } answerText answeredBy { name } answeredAt } } }`;

describe('askQuestion and answerQuestion', () => {
  let world: World;
  let stages: Stages;
  beforeAll(async () => {
    world = await openWorld();
    stages = stagesOf(world);
  });
  afterAll(() => world.close());
  const ask = (who: PersonKey, overdrachtId: string, over: Record<string, unknown> = {}) =>
    act(world, who, 'askQuestion', { overdrachtId, question: QUESTION, ...over });
  const reply = (who: PersonKey, overdrachtId: string, over: Record<string, unknown> = {}) =>
    act(world, who, 'answerQuestion', { overdrachtId, answer: ANSWER, ...over });
  interface Page {
    readonly overdracht: { readonly status: string; readonly availableActions: string[]; readonly answer: unknown; readonly question: object | null } | null;
  }
  const look = async (who: PersonKey, id: string) => (await world.ask<Page>(who, PAGE, { id })).data.overdracht;

  it('the receiver asks, the giver answers, and the offer waits as it did', async () => {
    const { overdrachtId } = await stages.offered();
    const before = await look('samira', overdrachtId);
    expect((await ask('samira', overdrachtId)).result).toEqual({
      __typename: 'Overdracht',
      id: overdrachtId,
      status: 'INFORMATIE_GEVRAAGD',
      question: { text: QUESTION, answerText: null },
    });
    expect(await look('marijke', overdrachtId)).toMatchObject({
      status: 'INFORMATIE_GEVRAAGD',
      answer: before?.answer,
      availableActions: ['ANSWER_QUESTION', 'WITHDRAW_OVERDRACHT'],
      question: {
        askedBy: { name: 'Samira El Idrissi', organisation: { name: 'Wijkteam Noord (gemeente Rietwijk)' } },
        termijn: { term: 'D_07b', late: false },
      },
    });
    expect((await reply('marijke', overdrachtId)).result).toMatchObject({ status: 'AANGEBODEN', question: { answerText: ANSWER } });
    expect(await look('samira', overdrachtId)).toMatchObject({
      status: 'AANGEBODEN',
      availableActions: ['ACCEPT_OVERDRACHT', 'REFUSE_OVERDRACHT'],
      question: { text: QUESTION, termijn: null, answerText: ANSWER, answeredBy: { name: 'Marijke Bakker' } },
    });
  });

  it('one question for one intention, and for one overdracht', async () => {
    const { overdrachtId } = await stages.offered();
    const requestId = newId();
    for (const _ of [1, 2]) expect((await ask('samira', overdrachtId, { requestId })).outcome).toBe('Overdracht');
    const { result } = await ask('joost', overdrachtId);
    expect(result).toMatchObject({ code: 'QUESTION_ALREADY_ASKED', person: { name: 'Samira El Idrissi' } });
    expect((await reply('marijke', overdrachtId)).outcome).toBe('Overdracht');
    expect((await reply('tom', overdrachtId)).result).toMatchObject({ code: 'QUESTION_ALREADY_ANSWERED', person: { name: 'Marijke Bakker' } });
  });

  it('refuses in the words of the core', async () => {
    const { overdrachtId } = await stages.offered();
    expect((await reply('marijke', overdrachtId)).outcome).toBe('NO_QUESTION_ASKED');
    expect((await ask('tom', overdrachtId)).outcome).toBe('ONLY_THE_RECEIVER_MAY_ANSWER');
    expect((await ask('samira', overdrachtId, { question: ' ' })).outcome).toBe('TEXT_MISSING');
    expect((await ask('samira', overdrachtId)).outcome).toBe('Overdracht');
    expect((await reply('samira', overdrachtId)).outcome).toBe('ONLY_THE_GIVER_MAY_REPLY');
    await act(world, 'marijke', 'withdrawOverdracht', { overdrachtId, reason: 'SITUATIE_GEWIJZIGD' });
    expect((await reply('marijke', overdrachtId)).outcome).toBe('OVERDRACHT_WITHDRAWN');
    expect((await ask('samira', overdrachtId)).outcome).toBe('OVERDRACHT_WITHDRAWN');
  });

  it('access: to everyone else the overdracht does not exist, and the melder sees nothing of it', async () => {
    const { overdrachtId, meldingId } = await stages.offered();
    const CARD = 'query Q($id: ID!) { melding(id: $id) { card { now since termijn { dueAt } } steps { step at } } }';
    const seen = (await world.ask('noor', CARD, { id: meldingId })).text;
    await ask('samira', overdrachtId);
    for (const who of ['fatma', 'daan', 'bram'] as const) {
      const requestId = newId();
      const answers = [];
      for (const id of strangeIds(overdrachtId)) answers.push((await ask(who, id, { requestId })).answer);
      expect(new Set(answers.map((answer) => JSON.stringify(visible(answer)))).size).toBe(1);
    }
    for (const who of ['noor', 'fatma', 'daan', 'iris'] as const) {
      expect((await reply(who, overdrachtId)).outcome).toBe('NOT_FOUND');
      expect(await look(who, overdrachtId)).toBeNull();
    }
    expect((await ask('noor', overdrachtId)).outcome).not.toBe('Overdracht');
    expect((await world.ask('noor', CARD, { id: meldingId })).text).toBe(seen);
  });
});
