// SPDX-License-Identifier: EUPL-1.2
// Programs that the tests need and npm cannot bring. On Debian, as root, they are installed; otherwise it is said how.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Each program, under the names it may have, and the Debian packages that bring it. */
const PROGRAMS = {
  chromium: { names: ['chromium', 'chromium-browser', 'google-chrome'], packages: ['chromium', 'fonts-liberation'] },
  'redis-server': { names: ['redis-server', 'valkey-server'], packages: ['redis-server'] },
  java: { names: ['java'], packages: ['openjdk-17-jre-headless'] },
  mvn: { names: ['mvn'], packages: ['maven'] },
};

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {readonly string[]} names
 * @param {string} path
 */
export function isOnPath(names, path = process.env.PATH ?? '') {
  return path
    .split(delimiter)
    .filter(Boolean)
    .some((folder) => names.some((name) => isExecutable(join(folder, name))));
}

/**
 * RUNLEVEL=1 keeps a package from starting its own service on a default port: only the programs are wanted.
 * @param {readonly string[]} args
 */
function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const result = spawnSync('apt-get', ['-q', '-y', '-o', 'Dpkg::Options::=--force-confold', ...args], { encoding: 'utf8', env, maxBuffer: 1e8 });
  if (result.status !== 0)
    console.log(`apt-get ${args.join(' ')} did not succeed:\n${`${result.stdout ?? ''}${result.stderr ?? ''}`.trim().split('\n').slice(-15).join('\n')}`);
  return result.status === 0;
}

/**
 * Sees to it that these programs are there, as far as this user may.
 * @param {readonly string[]} wanted keys of PROGRAMS
 */
export function ensurePrograms(wanted) {
  const missing = [...new Set(wanted)].filter((key) => !isOnPath(PROGRAMS[key].names));
  if (missing.length === 0) return;
  const packages = missing.flatMap((key) => PROGRAMS[key].packages);
  const mayInstall = process.getuid?.() === 0 && isOnPath(['apt-get']);
  if (mayInstall) {
    console.log(`This machine lacks ${missing.join(' and ')}. Installing with apt-get: ${packages.join(' ')}.`);
    // Without fresh lists a newly made machine knows no packages.
    apt('update');
    apt('install', '--no-install-recommends', ...packages);
  }
  const stillMissing = missing.filter((key) => !isOnPath(PROGRAMS[key].names));
  if (stillMissing.length === 0) return;
  console.log(`Not on this machine: ${stillMissing.join(', ')}. Tests that need them will fail. For Debian: sudo apt-get install ${packages.join(' ')}`);
}
