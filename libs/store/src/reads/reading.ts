// SPDX-License-Identifier: EUPL-1.2
import type { Pool } from 'pg';
import { failureOf } from '../failure.js';
import { isUuid } from '../ids.js';
import type { Principal } from '../principal.js';

/** Longer lists are a search, and searching across people is not what the portal is for. */
export const LONGEST_PAGE = 100;

/** What is asked for, within the limit; null asks for as much as is allowed. */
export const pageSize = (asked: number | null): number => Math.min(Math.max(Math.trunc(asked ?? LONGEST_PAGE), 1), LONGEST_PAGE);

/** A malformed id goes the road of an unknown one, with the same answer and the same trace (INV-23). */
export const idOrNull = (text: string): string | null => (isUuid(text) ? text : null);

/** No row has this id: a malformed cursor is the end of a list, and not its beginning. */
const NOWHERE = '00000000-0000-0000-0000-000000000000';
export const cursorOrNull = (text: string | null): string | null => (text === null || isUuid(text) ? text : NOWHERE);

/** PostgreSQL cannot hold a NUL; no stored text has one, so nothing is lost by looking for another sign that none has. */
export const searchable = (text: string | null): string => (text ?? '').slice(0, 200).replaceAll('\u0000', '\uFFFD');

/** Asks one function of the database: one prepared statement, and so one round trip, for who asks, what he may see and the trace. */
export type Read = (name: string, principal: Principal, ...args: readonly unknown[]) => Promise<string>;

export function readOf(pool: Pool): Read {
  const statements = new Map<string, string>();
  const statementOf = (name: string, args: number): string => {
    const known = statements.get(name);
    if (known !== undefined) return known;
    const text = `select ${name}(${Array.from({ length: args }, (_, i) => `$${i + 1}`).join(', ')}) as answer`;
    statements.set(name, text);
    return text;
  };
  return async (name, { subject, organisation, roles, sid }, ...args) => {
    const values = [subject, organisation, roles, sid, ...args];
    try {
      const { rows } = await pool.query<{ answer: string }>({ name, text: statementOf(name, values.length), values });
      if (!rows[0]) throw new Error(`${name} answered nothing`);
      return rows[0].answer;
    } catch (error) {
      throw failureOf(error);
    }
  };
}

/** The database wrote this text in the shape that the caller names; the specs hold the two together. */
export const parsed = <Shape>(text: string): Shape => JSON.parse(text) as Shape;
