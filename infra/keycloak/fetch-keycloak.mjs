// SPDX-License-Identifier: EUPL-1.2
// Gets the Keycloak server by its Maven coordinates into .cache/keycloak, checks it against the digest below, unpacks
// and builds it once. The last line it prints is JSON: { "home": …, "java": …, "version": … }.
//   node infra/keycloak/fetch-keycloak.mjs
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureJava } from './ensure-java.mjs';
import { unpackZip } from './unpack-zip.mjs';

// 26.7.3 is the newest release on Maven Central that was tried, and it starts on Java 17: what Debian 12 installs.
// A newer one is taken when the login spec passes with it on Java 17; the digest then changes with it.
export const VERSION = '26.7.3';
const SHA_256 = '27a6535553c3cdcd083872ba40629efafb3475e3b758e0c6f691395561dd0f1f';
const COORDINATES = `org.keycloak:keycloak-quarkus-dist:${VERSION}:zip`;
const MAVEN_COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';
// Options that are baked in by `kc.sh build`, so that every start after it is a matter of seconds.
const BUILD_OPTIONS = ['--db=dev-mem', '--health-enabled=false', '--metrics-enabled=false'];
const READY = 'built-for-ketenportaal.json';

const workspace = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const cache = join(workspace, '.cache', 'keycloak');
const zip = join(cache, `keycloak-quarkus-dist-${VERSION}.zip`);
const home = join(cache, `keycloak-${VERSION}`);

function run(program, args, env = process.env) {
  const { status, error, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', env, cwd: cache, maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed.\n${error?.message ?? ''}\n${stdout ?? ''}\n${stderr ?? ''}`);
}

const digestOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

function download() {
  if (existsSync(zip) && digestOf(zip) === SHA_256) return;
  rmSync(zip, { force: true });
  console.log(`Keycloak ${VERSION}: fetching ${COORDINATES} with Maven.`);
  run('mvn', ['--batch-mode', '--quiet', MAVEN_COPY, `-Dartifact=${COORDINATES}`, `-DoutputDirectory=${cache}`]);
  const digest = digestOf(zip);
  if (digest !== SHA_256) throw new Error(`${COORDINATES} has the digest ${digest}, expected ${SHA_256}. It is not used.`);
}

/** Unpacks and builds beside the final place and then renames, so that a broken attempt is never taken for the server. */
function unpackAndBuild(java) {
  const attempt = mkdtempSync(join(cache, 'attempt-'));
  try {
    const files = unpackZip(zip, attempt);
    const server = join(attempt, `keycloak-${VERSION}`);
    console.log(`Keycloak ${VERSION}: ${files} files unpacked; building it once.`);
    run(join(server, 'bin', 'kc.sh'), ['build', ...BUILD_OPTIONS], { ...process.env, JAVA: java });
    writeFileSync(join(server, READY), `${JSON.stringify({ version: VERSION, digest: SHA_256, options: BUILD_OPTIONS })}\n`);
    rmSync(home, { recursive: true, force: true });
    renameSync(server, home);
  } finally {
    rmSync(attempt, { recursive: true, force: true });
  }
}

function isReady() {
  const marker = join(home, READY);
  if (!existsSync(marker)) return false;
  const { digest, options } = JSON.parse(readFileSync(marker, 'utf8'));
  return digest === SHA_256 && JSON.stringify(options) === JSON.stringify(BUILD_OPTIONS);
}

mkdirSync(cache, { recursive: true });
const java = ensureJava({ maven: !isReady() });
if (!isReady()) {
  download();
  unpackAndBuild(java);
}
console.log(JSON.stringify({ home, java, version: VERSION }));
