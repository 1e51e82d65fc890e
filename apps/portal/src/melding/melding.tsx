// SPDX-License-Identifier: EUPL-1.2
import { useLocation, useParams } from 'react-router';
import { Melding, MeldingChanged, type MeldingPageFragment } from '@ketenportaal/contract';
import { AnswerCard, Answered, Missing, Notice, PageTitle, Section, Summary, Timeline, useFresh } from '../kit/index.js';
import { useAsk, useLive, useNewest, useSignedIn } from '../session/index.js';
import { useText } from '../text/index.js';
import { timelineOf } from './timeline.js';

/** One own melding: the card first, then what stays with the melder. Only from the own projection (INV-15). */
export function MeldingScreen() {
  const { id = '' } = useParams();
  return <OneMelding key={id} id={id} />;
}

function OneMelding({ id }: { readonly id: string }) {
  const { taal } = useText();
  const asked = useAsk(Melding, { id, taal });
  const heard = useLive(MeldingChanged, { id, taal })?.meldingChanged ?? null;
  const read = asked.status === 'ready' ? asked.answer.melding : null;
  const newest = useNewest(read, heard, hasFewerSteps);
  return <Answered asked={asked}>{() => (newest ? <MeldingPage melding={newest} /> : <Missing />)}</Answered>;
}

/** Steps are only ever added. */
const hasFewerSteps = (candidate: MeldingPageFragment, shown: MeldingPageFragment): boolean => candidate.steps.length < shown.steps.length;

function MeldingPage({ melding }: { readonly melding: MeldingPageFragment }) {
  const say = useText();
  const { t } = say;
  const { me } = useSignedIn();
  const fresh = useFresh(melding.card);
  return (
    <>
      <PageTitle title={t('melding.page.title', { reference: melding.reference })} tab={t('words.page.MELDING')}>
        <p className="keten-soft keten-title__sent">{t('melding.page.sent', { date: say.dayOf(melding.sentAt) })}</p>
      </PageTitle>
      <SentNow melding={melding} />
      <div className="keten-columns">
        <AnswerCard card={melding.card} readerId={me.person.id} fresh={fresh} />
        <div className="keten-columns__side">
          <Yours melding={melding} />
          <Handles melding={melding} />
          <Feedback melding={melding} />
          <Section title={t('melding.page.why.title')} boxed>
            <p>{t('melding.page.why.text')}</p>
          </Section>
        </div>
        <div className="keten-columns__rest">
          <Section title={t('melding.page.steps')}>
            <Timeline items={timelineOf(melding, say)} />
          </Section>
          <OwnText melding={melding} />
        </div>
      </div>
    </>
  );
}

/** The receipt: shown on the page of the melding itself, once, right after sending. */
function SentNow({ melding }: { readonly melding: MeldingPageFragment }) {
  const { t } = useText();
  const state: unknown = useLocation().state;
  // Gone as soon as there is something newer to read.
  if (typeof state !== 'object' || state === null || !('sent' in state) || melding.steps.length > 1) return null;
  return (
    <Notice tone="done" title={t('melding.page.sentNow.title')}>
      <p>{t('melding.page.sentNow.text', { reference: melding.reference })}</p>
      <p>{t('melding.page.sentNow.mail')}</p>
    </Notice>
  );
}

function Yours({ melding }: { readonly melding: MeldingPageFragment }) {
  const { t } = useText();
  return (
    <Section title={t('melding.page.yours.title')} boxed>
      <p>
        <strong>{t(melding.keepsOwnHelp ? 'melding.page.yours.help' : 'melding.page.yours.nothing')}</strong>
      </p>
      {melding.keepsOwnHelp && melding.ownText.ownHelp && <p className="keten-typed">{melding.ownText.ownHelp}</p>}
      <p className="keten-soft">{t('melding.page.yours.worry')}</p>
    </Section>
  );
}

function Handles({ melding }: { readonly melding: MeldingPageFragment }) {
  const { t } = useText();
  const vt = melding.card.veiligThuis?.name ?? t('words.unknownParty');
  const received = melding.steps.some(({ step }) => step === 'ONTVANGEN');
  const sentence = melding.card.veiligThuisHandles ? 'yes' : received ? 'no' : 'notYet';
  return (
    <Section title={t('melding.page.handles.title')} boxed>
      <p>
        <strong>{t(`melding.page.handles.${sentence}`, { vt })}</strong>
      </p>
      <p className="keten-soft">{t('melding.page.handles.beside')}</p>
    </Section>
  );
}

function Feedback({ melding }: { readonly melding: MeldingPageFragment }) {
  const { t } = useText();
  const text = melding.ownText.feedback;
  return (
    <Section title={t('melding.page.feedback.title')} boxed>
      {text ? <p className="keten-typed">{text}</p> : <p>{t('melding.page.feedback.none')}</p>}
    </Section>
  );
}

function OwnText({ melding }: { readonly melding: MeldingPageFragment }) {
  const { t } = useText();
  const { about, concern, ownHelp } = melding.ownText;
  const typed = (text: string) => <span className="keten-typed">{text || t('kit.form.notFilled')}</span>;
  return (
    <Section title={t('melding.page.own.title')}>
      <details className="keten-more">
        <summary>{t('melding.page.own.show')}</summary>
        <Summary
          rows={[
            [t('melding.page.own.about'), typed(about)],
            [t('melding.page.own.concern'), typed(concern)],
            [t('melding.page.own.help'), typed(ownHelp)],
          ]}
        />
      </details>
    </Section>
  );
}
