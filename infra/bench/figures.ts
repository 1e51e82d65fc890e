// SPDX-License-Identifier: EUPL-1.2

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** In another order each time, so that no contender always runs first. */
export function shuffled<Thing>(things: readonly Thing[]): readonly Thing[] {
  return things
    .map((thing) => ({ thing, place: Math.random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ thing }) => thing);
}

const digits = (value: number): number => (Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
export const written = (value: number): string => (Number.isFinite(value) ? value.toFixed(digits(value)) : '-');
export const spread = (values: readonly number[]): string => `${written(Math.min(...values))} – ${written(median(values))} – ${written(Math.max(...values))}`;

/** Columns as wide as their widest cell; the first ones are text, the others figures. */
export function table(rows: readonly (readonly string[])[], textColumns = 1): string {
  const widths = (rows[0] ?? []).map((_cell, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const fill = (cell: string, column: number): string => (column < textColumns ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0));
  return rows.map((row) => row.map(fill).join('  ').trimEnd()).join('\n');
}
