// SPDX-License-Identifier: EUPL-1.2
import type { CasusFact } from '@ketenportaal/domain';
import { canonical } from '../ids.js';
import type { Row } from './project.js';
import type { Replayed } from './replay.js';

/** What one casus adds to the tables; parts that did not change are left out, so that nothing is written or announced for them. */
export interface CasusChange {
  readonly rows: Row;
  readonly meldingenChanged: readonly unknown[];
  readonly overdrachtenChanged: readonly unknown[];
}

export function changeOf(before: Replayed, after: Replayed, facts: readonly CasusFact[]): CasusChange {
  const was = before.rows;
  const is = after.rows;
  const cards = changed(was.melder_card, is.melder_card, 'melding_id');
  const steps = numbered(is.melder_step.slice(was.melder_step.length));
  const overdrachten = changed(was.overdracht, is.overdracht, 'id');
  const rows = {
    known: before.version,
    casus: is.casus,
    facts: facts.map((fact, i) => factRow(fact, before.version + 1 + i)),
    holding: is.holding.slice(was.holding.length),
    melding: changed(was.melding, is.melding, 'id'),
    melder_card: cards,
    melder_step: steps,
    overdracht: overdrachten,
    ...whenChanged('access_grant', was.access_grant, is.access_grant),
    ...whenChanged('termijn', was.termijn, is.termijn),
    ...whenChanged('alarm', was.alarm, is.alarm),
  };
  const known = new Set(is.overdracht.map((row) => row['id']));
  // Who is asked to take over sees who holds meanwhile, also when the party names another person (T-OVD-14).
  const waiting = facts.some(({ type }) => type === 'NamedPersonChanged') ? is.overdracht.filter((row) => row['ended_at'] === null) : [];
  const spokenOf = facts.flatMap((fact) =>
    'overdrachtId' in fact ? [fact.overdrachtId] : 'subjectId' in fact && known.has(fact.subjectId) ? [fact.subjectId] : [],
  );
  return {
    rows,
    meldingenChanged: [...new Set([...cards, ...steps].map((row) => row['melding_id']))],
    overdrachtenChanged: [...new Set([...[...overdrachten, ...waiting].map((row) => row['id']), ...spokenOf])],
  };
}

function changed(was: readonly Row[], is: readonly Row[], key: string): readonly Row[] {
  const known = new Map(was.map((row) => [row[key], canonical(row)]));
  return is.filter((row) => known.get(row[key]) !== canonical(row));
}

const whenChanged = (table: string, was: readonly Row[], is: readonly Row[]): Row => (canonical(was) === canonical(is) ? {} : { [table]: is });

/** Counted per melding, after the steps it already has: a number says nothing about the rest of the casus (INV-15). */
function numbered(steps: readonly Row[]): readonly Row[] {
  const taken = new Map<unknown, number>();
  return steps.map((step) => {
    const seq = (taken.get(step['melding_id']) ?? 0) + 1;
    taken.set(step['melding_id'], seq);
    return { ...step, seq };
  });
}

const factRow = ({ type, at, ...data }: CasusFact, version: number): Row => ({ version, type, data, occurred_at: at });
