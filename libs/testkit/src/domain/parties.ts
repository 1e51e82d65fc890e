// SPDX-License-Identifier: EUPL-1.2
import type { Actor, CasusId, MeldingId, NamedPerson, OrganisationId, OverdrachtId, Party, PartyPerson, PersonId, Reference, Role } from '@ketenportaal/domain';
import { organisations, type OrganisationKey } from '../region/organisations.js';
import { people, type PersonKey } from '../region/people.js';

// Everyone in a domain spec lives in the fictional region Vlietland, by a first name.

const id = (prefix: string, number: number): string => `0190${prefix}-0000-7000-8000-${String(number).padStart(12, '0')}`;
export const casusId = (number = 1): CasusId => id('a100', number) as CasusId;
export const meldingId = (number = 1): MeldingId => id('a200', number) as MeldingId;
export const overdrachtId = (number = 1): OverdrachtId => id('a300', number) as OverdrachtId;
export const reference = (prefix: string, number: number): Reference => `${prefix}-${String(number).padStart(4, '0')}` as Reference;

export const organisationId = (key: OrganisationKey): OrganisationId => organisations[key].id as OrganisationId;
export const personId = (key: PersonKey): PersonId => people[key].id as PersonId;

/** The party and person as facts and state remember them. */
export const by = (key: PersonKey): PartyPerson => ({ organisationId: organisationId(people[key].organisation), personId: personId(key) });

/** The person logged in, with the roles of the region or with others. */
export const actor = (key: PersonKey, roles: readonly Role[] = people[key].roles): Actor => ({
  kind: 'person',
  ...by(key),
  organisationKind: organisations[people[key].organisation].kind,
  roles,
});

/** The person as the directory knows him. */
export const named = (key: PersonKey, { active = true } = {}): NamedPerson => ({ ...by(key), active });

/** The party as the directory knows it. */
export const party = (key: OrganisationKey, { active = true } = {}): Party => ({ organisationId: organisationId(key), kind: organisations[key].kind, active });

const keyOf = (from: Readonly<Record<string, { readonly id: string }>>, id: string): string => Object.keys(from).find((key) => from[key]?.id === id) ?? id;

/** Back from an id to the name that a spec reads. */
export const personName = (id: PersonId): string => keyOf(people, id);
export const organisationName = (id: OrganisationId): string => keyOf(organisations, id);
