// SPDX-License-Identifier: EUPL-1.2
import { join, resolve } from 'node:path';
import { startOwnedProcess, type OwnedProcess } from '../process/owned-process.js';

const workspace = resolve(import.meta.dirname, '../../../..');
const STOP_PATIENCE_MS = 8_000;
const READY_POLL_MS = 100;

export interface AppOptions {
  /** The program, from the root of the workspace: `apps/api/src/main.ts`. */
  readonly main: string;
  readonly env: Readonly<Record<string, string>>;
  /** Answers 200 when the app is ready to work. */
  readonly healthUrl: string;
  readonly log?: ((line: string) => void) | undefined;
}

/** One of our own apps as a process of its own, from source, so that it can be killed like the real one. */
export interface AppProcess {
  readonly pid: number;
  isRunning(): boolean;
  /** As a crash: no goodbye. */
  kill(): Promise<void>;
  pause(): void;
  resume(): void;
  stop(): Promise<void>;
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(1_000) })).ok;
  } catch {
    return false;
  }
}

async function waitUntilHealthy(app: OwnedProcess, options: AppOptions, lines: readonly string[]): Promise<void> {
  for (const start = Date.now(); Date.now() - start < 60_000;) {
    if (await isHealthy(options.healthUrl)) return;
    if (!app.isRunning()) break;
    await new Promise((again) => setTimeout(again, READY_POLL_MS));
  }
  await app.stop(['SIGKILL'], STOP_PATIENCE_MS);
  throw new Error(`${options.main} did not become ready:\n${lines.join('\n')}`);
}

export async function startApp(options: AppOptions): Promise<AppProcess> {
  const lines: string[] = [];
  const app = await startOwnedProcess({
    file: process.execPath,
    args: ['--import', join(workspace, 'infra/launch/typescript-hook.mjs'), join(workspace, options.main)],
    cwd: workspace,
    env: options.env,
    readyWhen: () => true,
    log: (line) => {
      lines.push(line);
      if (lines.length > 40) lines.shift();
      options.log?.(line);
    },
  });
  await waitUntilHealthy(app, options, lines);
  return {
    pid: app.pid,
    isRunning: () => app.isRunning(),
    kill: () => app.stop(['SIGKILL'], STOP_PATIENCE_MS),
    pause: () => app.signal('SIGSTOP'),
    resume: () => app.signal('SIGCONT'),
    stop: () => app.stop(['SIGTERM', 'SIGKILL'], STOP_PATIENCE_MS),
  };
}
