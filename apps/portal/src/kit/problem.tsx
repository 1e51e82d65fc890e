// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef } from 'react';
import type { RefusedFragment } from '@ketenportaal/contract';
import type { ActProblem } from '../session/index.js';
import { useText } from '../text/index.js';
import { Notice } from './notice.js';

/** Why nothing changed and what to do now; for the loser of a race also who was first (INV-12). */
export function RefusalNotice({ refusal }: { readonly refusal: RefusedFragment }) {
  const { t, dayOf, timeOf } = useText();
  const { at, person, organisation } = refusal;
  const when = at ? { date: dayOf(at), time: timeOf(at) } : null;
  return (
    <Notice tone="late" title={t('kit.refused')} icon="kruis">
      {when && person && <p>{t('kit.first.person', { person: person.name, who: organisation?.name ?? person.organisation.name, ...when })}</p>}
      {when && !person && <p>{t('kit.first.clock', when)}</p>}
      <p>{t(`refusal.${refusal.code}`)}</p>
    </Notice>
  );
}

/** What became of an action that did not succeed. It takes the focus: it is what the person has to read now. */
export function Problem({ problem }: { readonly problem: ActProblem | null }) {
  const { t } = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) box.current?.focus();
  }, [problem]);
  if (!problem) return null;
  return (
    <div ref={box} tabIndex={-1} className="keten-problem" role="alert">
      {problem.kind === 'refused' && <RefusalNotice refusal={problem.refusal} />}
      {problem.kind === 'unsure' && <Notice tone="wait">{<p>{t('kit.unsure')}</p>}</Notice>}
      {problem.kind === 'failed' && (
        <Notice tone="late" title={t('kit.failed.title')}>
          <p>{t('kit.failed.text')}</p>
          {problem.code && <p>{t('kit.failed.code', { code: problem.code })}</p>}
        </Notice>
      )}
    </div>
  );
}
