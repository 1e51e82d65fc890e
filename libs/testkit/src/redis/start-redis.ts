// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../process/free-port.js';
import { findProgram } from '../process/find-program.js';
import { startOwnedProcess, type OwnedProcess } from '../process/owned-process.js';

const STOP_PATIENCE_MS = 5_000;

export interface RedisOptions {
  readonly log?: (line: string) => void;
  /** Names to look for on PATH, best first. */
  readonly programs?: readonly string[];
}

/** A Redis (or Valkey) of our own, with the two settings the worker demands of production: appendonly and noeviction. */
export interface RedisServer {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
  /** Dies without a word, as in a power cut; `restart` brings it back with what it had written. */
  kill(): Promise<void>;
  /** Stops answering without closing a connection, until `resume`. */
  pause(): void;
  resume(): void;
  restart(): Promise<void>;
}

function launch(file: string, folder: string, port: number, log: ((line: string) => void) | undefined): Promise<OwnedProcess> {
  const settings = ['--bind', '127.0.0.1', '--port', String(port), '--dir', folder, '--appendonly', 'yes', '--maxmemory-policy', 'noeviction', '--save', ''];
  return startOwnedProcess({ file, args: settings, readyWhen: (line) => /ready to accept connections/i.test(line), cwd: folder, log, readyWithinMs: 20_000 });
}

/**
 * Starts redis-server or valkey-server on a free port with its own folder. Undefined when the machine has neither,
 * except in CI, where a missing server is a failure and not a reason to test less.
 */
export async function startRedis(options: RedisOptions = {}): Promise<RedisServer | undefined> {
  const file = findProgram(...(options.programs ?? ['redis-server', 'valkey-server']));
  if (file === undefined) {
    if (process.env['CI'] !== undefined)
      throw new Error('Neither redis-server nor valkey-server is on this machine. Install one, for Debian: apt-get install redis-server');
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'ketenportaal-redis-'));
  const port = await findFreePort();
  let server = await launch(file, folder, port, options.log);
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    async stop() {
      server.signal('SIGCONT');
      await server.stop(['SIGTERM', 'SIGKILL'], STOP_PATIENCE_MS);
      rmSync(folder, { recursive: true, force: true });
    },
    kill: () => server.stop(['SIGKILL'], STOP_PATIENCE_MS),
    pause: () => server.signal('SIGSTOP'),
    resume: () => server.signal('SIGCONT'),
    async restart() {
      server.signal('SIGCONT');
      await server.stop(['SIGTERM', 'SIGKILL'], STOP_PATIENCE_MS);
      server = await launch(file, folder, port, options.log);
    },
  };
}
