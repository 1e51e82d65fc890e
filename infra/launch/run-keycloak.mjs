// SPDX-License-Identifier: EUPL-1.2
import { runSteps } from './run-steps.mjs';
import { KEYCLOAK_STEPS } from './steps.mjs';

await runSteps(KEYCLOAK_STEPS, process.argv.slice(2));
