// SPDX-License-Identifier: EUPL-1.2
// Starts the real Keycloak, in production mode on a free loopback port, with the given realm files.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
export const REALM = 'ketenportaal';
export const REALM_FILE = join(here, 'ketenportaal-realm.json');
export const PERSONAS_FILE = join(here, 'ketenportaal-users-0.json');
const START_LIMIT_MS = 180_000;
const STOP_LIMIT_MS = 15_000;
const LOG_LINES_KEPT = 200;

// The watcher waits on a pipe that only closes when we are gone, also by Ctrl+C or kill -9; then it ends the group of this
// Keycloak and removes its folder ($0).
const OUTLIVES_NOBODY = `{ trap '' TERM; read -r _; kill -TERM 0; sleep 5; rm -rf "$0"; kill -KILL 0; } <&3 & exec "$@" 3<&-`;

export interface StartOptions {
  /** Keycloak's import names: `<realm>-realm.json` and `<realm>-users-<n>.json`. */
  readonly realmFiles: readonly string[];
  readonly port?: number;
  /** What the `${NAME}` places in the realm files stand for. */
  readonly environment: Readonly<Record<string, string>>;
}

export interface Keycloak {
  readonly origin: string;
  readonly issuer: string;
  readonly startedInMs: number;
  adminToken(): Promise<string>;
  /** Calls the admin API of the realm; `path` begins with a slash. Any answer below 500 is given back. */
  admin(method: string, path: string, body?: unknown): Promise<Response>;
  log(): string;
  stop(): Promise<void>;
}

interface Server {
  readonly home: string;
  readonly java: string;
}

/** Fetching runs in a process of its own: it installs, downloads, checks and builds what is missing, or fails. */
async function fetchServer(): Promise<Server> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(here, 'fetch-keycloak.mjs')], { maxBuffer: 16 * 1024 * 1024 });
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Server;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port was given.');
  return address.port;
}

/** A folder of its own with its own data; program and configuration stay in the cache and are only read. */
function ownHome(server: Server, realmFiles: readonly string[]): string {
  const home = mkdtempSync(join(tmpdir(), 'ketenportaal-keycloak-'));
  for (const part of ['lib', 'conf', 'providers', 'themes']) symlinkSync(join(server.home, part), join(home, part));
  const imports = join(home, 'data', 'import');
  mkdirSync(imports, { recursive: true });
  for (const file of realmFiles) copyFileSync(file, join(imports, basename(file)));
  return home;
}

function spawnServer(server: Server, home: string, port: number, environment: Readonly<Record<string, string>>): ChildProcess {
  const options = [
    '--optimized',
    '--cache=local',
    '--import-realm',
    '--http-enabled=true',
    '--http-host=127.0.0.1',
    `--http-port=${port}`,
    `--hostname=http://127.0.0.1:${port}`,
  ];
  // Not process.env: a KC_… setting of the machine would change what is tested.
  const env = {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    JAVA: server.java,
    JAVA_OPTS_KC_HEAP: '-Xms64m -Xmx400m',
    ...environment,
  };
  const command = [join(server.home, 'bin', 'kc.sh'), `-Dkc.home.dir=${home}`, 'start', ...options];
  // `detached` gives it a process group of its own, so that stopping reaches the shell and the Java below it, and nothing else.
  return spawn('/bin/sh', ['-c', OUTLIVES_NOBODY, home, ...command], { cwd: home, env, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
}

function keepLog(child: ChildProcess): () => string {
  const lines: string[] = [];
  const keep = (chunk: Buffer): void => {
    lines.push(...chunk.toString('utf8').split('\n').filter(Boolean));
    lines.splice(0, lines.length - LOG_LINES_KEPT);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return () => lines.join('\n');
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch (error) {
    // ESRCH: the group has already ended, which is what was asked for.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

async function untilReady(child: ChildProcess, issuer: string, log: () => string): Promise<void> {
  const limit = Date.now() + START_LIMIT_MS;
  while (Date.now() < limit) {
    if (hasEnded(child)) throw new Error(`Keycloak ended while it started.\n${log()}`);
    const ready = await fetch(`${issuer}/.well-known/openid-configuration`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await pause(200);
  }
  throw new Error(`Keycloak was not ready within ${START_LIMIT_MS / 1000} s.\n${log()}`);
}

async function end(child: ChildProcess, home: string): Promise<void> {
  if (!hasEnded(child)) {
    const ended = once(child, 'exit');
    signalGroup(child, 'SIGTERM');
    await Promise.race([ended, pause(STOP_LIMIT_MS, undefined, { ref: false })]);
  }
  // Also after the shell has gone: whatever is left of its group ends with it.
  signalGroup(child, 'SIGKILL');
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

async function tokenOf(origin: string, id: string, secret: string): Promise<string> {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret });
  const answer = await fetch(`${origin}/realms/master/protocol/openid-connect/token`, { method: 'POST', body });
  if (!answer.ok) throw new Error(`Keycloak gave no administrator token: ${answer.status} ${await answer.text()}`);
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return token;
}

/** Starts Keycloak and waits until the realm answers. Absence of Java or of the server is an error, never a skip. */
export async function startKeycloak({ realmFiles, port, environment }: StartOptions): Promise<Keycloak> {
  const server = await fetchServer();
  const origin = `http://127.0.0.1:${port ?? (await freePort())}`;
  const issuer = `${origin}/realms/${REALM}`;
  const home = ownHome(server, realmFiles);
  const [adminId, adminSecret] = ['test-administrator', randomBytes(24).toString('base64url')] as const;
  const began = Date.now();
  const child = spawnServer(server, home, Number(new URL(origin).port), {
    ...environment,
    KC_BOOTSTRAP_ADMIN_CLIENT_ID: adminId,
    KC_BOOTSTRAP_ADMIN_CLIENT_SECRET: adminSecret,
  });
  const log = keepLog(child);
  const stop = (): Promise<void> => end(child, home);
  try {
    await untilReady(child, issuer, log);
  } catch (error) {
    await stop();
    throw error;
  }
  const adminToken = (): Promise<string> => tokenOf(origin, adminId, adminSecret);
  const admin = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const headers = { authorization: `Bearer ${await adminToken()}`, 'content-type': 'application/json' };
    const answer = await fetch(`${origin}/admin/realms/${REALM}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    if (answer.status >= 500) throw new Error(`${method} ${path} failed: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  return { origin, issuer, startedInMs: Date.now() - began, adminToken, admin, log, stop };
}
