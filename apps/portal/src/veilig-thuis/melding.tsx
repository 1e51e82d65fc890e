// SPDX-License-Identifier: EUPL-1.2
import { useParams } from 'react-router';
import { CasusOfMelding, MeldingBijVeiligThuis, type Action, type MeldingAtVeiligThuisFragment } from '@ketenportaal/contract';
import { Answered, ButtonLink, DoneNotice, Missing, Notice, PageTitle, PhoneLink, Section, Summary, useDone } from '../kit/index.js';
import { placeOf } from '../page/index.js';
import { useAsk } from '../session/index.js';
import { useText } from '../text/index.js';
import { ConcludeForm } from './conclude.js';
import { FeedbackForm } from './feedback.js';
import { PostponeForm } from './postpone.js';
import { ReceiveForm } from './receive.js';
import { MeldingSide } from './melding-side.js';

/** One melding at Veilig Thuis: what was written, what is owed, and the one thing to do now. */
export function MeldingBijVeiligThuisScreen() {
  const { id = '' } = useParams();
  return <OneMelding key={id} id={id} />;
}

function OneMelding({ id }: { readonly id: string }) {
  const { taal } = useText();
  const asked = useAsk(MeldingBijVeiligThuis, { id, taal });
  return <Answered asked={asked}>{({ meldingBijVeiligThuis: melding }) => (melding ? <MeldingPage melding={melding} /> : <Missing />)}</Answered>;
}

export interface HandleProps {
  readonly melding: MeldingAtVeiligThuisFragment;
  /** Says on this page what was done. */
  readonly tell: (sentence: string) => void;
}

function MeldingPage({ melding }: { readonly melding: MeldingAtVeiligThuisFragment }) {
  const say = useText();
  const { t } = say;
  const { sentence, tell } = useDone();
  const received = melding.receivedAt !== null;
  return (
    <>
      <PageTitle title={t('veiligThuis.page.title', { reference: melding.reference })} tab={t('words.page.MELDING_BIJ_VEILIG_THUIS')}>
        <p className="keten-soft">{t('veiligThuis.page.sent', { date: say.dayOf(melding.sentAt), time: say.timeOf(melding.sentAt) })}</p>
      </PageTitle>
      <DoneNotice sentence={sentence} />
      {melding.acute && !melding.concludedAt && <Acute melding={melding} />}
      <div className="keten-desk">
        <div className="keten-desk__main">
          {received && <Handle melding={melding} tell={tell} />}
          <Written melding={melding} folded={received} />
          {!received && <Handle melding={melding} tell={tell} />}
        </div>
        <MeldingSide melding={melding} />
      </div>
    </>
  );
}

function Acute({ melding }: { readonly melding: MeldingAtVeiligThuisFragment }) {
  const { t } = useText();
  return (
    <Notice tone="late" icon="bliksem" title={t('veiligThuis.page.acute')}>
      <PhoneLink number={melding.melder.workPhone ?? melding.melder.organisation.phone} />
    </Notice>
  );
}

/** Before receipt the text is read first; afterwards it is at hand. */
function Written({ melding, folded }: { readonly melding: MeldingAtVeiligThuisFragment; readonly folded: boolean }) {
  const { t } = useText();
  const { about, concern, ownHelp } = melding.text;
  const text = (
    <Summary
      rows={[
        [
          t('veiligThuis.page.about'),
          <span key="about" className="keten-typed">
            {about}
          </span>,
        ],
        [
          t('veiligThuis.page.concern'),
          <span key="concern" className="keten-typed">
            {concern}
          </span>,
        ],
        [
          t('veiligThuis.page.ownHelp'),
          <span key="help" className="keten-typed">
            {ownHelp || t('veiligThuis.page.noHelp')}
          </span>,
        ],
      ]}
    />
  );
  return (
    <Section title={t('veiligThuis.page.text')}>
      {folded ? (
        <details className="keten-more">
          <summary>{t('veiligThuis.page.show')}</summary>
          {text}
        </details>
      ) : (
        text
      )}
    </Section>
  );
}

/** The forms of what may be done now, in the order of the work; absent when it may not (availableActions). */
function Handle({ melding, tell }: HandleProps) {
  const { t } = useText();
  const may = (action: Action): boolean => melding.availableActions.includes(action);
  const given = melding.text.feedback;
  return (
    <>
      {may('POSTPONE_VEILIGHEIDSBEOORDELING') && (
        <Notice tone="late" title={t('veiligThuis.postpone.must.title')}>
          <p>{t('veiligThuis.postpone.must.text')}</p>
        </Notice>
      )}
      {may('RECEIVE_MELDING') && <ReceiveForm melding={melding} tell={tell} />}
      {may('CONCLUDE_VEILIGHEIDSBEOORDELING') && <ConcludeForm melding={melding} tell={tell} />}
      {may('POSTPONE_VEILIGHEIDSBEOORDELING') && <PostponeForm melding={melding} tell={tell} />}
      {may('GIVE_TERUGKOPPELING') && <FeedbackForm melding={melding} tell={tell} />}
      {melding.concludedAt && melding.casusId && <HandOver casusId={melding.casusId} first={!may('GIVE_TERUGKOPPELING')} />}
      {given && (
        <Section title={t('veiligThuis.feedback.label')} boxed>
          <p className="keten-typed">{given}</p>
        </Section>
      )}
    </>
  );
}

/** Outcome and overdracht in one flow (domain dossier 7.4): the next step is one press away. */
function HandOver({ casusId, first }: { readonly casusId: string; readonly first: boolean }) {
  const { t } = useText();
  const asked = useAsk(CasusOfMelding, { id: casusId });
  if (asked.status !== 'ready' || !asked.answer.casus?.availableActions.includes('OFFER_OVERDRACHT')) return null;
  return (
    <Section title={t('veiligThuis.next.title')} boxed>
      <p>{t('veiligThuis.next.text')}</p>
      <ButtonLink to={placeOf.overdragen(casusId)} weight={first ? 'primary' : 'secondary'} icon="pijl">
        {t('casus.action.offer')}
      </ButtonLink>
    </Section>
  );
}
