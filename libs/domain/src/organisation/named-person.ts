// SPDX-License-Identifier: EUPL-1.2
import type { OrganisationKind } from '../access/roles.js';
import type { OrganisationId, PersonId } from '../ids.js';

/** A person as the directory knows him at this moment; loaded with the casus, in the same transaction. */
export interface NamedPerson {
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
  readonly active: boolean;
}

/** A party as the directory knows it at this moment. */
export interface Party {
  readonly organisationId: OrganisationId;
  readonly kind: OrganisationKind;
  readonly active: boolean;
}

/** INV-04: whoever is named is an active user of that party. */
export const mayBeNamed = (person: NamedPerson | null, organisationId: OrganisationId): person is NamedPerson =>
  person !== null && person.active && person.organisationId === organisationId;

const HOLDING_KINDS: readonly OrganisationKind[] = ['VEILIG_THUIS', 'WIJKTEAM', 'GI', 'GGZ'];

/** Parties that can take zicht op veiligheid over; a school follows its melding but is never handed a family. */
export const canTakeZichtOpVeiligheid = (party: Party): boolean => party.active && HOLDING_KINDS.includes(party.kind);
