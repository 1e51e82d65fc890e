// SPDX-License-Identifier: EUPL-1.2
import type { Holiday, TermId, TermRule } from '../calendar/termijn.js';

/** The regional samenwerkafspraken as the core needs them; versioned, a casus keeps the version it began with (INV-40). */
export interface Policy {
  /** For example `landelijk-voorbeeld/1`. */
  readonly version: string;
  /** The name shown at acceptance: "zicht op veiligheid volgens …". */
  readonly samenwerkafspraken: string;
  readonly terms: Readonly<Record<TermId, TermRule>>;
  readonly holidays: readonly Holiday[];
  readonly officeHours: { readonly opens: string; readonly closes: string };
}
