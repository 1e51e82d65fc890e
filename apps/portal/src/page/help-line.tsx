// SPDX-License-Identifier: EUPL-1.2
import { useText } from '../text/index.js';

/** The same sentence in the same place on every page, also before the login (WCAG 3.2.6). */
export function HelpLine() {
  const { t } = useText();
  return (
    <aside className="keten-help" aria-label={t('kit.help.danger')}>
      <p>
        <strong>{t('kit.help.danger')}</strong> <a href="tel:112">{t('kit.help.call112')}</a>{' '}
        <span className="keten-help__vt">
          {t('kit.help.callVt')} <a href="tel:08002000">0800 2000</a> {t('kit.help.free')}
        </span>
      </p>
    </aside>
  );
}
