// SPDX-License-Identifier: EUPL-1.2
import { people, startBrowser, startSystem, type PersonKey, type RunningBrowser, type System } from '@ketenportaal/testkit';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';

export const WIDE = { width: 1280, height: 800 } as const;
export const NARROW = { width: 360, height: 740 } as const;
const PORTAL = join(import.meta.dirname, '..');

/** One person at a screen of his own. */
export interface Player {
  readonly who: PersonKey;
  readonly page: Page;
  /** True as long as this page was never loaded again since `enter` or `open`. */
  readonly neverReloaded: () => Promise<boolean>;
  readonly open: (path: string) => Promise<void>;
}

export interface Stage {
  readonly system: System;
  enter(who: PersonKey): Promise<Player>;
  stop(): Promise<void>;
}

/** The portal as it is shipped: built from the present source, served by the real API. */
function buildPortal(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ketenportaal-portal-'));
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  const built = spawnSync(process.execPath, [vite, 'build', '--outDir', folder, '--emptyOutDir'], {
    cwd: PORTAL,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (built.status !== 0 || !existsSync(join(folder, 'index.html'))) throw new Error(`the portal was not built:\n${built.stdout}\n${built.stderr}`);
  return folder;
}

export async function startStage(): Promise<Stage> {
  const portalDir = buildPortal();
  const lines: string[] = [];
  const system = await startSystem({ queue: 'postgres', portalDir, log: (from, line) => from !== 'postgres' && lines.push(`${from}: ${line}`) });
  const browser = await startBrowser();
  return {
    system,
    enter: (who) => enter(system, browser, who),
    async stop() {
      await browser.stop();
      await system.stop();
      rmSync(portalDir, { recursive: true, force: true });
    },
  };
}

async function enter(system: System, browser: RunningBrowser, who: PersonKey): Promise<Player> {
  const { page } = await browser.newPerson({ viewport: WIDE });
  page.setDefaultTimeout(20_000);
  await page.goto(system.origin);
  await logIn(page, who, system.origin);
  const player: Player = {
    who,
    page,
    neverReloaded: () => page.evaluate<boolean>('globalThis.ketenMark === true'),
    open: async (path) => {
      await page.goto(`${system.origin}${path}`);
      await page.locator('h1').waitFor();
      await page.evaluate('globalThis.ketenMark = true');
    },
  };
  await page.evaluate('globalThis.ketenMark = true');
  return player;
}

/** From the login page of the portal, by way of the issuer, back to the portal. */
export async function logIn(page: Page, who: PersonKey, origin: string): Promise<void> {
  await page.getByRole('link', { name: 'Inloggen' }).click();
  await page.getByRole('button', { name: people[who].name }).click();
  await page.waitForURL((url) => url.origin === origin && !url.pathname.startsWith('/auth'));
  await page.locator('main h1').waitFor();
}

/** Asks again until it holds: a screen that changes by itself does so in its own time. */
export async function eventually(check: () => Promise<unknown>, patienceMs = 15_000): Promise<void> {
  for (const start = Date.now(); ;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() - start > patienceMs) throw error;
      await new Promise((again) => setTimeout(again, 100));
    }
  }
}
