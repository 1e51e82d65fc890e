// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { Link } from 'react-router';
import { Berichten, MarkBerichtRead, type BerichtLineFragment } from '@ketenportaal/contract';
import { Answered, Button, Empty, PageTitle } from '../kit/index.js';
import { placeOfPage, sayBericht } from '../page/index.js';
import { useAsk, useQuietly, useSignedIn } from '../session/index.js';
import { useText } from '../text/index.js';

const PER_PAGE = 30;

/** S9: everything this person was told, the newest first. Only codes travelled; the sentences are made here. */
export function BerichtenScreen() {
  const { t } = useText();
  const [pages, setPages] = useState<readonly (number | null)[]>([null]);
  return (
    <div className="keten-narrow">
      <PageTitle title={t('bericht.title')} />
      <p className="keten-lead">{t('bericht.lead')}</p>
      {pages.map((before, index) => (
        <Rows key={before ?? 'first'} before={before} onMore={index === pages.length - 1 ? (last) => setPages([...pages, last]) : null} />
      ))}
      <p className="keten-soft">{t('bericht.mail')}</p>
    </div>
  );
}

function Rows({ before, onMore }: { readonly before: number | null; readonly onMore: ((last: number) => void) | null }) {
  const { t } = useText();
  const asked = useAsk(Berichten, { first: PER_PAGE, before });
  return (
    <Answered asked={asked}>
      {({ berichten }) => {
        const last = berichten.at(-1);
        if (!last) return before === null ? <Empty title={t('bericht.empty.title')} text={t('bericht.empty.text')} /> : null;
        return (
          <>
            <ul className="keten-inbox">
              {berichten.map((bericht) => (
                <li key={bericht.id}>
                  <BerichtRow bericht={bericht} />
                </li>
              ))}
            </ul>
            {onMore && berichten.length === PER_PAGE && <Button onPress={() => onMore(last.number)}>{t('kit.more')}</Button>}
          </>
        );
      }}
    </Answered>
  );
}

/** Unread is bold, has a dot, and says so to who sees neither. Opening it is reading it. */
function BerichtRow({ bericht }: { readonly bericht: BerichtLineFragment }) {
  const say = useText();
  const { t } = say;
  const { portal } = useSignedIn();
  const mark = useQuietly(MarkBerichtRead);
  const unread = bericht.readAt === null;
  const read = async (): Promise<void> => {
    if (unread && (await mark({ id: bericht.id }))) portal.refresh();
  };
  return (
    <article className={unread ? 'keten-bericht keten-bericht--unread' : 'keten-bericht'}>
      <span className="keten-bericht__dot" aria-hidden="true" />
      <div className="keten-bericht__text">
        <Link to={placeOfPage(bericht.page, bericht.aboutId)} onClick={() => void read()}>
          <span className="keten-unseen">{t(unread ? 'bericht.new' : 'bericht.read')}: </span>
          {sayBericht(bericht, say)}
        </Link>
        <p className="keten-soft">
          <span className="keten-code">{t('bericht.about', { page: t(`words.page.${bericht.page}`), reference: bericht.reference })}</span>
          <time dateTime={bericht.createdAt}>{t('bericht.at', { date: say.dayOf(bericht.createdAt), time: say.timeOf(bericht.createdAt) })}</time>
        </p>
      </div>
      {unread && (
        <Button weight="subtle" onPress={() => void read()} label={`${t('bericht.markRead')}: ${sayBericht(bericht, say)}`}>
          {t('bericht.markRead')}
        </Button>
      )}
    </article>
  );
}
