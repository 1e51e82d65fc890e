// SPDX-License-Identifier: EUPL-1.2
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { workspace } from './workspace.mjs';

export const wantedMajor = 24;

/** The Node that came with the packages (optionalDependencies), when there is one for this machine. */
export function findPackagedNode(folder = workspace) {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const file = join(folder, 'node_modules', `node-${platform}-${process.arch}`, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(file) ? file : undefined;
}

/** @param {string} file */
const runs = (file) => spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout?.startsWith(`v${wantedMajor}.`) === true;

/**
 * Starts the same command again under Node 24 and answers its exit code. Signals are passed on, so that Ctrl+C and a
 * polite stop from outside reach the program that does the work; at a terminal Ctrl+C reaches it already.
 * @param {string[]} argv
 * @returns {Promise<number>}
 */
export async function continueUnderNode24(argv) {
  const node = findPackagedNode();
  if (!node || !runs(node)) {
    console.error(
      `This project needs Node ${wantedMajor}; you run ${process.version}, and npm has no packaged Node for ${process.platform} on ${process.arch}.`,
    );
    console.error(`Install Node ${wantedMajor} and try again.`);
    return 1;
  }
  const child = spawn(node, argv, { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`Node ${wantedMajor} did not start: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
