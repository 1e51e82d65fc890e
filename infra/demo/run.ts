// SPDX-License-Identifier: EUPL-1.2
// `npm run demo`: the whole of Ketenportaal on this machine, without Docker, .env, database or Redis.
// `npm run demo -- --smoke`: starts it, plays the main job, and ends with 0 or 1.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findFreePort, people, organisations, startSystem, type System } from '@ketenportaal/testkit';
import { startFront } from './front.js';
import { seedDemo } from './seed.js';
import { playSmoke } from './smoke.js';

const workspace = resolve(import.meta.dirname, '../..');
const portalDir = join(workspace, 'apps/portal/dist');
const smoke = process.argv.includes('--smoke');
const verbose = process.argv.includes('--verbose');

function buildPortal(): void {
  console.log('Het portaal wordt gebouwd …');
  const nx = spawnSync(process.execPath, [join(workspace, 'node_modules/nx/dist/bin/nx.js'), 'run', 'portal:build'], {
    cwd: workspace,
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false' },
  });
  if (nx.status === 0 && existsSync(join(portalDir, 'index.html'))) return;
  console.error(`${nx.stdout}\n${nx.stderr}\nHet portaal kon niet worden gebouwd.`);
  process.exit(1);
}

function printWelcome(system: System): void {
  const row = ({ name, functionTitle, organisation, story }: (typeof people)[keyof typeof people]): string =>
    `  ${name.padEnd(18)} ${functionTitle.padEnd(29)} ${organisations[organisation].name}\n  ${''.padEnd(18)} ${story}`;
  const shown = Object.values(people).filter(({ story }) => story !== '');
  console.log(`
Ketenportaal draait. Open ${system.origin}
De e-mails van de demo staan op ${system.origin}/demo/post

U kunt inloggen als (kies een naam, er is geen wachtwoord):
${shown.map(row).join('\n')}

Stop met Ctrl+C. Alles in deze demo is verzonnen en wordt daarna vergeten.`);
}

buildPortal();
console.log('Database, inloggen, API en worker starten …');
const [port, apiPort] = [await findFreePort(), await findFreePort()];
const system = await startSystem({ queue: 'postgres', port, apiPort, portalDir, log: (from, line) => verbose && console.log(`${from}: ${line}`) });
const front = await startFront({ port, apiPort, mails: () => system.mailbox.messages() });

let stopping = false;
async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  console.log('\nDe demo stopt …');
  await front.stop();
  await system.stop();
  process.exit(code);
}
process.once('SIGINT', () => void stop(0)).once('SIGTERM', () => void stop(0));

console.log('De regio Vlietland wordt gevuld …');
await seedDemo(system);
if (smoke) await stop((await playSmoke(system)) ? 0 : 1);
else printWelcome(system);
