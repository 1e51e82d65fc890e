// SPDX-License-Identifier: EUPL-1.2
import type { OverdrachtLineFragment } from '@ketenportaal/contract';
import { Summary } from '../kit/index.js';
import { useText } from '../text/index.js';
import { isOpen } from './overdracht-state.js';

/** How an overdracht ended; reason and "wie dan wel" only where this reader may see them. */
export function OverdrachtEnd({ overdracht }: { readonly overdracht: OverdrachtLineFragment }) {
  const { t, day, dayOf } = useText();
  const { status, endedAt, endedBy, receiver, giver, refusalReason, refusalText, insteadOrganisation, insteadText, acceptedHolder, firstContactOn } =
    overdracht;
  if (isOpen(status) || !endedAt) return null;
  const who = status === 'INGETROKKEN' ? giver.organisation.name : receiver.name;
  const instead = [insteadOrganisation?.name, insteadText].filter(Boolean).join('. ');
  const rows: (readonly [string, string])[] = [
    ...(refusalReason ? [[t('overdracht.ended.reason'), [t(`words.refusalReason.${refusalReason}`), refusalText].filter(Boolean).join('. ')] as const] : []),
    ...(instead ? [[t('overdracht.ended.instead'), instead] as const] : []),
    ...(acceptedHolder ? [[t('overdracht.ended.holderTitle'), `${acceptedHolder.name}, ${acceptedHolder.functionTitle}`] as const] : []),
    ...(firstContactOn ? [[t('overdracht.ended.firstContactTitle'), day(firstContactOn)] as const] : []),
  ];
  return (
    <div className="keten-end">
      <p>
        {t(`overdracht.ended.${status}`, { who, date: dayOf(endedAt) })}
        {endedBy && <span className="keten-soft"> {t('overdracht.ended.by', { person: endedBy.name })}</span>}
      </p>
      {rows.length > 0 && (
        <Summary
          rows={rows.map(([question, answer]) => [
            question,
            <span key={question} className="keten-typed">
              {answer}
            </span>,
          ])}
        />
      )}
    </div>
  );
}
