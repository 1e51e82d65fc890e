// SPDX-License-Identifier: EUPL-1.2
declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

export type CasusId = Brand<string, 'CasusId'>;
export type MeldingId = Brand<string, 'MeldingId'>;
export type OverdrachtId = Brand<string, 'OverdrachtId'>;
export type OrganisationId = Brand<string, 'OrganisationId'>;
export type PersonId = Brand<string, 'PersonId'>;
/** Made by the client, once per intention; a retry carries the same one. */
export type RequestId = Brand<string, 'RequestId'>;
/** The readable code people say on the phone, such as K7-4M2P; every melding has its own (INV-15). */
export type Reference = Brand<string, 'Reference'>;

/** A moment in UTC, always written `2026-11-21T19:15:36.123Z`, so that text order is time order (INV-38). */
export type Instant = Brand<string, 'Instant'>;
/** A day in Europe/Amsterdam, `2026-11-21`. */
export type LocalDate = Brand<string, 'LocalDate'>;
/** A wall-clock moment in Europe/Amsterdam, `2026-11-21T20:15:36.123`. */
export type LocalDateTime = Brand<string, 'LocalDateTime'>;
