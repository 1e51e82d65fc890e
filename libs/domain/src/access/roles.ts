// SPDX-License-Identifier: EUPL-1.2
import type { OrganisationId, PersonId } from '../ids.js';

export const ROLES = ['MELDER', 'INTAKE', 'MEDEWERKER', 'ACCEPTANT', 'TEAMLEIDER', 'BEHEERDER', 'PRIVACY_OFFICER'] as const;
/** What a person may do inside the own organisation; granted by it, read from the directory and the token, never from one alone. */
export type Role = (typeof ROLES)[number];

export const ORGANISATION_KINDS = ['VEILIG_THUIS', 'WIJKTEAM', 'GI', 'SCHOOL', 'GGZ', 'OVERIG'] as const;
/** Organisation kinds are configuration of the region, not of the code (domain dossier 0.1 point 12). */
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** A logged-in professional, acting for one organisation. */
export interface Actor {
  readonly kind: 'person';
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
  readonly organisationKind: OrganisationKind;
  readonly roles: readonly Role[];
}

/** The clock acting: warnings, lateness, expiry. It never moves the holder (INV-02). */
export interface SystemActor {
  readonly kind: 'system';
}

export type By = Actor | SystemActor;

export const hasAnyRole = (by: By, ...roles: Role[]): boolean => by.kind === 'person' && roles.some((role) => by.roles.includes(role));
