// SPDX-License-Identifier: EUPL-1.2
import type { IntakeLineFragment } from '@ketenportaal/contract';

type Line = Pick<IntakeLineFragment, 'acute' | 'receivedAt' | 'sentAt' | 'termijn'>;

export interface Intake<Of extends Line> {
  /** Nobody confirmed receipt yet: acute on top, then by the date that is owed. */
  readonly receive: readonly Of[];
  /** Received, with a date that is still owed: the soonest first. */
  readonly handle: readonly Of[];
  /** Nothing is owed any more: the newest first. */
  readonly settled: readonly Of[];
}

const byDue = (a: Line, b: Line): number => (a.termijn?.dueAt ?? '9').localeCompare(b.termijn?.dueAt ?? '9') || a.sentAt.localeCompare(b.sentAt);
const acuteFirst = (a: Line, b: Line): number => Number(b.acute) - Number(a.acute) || byDue(a, b);
const newestFirst = (a: Line, b: Line): number => b.sentAt.localeCompare(a.sentAt);

/** The order in which an intake looks at meldingen. What is acute never stands under what is not. */
export function orderIntake<Of extends Line>(meldingen: readonly Of[]): Intake<Of> {
  const received = meldingen.filter(({ receivedAt }) => receivedAt !== null);
  return {
    receive: meldingen.filter(({ receivedAt }) => receivedAt === null).toSorted(acuteFirst),
    handle: received.filter(({ termijn }) => termijn !== null).toSorted(acuteFirst),
    settled: received.filter(({ termijn }) => termijn === null).toSorted(newestFirst),
  };
}
