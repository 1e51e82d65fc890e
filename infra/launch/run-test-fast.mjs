// SPDX-License-Identifier: EUPL-1.2
import { runSteps } from './run-steps.mjs';
import { FAST_STEPS } from './steps.mjs';

await runSteps(FAST_STEPS, process.argv.slice(2));
