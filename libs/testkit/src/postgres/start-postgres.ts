// SPDX-License-Identifier: EUPL-1.2
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findFreePort } from '../process/free-port.js';
import { startOwnedProcess, type OwnedProcess } from '../process/owned-process.js';
import { findPostgresBinaries, type PostgresBinaries } from './binaries.js';
import { makeTemporaryFolder, openPersistentFolder, type DataFolder } from './data-folder.js';

const SUPERUSER = 'postgres';
/** From this release PostgreSQL brings its own C.UTF-8, so no locale of the machine is needed. */
const BUILTIN_LOCALE_SINCE = 17;
const PORT_ATTEMPTS = 3;
const STOP_PATIENCE_MS = 10_000;

export interface PostgresOptions {
  /** Keep the data here between starts. Without it the server is temporary and may forget everything at a power cut. */
  readonly persistentFolder?: string;
  readonly log?: (line: string) => void;
}

/** A PostgreSQL server of our own, on the loopback address only, which asks no password there. */
export interface PostgresServer {
  readonly port: number;
  /** The major version: 18 from the npm package, 15 from Debian 12. */
  readonly major: number;
  readonly pid: number;
  /** As the superuser, in the database `postgres`. */
  readonly adminUrl: string;
  url(role?: string, database?: string): string;
  stop(): Promise<void>;
}

async function initialise(binaries: PostgresBinaries, folder: DataFolder, persistent: boolean): Promise<void> {
  const locale = binaries.major >= BUILTIN_LOCALE_SINCE ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : ['--locale=C.UTF-8'];
  const args = ['-D', folder.data, '-U', SUPERUSER, '-A', 'trust', '--encoding=UTF8', '--lc-messages=C', ...locale, ...(persistent ? [] : ['--no-sync'])];
  const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  try {
    await promisify(execFile)(binaries.initdb, args, { ...folder.account, cwd: folder.data, env });
  } catch (error) {
    const said = (error as { readonly stderr?: string }).stderr?.trim();
    throw new Error(`PostgreSQL could not make its data folder ${folder.data}: ${said === undefined || said === '' ? String(error) : said}`, { cause: error });
  }
}

/** What PostgreSQL 15 wrote, 18 cannot read. */
function assertSameMajor(binaries: PostgresBinaries, folder: DataFolder): void {
  const written = Number(readFileSync(join(folder.data, 'PG_VERSION'), 'utf8'));
  if (written !== binaries.major)
    throw new Error(`${folder.data} was written by PostgreSQL ${written} and this is ${binaries.major}. Remove ${folder.work} to start afresh.`);
}

function serverArguments(folder: DataFolder, port: number, persistent: boolean): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // A test database need not survive the machine, only kill -9 of its clients.
    ...(persistent ? {} : { fsync: 'off', full_page_writes: 'off' }),
  };
  return ['-D', folder.data, '-p', String(port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

async function startOnFreePort(binaries: PostgresBinaries, folder: DataFolder, options: PostgresOptions): Promise<{ server: OwnedProcess; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort();
    try {
      const server = await startOwnedProcess({
        file: binaries.postgres,
        args: serverArguments(folder, port, options.persistentFolder !== undefined),
        readyWhen: (line) => line.includes('database system is ready to accept connections'),
        account: folder.account,
        cwd: folder.data,
        log: options.log,
      });
      return { server, port };
    } catch (error) {
      // Somebody else may take the port between finding and using it.
      if (attempt === PORT_ATTEMPTS || !String(error).includes('could not bind')) throw error;
    }
  }
}

/** Starts a PostgreSQL server of our own: from the npm package, or Debian's with `TESTKIT_POSTGRES=debian`. */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  const { persistentFolder, log = () => undefined } = options;
  const folder = persistentFolder === undefined ? await makeTemporaryFolder() : await openPersistentFolder(persistentFolder, log);
  const removeIfTemporary = (): void => {
    if (persistentFolder === undefined) rmSync(folder.work, { recursive: true, force: true });
  };
  try {
    const binaries = findPostgresBinaries(folder.account, folder.work);
    if (existsSync(join(folder.data, 'PG_VERSION'))) assertSameMajor(binaries, folder);
    else await initialise(binaries, folder, persistentFolder !== undefined);
    const { server, port } = await startOnFreePort(binaries, folder, options);
    const url = (role = SUPERUSER, database = 'postgres'): string => `postgres://${role}@127.0.0.1:${port}/${database}`;
    return {
      port,
      major: binaries.major,
      pid: server.pid,
      adminUrl: url(),
      url,
      async stop() {
        // Fast first (ends sessions, writes everything), then immediate, then by force.
        await server.stop(['SIGINT', 'SIGQUIT', 'SIGKILL'], STOP_PATIENCE_MS);
        removeIfTemporary();
      },
    };
  } catch (error) {
    removeIfTemporary();
    throw error;
  }
}
