// SPDX-License-Identifier: EUPL-1.2
import { assertInvariants, evolve, noCasus, whoIsTold, type CasusFact, type CasusId, type CasusState } from '@ketenportaal/domain';
import { NO_ROWS, project, type Row, type Rows } from './project.js';

/** A casus as its facts make it: the state for deciding, the rows for reading. */
export interface Replayed {
  readonly casusId: CasusId;
  readonly version: number;
  readonly state: CasusState;
  readonly rows: Rows;
}

export const newCasus = (casusId: CasusId): Replayed => ({ casusId, version: 0, state: noCasus(casusId), rows: NO_ROWS });

/** One more fact, with whom it tells. An invariant that breaks throws before anything is written. */
export function advance(casus: Replayed, fact: CasusFact): { readonly casus: Replayed; readonly told: readonly Row[] } {
  const { casusId, state: before } = casus;
  const version = casus.version + 1;
  const state = evolve(before, fact);
  assertInvariants(state);
  const told = whoIsTold(before, fact, state).map(({ organisationId, personId, roles, message, term, about }) => ({
    casus_id: casusId,
    fact_version: version,
    organisation_id: organisationId,
    person_id: personId,
    roles,
    message,
    term,
    about_page: about.page,
    about_id: about.id,
    created_at: fact.at,
  }));
  return { casus: { casusId, version, state, rows: project(casus.rows, before, fact, version, state) }, told };
}

export const replay = (casusId: CasusId, facts: readonly CasusFact[]): Replayed => facts.reduce((casus, fact) => advance(casus, fact).casus, newCasus(casusId));
