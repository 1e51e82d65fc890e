// SPDX-License-Identifier: EUPL-1.2
import {
  accessGrants,
  alarms,
  casusCard,
  melderCard,
  melderSteps,
  storedTermijn,
  type CasusFact,
  type CasusState,
  type MeldingInCasus,
  type OpenCasus,
} from '@ketenportaal/domain';
import { canonical } from '../ids.js';
import { projectOverdracht } from '../overdracht/project-overdracht.js';

/** A row as its table has it; the drift check finds a column that is missing or wrong. */
export type Row = Readonly<Record<string, unknown>>;

/** Everything that the tables we read from say about one casus: a fold over its facts, like the state. */
export interface Rows {
  readonly casus: Row | null;
  readonly holding: readonly Row[];
  readonly melding: readonly Row[];
  readonly melder_card: readonly Row[];
  readonly melder_step: readonly Row[];
  readonly overdracht: readonly Row[];
  readonly access_grant: readonly Row[];
  readonly termijn: readonly Row[];
  readonly alarm: readonly Row[];
}

export const NO_ROWS: Rows = {
  casus: null,
  holding: [],
  melding: [],
  melder_card: [],
  melder_step: [],
  overdracht: [],
  access_grant: [],
  termijn: [],
  alarm: [],
};

/** The rows after one more fact. Pure: replay gives what is in the tables, and the drift check holds them to it. */
export function project(rows: Rows, before: CasusState, fact: CasusFact, version: number, after: CasusState): Rows {
  if (after.status === 'none') return rows;
  if (after.status === 'merged') {
    // The melding lives on in the other casus; what it still owed is owed there.
    const { into: merged_into, endedAt: ended_at } = after;
    const casus = {
      ...rows.casus,
      version,
      status: 'merged',
      changed_at: fact.at,
      ended_at,
      merged_into,
      next_term: null,
      next_termijn: null,
      next_due_at: null,
      offered_to: null,
    };
    return { ...NO_ROWS, casus, holding: rows.holding };
  }
  const casus_id = after.casusId;
  return {
    casus: casusRow(after, fact, version),
    holding: [...rows.holding, ...after.holdings.slice(rows.holding.length).map((_, i) => holdingRow(after, rows.holding.length + i, version))],
    melding: after.meldingen.map((melding) => meldingRow(after, melding)),
    melder_card: after.meldingen.map((melding) => cardRow(rows, after, melding, fact)),
    melder_step: [
      ...rows.melder_step,
      ...melderSteps(before, fact, after).map(({ meldingId, step, at, organisationId }) => ({
        melding_id: meldingId,
        step,
        at,
        organisation_id: organisationId,
      })),
    ],
    overdracht: projectOverdracht(rows.overdracht, casus_id, fact),
    access_grant: accessGrants(after).map(({ level, subjectId, organisationId, personId, role, until }) => ({
      casus_id,
      level,
      subject_id: subjectId,
      organisation_id: organisationId,
      person_id: personId,
      role,
      until,
    })),
    termijn: after.termijnen.map(({ term, subjectId, termijn, passed }) => ({
      casus_id,
      term,
      subject_id: subjectId,
      due_at: termijn.dueAt,
      due_on: termijn.dueOn,
      uitleg: storedTermijn(termijn).uitleg,
      passed,
    })),
    alarm: alarmRows(rows, after, version),
  };
}

function casusRow(casus: OpenCasus, fact: CasusFact, version: number): Row {
  const { next, offeredTo, veiligThuis, holder } = casusCard(casus);
  return {
    id: casus.casusId,
    reference: casus.reference,
    version,
    status: 'open',
    policy_version: casus.policyVersion,
    opened_at: casus.openedAt,
    changed_at: fact.at,
    ended_at: null,
    merged_into: null,
    holder_organisation_id: holder.organisationId,
    holder_person_id: holder.personId,
    holder_deputy_id: holder.deputy,
    holder_since: holder.since,
    next_term: next?.term ?? null,
    next_termijn: next ? storedTermijn(next.termijn) : null,
    next_due_at: next?.termijn.dueAt ?? null,
    offered_to: offeredTo,
    veilig_thuis_id: veiligThuis,
  };
}

function holdingRow(casus: OpenCasus, index: number, version: number): Row {
  const holder = casus.holdings[index];
  const previous = casus.holdings[index - 1];
  return {
    casus_id: casus.casusId,
    seq: index + 1,
    previous_seq: previous ? index : null,
    since: holder?.since,
    previous_since: previous?.since ?? null,
    organisation_id: holder?.organisationId,
    person_id: holder?.personId,
    deputy_id: holder?.deputy ?? null,
    fact_version: version,
  };
}

const meldingRow = (
  casus: OpenCasus,
  { meldingId, reference, melder, veiligThuis, acute, sentAt, received, handler, concluded, feedbackAt }: MeldingInCasus,
): Row => ({
  id: meldingId,
  casus_id: casus.casusId,
  reference,
  melder_organisation_id: melder.organisationId,
  melder_person_id: melder.personId,
  veilig_thuis_id: veiligThuis,
  acute,
  sent_at: sentAt,
  received_at: received?.at ?? null,
  worker_person_id: handler?.personId ?? null,
  merged: received?.merged ?? false,
  concluded_at: concluded?.at ?? null,
  outcome: concluded?.outcome ?? null,
  feedback_at: feedbackAt,
});

/** A card that says the same keeps its moment: a change elsewhere in the casus leaves no trace here (INV-15). */
function cardRow(rows: Rows, casus: OpenCasus, melding: MeldingInCasus, fact: CasusFact): Row {
  const card = melderCard(casus, melding);
  const shown = {
    melding_id: card.meldingId,
    melder_person_id: melding.melder.personId,
    melder_organisation_id: melding.melder.organisationId,
    reference: melding.reference,
    sent_at: melding.sentAt,
    organisation_id: card.organisationId,
    person_id: card.personId,
    since: card.since,
    now_happening: card.now,
    with_organisation_id: card.withOrganisationId,
    due_at: card.dueAt,
    due_on: card.dueOn,
    termijn: card.termijn ? storedTermijn(card.termijn) : null,
    veilig_thuis_id: card.veiligThuis,
    veilig_thuis_handles: card.veiligThuisHandles,
    keeps_own_help: card.keepsOwnHelp,
  };
  const known = rows.melder_card.find((row) => row['melding_id'] === card.meldingId);
  const same = known !== undefined && canonical({ ...known, changed_at: null }) === canonical({ ...shown, changed_at: null });
  return { ...shown, changed_at: same ? known['changed_at'] : fact.at };
}

/** An alarm that stands keeps its version; one that is set anew gets another, so that no queue takes it for the old one. */
function alarmRows(rows: Rows, casus: OpenCasus, version: number): Row[] {
  return alarms(casus).map(({ kind, term, subjectId, at }) => {
    const known = rows.alarm.find((row) => row['kind'] === kind && row['term'] === term && row['subject_id'] === subjectId && row['at'] === at);
    return known ?? { casus_id: casus.casusId, kind, term, subject_id: subjectId, at, version };
  });
}
