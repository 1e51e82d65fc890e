// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import type { CasusPageFragment } from '@ketenportaal/contract';
import { Due, Section, StateMark } from '../kit/index.js';
import { isOpen, OverdrachtEnd, QuestionLines, stateOfOverdracht } from '../overdracht/index.js';
import { placeOf } from '../page/index.js';
import { useText } from '../text/index.js';

type Line = CasusPageFragment['overdrachten'][number];

/** Whether the last thing that happened to an overdracht still asks for attention: it waits, or it came back. */
export const asksAttention = ({ overdracht, overdrachten }: CasusPageFragment): boolean =>
  overdracht !== null || (overdrachten.length > 0 && overdrachten.at(-1)?.status !== 'AANVAARD');

/** The overdracht that waits on top, then what was answered before, newest first. */
export function Overdrachten({ casus }: { readonly casus: CasusPageFragment }) {
  const { t } = useText();
  const ended = casus.overdrachten.filter(({ status }) => !isOpen(status)).toReversed();
  if (!casus.overdracht && ended.length === 0) return null;
  return (
    <Section title={t('casus.page.overdracht.title')}>
      <ul className="keten-offers">
        {[...(casus.overdracht ? [casus.overdracht] : []), ...ended].map((overdracht) => (
          <li key={overdracht.id}>
            <OverdrachtRow overdracht={overdracht} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OverdrachtRow({ overdracht }: { readonly overdracht: Line }) {
  const { t, dayOf } = useText();
  const { receiver, status, answer } = overdracht;
  return (
    <article className="keten-offer">
      <h3>
        <Link to={placeOf.overdracht(overdracht.id)} aria-label={t('casus.page.overdracht.open', { who: receiver.name })}>
          {receiver.name}
        </Link>
        <StateMark state={stateOfOverdracht(overdracht)} text={t(`words.status.${status}`)} />
      </h3>
      <p className="keten-soft">{t('casus.page.overdracht.waiting', { who: receiver.name, date: dayOf(overdracht.offeredAt) })}</p>
      {answer && (
        <div className="keten-offer__due">
          <span>{t('casus.page.overdracht.answerBy')}</span>
          <Due termijn={answer} explain={false} />
        </div>
      )}
      {isOpen(status) && <QuestionLines overdracht={overdracht} />}
      {!isOpen(status) && <OverdrachtEnd overdracht={overdracht} />}
    </article>
  );
}
