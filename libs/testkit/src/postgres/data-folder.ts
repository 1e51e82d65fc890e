// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { canReach, findServerAccount, type Account } from './account.js';

const TEMPORARY_PREFIX = 'ketenportaal-postgres-';
const ONE_HOUR_MS = 3_600_000;

/** `work` holds who owns the server and, when needed, a copy of the program; `data` is PostgreSQL's own folder. */
export interface DataFolder {
  readonly work: string;
  readonly data: string;
  readonly account: Account | undefined;
}

const ownerFile = (work: string): string => join(work, 'owner.json');

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readOwner(work: string): number | undefined {
  try {
    return (JSON.parse(readFileSync(ownerFile(work), 'utf8')) as { readonly pid: number }).pid;
  } catch {
    return undefined;
  }
}

/** The server of a folder, only when the process that has that number now was started on exactly this folder. */
function findServerPid(data: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data) ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Stops a server of ours whose owner died before it could (kill -9 of a test run or a demo). */
async function stopLeftServer(data: string): Promise<void> {
  const pid = findServerPid(data);
  if (pid === undefined) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 10_000 && findServerPid(data) === pid; waited += 50) await sleep(50);
}

async function sweepLeftFolders(parent: string): Promise<void> {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(TEMPORARY_PREFIX))) {
    const work = join(parent, name);
    const status = statSync(work, { throwIfNoEntry: false });
    if (!status || (process.getuid && status.uid !== process.getuid())) continue;
    const owner = readOwner(work);
    // A folder without an owner may be seconds old and about to get one.
    if (owner === undefined ? Date.now() - status.mtimeMs < ONE_HOUR_MS : isAlive(owner)) continue;
    await stopLeftServer(join(work, 'data'));
    rmSync(work, { recursive: true, force: true });
  }
}

function prepare(work: string, account: Account | undefined): DataFolder {
  const data = join(work, 'data');
  mkdirSync(data, { recursive: true });
  if (account) {
    chmodSync(work, 0o755);
    chownSync(data, account.uid, account.gid);
  }
  chmodSync(data, 0o700);
  writeFileSync(ownerFile(work), JSON.stringify({ pid: process.pid }));
  return { work, data, account };
}

/** A new folder that is thrown away on stop, in a place where the server's account can come. */
export async function makeTemporaryFolder(): Promise<DataFolder> {
  const account = findServerAccount();
  const parent = [tmpdir(), '/tmp', '/var/tmp'].find((folder) => existsSync(folder) && canReach(folder, account));
  if (!parent) throw new Error(`PostgreSQL does not run as root, and its user may not enter ${tmpdir()}. Set TMPDIR to a folder that everyone may enter.`);
  await sweepLeftFolders(parent);
  return prepare(mkdtempSync(join(parent, TEMPORARY_PREFIX)), account);
}

/** Where root keeps data when the asked folder lies under one that only root may enter; the same place each time. */
function standIn(asked: string): string {
  const folder = join('/var/tmp', `ketenportaal-${createHash('sha256').update(asked).digest('hex').slice(0, 12)}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  if (statSync(folder).uid !== process.getuid?.()) throw new Error(`${folder} belongs to someone else; PostgreSQL's data cannot be kept there.`);
  return folder;
}

/** A folder that stays; what an earlier owner left running on it is stopped first. */
export async function openPersistentFolder(folder: string, log: (line: string) => void): Promise<DataFolder> {
  const asked = resolve(folder);
  if (statSync(asked, { throwIfNoEntry: false })?.isDirectory() === false) throw new Error(`${asked} is not a folder; PostgreSQL's data cannot be kept there.`);
  const account = findServerAccount(join(asked, 'data'));
  // The folder itself is opened to the server's user below; those above it are not ours to change.
  const work = canReach(dirname(asked), account) ? asked : standIn(asked);
  if (work !== asked) log(`PostgreSQL's user may not enter ${asked}; the data is kept in ${work}.`);
  const owner = readOwner(work);
  if (owner !== undefined && owner !== process.pid && isAlive(owner) && findServerPid(join(work, 'data')) !== undefined) {
    throw new Error(`PostgreSQL already runs on ${work}, started by process ${owner}. Stop that one first.`);
  }
  await stopLeftServer(join(work, 'data'));
  return prepare(work, account);
}
