// SPDX-License-Identifier: EUPL-1.2
import { CreateDirectory1780000000000 } from './1780000000000-create-directory.js';
import { CreateLedger1780000001000 } from './1780000001000-create-ledger.js';
import { CreateMessages1780000002000 } from './1780000002000-create-messages.js';

/** Every migration, in order; one that is not listed here does not run. */
export const MIGRATIONS = [CreateDirectory1780000000000, CreateLedger1780000001000, CreateMessages1780000002000];
