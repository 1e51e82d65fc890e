// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { findProgram } from '../process/find-program.js';

/** A quiet browser: nothing is fetched from outside, nothing is asked on a first run. */
const QUIET = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export interface RunningBrowser {
  readonly browser: Browser;
  /** A person with an own session: nothing is shared between two persons. Dutch, Amsterdam, reduced motion. */
  newPerson(options?: BrowserContextOptions): Promise<{ readonly context: BrowserContext; readonly page: Page }>;
  stop(): Promise<void>;
}

/** Debian's Chromium, driven by playwright-core. The test launcher installs it where it may (root, apt). */
export async function startBrowser(): Promise<RunningBrowser> {
  const executablePath = findProgram('chromium', 'chromium-browser', 'google-chrome');
  if (executablePath === undefined) throw new Error('There is no Chromium on this machine. Install it, for Debian: apt-get install chromium');
  const { chromium } = await import('playwright-core');
  // Chromium's own sandbox does not start for root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args: [...QUIET, ...sandbox] });
  return {
    browser,
    async newPerson(options = {}) {
      const context = await browser.newContext({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', reducedMotion: 'reduce', ...options });
      return { context, page: await context.newPage() };
    },
    stop: () => browser.close(),
  };
}

export interface AxeViolation {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  /** Where, as selectors. */
  readonly nodes: readonly string[];
}

interface AxeResult {
  readonly violations: ReadonlyArray<{
    readonly id: string;
    readonly impact: string | null;
    readonly help: string;
    readonly nodes: ReadonlyArray<{ readonly target: readonly unknown[] }>;
  }>;
}

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong on the page as it is now. The source is evaluated and not added as a script element, because
 * the portal's content security policy rightly refuses that.
 */
export async function axe(page: Page): Promise<readonly AxeViolation[]> {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const result = await page.evaluate<AxeResult, readonly string[]>(
    (tags) => (globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } }).axe.run({ runOnly: [...tags] }),
    WCAG_22_AA,
  );
  return result.violations.map(({ id, impact, help, nodes }) => ({ id, impact, help, nodes: nodes.map(({ target }) => target.join(' ')) }));
}
