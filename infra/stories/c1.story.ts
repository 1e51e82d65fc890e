// SPDX-License-Identifier: EUPL-1.2
import { accept, casusOf, conclude, offer, receive, sendMelding } from './acts.js';
import type { Stage } from './stage.js';

/** C1: contact with Veilig Thuis is a melding with a receipt, a holder and a date, from sending to acceptance. */
export async function c1(stage: Stage): Promise<void> {
  const sent = await sendMelding(stage, 'karim', 'Vieze kleren, het kind toont geen emotie.', 'Jongen, kleuter');
  stage.expectHolder(sent, 'kompas', 'karim');
  stage.expect('the melder waits for a confirmation with a date', sent.card.now === 'WACHT_OP_BEVESTIGING' && sent.card.termijn?.term === 'D_01');

  const received = await receive(stage, 'marijke', sent.id, 'karim');
  stage.expectHolder(received, 'veiligThuis', 'marijke');
  stage.expect('Veilig Thuis handles the melding', received.card.veiligThuisHandles);
  stage.expect('the date of the veiligheidsbeoordeling is known', received.card.termijn?.term === 'D_02');

  const concluded = await conclude(stage, 'marijke', sent.id, 'karim');
  stage.expect('the terugkoppeling is owed', concluded.card.termijn?.term === 'D_03');
  await (
    await stage.player('marijke')
  ).act('giveTerugkoppeling', { meldingId: sent.id, text: 'Wij dragen het zicht op veiligheid over aan een wijkteam. U hoort van ons als dat rond is.' });

  const overdrachtId = await offer(stage, 'marijke', await casusOf(stage, 'marijke', sent.id), 'wijkteamNoord');
  const offered = await stage.tell('marijke', 'biedt zicht op veiligheid aan bij wijkteam Noord', sent.id, 'karim');
  stage.expectHolder(offered, 'veiligThuis', 'marijke');
  stage.expect('the melder reads that it was offered, not that it was taken', offered.steps.at(-1)?.step === 'AANGEBODEN');

  await accept(stage, 'samira', overdrachtId);
  const accepted = await stage.tell('samira', 'neemt de overdracht aan', sent.id, 'karim');
  stage.expectHolder(accepted, 'wijkteamNoord', 'samira');
  stage.expect('Veilig Thuis still handles the melding', accepted.card.veiligThuisHandles);
  stage.expect('the first contact has a date', accepted.card.termijn?.term === 'D_08');
  await stage.eventually('the melder was mailed without a single personal datum', () => Promise.resolve(mailed(stage, 'karim@kompas.example')));
}

const mailed = (stage: Stage, address: string): boolean => {
  const mails = stage.system.mailbox.messages().filter((mail) => mail.to.includes(address));
  return (
    mails.length >= 3 && mails.every(({ subject, text }) => subject === 'Er is nieuws over uw melding' && !/Karim|Kompas|kleuter|wijkteam|Noord/i.test(text))
  );
};
