// SPDX-License-Identifier: EUPL-1.2
import { calendarOf, type Instant, type LocalDate, type LocalDateTime, type Moment } from '@ketenportaal/domain';
import { landelijkVoorbeeld } from '@ketenportaal/policy';
import { amsterdamZone } from '@ketenportaal/store/calendar';

export const calendar = calendarOf(landelijkVoorbeeld, amsterdamZone);

/** A moment as the clock on the wall in Amsterdam shows it: `on('2026-03-02 09:00')`. */
export const on = (local: string): Instant => amsterdamZone.toInstant(`${local.replace(' ', 'T')}:00.000` as LocalDateTime);

export const day = (date: string): LocalDate => date as LocalDate;

/** What a decision knows besides the casus, under the national example. */
export const momentAt = (at: Instant): Moment => ({ at, calendar, policy: landelijkVoorbeeld });

export const hoursLater = (at: Instant, hours: number): Instant => amsterdamZone.plusHours(at, hours);

/** The day in Amsterdam. */
export const dayOf = (at: Instant): LocalDate => amsterdamZone.toLocal(at).slice(0, 10) as LocalDate;

export const minutesLater = (at: Instant, minutes: number): Instant => new Date(Date.parse(at) + minutes * 60_000).toISOString() as Instant;
