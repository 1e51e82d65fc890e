// SPDX-License-Identifier: EUPL-1.2
// Run after every `npm install`, before the lockfile is committed: `npm run lock:complete`.
// Why: a registry may lack some platform builds of native packages (say the one for macOS). `npm install` then leaves
// them out of the lockfile without a word, and `npm ci` refuses the result: "Missing: X from lock file". This adds an
// inert entry for each: npm skips it, because its os and cpu are not those of the machine.
import { readFileSync, writeFileSync } from 'node:fs';

const OS = ['darwin', 'linux', 'win32', 'freebsd', 'android', 'openharmony', 'sunos', 'aix', 'openbsd', 'netbsd'];
const CPU = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64', 'wasm32', 'mips64el'];

const file = process.argv[2] ?? 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));

/** Whether a package is found from another one's folder, by node's own way of looking upwards. */
function isLocked(from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder) return false;
  }
}

const hasAny = (words, ...wanted) => wanted.some((word) => words.includes(word));

/** `@swc/core-linux-x64-musl` says for which machine it is. */
function readPlatform(name) {
  const words = name.split(/[/\-_.]/);
  const os = OS.find((word) => words.includes(word)) ?? (hasAny(words, 'win', 'windows') ? 'win32' : undefined);
  const cpu = CPU.find((word) => words.includes(word)) ?? (hasAny(words, 'armv7', 'gnueabihf', 'eabi') ? 'arm' : undefined);
  const libc = hasAny(words, 'musl', 'musleabihf') ? 'musl' : hasAny(words, 'gnu', 'gnueabihf') ? 'glibc' : undefined;
  return { os, cpu, libc };
}

/** `^1.2.3` and `npm:other@1.2.3` name version 1.2.3. */
const exactVersion = (range) =>
  String(range)
    .replace(/^npm:.*@/, '')
    .replace(/^[\^~>=]+/, '');

function inertEntry(name, range) {
  const { os, cpu, libc } = readPlatform(name);
  if (!os && !cpu) return undefined;
  return { version: exactVersion(range), optional: true, ...(cpu && { cpu: [cpu] }), ...(os && { os: [os] }), ...(libc && { libc: [libc] }) };
}

let added = 0;
for (const [path, pkg] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(pkg.optionalDependencies ?? {})) {
    if (isLocked(path, name)) continue;
    const entry = inertEntry(name, range);
    if (!entry) {
      console.error('no os or cpu in its name, left out:', name, range);
      continue;
    }
    lock.packages[`node_modules/${name}`] = entry;
    added += 1;
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} inert optional entries added`);
