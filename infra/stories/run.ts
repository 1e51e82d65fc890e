// SPDX-License-Identifier: EUPL-1.2
// `npm run stories`, `npm run stories -- --only C7`: plays the stories through the public API of a freshly started system.
import { startSystem } from '@ketenportaal/testkit';
import { anderContact } from './ander-contact.story.js';
import { c1 } from './c1.story.js';
import { c7 } from './c7.story.js';
import { openStage, type Stage } from './stage.js';
import { stilte } from './stilte.story.js';
import { tweedeMelding } from './tweede-melding.story.js';
import { vraag } from './vraag.story.js';

const STORIES: readonly { readonly name: string; readonly title: string; readonly play: (stage: Stage) => Promise<void> }[] = [
  { name: 'C1', title: 'from melding to acceptance', play: c1 },
  { name: 'C7', title: 'two parties point at each other, and the holder stays', play: c7 },
  { name: 'tweede-melding', title: 'a second melding is merged and neither melder can tell', play: tweedeMelding },
  { name: 'stilte', title: 'silence expires visibly and never moves the holder', play: stilte },
  { name: 'vraag', title: 'one question is asked and answered while the clock runs on', play: vraag },
  { name: 'ander-contact', title: 'a colleague is named instead, and the melder sees whom to call', play: anderContact },
];

const at = process.argv.indexOf('--only');
const only = at === -1 ? null : (process.argv[at + 1] ?? '');
const chosen = STORIES.filter(({ name }) => only === null || name === only);
if (chosen.length === 0) {
  console.log(`There is no story "${only}". Choose from: ${STORIES.map(({ name }) => name).join(', ')}.`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const said: string[] = [];
const system = await startSystem({
  queue: 'postgres',
  log: (from, line) => from !== 'postgres' && !line.includes('mail sent') && said.push(`${from}: ${line}`),
});
let failed = 0;
for (const { name, title, play } of chosen) {
  console.log(`${name}: ${title}`);
  try {
    await play(openStage(system, console.log));
    console.log(`  ok ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`  FAILED ${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
await system.stop();
if (failed > 0) console.log(said.slice(-40).join('\n'));
console.log(`${chosen.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
