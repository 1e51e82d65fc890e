// SPDX-License-Identifier: EUPL-1.2
import { casusOf, conclude, offer, receive, sendMelding } from './acts.js';
import type { Stage } from './stage.js';

/** Silence: the answer is late, then "onbeantwoord"; the holder never moves. The worker does it, on a clock that is moved. */
export async function stilte(stage: Stage): Promise<void> {
  const sent = await sendMelding(stage, 'lotte', 'Hij durft niet naar huis.', 'Jongen, brugklas');
  const received = await receive(stage, 'marijke', sent.id, 'lotte');
  await conclude(stage, 'marijke', sent.id, 'lotte');
  await (await stage.player('marijke')).act('giveTerugkoppeling', { meldingId: sent.id, text: 'Wij zoeken een wijkteam dat zicht op veiligheid overneemt.' });
  await offer(stage, 'marijke', await casusOf(stage, 'marijke', sent.id), 'wijkteamZuid');
  await stage.later('6 days');
  await stage.eventually('the late answer is told', async () => (await stage.melding('lotte', sent.id)).steps.some(({ step }) => step === 'ANTWOORD_TE_LAAT'));
  await stage.later('6 days');
  await stage.eventually('silence becomes "onbeantwoord"', async () =>
    (await stage.melding('lotte', sent.id)).steps.some(({ step }) => step === 'ONBEANTWOORD'),
  );
  const silent = await stage.tell('fatma', 'antwoordt niet', sent.id, 'lotte');
  stage.expectHolder(silent, 'veiligThuis', 'marijke');
  stage.expect('silence never moves the holder', silent.card.since === received.card.since);
}
