// SPDX-License-Identifier: EUPL-1.2
import type { CasusState, OpenCasus } from './state.js';
import type { Instant, MeldingId, OrganisationId, OverdrachtId, PersonId } from '../ids.js';
import type { Actor, Role } from '../access/roles.js';

export const ACCESS_LEVELS = ['MELDER', 'MELDING', 'CASUS', 'PREVIEW', 'OWN_ANSWER'] as const;
/**
 * What a grant opens. MELDER: the melder's own projection (N1). MELDING: the melding text and its handling at Veilig Thuis.
 * CASUS: the casus page. PREVIEW: one offered overdracht, before it is answered. OWN_ANSWER: that this party answered, without its content.
 */
export type AccessLevel = (typeof ACCESS_LEVELS)[number];

/** Who may see what of one casus, as facts in a table: absent means no (INV-23). A grant names a person or a role in a party. */
export interface Grant {
  readonly level: AccessLevel;
  readonly subjectId: MeldingId | OverdrachtId | null;
  readonly organisationId: OrganisationId;
  readonly personId: PersonId | null;
  readonly role: Role | null;
  readonly until: Instant | null;
}

const toRoles = (grant: Omit<Grant, 'personId' | 'role' | 'until'>, ...roles: Role[]): Grant[] => roles.map((role) => ({ ...grant, personId: null, role, until: null }));

/** The whole set of grants of a casus, recomputed from its state after every fact. */
export function accessGrants(casus: CasusState): readonly Grant[] {
  return casus.status === 'open' ? [...meldingGrants(casus), ...casusGrants(casus), ...overdrachtGrants(casus)] : [];
}

function meldingGrants(casus: OpenCasus): Grant[] {
  return casus.meldingen.flatMap(({ meldingId, melder, veiligThuis }) => [
    { level: 'MELDER', subjectId: meldingId, ...melder, role: null, until: null } satisfies Grant,
    ...toRoles({ level: 'MELDING', subjectId: meldingId, organisationId: veiligThuis }, 'INTAKE', 'MEDEWERKER', 'TEAMLEIDER'),
  ]);
}

function casusGrants(casus: OpenCasus): Grant[] {
  const handlers = [...new Set(casus.meldingen.filter((melding) => melding.received !== null).map((melding) => melding.veiligThuis))];
  const grants = handlers.flatMap((organisationId) => toRoles({ level: 'CASUS', subjectId: null, organisationId }, 'INTAKE', 'MEDEWERKER', 'TEAMLEIDER'));
  const { organisationId, personId, deputy } = casus.holder;
  // Before receipt the melder's organisation holds, but a melder reads only the own projection.
  if (handlers.length === 0 || handlers.includes(organisationId)) return grants;
  const named = [personId, ...(deputy ? [deputy] : [])];
  return [
    ...grants,
    ...named.map((person): Grant => ({ level: 'CASUS', subjectId: null, organisationId, personId: person, role: null, until: null })),
    ...toRoles({ level: 'CASUS', subjectId: null, organisationId }, 'TEAMLEIDER'),
  ];
}

function overdrachtGrants(casus: OpenCasus): Grant[] {
  const open = casus.overdracht
    ? toRoles({ level: 'PREVIEW', subjectId: casus.overdracht.overdrachtId, organisationId: casus.overdracht.receiver }, 'INTAKE', 'ACCEPTANT', 'TEAMLEIDER')
    : [];
  const answered = casus.endedOverdrachten.flatMap((o) => toRoles({ level: 'OWN_ANSWER', subjectId: o.overdrachtId, organisationId: o.receiver }, 'INTAKE', 'ACCEPTANT', 'TEAMLEIDER'));
  return [...open, ...answered];
}

/** INV-23, the first lock; the same rule stands as row-level security in the database, the second. */
export function mayRead(actor: Actor, grants: readonly Grant[], level: AccessLevel, subjectId: Grant['subjectId'], at: Instant): boolean {
  return grants.some(
    (grant) =>
      grant.level === level &&
      grant.subjectId === subjectId &&
      grant.organisationId === actor.organisationId &&
      (grant.personId === actor.personId || (grant.role !== null && actor.roles.includes(grant.role))) &&
      (grant.until === null || grant.until > at),
  );
}
