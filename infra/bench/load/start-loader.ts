// SPDX-License-Identifier: EUPL-1.2
import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { LoadOrder, LoadResult } from './loader.js';

export interface Loader {
  load(order: LoadOrder): Promise<LoadResult>;
  stop(): void;
}

/** The loader as a process of its own, started with the hook that reads TypeScript. */
export function startLoader(): Loader {
  const hook = join(import.meta.dirname, '../../launch/typescript-hook.mjs');
  const child = fork(join(import.meta.dirname, 'loader.ts'), { execArgv: ['--import', hook], stdio: 'inherit' });
  return {
    load: (order) =>
      new Promise((resolve, reject) => {
        const ended = (): void => reject(new Error('The loader ended.'));
        child.once('exit', ended);
        child.once('message', (result) => {
          child.off('exit', ended);
          resolve(result as LoadResult);
        });
        child.send(order);
      }),
    stop: () => void child.kill(),
  };
}
