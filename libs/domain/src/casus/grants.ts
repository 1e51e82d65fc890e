// SPDX-License-Identifier: EUPL-1.2
import type { Actor, Role } from '../access/roles.js';
import type { Instant, MeldingId, OrganisationId, OverdrachtId, PersonId } from '../ids.js';
import { giversOf, type CasusState, type EndedOverdracht, type OpenCasus } from './state.js';

export const ACCESS_LEVELS = ['MELDER', 'MELDING', 'CASUS', 'PREVIEW', 'OWN_ANSWER'] as const;
/**
 * What a grant opens. MELDER: the melder's own projection (N1). MELDING: the melding text and its handling at Veilig Thuis.
 * CASUS: the casus page. PREVIEW: one offered overdracht with its document, while it is open and for some days after a refusal (T-OVD-04).
 * OWN_ANSWER: that an overdracht which this party received or gave has ended and how, without its document.
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

type Opened = Pick<Grant, 'level' | 'subjectId' | 'organisationId'>;
const toRoles = (opened: Opened, roles: readonly Role[], until: Instant | null = null): Grant[] =>
  roles.map((role) => ({ ...opened, personId: null, role, until }));
const toPerson = (opened: Opened, personId: PersonId): Grant => ({ ...opened, personId, role: null, until: null });

const HANDLING: readonly Role[] = ['INTAKE', 'MEDEWERKER', 'TEAMLEIDER'];
const ANSWERING: readonly Role[] = ['INTAKE', 'ACCEPTANT', 'TEAMLEIDER'];

/** The whole set of grants of a casus, recomputed from its state after every fact. */
export function accessGrants(casus: CasusState): readonly Grant[] {
  return casus.status === 'open' ? [...meldingGrants(casus), ...casusGrants(casus), ...overdrachtGrants(casus)] : [];
}

function meldingGrants(casus: OpenCasus): Grant[] {
  return casus.meldingen.flatMap(({ meldingId, melder, veiligThuis, handler }) => {
    const atVeiligThuis: Opened = { level: 'MELDING', subjectId: meldingId, organisationId: veiligThuis };
    return [
      toPerson({ level: 'MELDER', subjectId: meldingId, organisationId: melder.organisationId }, melder.personId),
      ...toRoles(atVeiligThuis, HANDLING),
      ...(handler ? [toPerson(atVeiligThuis, handler.personId)] : []),
    ];
  });
}

function casusGrants(casus: OpenCasus): Grant[] {
  const handlers = [...new Set(casus.meldingen.filter(({ received }) => received !== null).map(({ veiligThuis }) => veiligThuis))];
  // Before receipt the melder's organisation holds, but a melder reads only the own projection.
  if (handlers.length === 0) return [];
  const onCasus = (organisationId: OrganisationId): Opened => ({ level: 'CASUS', subjectId: null, organisationId });
  const { organisationId, personId, deputy } = casus.holder;
  return [
    ...handlers.flatMap((handler) => toRoles(onCasus(handler), HANDLING)),
    ...[personId, ...(deputy ? [deputy] : [])].map((person) => toPerson(onCasus(organisationId), person)),
    ...(handlers.includes(organisationId) ? [] : toRoles(onCasus(organisationId), ['TEAMLEIDER'])),
  ];
}

function overdrachtGrants(casus: OpenCasus): Grant[] {
  const { overdracht, endedOverdrachten } = casus;
  const open = overdracht ? toRoles({ level: 'PREVIEW', subjectId: overdracht.overdrachtId, organisationId: overdracht.receiver }, ANSWERING) : [];
  return [...open, ...endedOverdrachten.flatMap((ended) => endedGrants(casus, ended))];
}

function endedGrants(casus: OpenCasus, ended: EndedOverdracht): Grant[] {
  const { overdrachtId: subjectId, receiver, giver, end } = ended;
  const atReceiver = toRoles({ level: 'OWN_ANSWER', subjectId, organisationId: receiver }, ANSWERING);
  switch (end.status) {
    case 'GEWEIGERD':
      return [...atReceiver, ...toRoles({ level: 'PREVIEW', subjectId, organisationId: receiver }, ANSWERING, end.contentUntil)];
    case 'AANVAARD': {
      // Who gave it away may no longer open the casus, but follows whether help began (D-08).
      const atGiver: Opened = { level: 'OWN_ANSWER', subjectId, organisationId: giver.organisationId };
      return [...atReceiver, ...giversOf(casus, ended).map((person) => toPerson(atGiver, person.personId)), ...toRoles(atGiver, ['TEAMLEIDER'])];
    }
    case 'INGETROKKEN':
    case 'VERLOPEN':
      return atReceiver;
  }
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
