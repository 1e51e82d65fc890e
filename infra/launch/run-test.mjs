// SPDX-License-Identifier: EUPL-1.2
import { runSteps } from './run-steps.mjs';
import { TEST_STEPS } from './steps.mjs';

await runSteps(TEST_STEPS, process.argv.slice(2));
