// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { Overdracht, OverdrachtChanged, type OverdrachtPageFragment } from '@ketenportaal/contract';
import {
  Answered,
  AnswerOnTop,
  ButtonLink,
  daysLeft,
  DoneNotice,
  Missing,
  Notice,
  PageTitle,
  sayDue,
  Section,
  StateMark,
  useDone,
  useFresh,
} from '../kit/index.js';
import { placeOf } from '../page/index.js';
import { useAsk, useLive, useNewest, useSignedIn } from '../session/index.js';
import { useText } from '../text/index.js';
import { AcceptForm } from './accept.js';
import { AskForm } from './ask.js';
import { Choices, isChosen, type Chosen } from './choices.js';
import { OverdrachtDocument } from './document.js';
import { OverdrachtEnd } from './overdracht-end.js';
import { isOpen, stateOfOverdracht } from './overdracht-state.js';
import { Question } from './question.js';
import { RefuseForm } from './refuse.js';

/** S6: one overdracht. For the receiver the question and the answer; for the giver what became of it. */
export function OverdrachtScreen() {
  const { id = '' } = useParams();
  return <OneOverdracht key={id} id={id} />;
}

/** What is answered is never open again, and what was asked is never unasked. */
const stepOf = ({ endedAt, question }: OverdrachtPageFragment): number => (endedAt ? 3 : question?.answeredAt ? 2 : question ? 1 : 0);
const isOlder = (candidate: OverdrachtPageFragment, shown: OverdrachtPageFragment): boolean => stepOf(candidate) < stepOf(shown);

function OneOverdracht({ id }: { readonly id: string }) {
  const { taal } = useText();
  const asked = useAsk(Overdracht, { id, taal });
  const heard = useLive(OverdrachtChanged, { id, taal })?.overdrachtChanged ?? null;
  const read = asked.status === 'ready' ? asked.answer.overdracht : null;
  const newest = useNewest(read, heard, isOlder);
  return <Answered asked={asked}>{({ overdracht }) => (overdracht && newest ? <OverdrachtPage overdracht={newest} /> : <Missing />)}</Answered>;
}

function OverdrachtPage({ overdracht }: { readonly overdracht: OverdrachtPageFragment }) {
  const { t } = useText();
  const { me } = useSignedIn();
  const { sentence, tell } = useDone();
  const [search] = useSearchParams();
  const [returned, setReturned] = useState(false);
  const { casusReference, giver, status, holderNow, casusId } = overdracht;
  const own = giver.organisation.id === me.person.organisation.id;
  const asked = search.get('antwoord');
  const chosen = isChosen(asked) ? asked : null;
  const toCasus = casusId && <ButtonLink to={placeOf.casus(casusId)}>{t('overdracht.toCasus', { reference: casusReference })}</ButtonLink>;
  return (
    <>
      <PageTitle title={t('overdracht.title', { reference: casusReference })} tab={t('words.page.OVERDRACHT')} />
      <DoneNotice sentence={sentence}>{toCasus}</DoneNotice>
      <div className={holderNow ? 'keten-columns' : 'keten-narrow'}>
        {holderNow && <HolderNow card={holderNow} />}
        <div className={holderNow ? 'keten-columns__side' : 'keten-columns__rest'}>
          {isOpen(status) ? <Term overdracht={overdracht} /> : <Ended overdracht={overdracht} />}
          {!chosen && <Choices overdracht={overdracht} returned={returned} />}
        </div>
        <div className="keten-columns__rest">
          {chosen && <AnswerForm chosen={chosen} overdracht={overdracht} tell={tell} onBack={() => setReturned(true)} />}
          <Question overdracht={overdracht} />
          <OverdrachtDocument overdracht={overdracht} own={own} />
          {!sentence && toCasus}
        </div>
      </div>
    </>
  );
}

function HolderNow({ card }: { readonly card: NonNullable<OverdrachtPageFragment['holderNow']> }) {
  const { me } = useSignedIn();
  const fresh = useFresh(card);
  return <AnswerOnTop card={card} readerId={me.person.id} fresh={fresh} />;
}

/** From whom to whom, and since when. */
function Parties({ overdracht }: { readonly overdracht: OverdrachtPageFragment }) {
  const { t, dayOf } = useText();
  const { giver, receiver, offeredAt } = overdracht;
  return (
    <p className="keten-soft">
      {t('overdracht.from', { person: giver.name, who: giver.organisation.name })}. {t('overdracht.to', { who: receiver.name })}.{' '}
      {t('overdracht.offered', { date: dayOf(offeredAt) })}.
    </p>
  );
}

function Ended({ overdracht }: { readonly overdracht: OverdrachtPageFragment }) {
  const { t } = useText();
  return (
    <Section title={t('overdracht.became')} boxed>
      <StateMark state={stateOfOverdracht(overdracht)} text={t(`words.status.${overdracht.status}`)} />
      <OverdrachtEnd overdracht={overdracht} />
      <Parties overdracht={overdracht} />
    </Section>
  );
}

/** Until when, and what silence does: nothing moves, the offer ends. */
function Term({ overdracht }: { readonly overdracht: OverdrachtPageFragment }) {
  const say = useText();
  const { t, day } = say;
  const { answer, urgency, expiresOn, status } = overdracht;
  if (!answer) return null;
  return (
    <Section title={t('overdracht.answerBy', { date: sayDue(answer, say) })} boxed>
      <p className="keten-task__marks">
        {urgency === 'ACUUT' && <StateMark state="spoed" text={t('overdracht.urgent')} />}
        <StateMark state={stateOfOverdracht(overdracht)} text={daysLeft(answer, say)} />
        {status === 'INFORMATIE_GEVRAAGD' && <StateMark state="wacht" text={t('words.status.INFORMATIE_GEVRAAGD')} />}
      </p>
      {answer.late && <p>{t('overdracht.late')}</p>}
      <p>{t('overdracht.expires', { date: day(expiresOn) })}</p>
      <Parties overdracht={overdracht} />
    </Section>
  );
}

export interface AnswerProps {
  readonly overdracht: OverdrachtPageFragment;
  /** Says on this page what was done. */
  readonly tell: (sentence: string) => void;
}

/** The form that was chosen stays when a colleague was first: the refusal says who, and nothing typed is lost. */
function AnswerForm({ chosen, overdracht, tell, onBack }: AnswerProps & { readonly chosen: Chosen; readonly onBack: () => void }) {
  const { t } = useText();
  const [, setSearch] = useSearchParams();
  const close = (): void => setSearch({}, { replace: true });
  const back = (): void => {
    onBack();
    close();
  };
  const done = (sentence: string): void => {
    tell(sentence);
    close();
  };
  const props = { overdracht, tell: done, back };
  const answered = !isOpen(overdracht.status);
  return (
    <>
      {answered && (
        <Notice tone="wait" urgent>
          <p>{t('overdracht.meanwhile')}</p>
        </Notice>
      )}
      {chosen === 'aannemen' && <AcceptForm {...props} />}
      {chosen === 'niet-aannemen' && <RefuseForm {...props} />}
      {chosen === 'vraag' && <AskForm {...props} />}
    </>
  );
}
