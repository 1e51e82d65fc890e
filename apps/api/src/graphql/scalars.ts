// SPDX-License-Identifier: EUPL-1.2
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const notA = (what: string): GraphQLError => new GraphQLError(`This is not ${what}.`, { extensions: { code: 'BAD_USER_INPUT' } });

/** The calendar must know it: 30 February is refused, not moved to March. */
function instant(value: unknown): string {
  if (typeof value !== 'string' || !INSTANT.test(value)) throw notA('a moment in UTC such as 2026-11-21T19:15:36.123Z');
  const time = new Date(value);
  if (Number.isNaN(time.getTime()) || time.toISOString() !== value) throw notA('a moment that exists');
  return value;
}

function day(value: unknown): string {
  if (typeof value !== 'string' || !DAY.test(value)) throw notA('a day such as 2026-11-21');
  instant(`${value}T00:00:00.000Z`);
  return value;
}

const literal =
  (check: (value: unknown) => string) =>
  (node: ValueNode): string =>
    check(node.kind === Kind.STRING ? node.value : undefined);

/** Strict: one notation in and out, so that text order is time order (INV-38). */
export const DateTime = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'A moment in UTC, always written as 2026-11-21T19:15:36.123Z.',
  serialize: instant,
  parseValue: instant,
  parseLiteral: literal(instant),
});

export const LocalDate = new GraphQLScalarType<string, string>({
  name: 'LocalDate',
  description: 'A day in the Netherlands (Europe/Amsterdam), written as 2026-11-21.',
  serialize: day,
  parseValue: day,
  parseLiteral: literal(day),
});
