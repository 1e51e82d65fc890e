// SPDX-License-Identifier: EUPL-1.2
import { CreateReadsAudit1780000010000 } from './1780000010000-create-reads-audit.js';
import { CreateReadsCalendar1780000011000 } from './1780000011000-create-reads-calendar.js';
import { CreateReadsDirectory1780000012000 } from './1780000012000-create-reads-directory.js';
import { CreateReadsMelding1780000013000 } from './1780000013000-create-reads-melding.js';

/** The answers, one function each; they come after every table and policy that they read through. */
export const READ_MIGRATIONS = [
  CreateReadsAudit1780000010000,
  CreateReadsCalendar1780000011000,
  CreateReadsDirectory1780000012000,
  CreateReadsMelding1780000013000,
];
