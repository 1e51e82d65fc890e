// SPDX-License-Identifier: EUPL-1.2
import { organisations, type OrganisationKey } from '@ketenportaal/testkit';
import type { Locator, Page } from 'playwright-core';
import { eventually, type Player } from './stage.fixture.js';

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const radio = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('radio', { name }).check();
const confirmation = (page: Page, sentence: string | RegExp): Promise<void> => page.getByRole('status').filter({ hasText: sentence }).first().waitFor();

/** Noor writes and sends; her page of the melding stays open afterwards. Gives its reference. */
export async function sendMelding({ page }: Player, about: string): Promise<string> {
  await page.getByRole('link', { name: 'Nieuwe melding' }).click();
  await radio(page, /^Nee, het kan wachten/);
  await button(page, 'Volgende').click();
  await page.getByLabel('Over wie gaat het?').fill(about);
  await page.getByLabel('Wat zijn uw zorgen?').fill('Zij kwam drie keer zonder eten op school en wil niet naar huis.');
  await radio(page, /^Ja, ik ga door/);
  await page.getByLabel('Wat doet u zelf?').fill('Elke week een gesprek op school.');
  await button(page, 'Controleren').click();
  await button(page, 'Melding versturen').click();
  const title = page.getByRole('heading', { level: 1, name: /^Melding / });
  await title.waitFor();
  return (await title.innerText()).replace('Melding ', '');
}

/** Opens what waits in Mijn werk, as a person does: by the button of the row with this reference. */
export async function openWork({ page }: Player, action: string, reference: string): Promise<void> {
  await page.getByRole('link', { name: 'Mijn werk' }).click();
  await page.getByRole('link', { name: `${action}: ${reference}` }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(reference) }).waitFor();
}

export async function receiveMelding({ page }: Player): Promise<void> {
  await radio(page, 'Nee, dit wordt een nieuwe casus');
  await button(page, 'Ontvangst bevestigen').click();
  await confirmation(page, 'De ontvangst is bevestigd.');
}

export async function concludeDirectOverdragen({ page }: Player): Promise<void> {
  await radio(page, /^Direct overdragen/);
  await button(page, 'Uitkomst vastleggen').click();
  await confirmation(page, 'De uitkomst staat vast.');
}

export async function giveTerugkoppeling({ page }: Player): Promise<void> {
  await page.getByRole('button', { name: /Wij hebben uw melding beoordeeld/ }).click();
  await page.getByRole('button', { name: /Wij zoeken een team/ }).click();
  await button(page, 'Terugkoppeling sturen').click();
  await confirmation(page, 'De terugkoppeling is verstuurd.');
}

/** The three steps of handing over, from a page with the button. Gives the reference of the casus. */
export async function offerTo({ page }: Player, receiver: OrganisationKey): Promise<void> {
  await page.getByRole('link', { name: 'Casus overdragen' }).click();
  await radio(page, new RegExp(`^${organisations[receiver].name.replaceAll(/[()]/g, '.')}`));
  await button(page, 'Volgende').click();
  await fillOffer(page);
  await button(page, 'Volgende').click();
  await button(page, 'Overdracht aanbieden').click();
  await confirmation(page, 'De overdracht is aangeboden');
}

export async function fillOffer(page: Page): Promise<void> {
  await page.getByLabel('Wat vraagt u?').fill('Neem het zicht op veiligheid over en maak met het gezin een plan.');
  await page.getByLabel('Om welk gezin gaat het?').fill('Moeder, dochter (9) en zoon (6)');
  await page.getByLabel('In welke gemeente woont het gezin?').fill('Rietwijk');
  await page.getByLabel('Waarom deze organisatie?').fill('Het gezin woont in uw wijk.');
  await page.getByLabel(/^Welke afspraken over veiligheid/).fill('Dochter slaapt in het weekend bij haar oma.');
  await page.getByLabel(/^Wat blijft u zelf doen/).fill('Wij blijven de melding behandelen.');
  await radio(page, 'Ja');
  await radio(page, 'Veilig Thuis stelt de organisatie in kennis');
  await radio(page, 'Gewoon');
}

export async function refuseWith({ page }: Player, reason: string, instead: OrganisationKey): Promise<void> {
  await button(page, 'Niet aannemen').click();
  await radio(page, reason);
  await page.getByLabel(/^Kunt u dat uitleggen/).fill('Het gezin is vorige maand verhuisd.');
  await page.getByLabel('Wie kan het gezin dan wel helpen?').selectOption(organisations[instead].id);
  await page.getByText('Veilig Thuis Vlietland blijft verantwoordelijk: Marijke Bakker.').waitFor();
  await button(page, 'Niet aannemen').click();
  await confirmation(page, 'U hebt niet aangenomen.');
}

export async function acceptOn({ page }: Player): Promise<void> {
  await button(page, 'Overdracht aannemen').click();
  const date = page.getByLabel('Wanneer is het eerste contact met het gezin?');
  await date.fill((await date.getAttribute('max')) ?? '');
  await button(page, 'Overdracht aannemen').click();
  await confirmation(page, 'Uw organisatie is nu verantwoordelijk.');
}

/** Moves with Tab until this has the focus, as whoever has no mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let pressed = 0; pressed < 60; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${target.toString()}`);
}

/** Types a day into a date field, in the order in which this browser asks for it. */
export async function typeDate(page: Page, field: Locator, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-');
  for (const digits of [`${month}${day}${year}`, `${day}${month}${year}`]) {
    await page.keyboard.press('Delete');
    await page.keyboard.type(digits);
    if ((await field.inputValue()) === date) return;
    await tabBackTo(page, field);
  }
  throw new Error(`the date ${date} could not be typed`);
}

/** A date field has three parts; Shift+Tab goes from the year back to the first. */
async function tabBackTo(page: Page, field: Locator): Promise<void> {
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await eventually(async () => expect(await field.evaluate((element) => element === document.activeElement)).toBe(true));
}
