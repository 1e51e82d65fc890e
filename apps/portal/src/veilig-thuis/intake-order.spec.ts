// SPDX-License-Identifier: EUPL-1.2
import type { TermijnLineFragment } from '@ketenportaal/contract';
import { orderIntake } from './intake-order.js';

const due = (dueAt: string): TermijnLineFragment => ({ term: 'D_02', dueOn: dueAt.slice(0, 10), dueAt, late: false, workingDaysLeft: 1, uitleg: '' });
const melding = (id: string, sentAt: string, more: { acute?: boolean; receivedAt?: string; termijn?: TermijnLineFragment } = {}) => ({
  id,
  sentAt,
  acute: more.acute ?? false,
  receivedAt: more.receivedAt ?? null,
  termijn: more.termijn ?? null,
});
const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);

describe('the order of the intake', () => {
  it('acute stands on top, however new it is', () => {
    const { receive } = orderIntake([
      melding('early', '2026-11-20T08:00:00.000Z', { termijn: due('2026-11-23T16:00:00.000Z') }),
      melding('acute', '2026-11-21T08:00:00.000Z', { acute: true, termijn: due('2026-11-24T16:00:00.000Z') }),
    ]);
    expect(ids(receive)).toEqual(['acute', 'early']);
  });

  it('what is owed soonest comes first, and what is settled shows the newest first', () => {
    const received = { receivedAt: '2026-11-19T09:00:00.000Z' };
    const { receive, handle, settled } = orderIntake([
      melding('done early', '2026-11-10T08:00:00.000Z', received),
      melding('friday', '2026-11-12T08:00:00.000Z', { ...received, termijn: due('2026-11-27T23:00:00.000Z') }),
      melding('monday', '2026-11-13T08:00:00.000Z', { ...received, termijn: due('2026-11-23T23:00:00.000Z') }),
      melding('done late', '2026-11-14T08:00:00.000Z', received),
    ]);
    expect(receive).toEqual([]);
    expect(ids(handle)).toEqual(['monday', 'friday']);
    expect(ids(settled)).toEqual(['done late', 'done early']);
  });

  it('a melding without a date is not lost', () => {
    expect(ids(orderIntake([melding('no clock', '2026-11-20T08:00:00.000Z')]).receive)).toEqual(['no clock']);
  });
});
