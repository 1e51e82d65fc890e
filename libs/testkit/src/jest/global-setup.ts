// SPDX-License-Identifier: EUPL-1.2
// Jest's globalSetup for the projects that need a database. It imports nothing but `node:` modules, because Jest does
// not map our `.js` imports here. Of several projects in one run the first starts the server and the others find it.
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';

const ADMIN_URL_VARIABLE = 'TESTKIT_POSTGRES_ADMIN_URL';
const READY_WITHIN_MS = 120_000;
const workspace = join(import.meta.dirname, '..', '..', '..', '..');

/** On the global object, for Jest may load this file once per project. */
const run = globalThis as typeof globalThis & { ketenportaalTemplateServer?: ChildProcess };

function readAdminUrl(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => {
      server.kill('SIGKILL');
      reject(new Error(`The test database ${reason}; what it said stands above.`));
    };
    const timer = setTimeout(() => fail(`was not ready within ${READY_WITHIN_MS / 1000} s`), READY_WITHIN_MS);
    server.once('error', (error) => fail(`could not be started (${error.message})`));
    server.once('exit', (code) => fail(`ended with code ${code}`));
    if (!server.stdout) return fail('has no output');
    createInterface({ input: server.stdout }).once('line', (line) => {
      clearTimeout(timer);
      server.removeAllListeners('exit');
      resolve((JSON.parse(line) as { readonly adminUrl: string }).adminUrl);
    });
  });
}

// oxlint-disable-next-line import/no-default-export -- Jest asks for a default export.
export default async function startTemplateServer(): Promise<void> {
  if (run.ketenportaalTemplateServer) return;
  const hook = join(workspace, 'infra', 'launch', 'typescript-hook.mjs');
  const args = ['--import', hook, join(workspace, 'libs', 'testkit', 'src', 'jest', 'serve-template.ts')];
  run.ketenportaalTemplateServer = spawn(process.execPath, args, { cwd: workspace, stdio: ['pipe', 'pipe', 'inherit'] });
  process.env[ADMIN_URL_VARIABLE] = await readAdminUrl(run.ketenportaalTemplateServer);
}
