// SPDX-License-Identifier: EUPL-1.2
import { SkipLink } from '@nl-design-system-candidate/skip-link-react';
import { useEffect, useState } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { Icon, Notice, useAnnounce } from '../kit/index.js';
import { useLost } from '../session/connection.js';
import { useSignedIn } from '../session/index.js';
import { useText } from '../text/index.js';
import { HelpLine } from './help-line.js';
import { navOf, placeOf, type NavItem } from './places.js';
import { useInbox } from './use-inbox.js';
import { LanguageChoice, Wordmark } from './wordmark.js';

/** The frame of every screen: help on top, where I am and who I am, then the screen. */
export function Page() {
  const { t, language } = useText();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <>
      <SkipLink href="#inhoud">{t('kit.skip')}</SkipLink>
      <HelpLine />
      <Header />
      <ConnectionLine />
      <main id="inhoud" className="keten-main" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="keten-footer">
        <p>{t('kit.footer')}</p>
      </footer>
    </>
  );
}

function Header() {
  const { t } = useText();
  const { me, logout, hide } = useSignedIn();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const unread = useInbox();
  // On a telephone the menu closes behind whoever chose something.
  useEffect(() => setOpen(false), [pathname]);
  return (
    <header className="keten-header">
      <div className="keten-header__row">
        <Wordmark />
        <button type="button" className="keten-header__menu" aria-expanded={open} aria-controls="menu" onClick={() => setOpen(!open)}>
          <Icon name="menu" />
          {t('kit.menu')}
          {unread > 0 && <Unread count={unread} />}
        </button>
        <div id="menu" className={open ? 'keten-header__fold keten-header__fold--open' : 'keten-header__fold'}>
          <nav aria-label={t('kit.nav')}>
            <ul>
              {navOf(me).map((item) => (
                <NavEntry key={item} item={item} unread={unread} />
              ))}
            </ul>
          </nav>
          <div className="keten-header__me">
            <p>
              <strong>{me.person.name}</strong>
              <span>{me.person.organisation.name}</span>
            </p>
            <LanguageChoice />
            <button type="button" className="keten-header__action" onClick={hide}>
              {t('kit.hide')}
            </button>
            <button type="button" className="keten-header__action" onClick={logout}>
              {t('kit.logout')}
            </button>
          </div>
        </div>
      </div>
    </header>
  );
}

function NavEntry({ item, unread }: { readonly item: NavItem; readonly unread: number }) {
  const { t } = useText();
  return (
    <li>
      <NavLink to={placeOf[item]()}>
        {t(`kit.to.${item}`)}
        {item === 'berichten' && unread > 0 && <Unread count={unread} />}
      </NavLink>
    </li>
  );
}

function Unread({ count }: { readonly count: number }) {
  const { t } = useText();
  return (
    <span className="keten-unread">
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="keten-unseen"> {t('kit.unread', { count })}</span>
    </span>
  );
}

function ConnectionLine() {
  const { t } = useText();
  const { connection } = useSignedIn();
  const announce = useAnnounce();
  const lost = useLost(connection);
  useEffect(() => connection.whenBack(() => announce(t('kit.online'))), [connection, announce, t]);
  if (!lost) return null;
  return (
    <div className="keten-offline">
      <Notice tone="wait" urgent>
        <p>{t('kit.offline')}</p>
      </Notice>
    </div>
  );
}
