// SPDX-License-Identifier: EUPL-1.2
import { CreateDirectory1780000000000 } from './1780000000000-create-directory.js';
import { CreateLedger1780000001000 } from './1780000001000-create-ledger.js';
import { CreateMessages1780000002000 } from './1780000002000-create-messages.js';
import { LockRows1780000003000 } from './1780000003000-lock-rows.js';
import { CreatePrincipal1780000004000 } from './1780000004000-create-principal.js';
import { CreateLedgerReading1780000005000 } from './1780000005000-create-ledger-reading.js';
import { CreateLedgerWriting1780000006000 } from './1780000006000-create-ledger-writing.js';
import { CreateQueueSchema1780000020000 } from './1780000020000-create-queue-schema.js';
import { NameThePartyOfAnotherContact1780000030000 } from './1780000030000-name-the-party-of-another-contact.js';
import { AddQuestionToOverdracht1780000031000 } from './1780000031000-add-question-to-overdracht.js';
import { ShowQuestionOfOverdracht1780000032000 } from './1780000032000-show-question-of-overdracht.js';
import { READ_MIGRATIONS } from './reads.js';

/** Every migration, in order; one that is not listed here does not run. */
export const MIGRATIONS = [
  CreateDirectory1780000000000,
  CreateLedger1780000001000,
  CreateMessages1780000002000,
  LockRows1780000003000,
  CreatePrincipal1780000004000,
  CreateLedgerReading1780000005000,
  CreateLedgerWriting1780000006000,
  ...READ_MIGRATIONS,
  CreateQueueSchema1780000020000,
  NameThePartyOfAnotherContact1780000030000,
  AddQuestionToOverdracht1780000031000,
  ShowQuestionOfOverdracht1780000032000,
];
