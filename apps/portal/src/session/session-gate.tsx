// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Provider } from 'urql';
import { Me } from '@ketenportaal/contract';
import { Answered, Loading, Notice } from '../kit/index.js';
import { useText } from '../text/index.js';
import { useAsk } from './ask.js';
import { createPortalClient, type PortalClient } from './client.js';
import { EndedCover } from './ended-cover.js';
import { HideScreen } from './hide-screen.js';
import { LoginPage } from './login-page.js';
import { logout } from './session-api.js';
import { SignedInContext } from './session-context.js';
import { SessionWatch } from './session-watch.js';
import { useSession, type SessionHold, type SessionState } from './use-session.js';

type In = Extract<SessionState, { kind: 'in' }>;

/** Nobody passes without a session; whoever has one is known below. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const { t } = useText();
  const hold = useSession();
  switch (hold.state.kind) {
    case 'asking':
      return <Loading />;
    case 'unreachable':
      return (
        <main className="keten-alone">
          <Notice tone="wait" urgent>
            <p>{t('session.unreachable')}</p>
          </Notice>
        </main>
      );
    case 'out':
      return <LoginPage />;
    case 'in':
      return (
        <Entered hold={hold} session={hold.state}>
          {children}
        </Entered>
      );
  }
}

function Entered({ hold, session, children }: { readonly hold: SessionHold; readonly session: In; readonly children: ReactNode }) {
  const csrf = useRef(session.csrf);
  csrf.current = session.csrf;
  const { connection, markEnded } = hold;
  const portal = useMemo(() => createPortalClient({ csrf: () => csrf.current, connection, onSignedOut: markEnded }), [connection, markEnded]);
  return (
    <Provider value={portal.client}>
      <Known hold={hold} session={session} portal={portal} csrf={() => csrf.current}>
        {children}
      </Known>
    </Provider>
  );
}

interface KnownProps {
  readonly hold: SessionHold;
  readonly session: In;
  readonly portal: PortalClient;
  readonly csrf: () => string;
  readonly children: ReactNode;
}

function Known({ hold, session, portal, csrf, children }: KnownProps) {
  const asked = useAsk(Me, {});
  const leave = useCallback(() => void logout(csrf()), [csrf]);
  const me = asked.status === 'ready' ? asked.answer.me : null;
  useSamePerson(me?.person.id ?? null);
  // After a new login whatever stayed on the screen is asked again.
  useEffect(() => {
    if (session.turn > 0) portal.refresh();
  }, [session.turn, portal]);
  const [hidden, setHidden] = useState(false);
  const covered = session.ended || hidden;
  return (
    <>
      {/* Covered, not removed: what was typed stays in its fields. */}
      <div hidden={covered} inert={covered}>
        <Answered asked={asked}>
          {({ me: known, berichten }) => (
            <SignedInContext
              value={{
                me: known,
                lastBericht: berichten[0]?.number ?? 0,
                portal,
                turn: session.turn,
                connection: hold.connection,
                logout: leave,
                hide: () => setHidden(true),
              }}
            >
              {children}
            </SignedInContext>
          )}
        </Answered>
      </div>
      <HideScreen hidden={hidden} onChange={setHidden} onTooLong={leave} />
      {session.ended ? <EndedCover check={hold.check} /> : <SessionWatch hold={hold} expiresAt={session.expiresAt} onLogout={leave} />}
    </>
  );
}

/** Somebody else logged in on this screen: nothing of the person before stays. */
function useSamePerson(id: string | null): void {
  const first = useRef<string | null>(null);
  useEffect(() => {
    if (id === null) return;
    if (first.current !== null && first.current !== id) location.replace('/');
    first.current = id;
  }, [id]);
}
