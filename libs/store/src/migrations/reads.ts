// SPDX-License-Identifier: EUPL-1.2
import { CreateReadsAudit1780000010000 } from './1780000010000-create-reads-audit.js';
import { CreateReadsCalendar1780000011000 } from './1780000011000-create-reads-calendar.js';
import { CreateReadsDirectory1780000012000 } from './1780000012000-create-reads-directory.js';
import { CreateReadsMelding1780000013000 } from './1780000013000-create-reads-melding.js';
import { CreateReadsAccess1780000014000 } from './1780000014000-create-reads-access.js';
import { CreateReadsVeiligThuis1780000015000 } from './1780000015000-create-reads-veilig-thuis.js';
import { CreateReadsOverdracht1780000016000 } from './1780000016000-create-reads-overdracht.js';
import { CreateReadsCasus1780000017000 } from './1780000017000-create-reads-casus.js';
import { CreateReadsWerk1780000018000 } from './1780000018000-create-reads-werk.js';
import { CreateReadsBericht1780000019000 } from './1780000019000-create-reads-bericht.js';

/** The answers, one function each; they come after every table and policy that they read through. */
export const READ_MIGRATIONS = [
  CreateReadsAudit1780000010000,
  CreateReadsCalendar1780000011000,
  CreateReadsDirectory1780000012000,
  CreateReadsMelding1780000013000,
  CreateReadsAccess1780000014000,
  CreateReadsVeiligThuis1780000015000,
  CreateReadsOverdracht1780000016000,
  CreateReadsCasus1780000017000,
  CreateReadsWerk1780000018000,
  CreateReadsBericht1780000019000,
];
