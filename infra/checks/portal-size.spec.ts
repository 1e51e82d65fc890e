// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './source-files.js';

/** On a school's old laptop over a telephone's network the first page still comes within two seconds. */
const MOST_SCRIPT_KB = 200;

/** The scripts that the page itself names: everything that is needed before the first screen. */
const firstScripts = (html: string): string[] => [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file ?? '');

describe('the built portal', () => {
  let built: string;
  beforeAll(() => {
    built = mkdtempSync(join(tmpdir(), 'keten-portal-'));
    const vite = spawnSync(
      process.execPath,
      [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', built, '--emptyOutDir', '--logLevel', 'error'],
      {
        cwd: join(root, 'apps/portal'),
        encoding: 'utf8',
        env: { ...process.env, NODE_ENV: 'production' },
      },
    );
    if (vite.status !== 0) throw new Error(`${vite.stdout}${vite.stderr}`);
  }, 120_000);
  afterAll(() => rmSync(built, { recursive: true, force: true }));

  const page = (): string => readFileSync(join(built, 'index.html'), 'utf8');

  it('asks for at most 200 kB of script before the first screen', () => {
    expect(firstScripts('<script src="/assets/a.js"></script><link href="/assets/b.js">')).toEqual(['assets/a.js', 'assets/b.js']);
    const scripts = firstScripts(page());
    expect(scripts.length).toBeGreaterThan(0);
    const kilobytes = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file))).length, 0) / 1000;
    expect(kilobytes).toBeLessThanOrEqual(MOST_SCRIPT_KB);
  });

  it('has nothing inline, so that the content security policy can refuse everything inline', () => {
    expect(page()).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=|\son\w+=/);
  });

  it('asks nothing of another host', () => {
    expect(page()).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });
});
