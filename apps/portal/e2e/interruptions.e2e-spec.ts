// SPDX-License-Identifier: EUPL-1.2
import type { Request } from 'playwright-core';
import { concludeDirectOverdragen, fillOffer, giveTerugkoppeling, openWork, sendMelding } from './acts.fixture.js';
import { expectSound, showsByItself } from './screen.fixture.js';
import { eventually, logIn, startStage, type Player, type Stage } from './stage.fixture.js';

const PLAN = 'Neem het zicht op veiligheid over en maak met het gezin een plan.';

describe('when something comes in between', () => {
  let stage: Stage;
  let noor: Player;
  let marijke: Player;
  let casus: string;

  beforeAll(async () => {
    stage = await startStage();
    [noor, marijke] = await Promise.all([stage.enter('noor'), stage.enter('marijke')]);
  }, 240_000);

  afterAll(async () => {
    await stage?.stop();
  }, 60_000);

  test('live screens need no worker, and a double click sends once', async () => {
    await stage.system.worker().kill();
    const reference = await sendMelding(noor, 'Meisje uit groep 6');
    await openWork(marijke, 'Ontvangst bevestigen', reference);
    const { page } = marijke;
    const sent: string[] = [];
    const listen = (request: Request): void => {
      const asked = request.postData() ?? '';
      if (asked.includes('"ReceiveMelding"')) sent.push(asked);
    };
    page.on('request', listen);
    await page.getByRole('radio', { name: 'Nee, dit wordt een nieuwe casus' }).check();
    await page.getByRole('button', { name: 'Ontvangst bevestigen' }).dblclick();
    await showsByItself(noor, { who: /Veilig Thuis Vlietland.*Marijke Bakker/, now: /beoordeelt de veiligheid/ });
    page.off('request', listen);
    expect(sent).toHaveLength(1);
    await stage.system.startWorker();
  }, 90_000);

  test('a session that ended at the issuer covers the page within seconds, and what was typed is still there after the login', async () => {
    await concludeDirectOverdragen(marijke);
    await giveTerugkoppeling(marijke);
    const { page } = marijke;
    await page.getByRole('link', { name: 'Casus overdragen' }).click();
    await page.getByRole('radio', { name: /^Wijkteam Noord/ }).check();
    await page.getByRole('button', { name: 'Volgende' }).click();
    await fillOffer(page);
    for (const sid of stage.system.issuer.sessionsOf('marijke')) await stage.system.issuer.endSession(sid);
    await page.getByRole('heading', { name: 'U bent uitgelogd' }).waitFor({ timeout: 5_000 });
    await page.getByText('Uw tekst is bewaard op dit scherm.').waitFor();
    expect(await page.getByLabel('Wat vraagt u?').isVisible()).toBe(false);
    await expectSound(marijke);

    const opened = page.waitForEvent('popup');
    await page.getByRole('link', { name: 'Opnieuw inloggen' }).click();
    const second = await opened;
    await second.getByRole('button', { name: 'Marijke Bakker' }).click();
    await page.getByLabel('Wat vraagt u?').waitFor();
    expect(await page.getByLabel('Wat vraagt u?').inputValue()).toBe(PLAN);
    expect(await marijke.neverReloaded()).toBe(true);
    await page.getByRole('button', { name: 'Volgende' }).click();
    await page.getByRole('button', { name: 'Overdracht aanbieden' }).click();
    await page.getByRole('status').filter({ hasText: 'De overdracht is aangeboden' }).first().waitFor();
    casus = (await page.getByRole('heading', { level: 1 }).innerText()).replace('Casus ', '');
  }, 90_000);

  test('of two colleagues who answer, the second reads who was first and when, and keeps what was filled in', async () => {
    const [samira, joost] = await Promise.all([stage.enter('samira'), stage.enter('joost')]);
    for (const player of [samira, joost]) {
      await openWork(player, 'Antwoord geven', casus);
      await player.page.getByRole('button', { name: 'Overdracht aannemen' }).click();
      const date = player.page.getByLabel('Wanneer is het eerste contact met het gezin?');
      await date.fill((await date.getAttribute('max')) ?? '');
    }
    const typed = await samira.page.getByLabel('Wanneer is het eerste contact met het gezin?').inputValue();
    await joost.page.getByRole('button', { name: 'Overdracht aannemen' }).click();
    await showsByItself(noor, { who: /Wijkteam Noord.*Joost van Leeuwen/ });
    await samira.page.getByText('Er is al geantwoord.').waitFor();
    await samira.page.getByRole('button', { name: 'Overdracht aannemen' }).click();
    await samira.page.getByText(/Joost van Leeuwen van Wijkteam Noord \(gemeente Rietwijk\) was u voor, .* om \d\d:\d\d/).waitFor();
    expect(await samira.page.getByLabel('Wanneer is het eerste contact met het gezin?').inputValue()).toBe(typed);
    await expectSound(samira);
  }, 90_000);

  test("without text of one's own the login is one step, back to the same place", async () => {
    const path = new URL(noor.page.url()).pathname;
    for (const sid of stage.system.issuer.sessionsOf('noor')) await stage.system.issuer.endSession(sid);
    await noor.page.getByRole('heading', { name: 'U bent uitgelogd' }).waitFor({ timeout: 5_000 });
    await noor.page.getByRole('link', { name: 'Opnieuw inloggen' }).click();
    await noor.page.getByRole('button', { name: 'Noor de Wit' }).click();
    await eventually(async () => expect(new URL(noor.page.url()).pathname).toBe(path));
    await noor.page.getByRole('heading', { level: 1, name: /^Melding / }).waitFor();
  }, 60_000);

  test('whoever is logged out altogether begins at the login page', async () => {
    await noor.page.getByRole('button', { name: 'Uitloggen' }).click();
    await noor.page.getByRole('heading', { level: 1, name: 'Inloggen' }).waitFor();
    await expectSound(noor);
    await logIn(noor.page, 'noor', stage.system.origin);
  }, 60_000);
});
