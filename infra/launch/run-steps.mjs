// SPDX-License-Identifier: EUPL-1.2
import { constants } from 'node:os';
import { ensurePrograms } from './prerequisites.mjs';
import { endEverything, runStep } from './run-step.mjs';
import { chooseSteps } from './steps.mjs';
import { closingLine, exitCode, total } from './tally.mjs';

/**
 * Runs the chosen steps one after another, also after a failure, and ends with the closing line.
 * @param {readonly import('./steps.mjs').Step[]} steps
 * @param {readonly string[]} args
 */
export async function runSteps(steps, args) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      endEverything();
      process.exit(128 + constants.signals[signal]);
    });
  }
  let chosen;
  try {
    chosen = chooseSteps(steps, args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.log(closingLine({ passed: 0, failed: 1 }));
    process.exitCode = 1;
    return;
  }
  const started = Date.now();
  ensurePrograms(chosen.flatMap(({ needs = [] }) => needs));
  const outcomes = [];
  for (const step of chosen) outcomes.push(await runStep(step));
  const count = total(outcomes, { ci: Boolean(process.env.CI) });
  console.log(`in ${Math.round((Date.now() - started) / 1000)} s`);
  console.log(closingLine(count));
  process.exitCode = exitCode(count);
}
