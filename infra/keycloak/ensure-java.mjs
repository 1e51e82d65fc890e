// SPDX-License-Identifier: EUPL-1.2
// Finds a Java that the pinned Keycloak runs on, and Maven; installs both from Debian where it is root and may.
// Run by itself it prints the Java that it found: node infra/keycloak/ensure-java.mjs
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Keycloak's supported releases. 17 is what Debian 12 has, 21 what Debian 13 has. */
const SUPPORTED = [17, 21, 25];
// `default-jre-headless` is the release's own supported Java, so that the same line works on the next Debian.
const PACKAGES = ['default-jre-headless', 'maven'];

function majorOf(java) {
  const { stdout, stderr, status } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  if (status !== 0) return undefined;
  return Number(/version "(\d+)/.exec(`${stderr}${stdout}`)?.[1]);
}

function javaHomes() {
  const installed = '/usr/lib/jvm';
  const found = existsSync(installed)
    ? readdirSync(installed)
        .sort()
        .map((name) => join(installed, name, 'bin', 'java'))
    : [];
  return [...(process.env.JAVA_HOME ? [join(process.env.JAVA_HOME, 'bin', 'java')] : []), 'java', ...found];
}

/** The first Java that Keycloak supports: JAVA_HOME, then the one on the PATH, then Debian's folder. */
export function findJava() {
  return javaHomes().find((java) => SUPPORTED.includes(majorOf(java)));
}

export function findMaven() {
  return spawnSync('mvn', ['--version'], { encoding: 'utf8' }).status === 0 ? 'mvn' : undefined;
}

function install() {
  const byHand = `Install them with: apt-get install --no-install-recommends ${PACKAGES.join(' ')}`;
  const missing = 'The Keycloak test needs Java 17, 21 or 25 and Maven.';
  if (process.getuid?.() !== 0) throw new Error(`${missing} ${byHand} (as root; this process is not root).`);
  console.log(`${missing} Installing ${PACKAGES.join(' and ')} with apt.`);
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  // A machine whose lists are fresh enough may install although one of its sources cannot be reached, so only the install decides.
  apt('update');
  if (!apt('install', '-y', '--no-install-recommends', ...PACKAGES)) throw new Error(`apt could not install them. ${byHand}`);
}

/** Java, and Maven when it is needed; never "skip": a machine without them gets them or gets told how. */
export function ensureJava({ maven = true } = {}) {
  const there = () => findJava() !== undefined && (!maven || findMaven() !== undefined);
  if (!there()) install();
  if (!there()) throw new Error('Java and Maven were installed, but cannot be started.');
  return findJava();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(ensureJava());
