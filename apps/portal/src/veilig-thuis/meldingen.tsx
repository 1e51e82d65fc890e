// SPDX-License-Identifier: EUPL-1.2
import { MeldingenBijVeiligThuis, type IntakeLineFragment } from '@ketenportaal/contract';
import { Link } from 'react-router';
import { Answered, daysLeft, Empty, PageTitle, Section, StateMark } from '../kit/index.js';
import { placeOf } from '../page/index.js';
import { useAsk } from '../session/index.js';
import { useText } from '../text/index.js';
import { orderIntake, type Intake } from './intake-order.js';

const MOST = 100;
const GROUPS = ['receive', 'handle', 'settled'] as const;

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
          meldingen.length === 0 ? <Empty title={t('veiligThuis.list.empty.title')} text={t('veiligThuis.list.empty.text')} /> : <Groups intake={orderIntake(meldingen)} />
        }
      </Answered>
    </>
  );
}

function Groups({ intake }: { readonly intake: Intake<IntakeLineFragment> }) {
  const { t } = useText();
  return GROUPS.map((group) => {
    if (intake[group].length === 0) return group === 'settled' ? null : <Section key={group} title={t(`veiligThuis.list.group.${group}`)}><p className="keten-soft">{t(`veiligThuis.list.none.${group}`)}</p></Section>;
    return (
      <Section key={group} title={t(`veiligThuis.list.group.${group}`)}>
        <ul className="keten-work">
          {intake[group].map((melding) => (
            <li key={melding.id}>
              <MeldingRow melding={melding} isNew={group === 'receive'} />
            </li>
          ))}
        </ul>
      </Section>
    );
  });
}

function MeldingRow({ melding, isNew }: { readonly melding: IntakeLineFragment; readonly isNew: boolean }) {
  const say = useText();
  const { t } = say;
  const { reference, melder, sentAt, worker, acute, text } = melding;
  return (
    <article className={acute && isNew ? 'keten-task keten-task--acute' : 'keten-task'}>
      <div className="keten-task__what">
        <h3>
          <Link to={placeOf.meldingBijVeiligThuis(melding.id)} aria-label={t('veiligThuis.list.open', { reference })}>
            {t('veiligThuis.page.title', { reference })}
          </Link>
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
      <time dateTime={termijn.dueOn}>{say.day(termijn.dueOn)}</time>
      {termijn.late ? <StateMark state="teLaat" text={daysLeft(termijn, say)} /> : <span className="keten-soft">{daysLeft(termijn, say)}</span>}
    </>
  );
}
