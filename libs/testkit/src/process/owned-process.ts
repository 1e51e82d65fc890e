// SPDX-License-Identifier: EUPL-1.2
import { spawn, type ChildProcess } from 'node:child_process';

const LAST_LINES = 40;

export interface OwnedProcessOptions {
  readonly file: string;
  readonly args: readonly string[];
  readonly readyWhen: (line: string) => boolean;
  readonly account?: { readonly uid: number; readonly gid: number } | undefined;
  readonly cwd?: string;
  /** Added to a bare environment: nothing of ours leaks in (a DATABASE_URL, say). */
  readonly env?: Readonly<Record<string, string>>;
  readonly log?: ((line: string) => void) | undefined;
  readonly readyWithinMs?: number;
}

/** A server that we started ourselves. We signal only this process, by the handle we got when it began. */
export interface OwnedProcess {
  readonly pid: number;
  isRunning(): boolean;
  signal(signal: NodeJS.Signals): void;
  /** Sends each signal in turn, waits for the end after each, and answers when the process is gone. */
  stop(signals: readonly NodeJS.Signals[], patienceMs: number): Promise<void>;
}

function watchLines(child: ChildProcess, onLine: (line: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString('utf8')).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onLine(line);
    });
    // A pipe that breaks while the server dies must not take the test process with it.
    stream?.on('error', () => undefined);
  }
}

function own(child: ChildProcess, pid: number): OwnedProcess {
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  const endNow = (): void => {
    if (!isRunning()) return;
    // A paused server hears nothing until it goes on.
    child.kill('SIGCONT');
    child.kill('SIGINT');
  };
  process.once('exit', endNow);
  child.once('exit', () => process.off('exit', endNow));
  const endsWithin = (ms: number): Promise<boolean> =>
    new Promise((resolve) => {
      if (!isRunning()) return resolve(true);
      const timer = setTimeout(() => resolve(false), ms);
      child.once('exit', () => {
        clearTimeout(timer);
        resolve(true);
      });
    });
  return {
    pid,
    isRunning,
    signal: (signal) => void (isRunning() && child.kill(signal)),
    async stop(signals, patienceMs) {
      for (const signal of signals) {
        if (!isRunning()) return;
        child.kill(signal);
        if (await endsWithin(patienceMs)) return;
      }
    },
  };
}

/** Starts a server and answers when it says that it is ready; when it does not, the error carries its last words. */
export function startOwnedProcess(options: OwnedProcessOptions): Promise<OwnedProcess> {
  const { file, args, readyWhen, account, cwd, log, readyWithinMs = 60_000 } = options;
  return new Promise((resolve, reject) => {
    const lastLines: string[] = [];
    let ready = false;
    const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', ...options.env };
    const child = spawn(file, [...args], { ...account, cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const fail = (reason: string): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(new Error(`${file} ${reason}${lastLines.length > 0 ? `\n${lastLines.join('\n')}` : ''}`));
    };
    const timer = setTimeout(() => fail(`was not ready after ${readyWithinMs / 1000} s`), readyWithinMs);
    // Without this listener a program that cannot be executed ends our own process (an unhandled 'error' event).
    child.on('error', (error) => fail(`could not be started: ${error.message}`));
    child.once('close', (code, signal) => fail(`ended before it was ready (${signal ?? `code ${code}`})`));
    watchLines(child, (line) => {
      log?.(line);
      lastLines.push(line);
      if (lastLines.length > LAST_LINES) lastLines.shift();
      if (ready || child.pid === undefined || !readyWhen(line)) return;
      ready = true;
      clearTimeout(timer);
      child.removeAllListeners('close');
      resolve(own(child, child.pid));
    });
  });
}
