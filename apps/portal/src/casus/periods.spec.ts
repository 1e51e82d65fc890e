// SPDX-License-Identifier: EUPL-1.2
import type { CasusPageFragment } from '@ketenportaal/contract';
import { periodsOf } from './periods.js';

type Holding = CasusPageFragment['holdings'][number];

const organisation = { id: 'o', name: 'Wijkteam Noord', kind: 'WIJKTEAM', phone: '030 000 00 10', phoneHours: '' } as const;
const holding = (from: string, to: string | null): Holding => ({
  organisation,
  person: { id: 'p', name: 'Samira', functionTitle: '', workPhone: null, organisation },
  from,
  to,
});

const NOW = '2026-11-21T12:00:00.000Z';
const periods = periodsOf(
  [
    holding('2026-11-10T08:00:00.000Z', '2026-11-10T09:00:00.000Z'),
    holding('2026-11-10T09:00:00.000Z', '2026-11-18T09:00:00.000Z'),
    holding('2026-11-18T09:00:00.000Z', null),
  ],
  NOW,
);

describe('who was responsible when', () => {
  it('counts whole days, the present one until now', () => {
    expect(periods.map(({ days }) => days)).toEqual([0, 8, 3]);
  });

  it('fills the picture exactly, and leaves room for the name of a period of an hour', () => {
    const shares = periods.map(({ share }) => share);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect(Math.min(...shares)).toBeGreaterThan(0.1);
    expect(shares[1]).toBeGreaterThan(shares[2] ?? 1);
  });

  it('draws a casus that began this instant', () => {
    expect(periodsOf([holding(NOW, null)], NOW)).toMatchObject([{ days: 0, share: 1 }]);
  });
});
