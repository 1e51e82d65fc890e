// SPDX-License-Identifier: EUPL-1.2
// What `npm test` does, in this order: the quick and general first, the slow and real last.

const CODE = ['apps', 'libs', 'infra'];
const MINUTE_MS = 60_000;

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} [tool] a program of node_modules/.bin and its arguments; counts one
 * @property {string} [jest] a project of jest.config.cjs; each of its test cases counts one
 * @property {number} [workers] how many test files at once; those that start whole systems go one by one
 * @property {readonly string[]} [needs] programs of the machine, see prerequisites.mjs
 * @property {number} [limitMs]
 */

/** @type {readonly Step[]} */
export const TEST_STEPS = [
  { name: 'format', tool: ['oxfmt', '--check', ...CODE] },
  { name: 'lint', tool: ['oxlint', '--type-aware', '--deny-warnings', ...CODE] },
  { name: 'types', tool: ['nx', 'run-many', '-t', 'typecheck'] },
  { name: 'build', tool: ['nx', 'run-many', '-t', 'build'] },
  { name: 'domain', jest: 'domain' },
  { name: 'checks', jest: 'checks' },
  { name: 'testkit', jest: 'testkit', needs: ['chromium', 'redis-server'] },
  { name: 'store', jest: 'store' },
  { name: 'api', jest: 'api', needs: ['redis-server'] },
  { name: 'worker', jest: 'worker', needs: ['redis-server'] },
  { name: 'portal', jest: 'portal' },
  { name: 'journey', jest: 'journey', workers: 1, needs: ['chromium', 'redis-server'], limitMs: 12 * MINUTE_MS },
  { name: 'faults', jest: 'faults', workers: 1, needs: ['redis-server'], limitMs: 20 * MINUTE_MS },
];

/**
 * A real Keycloak is fetched and started, so this is a command of its own.
 * @type {readonly Step[]}
 */
export const KEYCLOAK_STEPS = [{ name: 'keycloak', jest: 'keycloak', workers: 1, needs: ['java', 'mvn', 'redis-server'], limitMs: 15 * MINUTE_MS }];

/**
 * The rules alone, for while you work: under ten seconds.
 * @type {readonly Step[]}
 */
export const FAST_STEPS = TEST_STEPS.filter(({ name }) => name === 'domain');

/**
 * The steps that `--only <step>` names (it may be given more than once); all of them without it.
 * @param {readonly Step[]} steps
 * @param {readonly string[]} args
 * @returns {readonly Step[]}
 */
export function chooseSteps(steps, args) {
  const chosen = [];
  for (let at = 0; at < args.length; at += 2) {
    if (args[at] !== '--only') throw new Error(`"${args[at]}" is not understood here; only "--only <step>" is.`);
    const step = steps.find(({ name }) => name === args[at + 1]);
    if (!step) throw new Error(`There is no step "${args[at + 1] ?? ''}". Choose from: ${steps.map(({ name }) => name).join(', ')}.`);
    chosen.push(step);
  }
  return chosen.length > 0 ? chosen : steps;
}
