// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

function findAccount(name: string): Account | undefined {
  try {
    const idOf = (flag: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    return undefined;
  }
}

/**
 * PostgreSQL refuses to run as root. Who it runs as then: whoever owns the files already, else the user `postgres`,
 * else `nobody`. No user is added to the machine. Not root: undefined, it runs as ourselves.
 */
export function findServerAccount(existingFolder?: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = existingFolder === undefined ? undefined : statSync(existingFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = findAccount('postgres') ?? findAccount('nobody');
  if (!account)
    throw new Error('PostgreSQL does not run as root, and this machine has no user "postgres" or "nobody" to run it as. Try again as a normal user.');
  return account;
}

function mayEnter(folder: string, account: Account): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/** Whether the account can come at a path: every folder above it, and the folder itself, must let it in. */
export function canReach(path: string, account: Account | undefined): boolean {
  if (!account) return true;
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (statSync(folder, { throwIfNoEntry: false }) && !mayEnter(folder, account)) return false;
    if (folder === dirname(folder)) return true;
  }
}
