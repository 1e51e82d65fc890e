// SPDX-License-Identifier: EUPL-1.2
// How a run is counted, in one place: what its last line says and whether it succeeded.

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** What Jest writes with --json; only what is counted.
 * @typedef {object} JestResults
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {number} numRuntimeErrorTestSuites
 */

/** @type {Outcome} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/**
 * Each test case counts one, and so does a file that could not be read at all. A project without a single test is a
 * missing part, and that is a failure.
 * @param {JestResults} results
 * @returns {Outcome}
 */
export function countJest(results) {
  const outcome = {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    skipped: results.numPendingTests + results.numTodoTests,
  };
  const missing = outcome.passed + outcome.failed + outcome.skipped === 0;
  return missing ? { passed: 0, failed: 1, skipped: 0 } : outcome;
}

/**
 * In CI nobody looks at what was skipped, so there it counts as failed.
 * @param {readonly Outcome[]} outcomes
 * @param {{ ci: boolean }} place
 * @returns {{ passed: number, failed: number }}
 */
export function total(outcomes, { ci }) {
  return outcomes.reduce(({ passed, failed }, outcome) => ({ passed: passed + outcome.passed, failed: failed + outcome.failed + (ci ? outcome.skipped : 0) }), {
    passed: 0,
    failed: 0,
  });
}

/** @param {{ passed: number, failed: number }} count */
export const closingLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

/**
 * Nothing passed means that nothing was shown to work.
 * @param {{ passed: number, failed: number }} count
 */
export const exitCode = ({ passed, failed }) => (failed > 0 || passed === 0 ? 1 : 0);
