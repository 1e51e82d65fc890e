// SPDX-License-Identifier: EUPL-1.2
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json: every command works from here, wherever it was called. */
export const workspace = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
