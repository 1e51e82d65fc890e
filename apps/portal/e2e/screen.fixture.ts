// SPDX-License-Identifier: EUPL-1.2
import { axe } from '@ketenportaal/testkit';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { eventually, NARROW, WIDE, type Player } from './stage.fixture.js';

const QUESTIONS = {
  who: 'Wie is verantwoordelijk?',
  since: 'Sinds wanneer?',
  now: 'Wat gebeurt er nu?',
  due: 'Voor wanneer?',
  call: 'Wie kan ik bellen?',
} as const;
type Question = keyof typeof QUESTIONS;
export type Answers = Readonly<Record<Question, string>>;

/** The five answers as they can be read on this page now: the first list of questions in the main part. */
export async function answersOn(page: Page): Promise<Answers> {
  const read = await page
    .locator('main dl')
    .first()
    .evaluate((list) =>
      [...list.querySelectorAll('dt')].map(
        (question) => [question.textContent ?? '', (question.nextElementSibling as HTMLElement | null)?.innerText ?? ''] as const,
      ),
    );
  const answerTo = (asked: string): string => read.find(([question]) => question.startsWith(asked))?.[1].replaceAll('\n', ' ') ?? '';
  const { who, since, now, due, call } = QUESTIONS;
  return { who: answerTo(who), since: answerTo(since), now: answerTo(now), due: answerTo(due), call: answerTo(call) };
}

/** The open page comes to say this by itself, and was not loaded again for it. */
export async function showsByItself({ page, neverReloaded }: Player, expected: Partial<Record<Question, RegExp>>): Promise<void> {
  await eventually(async () => {
    const answers = await answersOn(page);
    for (const [question, answer] of Object.entries(expected)) expect(answers[question as Question]).toMatch(answer);
  });
  expect(await neverReloaded()).toBe(true);
}

/** No barrier that axe can find, and no sideways scroll, at both widths; and the five answers in sight where there is a card. */
export async function expectSound({ page }: Player): Promise<void> {
  await page.locator('h1:visible').first().waitFor();
  await page.locator('.keten-loading').first().waitFor({ state: 'detached' });
  for (const size of [NARROW, WIDE]) {
    await page.setViewportSize(size);
    const found = await axe(page);
    expect(found.map(({ id, nodes }) => `${new URL(page.url()).pathname} at ${size.width}: ${id} ${nodes.join(', ')}`)).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(size.width);
  }
}

/** Who, since, now, by when and whom to call are all in sight when the page opens, on a desk and in a hand. */
export async function expectAnswersInSight({ page, open }: Player): Promise<void> {
  const { pathname } = new URL(page.url());
  // By way of another page, so that no confirmation of what was just done stands above it.
  await open('/berichten');
  await open(pathname);
  const card = page.locator('.keten-card').first();
  await card.waitFor();
  for (const size of [NARROW, { width: 1280, height: 720 }]) {
    await page.setViewportSize(size);
    const box = await card.boundingBox();
    expect(Math.ceil((box?.y ?? 0) + (box?.height ?? size.height))).toBeLessThanOrEqual(size.height);
  }
  await page.setViewportSize(WIDE);
}

/** Going back with the keyboard, nothing that gets the focus lies under the line on top (WCAG 2.4.11). */
export async function expectFocusInSight({ page }: Player): Promise<void> {
  await page.evaluate('scrollTo(0, document.body.scrollHeight)');
  await page.locator('main a, main button, main summary').last().focus();
  for (let pressed = 0; pressed < 12; pressed++) {
    const hidden = await page.evaluate<number>(
      `Math.max(0, (document.querySelector('.keten-bar')?.getBoundingClientRect().bottom ?? 0) - document.activeElement.getBoundingClientRect().top)`,
    );
    expect(Math.floor(hidden)).toBe(0);
    await page.keyboard.press('Shift+Tab');
  }
}

/** So large that it reads well in a README, and under 150 kB. */
const PICTURE = { width: 1152, height: 670 } as const;
const SCREENSHOTS = join(import.meta.dirname, '../../../docs/screenshots');

/** The pictures of the README. They are made anew when asked for (SCREENSHOTS=new) or when one is missing, not at every run. */
export async function takePicture({ page }: Player, name: string): Promise<void> {
  const path = join(SCREENSHOTS, `${name}.png`);
  if (process.env['SCREENSHOTS'] !== 'new' && existsSync(path)) return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.setViewportSize(PICTURE);
  await page.evaluate('scrollTo(0, 0)');
  await page.screenshot({ path });
  await page.setViewportSize(WIDE);
}

export async function takePictureOfCard({ page }: Player, name: string, size: { readonly width: number; readonly height: number }): Promise<void> {
  const path = join(SCREENSHOTS, `${name}.png`);
  if (process.env['SCREENSHOTS'] !== 'new' && existsSync(path)) return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.setViewportSize(size);
  await page.locator('.keten-card').first().screenshot({ path });
  await page.setViewportSize(WIDE);
}
