// SPDX-License-Identifier: EUPL-1.2
import { useParams, useSearchParams } from 'react-router';
import { Overdracht, OverdrachtChanged, type Action, type OverdrachtPageFragment } from '@ketenportaal/contract';
import { AnswerCard, Answered, ButtonLink, daysLeft, DoneNotice, Missing, Notice, PageTitle, Section, StateMark, useDone, useFresh } from '../kit/index.js';
import { placeOf } from '../page/index.js';
import { useAsk, useLive, useNewest, useSignedIn } from '../session/index.js';
import { useText } from '../text/index.js';
import { AcceptForm } from './accept.js';
import { Choices } from './choices.js';
import { OverdrachtDocument } from './document.js';
import { OverdrachtEnd } from './overdracht-end.js';
import { stateOfOverdracht } from './overdracht-state.js';
import { RefuseForm } from './refuse.js';

/** S6: one overdracht. For the receiver the question and the answer; for the giver what became of it. */
export function OverdrachtScreen() {
  const { id = '' } = useParams();
  return <OneOverdracht key={id} id={id} />;
}

/** What is answered is never open again. */
const isOlder = (candidate: OverdrachtPageFragment, shown: OverdrachtPageFragment): boolean => candidate.status === 'AANGEBODEN' && shown.status !== 'AANGEBODEN';

function OneOverdracht({ id }: { readonly id: string }) {
  const { taal } = useText();
  const asked = useAsk(Overdracht, { id, taal });
  const heard = useLive(OverdrachtChanged, { id, taal })?.overdrachtChanged ?? null;
  const read = asked.status === 'ready' ? asked.answer.overdracht : null;
  const newest = useNewest(read, heard, isOlder);
  return <Answered asked={asked}>{({ overdracht }) => (overdracht && newest ? <OverdrachtPage overdracht={newest} /> : <Missing />)}</Answered>;
}

function OverdrachtPage({ overdracht }: { readonly overdracht: OverdrachtPageFragment }) {
  const say = useText();
  const { t } = say;
  const { me } = useSignedIn();
  const { sentence, tell } = useDone();
  const { casusReference, receiver, giver, status, holderNow, casusId } = overdracht;
  const own = giver.organisation.id === me.person.organisation.id;
  const from = own ? t('overdracht.to', { who: receiver.name }) : t('overdracht.from', { person: giver.name, who: giver.organisation.name });
  return (
    <>
      <PageTitle title={t('overdracht.title', { reference: casusReference })} tab={t('words.page.OVERDRACHT')}>
        <StateMark state={stateOfOverdracht(overdracht)} {...(overdracht.answer?.late ? {} : { text: t(`words.status.${status}`) })} />
      </PageTitle>
      <p className="keten-lead">
        {from}. {t('overdracht.offered', { date: say.dayOf(overdracht.offeredAt) })}.
      </p>
      <DoneNotice sentence={sentence}>{casusId && <ButtonLink to={placeOf.casus(casusId)}>{t('overdracht.toCasus', { reference: casusReference })}</ButtonLink>}</DoneNotice>
      <div className={holderNow ? 'keten-beside' : 'keten-narrow'}>
        {holderNow && <HolderNow overdracht={overdracht} card={holderNow} />}
        <div className="keten-beside__main">
          {status === 'AANGEBODEN' ? <Term overdracht={overdracht} /> : <Section title={t(`words.status.${status}`)} boxed><OverdrachtEnd overdracht={overdracht} /></Section>}
          <Answer overdracht={overdracht} tell={tell} />
          <OverdrachtDocument overdracht={overdracht} own={own} />
          {casusId && !sentence && <ButtonLink to={placeOf.casus(casusId)}>{t('overdracht.toCasus', { reference: casusReference })}</ButtonLink>}
        </div>
      </div>
    </>
  );
}

function HolderNow({ overdracht, card }: { readonly overdracht: OverdrachtPageFragment; readonly card: NonNullable<OverdrachtPageFragment['holderNow']> }) {
  const { me } = useSignedIn();
  const fresh = useFresh(card);
  return (
    <div className="keten-beside__card" data-status={overdracht.status}>
      <AnswerCard card={card} readerId={me.person.id} fresh={fresh} />
    </div>
  );
}

/** Until when, and what silence does: nothing moves, the offer ends. */
function Term({ overdracht }: { readonly overdracht: OverdrachtPageFragment }) {
  const say = useText();
  const { t, day } = say;
  const { answer, urgency, expiresOn } = overdracht;
  if (!answer) return null;
  return (
    <Notice tone={answer.late ? 'late' : 'wait'} title={t('overdracht.answerBy', { date: day(answer.dueOn) })}>
      <p className="keten-task__marks">
        {urgency === 'ACUUT' && <StateMark state="spoed" text={t('overdracht.urgent')} />}
        {answer.late ? <StateMark state="teLaat" text={daysLeft(answer, say)} /> : <span>{daysLeft(answer, say)}</span>}
      </p>
      <p>
        {answer.late && `${t('overdracht.late')} `}
        {t('overdracht.expires', { date: day(expiresOn) })}
      </p>
    </Notice>
  );
}

export interface AnswerProps {
  readonly overdracht: OverdrachtPageFragment;
  /** Says on this page what was done. */
  readonly tell: (sentence: string) => void;
}

const CHOSEN = { aannemen: 'ACCEPT_OVERDRACHT', 'niet-aannemen': 'REFUSE_OVERDRACHT' } as const satisfies Record<string, Action>;
export type Chosen = keyof typeof CHOSEN;
const isChosen = (text: string | null): text is Chosen => text !== null && Object.hasOwn(CHOSEN, text);

/** Choices of equal weight; the chosen form stands in the address, so that the back button takes it back. */
function Answer({ overdracht, tell }: AnswerProps) {
  const [search, setSearch] = useSearchParams();
  const { availableActions } = overdracht;
  const asked = search.get('antwoord');
  const chosen = isChosen(asked) ? asked : null;
  const may = (choice: Chosen): boolean => availableActions.includes(CHOSEN[choice]);
  const back = (): void => setSearch({}, { replace: true });
  const done = (sentence: string): void => {
    tell(sentence);
    back();
  };
  // A form that was being filled in stays when a colleague was first: the refusal says who, and nothing typed is lost.
  if (chosen === 'aannemen') return <AcceptForm overdracht={overdracht} tell={done} back={back} />;
  if (chosen === 'niet-aannemen') return <RefuseForm overdracht={overdracht} tell={done} back={back} />;
  return <Choices choices={(['aannemen', 'niet-aannemen'] as const).filter(may)} choose={(choice) => setSearch({ antwoord: choice })} />;
}
