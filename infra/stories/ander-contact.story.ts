// SPDX-License-Identifier: EUPL-1.2
import { people } from '@ketenportaal/testkit';
import { accept, casusOf, conclude, offer, receive, sendMelding } from './acts.js';
import type { Stage } from './stage.js';

/** T-OVD-14: a colleague takes the place of the named person. The party stays, an open overdracht stays, and the melder sees whom to call. */
export async function anderContact(stage: Stage): Promise<void> {
  const sent = await sendMelding(stage, 'karim', 'Hij komt de laatste weken zonder ontbijt op school.', 'Jongen, groep 5');
  await receive(stage, 'marijke', sent.id, 'karim');
  const casusId = await casusOf(stage, 'marijke', sent.id);
  const name = async (who: 'marijke' | 'tom' | 'samira' | 'joost', holder: 'tom' | 'samira' | 'iris'): Promise<void> => {
    await (await stage.player(who)).act('changeNamedPerson', { casusId, holderId: people[holder].id, reason: 'AFWEZIG' });
  };

  await name('marijke', 'tom');
  const handled = await stage.tell('marijke', 'laat Tom de casus overnemen binnen Veilig Thuis', sent.id, 'karim');
  stage.expectHolder(handled, 'veiligThuis', 'tom');
  stage.expect('the melder reads that there is another contact', handled.steps.at(-1)?.step === 'ANDER_CONTACT');
  stage.expect('the veiligheidsbeoordeling is still owed', handled.card.termijn?.term === 'D_02');

  await conclude(stage, 'tom', sent.id, 'karim');
  await (await stage.player('tom')).act('giveTerugkoppeling', { meldingId: sent.id, text: 'Wij dragen over aan een wijkteam.' });
  await accept(stage, 'samira', await offer(stage, 'tom', casusId, 'wijkteamNoord'));
  await stage.expectRefusal(name('tom', 'iris'), 'NOT_THE_HOLDER');
  await stage.expectRefusal(name('samira', 'tom'), 'NAMED_PERSON_NOT_OF_THIS_PARTY');
  await stage.expectRefusal(name('samira', 'samira'), 'ALREADY_THE_NAMED_PERSON');
  await name('joost', 'iris');
  const changed = await stage.tell('joost', 'laat Iris de plaats van Samira innemen', sent.id, 'karim');
  stage.expectHolder(changed, 'wijkteamNoord', 'iris');
  stage.expect('the first contact is still owed', changed.card.termijn?.term === 'D_08');
  stage.expect('the melder reads no reason', !JSON.stringify(changed).includes('AFWEZIG'));
}
