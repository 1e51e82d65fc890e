// SPDX-License-Identifier: EUPL-1.2
import { accept, casusOf, conclude, offer, receive, sendMelding } from './acts.js';
import type { Stage } from './stage.js';

const QUESTION = 'Weet het gezin van deze overdracht?';
const ANSWER = 'Ja, moeder weet het sinds gisteren.';

interface Seen {
  readonly status: string;
  readonly answer: { readonly dueOn: string } | null;
  readonly question: { readonly text: string; readonly answerText: string | null; readonly termijn: { readonly term: string } | null } | null;
}

/** T-OVD-02: the receiver asks one question. The clock does not stop, the holder stays, and the melder is told nothing of it. */
export async function vraag(stage: Stage): Promise<void> {
  const sent = await sendMelding(stage, 'lotte', 'Zij is al een week niet op school geweest.', 'Meisje, brugklas');
  const received = await receive(stage, 'marijke', sent.id, 'lotte');
  await conclude(stage, 'marijke', sent.id, 'lotte');
  await (await stage.player('marijke')).act('giveTerugkoppeling', { meldingId: sent.id, text: 'Wij vragen een wijkteam.' });
  const overdrachtId = await offer(stage, 'marijke', await casusOf(stage, 'marijke', sent.id), 'wijkteamNoord');
  const look = async (who: 'samira' | 'marijke'): Promise<Seen> => {
    const query = 'query Look($id: ID!) { overdracht(id: $id) { status answer { dueOn } question { text answerText termijn { term } } } }';
    const { overdracht } = await (await stage.player(who)).ask<{ overdracht: Seen | null }>(query, { id: overdrachtId });
    stage.expect('giver and receiver see the overdracht', overdracht !== null);
    return overdracht as Seen;
  };
  const waiting = await stage.melding('lotte', sent.id);
  const before = await look('samira');

  await (await stage.player('samira')).act('askQuestion', { overdrachtId, question: QUESTION });
  const asked = await look('marijke');
  stage.expect('the giver reads the question, with a date for the answer', asked.question?.text === QUESTION && asked.question.termijn?.term === 'D_07b');
  stage.expect('it reads as asked, and the clock did not stop', asked.status === 'INFORMATIE_GEVRAAGD' && asked.answer?.dueOn === before.answer?.dueOn);
  await stage.expectRefusal((await stage.player('joost')).act('askQuestion', { overdrachtId, question: 'Nog een vraag?' }), 'QUESTION_ALREADY_ASKED');
  await stage.expectRefusal((await stage.player('samira')).act('answerQuestion', { overdrachtId, answer: 'Ik weet het zelf.' }), 'ONLY_THE_GIVER_MAY_REPLY');

  await (await stage.player('marijke')).act('answerQuestion', { overdrachtId, answer: ANSWER });
  const answered = await look('samira');
  stage.expect('the receiver reads the answer, and the offer waits as before', answered.question?.answerText === ANSWER && answered.status === 'AANGEBODEN');
  const untold = await stage.tell('marijke', 'beantwoordt de vraag van wijkteam Noord', sent.id, 'lotte');
  stage.expectHolder(untold, 'veiligThuis', 'marijke');
  stage.expect('the holder is the same, since the same moment', untold.card.since === received.card.since);
  stage.expect('the melder was told nothing of it', JSON.stringify(untold) === JSON.stringify(waiting));

  await accept(stage, 'samira', overdrachtId);
  stage.expectHolder(await stage.tell('samira', 'neemt de overdracht aan', sent.id, 'lotte'), 'wijkteamNoord', 'samira');
}
