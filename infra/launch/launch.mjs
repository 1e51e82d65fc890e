// SPDX-License-Identifier: EUPL-1.2
// The way in for every command of package.json: `node infra/launch/launch.mjs <command> [arguments]`.
// It uses only `node:` modules and runs on a system Node 20.19, so that a fresh clone needs nothing but Node and npm:
// it installs what is missing, goes on under the Node 24 that the installation brought, and starts the command.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';
import { continueUnderNode24, wantedMajor } from './node-24.mjs';
import { workspace } from './workspace.mjs';

/** Each command and the file behind it. A file gets its own arguments as `process.argv.slice(2)`. */
export const COMMANDS = {
  test: 'infra/launch/run-test.mjs',
  'test-fast': 'infra/launch/run-test-fast.mjs',
  keycloak: 'infra/launch/run-keycloak.mjs',
  stories: 'infra/stories/run.ts',
  demo: 'infra/demo/run.ts',
  bench: 'infra/bench/run.ts',
};

const [command = '', ...args] = process.argv.slice(2);
const file = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;

if (!file) {
  console.error(`There is no command "${command}". Choose from: ${Object.keys(COMMANDS).join(', ')}.`);
  process.exit(1);
}

process.chdir(workspace);
await ensureDependencies();

if (Number(process.versions.node.split('.')[0]) < wantedMajor) {
  process.exitCode = await continueUnderNode24(process.argv.slice(1));
} else {
  // Tools that are found by name (and what they start) then run on the same Node and come from this workspace.
  process.env.PATH = `${join(workspace, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`;
  if (file.endsWith('.ts')) await import('./typescript-hook.mjs');
  process.argv = [process.execPath, join(workspace, file), ...args];
  await import(pathToFileURL(join(workspace, file)).href);
}
