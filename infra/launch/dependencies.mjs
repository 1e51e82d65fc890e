// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { workspace } from './workspace.mjs';

/** @param {string} file */
const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs;

/**
 * Why the packages must be installed, or undefined when they are as the lockfile says.
 * npm writes node_modules/.package-lock.json as its last act, so an installation that broke off counts as missing.
 * @param {string} folder
 * @returns {'missing' | 'older than the lockfile' | undefined}
 */
export function whyInstall(folder) {
  const installed = changedAt(join(folder, 'node_modules', '.package-lock.json'));
  if (installed === undefined) return 'missing';
  const locked = changedAt(join(folder, 'package-lock.json'));
  return locked !== undefined && installed < locked ? 'older than the lockfile' : undefined;
}

/** npm's own program when npm started us (that works on every system), else `npm` by name. */
function npm() {
  const program = process.env.npm_execpath;
  return program?.endsWith('.js') ? { file: process.execPath, before: [program] } : { file: 'npm', before: [] };
}

/** Installs exactly the lockfile when that is needed; ends the process with a sentence when it fails. */
export async function ensureDependencies() {
  const why = whyInstall(workspace);
  if (!why) return;
  console.log(`The packages of this project are ${why}. Installing them with "npm ci"; the first time this takes one to three minutes.`);
  const { file, before } = npm();
  const started = Date.now();
  // Development packages and the packaged Node are needed whatever the caller's npm settings say.
  const result = spawnSync(file, [...before, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: workspace,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32' && before.length === 0,
    env: { ...process.env, NODE_ENV: 'development' },
  });
  if (result.status === 0) {
    console.log(`The packages are installed (${Math.round((Date.now() - started) / 1000)} s).`);
    return;
  }
  console.error(
    `The packages could not be installed: "npm ci" ${result.error ? `did not start (${result.error.message})` : `stopped with code ${result.status}`}.`,
  );
  console.error('Check that this machine reaches its npm registry, and try again.');
  process.exit(1);
}
