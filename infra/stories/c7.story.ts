// SPDX-License-Identifier: EUPL-1.2
import { casusOf, conclude, offer, receive, refuse, sendMelding } from './acts.js';
import type { Stage } from './stage.js';

/** C7: two parties point at each other. The holder is never zero or two, and stays where it was. */
export async function c7(stage: Stage): Promise<void> {
  const sent = await sendMelding(stage, 'noor', 'Zij kwam met een blauw oog op school.');
  stage.expectHolder(sent, 'regenboog', 'noor');
  const received = await receive(stage, 'marijke', sent.id, 'noor');
  stage.expectHolder(received, 'veiligThuis', 'marijke');
  await conclude(stage, 'marijke', sent.id, 'noor');
  const casusId = await casusOf(stage, 'marijke', sent.id);

  const first = await offer(stage, 'marijke', casusId, 'wijkteamNoord');
  await stage.expectRefusal(offer(stage, 'marijke', casusId, 'wijkteamZuid'), 'OVERDRACHT_ALREADY_OPEN');
  await refuse(stage, 'samira', first, 'veiligThuis');
  const once = await stage.tell('samira', 'neemt niet aan en wijst naar Veilig Thuis', sent.id, 'noor');
  stage.expectHolder(once, 'veiligThuis', 'marijke');
  stage.expect('the holder has not even been renewed', once.card.since === received.card.since);
  await stage.expectRefusal(refuse(stage, 'samira', first, 'veiligThuis'), 'OVERDRACHT_ALREADY_REFUSED');

  const second = await offer(stage, 'marijke', casusId, 'wijkteamZuid');
  await refuse(stage, 'fatma', second, 'wijkteamNoord');
  const twice = await stage.tell('fatma', 'neemt niet aan en wijst naar wijkteam Noord', sent.id, 'noor');
  stage.expectHolder(twice, 'veiligThuis', 'marijke');
  stage.expect('the holder is the same, since the same moment', twice.card.since === received.card.since);
  stage.expect('the melder reads "niet overgenomen" twice', twice.steps.filter(({ step }) => step === 'NIET_OVERGENOMEN').length === 2);
  stage.expect('the melder reads no reason and no "wie dan wel"', !/AL_BIJ_ANDERE_PARTIJ|hoort volgens ons/.test(JSON.stringify(twice)));
  await stage.expectRefusal(
    (await stage.player('joost')).act('acceptOverdracht', {
      overdrachtId: first,
      holderId: '0190b000-0000-7000-8000-000000000007',
      firstContactOn: '2030-01-01',
    }),
    'OVERDRACHT_ALREADY_REFUSED',
  );
}
