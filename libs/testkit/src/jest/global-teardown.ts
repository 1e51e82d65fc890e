// SPDX-License-Identifier: EUPL-1.2
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

const run = globalThis as typeof globalThis & { ketenportaalTemplateServer?: ChildProcess };

// oxlint-disable-next-line import/no-default-export -- Jest asks for a default export.
export default async function stopTemplateServer(): Promise<void> {
  const server = run.ketenportaalTemplateServer;
  delete run.ketenportaalTemplateServer;
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.stdin?.end();
  await ended;
}
