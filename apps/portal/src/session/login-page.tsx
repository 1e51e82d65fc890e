// SPDX-License-Identifier: EUPL-1.2
import { useEffect } from 'react';
import { Icon, Notice } from '../kit/index.js';
import { HelpLine, Wordmark, LanguageChoice } from '../page/index.js';
import { useText } from '../text/index.js';
import { loginAddress } from './session-api.js';

/** S1: no password field of ours; the organisation asks who you are and brings you back to where you wanted to be. */
export function LoginPage() {
  const { t } = useText();
  useEffect(() => {
    document.title = `${t('session.title')} - ${t('kit.portal')}`;
  }, [t]);
  const said = new URLSearchParams(location.search);
  const login = said.get('login');
  const code = said.get('code');
  const here = login ? '/' : location.pathname + location.search;
  return (
    <>
      <HelpLine />
      <header className="keten-header">
        <div className="keten-header__row">
          <Wordmark />
          <LanguageChoice />
        </div>
      </header>
      <main className="keten-login" id="inhoud">
        <div className="keten-login__box">
          <h1>{t('session.title')}</h1>
          <p className="keten-lead">{t('session.lead')}</p>
          {(login === 'failed' || login === 'unavailable') && (
            <Notice tone="late" urgent>
              <p>{t(`session.${login}`)}</p>
              {code && <p>{t('kit.failed.code', { code })}</p>}
            </Notice>
          )}
          <p>{t('session.how')}</p>
          <a className="utrecht-button utrecht-button--primary-action keten-button-link" href={loginAddress(here)}>
            {t('session.button')}
          </a>
          <p className="keten-soft">{t('session.private')}</p>
        </div>
        <div className="keten-login__help">
          <section>
            <Icon name="driehoek" />
            <h2>{t('session.acute.title')}</h2>
            <p>{t('session.acute.text')}</p>
          </section>
          <section>
            <Icon name="telefoon" />
            <h2>{t('session.trouble.title')}</h2>
            <p>{t('session.trouble.text')}</p>
          </section>
        </div>
      </main>
    </>
  );
}
