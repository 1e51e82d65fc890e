// SPDX-License-Identifier: EUPL-1.2
import type { Calendar, Holiday, Zone } from './termijn.js';

/** The calendar of a region: its days off and office hours, with the zone passed in from outside the core (house 0). */
export const calendarOf = (
  policy: { readonly holidays: readonly Holiday[]; readonly officeHours: { readonly opens: string; readonly closes: string } },
  zone: Zone,
): Calendar => ({ zone, holidays: policy.holidays, ...policy.officeHours });
