// SPDX-License-Identifier: EUPL-1.2
import { concludeDirectOverdragen, giveTerugkoppeling, offerTo, openWork, receiveMelding, refuseWith, sendMelding } from './acts.fixture.js';
import { answersOn, expectSound, showsByItself } from './screen.fixture.js';
import { startStage, type Player, type Stage } from './stage.fixture.js';

/** C7 up to two refusals: two parties point at each other, and the holder stays who it was, since when it was. */
describe('two wijkteams that both say no', () => {
  let stage: Stage;
  let noor: Player;
  let marijke: Player;
  let since: string;
  let casus: string;

  beforeAll(async () => {
    stage = await startStage();
    [noor, marijke] = await Promise.all([stage.enter('noor'), stage.enter('marijke')]);
    const reference = await sendMelding(noor, 'Meisje uit groep 6');
    await openWork(marijke, 'Ontvangst bevestigen', reference);
    await receiveMelding(marijke);
    await concludeDirectOverdragen(marijke);
    await giveTerugkoppeling(marijke);
    await showsByItself(noor, { now: /houdt zicht op veiligheid/ });
    since = (await answersOn(noor.page)).since;
  }, 240_000);

  afterAll(async () => {
    await stage?.stop();
  }, 60_000);

  test('wijkteam Noord says no and points to Veilig Thuis', async () => {
    await offerTo(marijke, 'wijkteamNoord');
    casus = (await marijke.page.getByRole('heading', { level: 1 }).innerText()).replace('Casus ', '');
    const samira = await stage.enter('samira');
    await openWork(samira, 'Antwoord geven', casus);
    await refuseWith(samira, 'Een andere organisatie helpt al', 'veiligThuis');
    await showsByItself(noor, { who: /Veilig Thuis Vlietland.*Marijke Bakker/, now: /houdt zicht op veiligheid/ });
    expect((await answersOn(noor.page)).since).toBe(since);
  }, 60_000);

  test('wijkteam Zuid says no and points to wijkteam Noord; Marijke had both answers before her when she chose', async () => {
    await marijke.page.getByText('Een andere organisatie helpt al. Het gezin is vorige maand verhuisd.').waitFor();
    await offerTo(marijke, 'wijkteamZuid');
    const fatma = await stage.enter('fatma');
    await openWork(fatma, 'Antwoord geven', casus);
    await refuseWith(fatma, 'Wij hebben nu geen plek', 'wijkteamNoord');
    await showsByItself(noor, { who: /Veilig Thuis Vlietland.*Marijke Bakker/, now: /houdt zicht op veiligheid/ });
    expect((await answersOn(noor.page)).since).toBe(since);
  }, 60_000);

  test('Noor reads "niet overgenomen" twice, and no reason and no wie dan wel', async () => {
    const read = await noor.page.locator('main').innerText();
    expect(read.match(/Niet overgenomen door/g)).toHaveLength(2);
    expect(read).not.toMatch(/helpt al|geen plek|verhuisd|Wie dan wel/);
    expect(await noor.neverReloaded()).toBe(true);
    await expectSound(noor);
  }, 30_000);

  test('Marijke reads both answers on the casus, each with its reason and wie dan wel', async () => {
    const { page } = marijke;
    await page.getByText('Wij hebben nu geen plek').waitFor();
    const read = await page.locator('main').innerText();
    expect(read.match(/Wie dan wel\?/g)).toHaveLength(2);
    await page.getByRole('link', { name: 'Casus overdragen' }).click();
    await page.getByText(/Wijkteam Zuid \(gemeente Rietwijk\) noemt deze organisatie/).waitFor();
    await expectSound(marijke);
  }, 30_000);

  test('a second melding about the same family joins the casus, and its melder reads what a first one reads', async () => {
    const karim = await stage.enter('karim');
    const reference = await sendMelding(karim, 'Broer van het meisje uit groep 6');
    const { page } = marijke;
    await openWork(marijke, 'Ontvangst bevestigen', reference);
    await page.getByRole('radio', { name: 'Ja, voeg toe aan een open casus' }).check();
    await page.getByLabel('Zoek een open casus').fill('groep 6');
    await page.getByRole('radio', { name: new RegExp(casus) }).check();
    await page.getByText('De melder ziet niet dat er al een casus liep.').waitFor();
    await expectSound(marijke);
    await page.getByRole('button', { name: 'Ontvangst bevestigen' }).click();
    await page.getByRole('status').filter({ hasText: 'De melding is bij de casus gevoegd.' }).first().waitFor();
    await showsByItself(karim, { who: /Veilig Thuis Vlietland.*Marijke Bakker/, now: /beoordeelt de veiligheid/ });
    expect(await karim.page.locator('main').innerText()).not.toMatch(/Niet overgenomen|Noord|Zuid|bij een andere casus|Regenboog/);
    expect((await answersOn(noor.page)).since).toBe(since);
  }, 60_000);
});
