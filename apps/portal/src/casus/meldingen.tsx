// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import type { CasusPageFragment } from '@ketenportaal/contract';
import { Section } from '../kit/index.js';
import { placeOf } from '../page/index.js';
import { useText } from '../text/index.js';

/** Only Veilig Thuis gets any; for the party that holds, who melded is not there to be shown (INV-15). */
export function Meldingen({ casus }: { readonly casus: CasusPageFragment }) {
  const { t, dayOf } = useText();
  if (casus.meldingen.length === 0) return null;
  return (
    <Section title={t('casus.page.meldingen')}>
      <ul className="keten-offers">
        {casus.meldingen.map(({ id, reference, melder, sentAt, outcome }) => (
          <li key={id}>
            <article className="keten-offer">
              <h3>
                <Link to={placeOf.meldingBijVeiligThuis(id)}>{t('casus.page.melding', { reference })}</Link>
              </h3>
              <p className="keten-soft">
                {t('casus.page.meldingFrom', { person: melder.name, who: melder.organisation.name })}, {dayOf(sentAt)}
              </p>
              {outcome && <p>{t('veiligThuis.outcome.known', { outcome: t(`words.outcome.${outcome}`) })}</p>}
            </article>
          </li>
        ))}
      </ul>
    </Section>
  );
}
