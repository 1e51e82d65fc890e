// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { MijnCasussen, type MijnCasussenQuery } from '@ketenportaal/contract';
import { AnswerCard, Answered, Empty, PageTitle } from '../kit/index.js';
import { placeOf } from '../page/index.js';
import { useAsk, useSignedIn } from '../session/index.js';
import { useText } from '../text/index.js';

type Row = MijnCasussenQuery['mijnCasussen'][number];

const MOST = 50;

/** Every casus for which the own party has zicht op veiligheid, each with its five answers. */
export function MijnCasussenScreen() {
  const { t, taal } = useText();
  const asked = useAsk(MijnCasussen, { first: MOST, taal });
  return (
    <>
      <PageTitle title={t('casus.list.title')} />
      <p className="keten-lead">{t('casus.list.lead')}</p>
      <Answered asked={asked}>
        {({ mijnCasussen }) =>
          mijnCasussen.length === 0 ? (
            <Empty title={t('casus.list.empty.title')} text={t('casus.list.empty.text')} />
          ) : (
            <ul className="keten-rows">
              {mijnCasussen.map((casus) => (
                <li key={casus.id}>
                  <CasusRow casus={casus} />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  );
}

function CasusRow({ casus }: { readonly casus: Row }) {
  const { t, dayOf } = useText();
  const { me } = useSignedIn();
  const { overdracht } = casus;
  return (
    <article className="keten-row">
      <h2>
        <Link to={placeOf.casus(casus.id)}>{t('casus.page.title', { reference: casus.reference })}</Link>
        {overdracht && (
          <span className="keten-soft">{t('casus.page.overdracht.waiting', { who: overdracht.receiver.name, date: dayOf(overdracht.offeredAt) })}</span>
        )}
      </h2>
      <AnswerCard card={casus.card} readerId={me.person.id} compact />
    </article>
  );
}
