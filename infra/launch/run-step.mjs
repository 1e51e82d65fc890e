// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countJest } from './tally.mjs';
import { workspace } from './workspace.mjs';

const USUAL_LIMIT_MS = 10 * 60_000;
const STILL_RUNNING_MS = 60_000;
const LINES_SHOWN = 400;
const logs = join(workspace, 'var', 'test');

/** @type {Set<number>} */
const groups = new Set();

/** @param {number} group */
function endGroup(group) {
  groups.delete(group);
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // Everything of the group has ended already, as it should.
  }
}

/** Each step is a process group of its own: whatever it leaves running ends with it, or with us. */
export function endEverything() {
  for (const group of groups) endGroup(group);
}

/**
 * @param {string} name
 * @param {readonly string[]} command
 * @param {number} limitMs
 * @returns {Promise<{ code: number, output: string }>}
 */
function runCommand(name, command, limitMs) {
  return new Promise((resolve) => {
    const [file = '', ...args] = command;
    const env = { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false', FORCE_COLOR: '0', NO_COLOR: '1' };
    const child = spawn(file, args, { cwd: workspace, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const started = Date.now();
    let output = '';
    if (child.pid) groups.add(child.pid);
    const reminder = setInterval(() => console.log(`     ${name} is still running (${Math.round((Date.now() - started) / 1000)} s)`), STILL_RUNNING_MS);
    const limit = setTimeout(() => {
      output += `\nStopped after ${limitMs / 1000} s.\n`;
      if (child.pid) endGroup(child.pid);
    }, limitMs);
    const finish = (/** @type {number} */ code) => {
      clearInterval(reminder);
      clearTimeout(limit);
      if (child.pid) endGroup(child.pid);
      resolve({ code, output });
    };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
    child.once('error', (error) => {
      output += `${file} could not be started: ${error.message}\n`;
      finish(1);
    });
    // `exit`, not `close`: a grandchild that keeps the pipe open must not hold the run.
    child.once('exit', (code) => setTimeout(finish, 50, code ?? 1));
  });
}

/**
 * @param {import('./steps.mjs').Step} step
 * @returns {Promise<{ outcome: import('./tally.mjs').Outcome, output: string }>}
 */
async function runTool(step) {
  const { code, output } = await runCommand(step.name, step.tool ?? [], step.limitMs ?? USUAL_LIMIT_MS);
  // nx says this, and succeeds, when no project has the target: a missing part.
  const didNothing = output.includes('No tasks were run');
  return { outcome: code === 0 && !didNothing ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }, output };
}

/** @param {string} file */
function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {import('./steps.mjs').Step} step
 * @returns {Promise<{ outcome: import('./tally.mjs').Outcome, output: string }>}
 */
async function runJest(step) {
  const resultsFile = join(logs, `${step.name}.json`);
  rmSync(resultsFile, { force: true });
  const jest = join(workspace, 'node_modules', 'jest', 'bin', 'jest.js');
  const args = ['--selectProjects', step.jest ?? '', '--ci', '--passWithNoTests', `--maxWorkers=${step.workers ?? 2}`, '--json', `--outputFile=${resultsFile}`];
  const { code, output } = await runCommand(step.name, [process.execPath, jest, ...args], step.limitMs ?? USUAL_LIMIT_MS);
  const results = readResults(resultsFile);
  if (!results) return { outcome: { passed: 0, failed: 1, skipped: 0 }, output };
  const outcome = countJest(results);
  // Jest can fail beside its tests, say when what it started does not stop; that is one failure more.
  const failedBeside = code !== 0 && outcome.failed === 0;
  return { outcome: failedBeside ? { ...outcome, failed: 1 } : outcome, output };
}

/**
 * Runs one step, says in one line how it went, and shows what it wrote when it failed.
 * @param {import('./steps.mjs').Step} step
 * @returns {Promise<import('./tally.mjs').Outcome>}
 */
export async function runStep(step) {
  mkdirSync(logs, { recursive: true });
  const started = Date.now();
  const { outcome, output } = step.jest ? await runJest(step) : await runTool(step);
  writeFileSync(join(logs, `${step.name}.log`), output);
  const counts = `${outcome.passed} passed, ${outcome.failed} failed${outcome.skipped > 0 ? `, ${outcome.skipped} skipped` : ''}`;
  console.log(`${outcome.failed > 0 ? 'FAIL' : 'ok  '} ${step.name.padEnd(10)} ${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s   ${counts}`);
  if (outcome.failed > 0) {
    const lines = output.trimEnd().split('\n');
    if (lines.length > LINES_SHOWN) console.log(`     (the last ${LINES_SHOWN} of ${lines.length} lines; all of them are in var/test/${step.name}.log)`);
    console.log(
      lines
        .slice(-LINES_SHOWN)
        .map((line) => `     ${line}`)
        .join('\n'),
    );
    if (lines.join('').trim() === '') console.log('     It said nothing. Is this part missing?');
  }
  return outcome;
}
