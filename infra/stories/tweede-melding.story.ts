// SPDX-License-Identifier: EUPL-1.2
import { accept, casusOf, conclude, offer, receive, sendMelding } from './acts.js';
import type { MeldingSeen, Stage } from './stage.js';

/** What a melder can compare with a colleague: every word and whether there is a date, not the ids and the clock. */
const words = ({ card, steps }: MeldingSeen): string =>
  JSON.stringify({
    ...card,
    since: '',
    termijn: card.termijn && { ...card.termijn, dueOn: '' },
    steps: steps.map(({ step, organisation }) => [step, organisation?.name]),
  });

/** INV-15: a second melding is merged into an open casus of another holder, and neither melder can tell. */
export async function tweedeMelding(stage: Stage): Promise<void> {
  const first = await sendMelding(stage, 'noor', 'Zij is vaak moe en ziet er verwaarloosd uit.');
  const firstReceived = await receive(stage, 'marijke', first.id, 'noor');
  await conclude(stage, 'marijke', first.id, 'noor');
  const casusId = await casusOf(stage, 'marijke', first.id);
  await accept(stage, 'samira', await offer(stage, 'marijke', casusId, 'wijkteamNoord'));
  const quiet = await stage.tell('samira', 'neemt de overdracht aan', first.id, 'noor');

  const second = await sendMelding(stage, 'lotte', 'Haar broer vertelt over ruzie thuis.', 'Jongen, brugklas');
  stage.expect(
    'sent: a repeat melding reads as a first one',
    words(second).replaceAll(/Vliet College|Lotte Verhoeven/g, '*') === words(first).replaceAll(/Basisschool De Regenboog|Noor de Wit/g, '*'),
  );
  const secondReceived = await receive(stage, 'marijke', second.id, 'lotte', casusId);
  stage.expect('received: a repeat melding reads as a first one', words(secondReceived) === words(firstReceived));
  stage.expectHolder(secondReceived, 'veiligThuis', 'marijke');
  stage.expect('the second melder sees no date before the own receipt', secondReceived.card.since > second.card.since);

  const told = await stage.melding('noor', first.id);
  stage.expect('the first melder sees nothing of the second melding', JSON.stringify(told) === JSON.stringify(quiet));
  const concluded = await conclude(stage, 'marijke', second.id, 'lotte');
  stage.expectHolder(concluded, 'wijkteamNoord', 'samira');
  stage.expect('after the own outcome the holder is shown, since then', concluded.card.since > secondReceived.card.since);
  stage.expect('the casus has one holder all along', (await stage.melding('noor', first.id)).card.since === quiet.card.since);
}
