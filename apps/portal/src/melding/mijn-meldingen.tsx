// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { Link } from 'react-router';
import { MeldingDrafts, MijnMeldingen, type DraftFragment, type MijnMeldingenQuery } from '@ketenportaal/contract';
import { Actions, AnswerCard, Answered, Button, ButtonLink, Empty, PageTitle, Section, StateMark } from '../kit/index.js';
import { placeOf } from '../page/index.js';
import { useAsk, useSignedIn } from '../session/index.js';
import { useText } from '../text/index.js';

type Row = MijnMeldingenQuery['mijnMeldingen'][number];

const ROWS_PER_PAGE = 20;

/** S8: every own melding with its five answers, newest first; what is not sent yet stands under it. */
export function MijnMeldingenScreen() {
  const { t } = useText();
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  return (
    <>
      <PageTitle title={t('melding.list.title')}>
        <ButtonLink to={placeOf.nieuweMelding()} weight="primary" icon="pen">
          {t('melding.list.new')}
        </ButtonLink>
      </PageTitle>
      <p className="keten-lead">{t('melding.list.lead')}</p>
      <Drafts />
      {pages.map((after, index) => (
        <Rows key={after ?? 'first'} after={after} onMore={index === pages.length - 1 ? (last) => setPages([...pages, last]) : null} />
      ))}
    </>
  );
}

function Rows({ after, onMore }: { readonly after: string | null; readonly onMore: ((last: string) => void) | null }) {
  const { t, taal } = useText();
  const asked = useAsk(MijnMeldingen, { first: ROWS_PER_PAGE, after, taal });
  return (
    <Answered asked={asked}>
      {({ mijnMeldingen: rows }) => {
        const last = rows.at(-1);
        if (!last) return after === null ? <Empty title={t('melding.list.empty.title')} text={t('melding.list.empty.text')} /> : null;
        return (
          <>
            <ul className="keten-rows">
              {rows.map((row) => (
                <li key={row.id}>
                  <MeldingRow row={row} />
                </li>
              ))}
            </ul>
            {onMore && rows.length === ROWS_PER_PAGE && <Button onPress={() => onMore(last.id)}>{t('kit.more')}</Button>}
          </>
        );
      }}
    </Answered>
  );
}

function MeldingRow({ row }: { readonly row: Row }) {
  const { t, dayOf } = useText();
  const { me } = useSignedIn();
  return (
    <article className="keten-row">
      <h2>
        <Link to={placeOf.melding(row.id)} aria-label={t('melding.list.open', { reference: row.reference })}>
          {t('melding.list.row', { reference: row.reference })}
        </Link>
        <span className="keten-soft">{t('melding.list.sent', { date: dayOf(row.sentAt) })}</span>
      </h2>
      <AnswerCard card={row.card} readerId={me.person.id} compact />
    </article>
  );
}

function Drafts() {
  const { t } = useText();
  const asked = useAsk(MeldingDrafts, {});
  if (asked.status !== 'ready' || asked.answer.meldingDrafts.length === 0) return null;
  return (
    <Section title={t('melding.list.drafts')}>
      <p className="keten-soft">{t('melding.list.draftsLead')}</p>
      <ul className="keten-drafts">
        {asked.answer.meldingDrafts.map((draft) => (
          <li key={draft.id}>
            <Draft draft={draft} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Draft({ draft }: { readonly draft: DraftFragment }) {
  const { t, dayOf, timeOf } = useText();
  return (
    <div className="keten-draft">
      <StateMark state="concept" />
      <p className="keten-draft__text">
        <span>{draft.content.about || t('melding.list.draftEmpty')}</span>
        <span className="keten-soft">{t('melding.list.draft', { date: dayOf(draft.savedAt), time: timeOf(draft.savedAt) })}</span>
      </p>
      <Actions>
        <ButtonLink to={placeOf.concept(draft.id)}>{t('melding.list.resume')}</ButtonLink>
      </Actions>
    </div>
  );
}
