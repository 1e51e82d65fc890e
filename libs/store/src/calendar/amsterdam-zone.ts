// SPDX-License-Identifier: EUPL-1.2
import type { Instant, LocalDateTime, Zone } from '@ketenportaal/domain';
import { Temporal } from 'temporal-polyfill';

const AMSTERDAM = 'Europe/Amsterdam';
const MILLISECONDS = { smallestUnit: 'millisecond' } as const;

const instantOf = (instant: Temporal.Instant): Instant => instant.toString(MILLISECONDS) as Instant;

/**
 * The clock on the wall in Amsterdam, for the calendar of the core (house 0). In the hour that October has twice the
 * earlier instant is meant; in the hour that March lacks, the clock that has already gone forward.
 */
export const amsterdamZone: Zone = {
  toLocal: (instant) => Temporal.Instant.from(instant).toZonedDateTimeISO(AMSTERDAM).toPlainDateTime().toString(MILLISECONDS) as LocalDateTime,
  toInstant: (local) => instantOf(Temporal.PlainDateTime.from(local).toZonedDateTime(AMSTERDAM, { disambiguation: 'compatible' }).toInstant()),
  plusHours: (instant, hours) => instantOf(Temporal.Instant.from(instant).add({ hours })),
};
