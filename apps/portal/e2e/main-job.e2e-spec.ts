// SPDX-License-Identifier: EUPL-1.2
import {
  acceptOn,
  concludeDirectOverdragen,
  giveTerugkoppeling,
  offerTo,
  openWork,
  receiveMelding,
  refuseWith,
  sendMelding,
  tabTo,
  typeDate,
} from './acts.fixture.js';
import { answersOn, expectAnswersInSight, expectFocusInSight, expectSound, showsByItself, takePicture, takePictureOfCard } from './screen.fixture.js';
import { eventually, NARROW, startStage, WIDE, type Player, type Stage } from './stage.fixture.js';

const TODAY = new Intl.DateTimeFormat('nl-NL', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Amsterdam' }).format(
  new Date(),
);
const today = new RegExp(TODAY);

/** C1 in the browser: from a melding to "wie is verantwoordelijk?", for people of four organisations at once. */
describe('the main job', () => {
  let stage: Stage;
  let noor: Player;
  let marijke: Player;
  let samira: Player;
  let fatma: Player;
  let reference: string;
  let casus: string;

  beforeAll(async () => {
    stage = await startStage();
    [noor, marijke, samira, fatma] = await Promise.all([stage.enter('noor'), stage.enter('marijke'), stage.enter('samira'), stage.enter('fatma')]);
  }, 180_000);

  afterAll(async () => {
    await stage?.stop();
  }, 90_000);

  test('Noor sends a melding, and her page says that her own school is responsible until receipt', async () => {
    await expectSound(noor);
    reference = await sendMelding(noor, 'Meisje uit groep 6');
    await showsByItself(noor, {
      who: /Basisschool De Regenboog.*Noor de Wit.*dat bent u/,
      since: today,
      now: /Veilig Thuis Vlietland moet de ontvangst nog bevestigen/,
      due: /2026|20\d\d/,
      call: /Bel 0800 2000/,
    });
    expect(await noor.page.locator('main').innerText()).toContain('U gaat door met uw eigen hulp.');
    await expectSound(noor);
  }, 90_000);

  test('Marijke finds it in Mijn werk without reloading, receives it, and Noor sees who is responsible', async () => {
    await marijke.page.getByRole('link', { name: `Ontvangst bevestigen: ${reference}` }).waitFor();
    expect(await marijke.neverReloaded()).toBe(true);
    await expectSound(marijke);
    await marijke.page.getByRole('link', { name: 'Meldingen', exact: true }).click();
    await marijke.page.getByRole('heading', { name: 'Meldingen bij Veilig Thuis' }).waitFor();
    await expectSound(marijke);
    await openWork(marijke, 'Ontvangst bevestigen', reference);
    await expectSound(marijke);
    await receiveMelding(marijke);
    await showsByItself(noor, {
      who: /Veilig Thuis Vlietland.*Marijke Bakker/,
      since: today,
      now: /beoordeelt de veiligheid/,
      due: /nog \d werkdag/,
      call: /Marijke Bakker.*Bel 06 00 00 00 04/,
    });
  }, 90_000);

  test('the outcome is chosen by a person: nothing is chosen beforehand (INV-20)', async () => {
    // The form of the receipt, which had a choice, makes place for that of the outcome.
    await marijke.page.getByRole('radio', { name: /^Direct overdragen/ }).waitFor();
    expect(await marijke.page.getByRole('radio', { checked: true }).count()).toBe(0);
    await expectSound(marijke);
    await concludeDirectOverdragen(marijke);
    await showsByItself(noor, { who: /Veilig Thuis Vlietland/, now: /geeft de melder nog een terugkoppeling/ });
    expect(await noor.page.locator('main').innerText()).not.toContain('Direct overdragen');
  }, 90_000);

  test('Noor reads the terugkoppeling at once', async () => {
    await expectSound(marijke);
    await giveTerugkoppeling(marijke);
    await noor.page.getByText('Wij zoeken een team dat dicht bij het gezin staat.').waitFor();
    expect(await noor.neverReloaded()).toBe(true);
    await expectSound(marijke);
  }, 90_000);

  test('Marijke offers the casus to wijkteam Noord in three steps, and stays responsible', async () => {
    await offerTo(marijke, 'wijkteamNoord');
    casus = (await marijke.page.getByRole('heading', { level: 1 }).innerText()).replace('Casus ', '');
    await showsByItself(noor, {
      who: /Veilig Thuis Vlietland/,
      now: /Wijkteam Noord.*moet nog antwoorden.*blijft Veilig Thuis Vlietland verantwoordelijk/,
      due: /nog \d werkdag/,
    });
    expect(await answersOn(marijke.page)).toMatchObject({ who: expect.stringContaining('dat bent u') });
    await expectSound(marijke);
    await expectAnswersInSight(marijke);
    await takePicture(marijke, 'casus');
  }, 90_000);

  test('Samira does not take over, with a reason and wie dan wel; the holder stays and Noor reads no reason', async () => {
    await samira.page.getByRole('link', { name: `Antwoord geven: ${casus}` }).waitFor();
    expect(await samira.neverReloaded()).toBe(true);
    await expectSound(samira);
    await takePicture(samira, 'mijn-werk');
    await openWork(samira, 'Antwoord geven', casus);
    expect(await answersOn(samira.page)).toMatchObject({ who: expect.stringContaining('Veilig Thuis Vlietland') });
    await expectSound(samira);
    await expectAnswersInSight(samira);
    await takePicture(samira, 'wijkteam-antwoord');
    await refuseWith(samira, 'Het gezin woont niet in ons gebied', 'wijkteamZuid');
    await expectSound(samira);
    await showsByItself(noor, { who: /Veilig Thuis Vlietland.*Marijke Bakker/, now: /houdt zicht op veiligheid/ });
    const read = await noor.page.locator('main').innerText();
    expect(read).toContain('Niet overgenomen door Wijkteam Noord');
    expect(read).not.toMatch(/ons gebied|verhuisd|Zuid/);
  }, 90_000);

  test('Marijke reads the reason and wie dan wel on the open casus, and offers it to wijkteam Zuid', async () => {
    await marijke.page.getByText('Het gezin woont niet in ons gebied. Het gezin is vorige maand verhuisd.').waitFor();
    expect(await marijke.neverReloaded()).toBe(true);
    await offerTo(marijke, 'wijkteamZuid');
    await showsByItself(noor, { who: /Veilig Thuis Vlietland/, now: /Wijkteam Zuid.*moet nog antwoorden/ });
  }, 90_000);

  test('Fatma takes over with the keyboard alone, and Noor sees her name, the date and her number', async () => {
    const { page } = fatma;
    await tabTo(page, page.getByRole('link', { name: `Antwoord geven: ${casus}` }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Overdracht aannemen' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByLabel('Wie wordt verantwoordelijk?'));
    const date = page.getByLabel('Wanneer is het eerste contact met het gezin?');
    await tabTo(page, date);
    await typeDate(page, date, (await date.getAttribute('max')) ?? '');
    await page.getByText('U wordt verantwoordelijk vanaf nu.').waitFor();
    await expectSound(fatma);
    await tabTo(page, page.getByRole('button', { name: 'Overdracht aannemen' }));
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Uw organisatie is nu verantwoordelijk.' }).first().waitFor();
    await showsByItself(noor, {
      who: /Wijkteam Zuid.*Fatma Yilmaz/,
      since: today,
      now: /neemt contact op met het gezin/,
      due: /nog \d werkdag/,
      call: /Fatma Yilmaz.*Bel 06 00 00 00 08/,
    });
    await expectSound(noor);
    await expectAnswersInSight(noor);
    await takePicture(noor, 'melding');
    await takePictureOfCard(noor, 'antwoordkaart-1280', WIDE);
    await takePictureOfCard(noor, 'antwoordkaart-360', NARROW);
  }, 90_000);

  test('Fatma comes to the casus from the confirmation and from her messages, and both read well', async () => {
    await expectSound(fatma);
    await fatma.page.getByRole('link', { name: `Naar casus ${casus}` }).click();
    await fatma.page.getByRole('heading', { level: 1, name: `Casus ${casus}` }).waitFor();
    await expectSound(fatma);
    await expectFocusInSight(fatma);
    await fatma.page.getByRole('link', { name: /^Berichten/ }).click();
    await fatma.page.getByRole('heading', { level: 1, name: 'Berichten' }).waitFor();
    await expectSound(fatma);
    const message = fatma.page.getByRole('link', { name: /^Ongelezen: U bent nu verantwoordelijk/ });
    await message.click();
    await fatma.page.getByRole('heading', { level: 1, name: `Casus ${casus}` }).waitFor();
    await fatma.page.getByRole('link', { name: /^Berichten/ }).click();
    await fatma.page.getByRole('link', { name: /^Gelezen: U bent nu verantwoordelijk/ }).waitFor();
  }, 90_000);

  test('Fatma hands over to the GI; when Daan takes over, her open casus says kindly that it went on, and Noor sees his name', async () => {
    await fatma.page.getByRole('link', { name: 'Casussen' }).click();
    await fatma.page.getByRole('link', { name: `Casus ${casus}` }).click();
    await offerTo(fatma, 'gi');
    const daan = await stage.enter('daan');
    await openWork(daan, 'Antwoord geven', casus);
    await acceptOn(daan);
    await fatma.page.getByText('Deze casus is niet meer bij u').waitFor();
    expect(await fatma.neverReloaded()).toBe(true);
    await expectSound(fatma);
    await fatma.page.getByRole('link', { name: 'Bekijk de overdracht' }).click();
    await fatma.page.getByText(/Aangenomen door Jeugdbescherming Vlietland/).waitFor();
    await expectSound(fatma);
    await showsByItself(noor, { who: /Jeugdbescherming Vlietland.*Daan Smit/, now: /neemt contact op met het gezin/ });
  }, 90_000);

  test('the mails that went out name nobody and nothing', async () => {
    await eventually(async () => expect(stage.system.mailbox.messages().length).toBeGreaterThan(5));
    for (const { subject, text } of stage.system.mailbox.messages())
      expect(`${subject} ${text}`).not.toMatch(/Noor|Fatma|Meisje|groep 6|Regenboog|Rietwijk|dochter/i);
  });
});
