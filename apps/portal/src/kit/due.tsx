// SPDX-License-Identifier: EUPL-1.2
import type { TermijnLineFragment } from '@ketenportaal/contract';
import { useText, type Say } from '../text/index.js';
import { StateMark } from './state-mark.js';

/** "nog 2 werkdagen", "vandaag" or "3 werkdagen te laat"; an addition to the date, never instead of it. */
export function daysLeft({ late, workingDaysLeft }: Pick<TermijnLineFragment, 'late' | 'workingDaysLeft'>, { t }: Pick<Say, 't'>): string {
  if (late) return workingDaysLeft === 0 ? t('kit.days.lateToday') : t('kit.days.late', { count: Math.abs(workingDaysLeft) });
  return workingDaysLeft <= 0 ? t('kit.days.today') : t('kit.days.left', { count: workingDaysLeft });
}

/** The day that is owed; with the clock when it ends during that day, as an acute one does. */
export function sayDue(
  { dueOn, dueAt }: Pick<TermijnLineFragment, 'dueOn' | 'dueAt'>,
  { t, day, dayOf, timeOf }: Pick<Say, 't' | 'day' | 'dayOf' | 'timeOf'>,
): string {
  const date = day(dueOn);
  return dayOf(dueAt) === date ? t('kit.card.at', { date, time: timeOf(dueAt) }) : date;
}

/** The date that is owed, how long that is, and on demand why this date. */
export function Due({ termijn, explain = true }: { readonly termijn: TermijnLineFragment; readonly explain?: boolean }) {
  const say = useText();
  return (
    <>
      <span className="keten-due">
        <time dateTime={termijn.dueOn}>{sayDue(termijn, say)}</time>
        {termijn.late ? <StateMark state="teLaat" text={daysLeft(termijn, say)} /> : <span className="keten-soft">{daysLeft(termijn, say)}</span>}
      </span>
      {explain && (
        <details className="keten-why">
          <summary>{say.t('kit.card.why')}</summary>
          <p>{termijn.uitleg}</p>
        </details>
      )}
    </>
  );
}
