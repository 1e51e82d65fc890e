// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, useState } from 'react';
import { useText } from '../text/index.js';
import { AnswerCard, type AnswerCardProps } from './answer-card.js';
import { stateOf } from './card-words.js';
import { daysLeft } from './due.js';
import { StateMark } from './state-mark.js';

/** The card, and on a wide screen one line of it on top while the card itself is scrolled away. */
export function AnswerOnTop(props: AnswerCardProps) {
  const place = useRef<HTMLDivElement>(null);
  const [away, setAway] = useState(false);
  useEffect(() => {
    if (!place.current) return undefined;
    const watcher = new IntersectionObserver(([seen]) => setAway(seen !== undefined && !seen.isIntersecting && seen.boundingClientRect.bottom < 0));
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, []);
  return (
    <div ref={place} className="keten-ontop">
      <AnswerCard {...props} />
      {away && <AnswerBar {...props} />}
    </div>
  );
}

/** Only for the eye: nothing in it can have the focus, and who listens has the card itself. */
function AnswerBar({ card }: AnswerCardProps) {
  const say = useText();
  const { organisation, person, termijn } = card;
  return (
    <div className="keten-bar" aria-hidden="true">
      <p>
        <span className="keten-soft">{say.t('kit.card.who')}</span>
        <strong>{organisation.name}</strong>
        <span>{person.name}</span>
        <StateMark state={stateOf(card)} {...(termijn?.late ? { text: daysLeft(termijn, say) } : {})} />
        {termijn && <span className="keten-soft">{say.day(termijn.dueOn)}</span>}
      </p>
    </div>
  );
}
