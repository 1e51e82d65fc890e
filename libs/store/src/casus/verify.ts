// SPDX-License-Identifier: EUPL-1.2
import type { CasusId } from '@ketenportaal/domain';
import type { Pool } from 'pg';
import { canonical } from '../ids.js';
import { rowsOf } from '../transaction.js';
import { readFacts, type StoredFact } from './fact-row.js';
import type { Row, Rows } from './project.js';
import { replay } from './replay.js';

/** One row that the facts do not explain, or one that they ask for and is not there. */
export interface Drift {
  readonly table: string;
  readonly inTable: string | null;
  readonly byFacts: string | null;
}

type StoredRows = { readonly [Table in keyof Rows]: Table extends 'casus' ? Row | null : readonly Row[] } & { readonly facts: readonly StoredFact[] };

const TABLES = ['holding', 'melding', 'melder_card', 'melder_step', 'overdracht', 'access_grant', 'termijn', 'alarm'] as const;
/** Bookkeeping that is not in the facts: how often an alarm was tried, and the number of a step in its own melding. */
const NOT_IN_FACTS = new Set(['attempts', 'next_attempt_at', 'seq of melder_step']);

/** Row = fold: plays the facts again and compares with every table written with them. Empty is good. Needs chain_worker. */
export async function verifyCasus(pool: Pool, casusId: string): Promise<readonly Drift[]> {
  const stored = await readRows(pool, casusId);
  const facts = readFacts(stored.facts);
  if (facts.length === 0) return stored.casus ? [{ table: 'casus', inTable: written('casus', stored.casus), byFacts: null }] : [];
  const { rows } = replay(casusId as CasusId, facts);
  const steps = [...(await stepsBroughtAlong(pool, facts)), ...rows.melder_step];
  const expected: Rows = { ...rows, melder_step: steps };
  return [
    ...compare('casus', stored.casus ? [stored.casus] : [], expected.casus ? [expected.casus] : []),
    ...TABLES.flatMap((table) => compare(table, stored[table], expected[table])),
  ];
}

async function readRows(pool: Pool, casusId: string): Promise<StoredRows> {
  const [row] = await rowsOf<{ stored: StoredRows }>(pool, 'select casus_rows($1) as stored', [casusId]);
  if (!row) throw new Error('casus_rows answered nothing');
  return row.stored;
}

/** A melding that was merged in took its own timeline along from the casus where it began. */
async function stepsBroughtAlong(pool: Pool, facts: readonly StoredFact[]): Promise<readonly Row[]> {
  const steps: Row[] = [];
  for (const fact of facts) {
    if (fact.type !== 'MeldingReceived' || !fact.mergedFrom) continue;
    const { casusId } = fact.mergedFrom;
    const before = readFacts((await readRows(pool, casusId)).facts).filter(({ type }) => type !== 'CasusMerged');
    steps.push(...replay(casusId, before).rows.melder_step);
  }
  return steps;
}

function compare(table: string, inTable: readonly Row[], byFacts: readonly Row[]): Drift[] {
  const there = inTable.map((row) => written(table, row)).sort();
  const wanted = byFacts.map((row) => written(table, row)).sort();
  return [
    ...without(there, wanted).map((row) => ({ table, inTable: row, byFacts: null })),
    ...without(wanted, there).map((row) => ({ table, inTable: null, byFacts: row })),
  ];
}

/** What is in the one list and not in the other, each as often as it is too many. */
function without(these: readonly string[], those: readonly string[]): string[] {
  const left = [...those];
  return these.filter((row) => {
    const at = left.indexOf(row);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Moments come out of jsonb as `2026-11-21T19:15:36.123+00:00`, and an absent value is null. */
function written(table: string, row: Row): string {
  const columns = Object.entries(row).filter(([column]) => !NOT_IN_FACTS.has(column) && !NOT_IN_FACTS.has(`${column} of ${table}`));
  return canonical(Object.fromEntries(columns.map(([column, value]) => [column, asWritten(column, value)])));
}

const asWritten = (column: string, value: unknown): unknown =>
  typeof value === 'string' && /(_at|since|^at|^until)$/.test(column) ? new Date(value).toISOString() : (value ?? null);
