// SPDX-License-Identifier: EUPL-1.2
import { MijnWerk, type MijnWerkQuery, type WorkLineFragment } from '@ketenportaal/contract';
import { Answered, ButtonLink, daysLeft, DoneNotice, Empty, PageTitle, sayDue, Section, StateMark, useDone } from '../kit/index.js';
import { placeOfPage } from '../page/index.js';
import { useAsk, useSignedIn } from '../session/index.js';
import { useText, type Say } from '../text/index.js';
import { isUpToDate, LISTS, sayAction, sayWhat, sayWork, stateOfWork, type ListName } from './work-words.js';

type Work = MijnWerkQuery['mijnWerk'];

/** S2: the first page of whoever works at a party. It is asked again at every message that arrives. */
export function MijnWerkScreen() {
  const { t, taal, dayOf } = useText();
  const { me } = useSignedIn();
  const { sentence } = useDone();
  const asked = useAsk(MijnWerk, { taal });
  return (
    <>
      <PageTitle title={t('werk.title')} />
      <p className="keten-lead">{t('werk.lead', { date: dayOf(new Date().toISOString()), person: me.person.name, who: me.person.organisation.name })}</p>
      <DoneNotice sentence={sentence} />
      <Answered asked={asked}>{({ mijnWerk }) => <Lists work={mijnWerk} />}</Answered>
    </>
  );
}

function Lists({ work }: { readonly work: Work }) {
  const say = useText();
  const { t } = say;
  const upToDate = isUpToDate(work);
  return (
    <>
      {upToDate ? (
        <Empty title={t('werk.empty.title')} text={t('werk.empty.text')}>
          {work.nextDueOn && <p>{t('werk.empty.next', { date: say.day(work.nextDueOn) })}</p>}
        </Empty>
      ) : (
        <ul className="keten-answers">
          {sayWork(work, say).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {LISTS.filter((list) => work[list].length > 0).map((list) => (
        <Section key={list} title={t(`werk.list.${list}`)}>
          <ul className="keten-work">
            {work[list].map((item) => (
              <li key={`${item.id} ${item.what}`}>
                <WorkRow item={item} list={list} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

/** How late it is says more than that it is late; and a melding that nobody received yet is new. */
function markOf({ what, termijn }: WorkLineFragment, say: Say): { readonly text?: string } {
  if (termijn?.late) return { text: daysLeft(termijn, say) };
  return what === 'MELDING_ONTVANGEN' ? { text: say.t('veiligThuis.list.new') } : {};
}

function WorkRow({ item, list }: { readonly item: WorkLineFragment; readonly list: ListName }) {
  const say = useText();
  const { t } = say;
  const { termijn, fromOrganisation, reference } = item;
  const action = sayAction(item.what, say);
  return (
    <article className="keten-task">
      <div className="keten-task__what">
        <h3>{sayWhat(item.what, say)}</h3>
        <p className="keten-task__marks">
          <span className="keten-code">{reference}</span>
          <StateMark state={stateOfWork(item)} {...markOf(item, say)} />
          {item.urgent && <StateMark state="spoed" text={t('werk.urgent')} />}
        </p>
      </div>
      <dl className="keten-task__facts">
        <div>
          <dt>{t('werk.by')}</dt>
          <dd>
            {termijn ? <time dateTime={termijn.dueOn}>{sayDue(termijn, say)}</time> : t('werk.noDate')}
            {termijn && !termijn.late && <span className="keten-soft">{daysLeft(termijn, say)}</span>}
          </dd>
        </div>
        {fromOrganisation && (
          <div>
            <dt>{t(list === 'wachtOpAnderen' ? 'werk.waitingFor' : 'werk.from')}</dt>
            <dd>{fromOrganisation.name}</dd>
          </div>
        )}
      </dl>
      <ButtonLink
        to={placeOfPage(item.page, item.id)}
        weight={list === 'antwoordNodig' || termijn?.late ? 'primary' : 'secondary'}
        label={t('werk.openLabel', { action, reference })}
      >
        {action}
      </ButtonLink>
    </article>
  );
}
