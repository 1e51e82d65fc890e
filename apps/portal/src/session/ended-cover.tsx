// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef } from 'react';
import { useText } from '../text/index.js';
import { loginAddress } from './session-api.js';
import { hasUnsaved } from './unsaved.js';

/** Where the second window lands after the login; it closes itself. */
export const BACK_PATH = '/ingelogd';
const CHANNEL = 'keten-ingelogd';

/**
 * The session ended while the portal was open. Nothing of the page can be read any more. With text that stands nowhere
 * else the login happens in another window and this one goes on where it was; without, it is one step.
 */
export function EndedCover({ check }: { readonly check: () => Promise<void> }) {
  const { t } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const kept = hasUnsaved();
  useEffect(() => {
    heading.current?.focus();
    document.title = `${t('session.ended.title')} - ${t('kit.portal')}`;
    const again = (): void => void (document.visibilityState === 'visible' && check());
    const channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', again);
    document.addEventListener('visibilitychange', again);
    window.addEventListener('focus', again);
    return () => {
      channel.close();
      document.removeEventListener('visibilitychange', again);
      window.removeEventListener('focus', again);
    };
  }, [check, t]);
  const address = loginAddress(kept ? BACK_PATH : location.pathname + location.search);
  return (
    <main className="keten-alone">
      <h1 ref={heading} tabIndex={-1}>
        {t('session.ended.title')}
      </h1>
      <p>{kept ? t('session.ended.kept') : t('session.ended.text')}</p>
      <a
        className="utrecht-button utrecht-button--primary-action keten-button-link"
        href={address}
        target={kept ? '_blank' : undefined}
        rel={kept ? 'noopener' : undefined}
      >
        {t('session.ended.button')}
      </a>
      {kept && <p className="keten-soft">{t('session.ended.newTab')}</p>}
    </main>
  );
}

/** The page of the second window. */
export function BackPage() {
  const { t } = useText();
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage('in');
    channel.close();
    window.close();
  }, []);
  return (
    <main className="keten-alone">
      <h1>{t('session.back.title')}</h1>
      <p>{t('session.back.text')}</p>
    </main>
  );
}
