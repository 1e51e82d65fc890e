// SPDX-License-Identifier: EUPL-1.2
import type { CSSProperties } from 'react';
import type { CasusPageFragment } from '@ketenportaal/contract';
import { Icon, Section } from '../kit/index.js';
import { useText, type Say } from '../text/index.js';
import { periodsOf, type Period } from './periods.js';

/** Who was responsible: a picture, and the same as a table. On a telephone the table is a list under each other. */
export function History({ casus }: { readonly casus: CasusPageFragment }) {
  const { t } = useText();
  const periods = periodsOf(casus.holdings, new Date().toISOString());
  return (
    <Section title={t('casus.page.history.title')}>
      <Picture periods={periods} offeredTo={casus.overdracht?.receiver.name ?? null} />
      <PeriodTable periods={periods} />
      <PeriodList periods={periods} />
    </Section>
  );
}

function sayDays({ days, to }: Period, { t }: Pick<Say, 't'>): string {
  if (days > 0) return t('casus.page.history.day', { count: days });
  return t(to ? 'casus.page.history.short' : 'casus.page.history.today');
}

/** Solid is responsible, dotted is offered; a gap or an overlap cannot be drawn because it cannot be. */
function Picture({ periods, offeredTo }: { readonly periods: readonly Period[]; readonly offeredTo: string | null }) {
  const say = useText();
  return (
    <div className="keten-lane" aria-hidden="true">
      {periods.map((period) => (
        <div
          key={period.key}
          className={period.to ? 'keten-lane__bar' : 'keten-lane__bar keten-lane__bar--now'}
          style={{ flexGrow: period.share } as CSSProperties}
        >
          <strong>{period.organisation.name}</strong>
          <span>{period.to ? sayDays(period, say) : say.t('casus.page.history.now')}</span>
        </div>
      ))}
      {offeredTo && (
        <div className="keten-lane__bar keten-lane__bar--offered">
          <strong>{offeredTo}</strong>
          <span>
            <Icon name="klok" /> {say.t('casus.page.history.offered')}
          </span>
        </div>
      )}
    </div>
  );
}

function PeriodTable({ periods }: { readonly periods: readonly Period[] }) {
  const say = useText();
  const { t, dayOf } = say;
  return (
    <table className="keten-table">
      <thead>
        <tr>
          <th scope="col">{t('casus.page.history.who')}</th>
          <th scope="col">{t('casus.page.history.from')}</th>
          <th scope="col">{t('casus.page.history.to')}</th>
          <th scope="col">{t('casus.page.history.how')}</th>
        </tr>
      </thead>
      <tbody>
        {periods.map((period) => (
          <tr key={period.key}>
            <th scope="row">
              {period.organisation.name}
              <span className="keten-soft">{period.person.name}</span>
            </th>
            <td>{dayOf(period.from)}</td>
            <td>{period.to ? dayOf(period.to) : t('casus.page.history.now')}</td>
            <td>{sayDays(period, say)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PeriodList({ periods }: { readonly periods: readonly Period[] }) {
  const say = useText();
  const { t, dayOf } = say;
  return (
    <ol className="keten-periods">
      {periods.map((period) => (
        <li key={period.key} className={period.to ? undefined : 'keten-periods__now'}>
          <strong>{period.organisation.name}</strong>
          <span>{period.person.name}</span>
          <span className="keten-soft">
            {period.to
              ? t('casus.page.history.span', { from: dayOf(period.from), to: dayOf(period.to) })
              : t('casus.page.history.sinceNow', { from: dayOf(period.from) })}{' '}
            ({sayDays(period, say)})
          </span>
        </li>
      ))}
    </ol>
  );
}
