// SPDX-License-Identifier: EUPL-1.2
import { accessGrants, calendarOf, type CasusFact, type CasusId, type Policy, type Refusal } from '@ketenportaal/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { amsterdamZone } from '../calendar/index.js';
import { RequestIdMalformed } from '../failure.js';
import { fingerprintOf, isUuid } from '../ids.js';
import { inTransaction } from '../transaction.js';
import { changeOf, type CasusChange } from './change.js';
import { readFacts, type StoredFact } from './fact-row.js';
import { whoWasFirst } from './first.js';
import type { Row } from './project.js';
import { advance, newCasus, replay, type Replayed } from './replay.js';
import type { Answer, Begun, Loaded, Plan, Run, Situation } from './run.js';

/** The terms of a version, or those of today for null; a casus keeps the version it began with (INV-40). */
export type Policies = (version: string | null) => Policy;

export interface CasusStore {
  /** The one way to write. Not visible and not existing are refused alike, as NOT_FOUND (INV-23). */
  run<Code extends string = Refusal>(run: Run<Code | Refusal>): Promise<Answer<Code | Refusal>>;
}

export const casusStoreOf = (dataSource: DataSource, policies: Policies): CasusStore => ({
  run: async (run) => {
    if (run.requestId !== null && !isUuid(run.requestId)) throw new RequestIdMalformed();
    return inTransaction(dataSource, (db) => runOnce(db, policies, run));
  },
});

/** Lock and load, decide in the core, append everything at once. Refused or done, an audit row is written in the same transaction. */
async function runOnce<Code extends string>(db: EntityManager, policies: Policies, run: Run<Code | Refusal>): Promise<Answer<Code | Refusal>> {
  const begun = await begin(db, run);
  if (begun.earlier) return begun.earlier.same ? begun.earlier.answer : refuse(db, run, 'REQUEST_ID_USED_FOR_SOMETHING_ELSE');
  const loaded = load(run, begun);
  if (!loaded) return refuse(db, run, 'NOT_FOUND');
  const plan = run.decide(situationOf(loaded, begun, policies));
  if (!plan.ok) return refuse(db, run, plan.refusal, begun);
  const answer = { ok: true, id: plan.id } as const;
  await append(db, run, answer, written(loaded, plan));
  return answer;
}

async function begin<Code extends string>(db: EntityManager, run: Run<Code>): Promise<Begun> {
  const { principal, requestId, operation, subject, alsoCasusId, persons = [], organisations = [], command } = run;
  const known = (ids: readonly (string | null)[]): string[] => ids.filter((id): id is string => id !== null && isUuid(id));
  const existing = run.newCasusId === undefined && isUuid(subject.id) && (alsoCasusId === undefined || isUuid(alsoCasusId));
  const asked = {
    principal,
    requestId,
    operation,
    fingerprint: fingerprintOf(command),
    ...(existing ? { aboutKind: subject.kind, aboutId: subject.id, also: alsoCasusId } : {}),
    persons: known(persons),
    organisations: known(organisations),
  };
  const [row] = await db.query<{ begun: Begun }[]>('select begin_run($1::jsonb) as begun', [JSON.stringify(asked)]);
  if (!row) throw new Error('begin_run answered nothing');
  return row.begun;
}

function load<Code extends string>(run: Run<Code>, { casussen }: Begun): Loaded | null {
  if (run.newCasusId !== undefined) return { casus: newCasus(run.newCasusId as CasusId), also: null };
  const [main, second] = (casussen ?? []).map(({ casusId, facts }) => replay(casusId as CasusId, readFacts(facts as StoredFact[])));
  if (!main || (run.alsoCasusId !== undefined && !second && run.alsoCasusId !== main.casusId)) return null;
  // Merging a casus into itself loads it once; the core says that it is the same.
  return { casus: main, also: second ?? (run.alsoCasusId === undefined ? null : main) };
}

function situationOf({ casus, also }: Loaded, { actor, persons, organisations, at }: Begun, policies: Policies): Situation {
  return {
    at,
    actor,
    casus: casus.state,
    rows: casus.rows,
    also: also?.state ?? null,
    grants: accessGrants(casus.state),
    alsoGrants: also ? accessGrants(also.state) : [],
    moment(version) {
      const policy = policies(version);
      return { at, policy, calendar: calendarOf(policy, amsterdamZone) };
    },
    person: (id) => persons.find((person) => person.personId === id?.toLowerCase()) ?? null,
    organisation: (id) => organisations.find((party) => party.organisationId === id?.toLowerCase()) ?? null,
  };
}

interface Written {
  readonly changes: readonly CasusChange[];
  readonly told: readonly Row[];
  readonly texts: object;
}

function written<Code extends string>({ casus, also }: Loaded, plan: Extract<Plan<Code>, { ok: true }>): Written {
  const first = grow(casus, plan.facts);
  const second = also && plan.alsoFacts ? grow(also, plan.alsoFacts) : null;
  return { changes: [first.change, ...(second ? [second.change] : [])], told: [...first.told, ...(second?.told ?? [])], texts: plan.texts ?? {} };
}

function grow(before: Replayed, facts: readonly CasusFact[]): { readonly change: CasusChange; readonly told: readonly Row[] } {
  const told: Row[] = [];
  let after = before;
  for (const fact of facts) {
    const next = advance(after, fact);
    told.push(...next.told);
    after = next.casus;
  }
  return { change: changeOf(before, after, facts), told };
}

async function append<Code extends string>(
  db: EntityManager,
  { operation, requestId, command, subject }: Run<Code>,
  answer: { ok: true; id: string },
  { changes, told, texts }: Written,
): Promise<void> {
  const change = {
    operation,
    requestId,
    answer,
    told,
    texts,
    fingerprint: fingerprintOf(command),
    subjectKind: subject.kind,
    subjectId: answer.id,
    casussen: changes.map(({ rows }) => rows),
    meldingenChanged: changes.flatMap(({ meldingenChanged }) => meldingenChanged),
    overdrachtenChanged: changes.flatMap(({ overdrachtenChanged }) => overdrachtenChanged),
  };
  await db.query('select append_facts($1::jsonb)', [JSON.stringify(change)]);
}

/** A refused attempt leaves its trace too; the loser of a race learns who was first (INV-12, INV-28). */
async function refuse<Code extends string>(
  db: EntityManager,
  { operation, subject, requestId }: Run<Code>,
  refusal: Code,
  begun?: Begun,
): Promise<Answer<Code>> {
  await db.query('select audit($1, $2, $3, $4, false)', [operation, subject.kind, isUuid(subject.id) ? subject.id : null, requestId]);
  const first = begun?.casussen
    ? whoWasFirst(
        refusal,
        begun.casussen.flatMap(({ facts }) => facts as StoredFact[]),
        subject.id,
      )
    : null;
  return { ok: false, refusal, ...(first ? { first } : {}) };
}
