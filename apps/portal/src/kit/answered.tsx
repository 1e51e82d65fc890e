// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import type { Asked } from '../session/index.js';
import { useText } from '../text/index.js';
import { Button, ButtonLink } from './button.js';
import { Notice } from './notice.js';
import { PageTitle } from './page-title.js';

/** Shows an answer, or in words why it is not there yet. `children` is called with the answer only. */
export function Answered<Answer>({ asked, children }: { readonly asked: Asked<Answer>; readonly children: (answer: Answer) => ReactNode }) {
  if (asked.status === 'ready') return children(asked.answer);
  return asked.status === 'loading' ? <Loading /> : <Failed code={asked.code} again={asked.again} />;
}

export function Loading() {
  const { t } = useText();
  return (
    <p className="keten-loading" role="status">
      <span className="keten-loading__dots" aria-hidden="true" />
      {t('kit.state_loading')}
    </p>
  );
}

export function Failed({ code, again }: { readonly code: string | null; readonly again: () => void }) {
  const { t } = useText();
  return (
    <Notice tone="late" title={t('kit.failed.title')} urgent>
      <p>{t('kit.failed.text')}</p>
      {code && <p>{t('kit.failed.code', { code })}</p>}
      <Button onPress={again}>{t('kit.failed.again')}</Button>
    </Notice>
  );
}

/** Not visible and not existing read the same (INV-23). */
export function Missing() {
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('kit.missing.title')} />
      <p className="keten-lead">{t('kit.missing.text')}</p>
      <ButtonLink to="/">{t('kit.home')}</ButtonLink>
    </>
  );
}

export function Empty({ title, text, children }: { readonly title: string; readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className="keten-empty">
      <p className="keten-empty__title">{title}</p>
      <p>{text}</p>
      {children}
    </div>
  );
}
