// SPDX-License-Identifier: EUPL-1.2
import type { CasusPageFragment } from '@ketenportaal/contract';

type Holding = CasusPageFragment['holdings'][number];

const DAY_MS = 86_400_000;
/** The narrowest bar in which a name can still be read, as a part of the whole. */
const LEAST_SHARE = 0.14;

export interface Period extends Holding {
  readonly key: string;
  /** Whole days; 0 on the day itself. */
  readonly days: number;
  /** Part of the picture, together 1: by time, but never too narrow for a name. */
  readonly share: number;
}

/** Who was responsible from when to when, oldest first; the last goes on until now. */
export function periodsOf(holdings: readonly Holding[], now: string): readonly Period[] {
  const lasted = holdings.map(({ from, to }) => Math.max(0, Date.parse(to ?? now) - Date.parse(from)));
  const whole = lasted.reduce((sum, ms) => sum + ms, 0) || 1;
  const wished = lasted.map((ms) => Math.max(LEAST_SHARE, ms / whole));
  const total = wished.reduce((sum, share) => sum + share, 0);
  return holdings.map((holding, index) => ({
    ...holding,
    key: `${index} ${holding.from}`,
    days: Math.floor((lasted[index] ?? 0) / DAY_MS),
    share: (wished[index] ?? 0) / total,
  }));
}
