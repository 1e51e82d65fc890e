// SPDX-License-Identifier: EUPL-1.2
import { useId, type ReactNode } from 'react';
import type { CardFragment } from '@ketenportaal/contract';
import { useText, type Say } from '../text/index.js';
import { nowSentence, stateOf, untilSentence, whomToCall } from './card-words.js';
import { Due } from './due.js';
import { PhoneLink } from './phone-link.js';
import { StateMark } from './state-mark.js';

export interface AnswerCardProps {
  readonly card: CardFragment;
  /** The reader, who is told when it is himself and is never told to call himself. */
  readonly readerId: string;
  /** In a list: the same five answers, closer together, without the explanation. */
  readonly compact?: boolean;
  /** True right after a change that arrived while the card was on the screen. */
  readonly fresh?: boolean;
}

/** The component of this portal: five questions, five answers, one `dl`, the same on every screen. */
export function AnswerCard({ card, readerId, compact = false, fresh = false }: AnswerCardProps) {
  const say = useText();
  const { t } = say;
  const title = useId();
  const until = untilSentence(card, say);
  // One card is a landmark of its page; twenty in a list are not.
  const Frame = compact ? 'div' : 'section';
  const classes = ['keten-card', compact && 'keten-card--compact', card.termijn?.late && 'keten-card--late', fresh && 'keten-card--fresh']
    .filter(Boolean)
    .join(' ');
  return (
    <Frame className={classes} {...(compact ? {} : { 'aria-labelledby': title })}>
      <dl>
        <div className="keten-card__who">
          <dt id={title}>
            {t('kit.card.who')} <span className="keten-card__what">{t('kit.card.what')}</span>
          </dt>
          <dd>
            <strong className="keten-card__party">{card.organisation.name}</strong>
            <span className="keten-card__person">
              {card.person.name}, {card.person.functionTitle}
              {card.person.id === readerId && <span className="keten-soft"> ({t('kit.card.you')})</span>}
            </span>
            {fresh && <span className="keten-card__fresh">{t('kit.card.fresh')}</span>}
          </dd>
        </div>
        <Answer area="since" question={t('kit.card.since')}>
          <time dateTime={card.since}>{compact ? say.dayOf(card.since) : t('kit.card.at', { date: say.dayOf(card.since), time: say.timeOf(card.since) })}</time>
        </Answer>
        <Answer area="now" question={t('kit.card.now')}>
          <StateMark state={stateOf(card)} />
          <span>{nowSentence(card, say)}</span>
          {until && !compact && <span className="keten-soft">{until}</span>}
        </Answer>
        <Answer area="due" question={t('kit.card.due')}>
          {card.termijn ? <Due termijn={card.termijn} explain={!compact} /> : <span>{t('kit.card.noDate')}</span>}
        </Answer>
        <Answer area="call" question={t('kit.card.call')}>
          <CallAnswer card={card} readerId={readerId} say={say} compact={compact} />
        </Answer>
      </dl>
    </Frame>
  );
}

function Answer({ area, question, children }: { readonly area: string; readonly question: string; readonly children: ReactNode }) {
  return (
    <div className={`keten-card__${area}`}>
      <dt>{question}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function CallAnswer({
  card,
  readerId,
  say,
  compact,
}: {
  readonly card: CardFragment;
  readonly readerId: string;
  readonly say: Say;
  readonly compact: boolean;
}) {
  const call = whomToCall(card, readerId);
  return (
    <>
      <span>{call.name}</span>
      <PhoneLink number={call.number} />
      {!compact && (
        <span className="keten-soft">
          {call.team && call.team !== call.number && `${say.t('kit.card.team')} ${call.team}, `}
          {call.hours}
        </span>
      )}
    </>
  );
}
