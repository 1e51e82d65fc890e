// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { Casus, CasusChanged, type CasusPageFragment } from '@ketenportaal/contract';
import {
  Answered,
  AnswerOnTop,
  ButtonLink,
  DoneNotice,
  Due,
  Missing,
  Notice,
  PageTitle,
  PhoneLink,
  Section,
  Summary,
  Timeline,
  useDone,
  useFresh,
} from '../kit/index.js';
import { placeOf } from '../page/index.js';
import { useAsk, useLive, useNewest, useSignedIn } from '../session/index.js';
import { useText } from '../text/index.js';
import { CasusActions } from './casus-actions.js';
import { timelineOf } from './events.js';
import { History } from './history.js';
import { Meldingen } from './meldingen.js';
import { asksAttention, Overdrachten } from './overdrachten.js';

/** S3: the casus for whoever has zicht op veiligheid and for the Veilig Thuis that handles it. The card comes first. */
export function CasusScreen() {
  const { id = '' } = useParams();
  return <OneCasus key={id} id={id} />;
}

/** Facts are only ever added. */
const hasFewerEvents = (candidate: CasusPageFragment, shown: CasusPageFragment): boolean => candidate.events.length < shown.events.length;

function OneCasus({ id }: { readonly id: string }) {
  const { taal } = useText();
  const asked = useAsk(Casus, { id, taal });
  const heard = useLive(CasusChanged, { id, taal })?.casusChanged ?? null;
  const read = asked.status === 'ready' ? asked.answer.casus : null;
  const newest = useNewest(read, heard, hasFewerEvents);
  const seen = useLastSeen(newest);
  return (
    <Answered asked={asked}>
      {({ casus }) => {
        if (casus && newest) return <CasusPage casus={newest} />;
        return seen ? <Gone casus={seen} /> : <Missing />;
      }}
    </Answered>
  );
}

function useLastSeen(casus: CasusPageFragment | null): CasusPageFragment | null {
  const [seen, setSeen] = useState(casus);
  useEffect(() => {
    if (casus) setSeen(casus);
  }, [casus]);
  return seen;
}

function CasusPage({ casus }: { readonly casus: CasusPageFragment }) {
  const say = useText();
  const { t } = say;
  const { me } = useSignedIn();
  const { sentence, tell } = useDone();
  const fresh = useFresh(casus.card);
  const attention = asksAttention(casus);
  return (
    <>
      <PageTitle title={t('casus.page.title', { reference: casus.reference })} tab={t('words.page.CASUS')} />
      <DoneNotice sentence={sentence} />
      {casus.status !== 'open' && (
        <Notice tone="wait">
          <p>{t('casus.page.closed')}</p>
        </Notice>
      )}
      <div className="keten-columns">
        <AnswerOnTop card={casus.card} readerId={me.person.id} fresh={fresh} />
        <div className="keten-columns__side">
          <CasusActions casus={casus} tell={tell} />
          <Beside casus={casus} />
        </div>
        <div className="keten-columns__rest">
          {attention && <Overdrachten casus={casus} />}
          <History casus={casus} />
          <Termijnen casus={casus} />
          {!attention && <Overdrachten casus={casus} />}
          <Meldingen casus={casus} />
          <Section title={t('casus.page.events')}>
            <Timeline items={timelineOf(casus, say)} />
          </Section>
        </div>
      </div>
    </>
  );
}

/** What belongs with the card: who stands in, and the other kind of responsibility, never mixed into the first. */
function Beside({ casus }: { readonly casus: CasusPageFragment }) {
  const { t } = useText();
  const { veiligThuis, veiligThuisHandles } = casus.card;
  return (
    <>
      <Section title={t('casus.page.deputyTitle')} boxed>
        <p>{casus.deputy ? `${casus.deputy.name}, ${casus.deputy.functionTitle}` : t('casus.page.noDeputy')}</p>
        {casus.deputy?.workPhone && <PhoneLink number={casus.deputy.workPhone} />}
      </Section>
      <Section title={t('casus.page.handlesTitle')} boxed>
        <p>{veiligThuisHandles ? t('casus.page.handles.yes', { vt: veiligThuis.name }) : t('casus.page.handles.no')}</p>
        <p className="keten-soft">{t('melding.page.handles.beside')}</p>
      </Section>
    </>
  );
}

function Termijnen({ casus }: { readonly casus: CasusPageFragment }) {
  const { t } = useText();
  return (
    <Section title={t('casus.page.termijnen.title')}>
      {casus.termijnen.length === 0 ? (
        <p>{t('casus.page.termijnen.none')}</p>
      ) : (
        <Summary
          rows={casus.termijnen.map((termijn) => [
            t(`words.term.${termijn.term}`),
            <div key={termijn.term} className="keten-term">
              <Due termijn={termijn} explain={false} />
              <p className="keten-soft">{termijn.uitleg}</p>
            </div>,
          ])}
        />
      )}
    </Section>
  );
}

/** The casus went to another party while it was open here: said kindly, with the way to what happened. */
function Gone({ casus }: { readonly casus: CasusPageFragment }) {
  const { t } = useText();
  const last = casus.overdracht ?? casus.overdrachten.at(-1) ?? null;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <>
      <PageTitle title={t('casus.page.title', { reference: casus.reference })} tab={t('words.page.CASUS')} />
      <div ref={box} tabIndex={-1} className="keten-done">
        <Notice title={t('casus.page.gone.title')}>
          <p>{t('casus.page.gone.text')}</p>
          {last && <ButtonLink to={placeOf.overdracht(last.id)}>{t('casus.page.gone.overdracht')}</ButtonLink>}
        </Notice>
      </div>
    </>
  );
}
