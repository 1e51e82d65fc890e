// SPDX-License-Identifier: EUPL-1.2
import { MeldingenBijVeiligThuis, type IntakeLineFragment } from '@ketenportaal/contract';
import { Link } from 'react-router';
import { Answered, daysLeft, Empty, PageTitle, sayDue, Section, StateMark } from '../kit/index.js';
import { placeOf } from '../page/index.js';
import { useAsk } from '../session/index.js';
import { useText } from '../text/index.js';
import { orderIntake, type Intake } from './intake-order.js';

const MOST = 100;
const ACTIVE = ['receive', 'handle'] as const;

/** The intake of Veilig Thuis: every melding with its own clock. */
export function MeldingenBijVeiligThuisScreen() {
  const { t, taal } = useText();
  const asked = useAsk(MeldingenBijVeiligThuis, { first: MOST, taal });
  return (
    <>
      <PageTitle title={t('veiligThuis.list.title')} />
      <p className="keten-lead">{t('veiligThuis.list.lead')}</p>
      <Answered asked={asked}>
        {({ meldingenBijVeiligThuis: meldingen }) =>
          meldingen.length === 0 ? (
            <Empty title={t('veiligThuis.list.empty.title')} text={t('veiligThuis.list.empty.text')} />
          ) : (
            <Groups intake={orderIntake(meldingen)} />
          )
        }
      </Answered>
    </>
  );
}

function Groups({ intake }: { readonly intake: Intake<IntakeLineFragment> }) {
  const { t } = useText();
  return (
    <>
      {ACTIVE.map((group) => (
        <Section key={group} title={t(`veiligThuis.list.group.${group}`)}>
          {intake[group].length === 0 && <p className="keten-soft">{t(`veiligThuis.list.none.${group}`)}</p>}
          <ul className="keten-work">
            {intake[group].map((melding) => (
              <li key={melding.id}>
                <MeldingRow melding={melding} isNew={group === 'receive'} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {intake.settled.length > 0 && (
        <Section title={t('veiligThuis.list.group.settled')}>
          <ul className="keten-settled">
            {intake.settled.map((melding) => (
              <li key={melding.id}>
                <MeldingLink melding={melding} />
                <span className="keten-task__about">{melding.text.about}</span>
                <span className="keten-soft">{t('veiligThuis.list.from', { person: melding.melder.name, who: melding.melder.organisation.name })}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function MeldingLink({ melding: { id, reference } }: { readonly melding: IntakeLineFragment }) {
  const { t } = useText();
  return <Link to={placeOf.meldingBijVeiligThuis(id)}>{t('veiligThuis.page.title', { reference })}</Link>;
}

function MeldingRow({ melding, isNew }: { readonly melding: IntakeLineFragment; readonly isNew: boolean }) {
  const say = useText();
  const { t } = say;
  const { melder, sentAt, worker, acute, text } = melding;
  return (
    <article className={acute && isNew ? 'keten-task keten-task--acute' : 'keten-task'}>
      <div className="keten-task__what">
        <h3>
          <MeldingLink melding={melding} />
        </h3>
        <p className="keten-task__marks">
          {acute && <StateMark state="spoed" text={t('veiligThuis.list.acute')} />}
          {isNew && !acute && <StateMark state="wacht" text={t('veiligThuis.list.new')} />}
        </p>
        <p className="keten-task__about">{text.about}</p>
        <p className="keten-soft">{t('veiligThuis.list.from', { person: melder.name, who: melder.organisation.name })}</p>
      </div>
      <dl className="keten-task__facts">
        <div>
          <dt>{t('veiligThuis.page.clock')}</dt>
          <dd>
            <Clock termijn={melding.termijn} />
          </dd>
        </div>
        <div>
          <dt>{worker ? t('veiligThuis.list.workerTitle') : t('veiligThuis.list.sentTitle')}</dt>
          <dd>{worker ? worker.name : t('kit.card.at', { date: say.dayOf(sentAt), time: say.timeOf(sentAt) })}</dd>
        </div>
      </dl>
    </article>
  );
}

/** What is owed, by when, and how long that is. */
function Clock({ termijn }: { readonly termijn: IntakeLineFragment['termijn'] }) {
  const say = useText();
  if (!termijn) return say.t('veiligThuis.list.noDate');
  return (
    <>
      <span className="keten-capital">{say.t(`words.term.${termijn.term}`)}</span>
      <time dateTime={termijn.dueOn}>{sayDue(termijn, say)}</time>
      {termijn.late ? <StateMark state="teLaat" text={daysLeft(termijn, say)} /> : <span className="keten-soft">{daysLeft(termijn, say)}</span>}
    </>
  );
}
