// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { workspace } from './workspace.mjs';

/** @param {string} file */
const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs;

/** @param {string} file */
const readPackages = (file) =>
  Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages ?? {}).filter(([path, entry]) => path.includes('node_modules/') && !entry.link);

/**
 * Whether the same packages are in both. What is optional may be left out of an installation: other platforms' builds.
 * @param {string} lockfile
 * @param {string} installed
 */
function isSameSet(lockfile, installed) {
  const locked = new Map(readPackages(lockfile));
  const present = new Map(readPackages(installed));
  const asLocked = [...present].every(([path, { version }]) => locked.get(path)?.version === version);
  return asLocked && [...locked].every(([path, entry]) => present.has(path) || entry.optional || entry.devOptional);
}

/**
 * Why the packages must be installed, or undefined when they are as the lockfile says.
 * npm writes node_modules/.package-lock.json as its last act, so an installation that broke off counts as missing.
 * A lockfile that is only newer (a checkout, `lock:complete`) and says the same is no reason.
 * @param {string} folder
 * @returns {'missing' | 'older than the lockfile' | undefined}
 */
export function whyInstall(folder) {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  const lockfile = join(folder, 'package-lock.json');
  const installedAt = changedAt(installed);
  if (installedAt === undefined) return 'missing';
  const lockedAt = changedAt(lockfile);
  if (lockedAt === undefined || lockedAt <= installedAt) return undefined;
  return isSameSet(lockfile, installed) ? undefined : 'older than the lockfile';
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
