// SPDX-License-Identifier: EUPL-1.2
import { people } from '@ketenportaal/testkit';
import { concludeDirectOverdragen, giveTerugkoppeling, offerTo, openWork, receiveMelding, sendMelding } from './acts.fixture.js';
import { expectSound } from './screen.fixture.js';
import { eventually, startStage, type Player, type Stage } from './stage.fixture.js';

/** T-OVD-02 and T-OVD-14 in the browser: one question while the clock runs on, and another contact inside the party. */
describe('a question, and another contact', () => {
  let stage: Stage;
  let noor: Player;
  let marijke: Player;
  let samira: Player;
  let casus: string;

  beforeAll(async () => {
    stage = await startStage();
    [noor, marijke, samira] = await Promise.all([stage.enter('noor'), stage.enter('marijke'), stage.enter('samira')]);
    const reference = await sendMelding(noor, 'Meisje uit groep 6');
    await openWork(marijke, 'Ontvangst bevestigen', reference);
    await receiveMelding(marijke);
    await concludeDirectOverdragen(marijke);
    await giveTerugkoppeling(marijke);
    await offerTo(marijke, 'wijkteamNoord');
    casus = (await marijke.page.getByRole('heading', { level: 1 }).innerText()).replace('Casus ', '');
  }, 240_000);

  afterAll(async () => {
    await stage?.stop();
  }, 60_000);

  test('the receiver asks: the third of three equal answers, and the own answer stays needed', async () => {
    const { page } = samira;
    await openWork(samira, 'Antwoord geven', casus);
    await expectSound(samira);
    const choices = await Promise.all(
      ['Overdracht aannemen', 'Niet aannemen', 'Vraag stellen'].map((name) => page.getByRole('button', { name, exact: true }).boundingBox()),
    );
    expect(new Set(choices.map((box) => Math.round(box?.height ?? 0))).size).toBe(1);
    await page.getByRole('button', { name: 'Vraag stellen', exact: true }).click();
    await page.getByText(/^Uw antwoord blijft nodig, uiterlijk/).waitFor();
    await expectSound(samira);
    await page.getByRole('button', { name: 'Vraag stellen', exact: true }).click();
    await page.getByRole('link', { name: 'Schrijf uw vraag.' }).waitFor();
    await page.getByLabel('Wat wilt u weten?').fill('Weet het gezin van deze overdracht?');
    await page.getByRole('button', { name: 'Vraag stellen', exact: true }).click();
    // The page may hear of the question before the form has its own answer.
    await page.getByRole('status').filter({ hasText: 'Uw vraag is gesteld aan' }).first().waitFor();
    await page.getByText('Vraag gesteld', { exact: true }).waitFor();
    await page.getByText('Weet het gezin van deze overdracht?').waitFor();
    expect(await page.getByRole('button', { name: 'Vraag stellen', exact: true }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Overdracht aannemen', exact: true }).count()).toBe(1);
    await expectSound(samira);
  }, 90_000);

  test('the giver answers on the page of the casus, and the receiver reads it without reloading', async () => {
    const { page } = marijke;
    await openWork(marijke, 'Vraag beantwoorden', casus);
    await expectSound(marijke);
    await page.getByRole('button', { name: 'Vraag beantwoorden', exact: true }).click();
    await page.getByLabel('Uw antwoord').fill('Ja, moeder weet het sinds gisteren.');
    await expectSound(marijke);
    await page.getByRole('button', { name: 'Antwoord versturen' }).click();
    await page.getByText('Ja, moeder weet het sinds gisteren.').waitFor();
    await samira.page.getByText('Ja, moeder weet het sinds gisteren.').waitFor();
    expect(await samira.neverReloaded()).toBe(true);
  }, 90_000);

  test('another contact is chosen inside Veilig Thuis, and the melder reads whom to call', async () => {
    const { page } = marijke;
    await page.getByRole('button', { name: 'Andere contactpersoon kiezen' }).click();
    await page.getByLabel('Wie wordt verantwoordelijk?').selectOption(people.tom.id);
    await page.getByRole('radio', { name: 'De contactpersoon is afwezig' }).check();
    await expectSound(marijke);
    await page.getByRole('button', { name: 'Contactpersoon kiezen', exact: true }).click();
    await page.getByRole('status').filter({ hasText: 'Uw collega is nu verantwoordelijk' }).first().waitFor();
    await eventually(async () => {
      const text = await noor.page.locator('main').innerText();
      expect(text).toContain('Tom Janssen');
      expect(text).toContain('heeft een andere contactpersoon voor u.');
      expect(text).not.toContain('afwezig');
    });
    expect(await noor.neverReloaded()).toBe(true);
    await samira.page.getByText('Tom Janssen').first().waitFor();
    await expectSound(noor);
  }, 90_000);
});
