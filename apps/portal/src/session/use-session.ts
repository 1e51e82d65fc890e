// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useEffect, useMemo, useState } from 'react';
import { Connection } from './connection.js';
import { readSession } from './session-api.js';

export type SessionState =
  | { readonly kind: 'asking' | 'unreachable' | 'out' }
  /** `ended`: logged out while something was on the screen; the page waits, covered, for a new login. */
  | { readonly kind: 'in'; readonly csrf: string; readonly expiresAt: number; readonly ended: boolean; readonly turn: number };

export interface SessionHold {
  readonly state: SessionState;
  readonly connection: Connection;
  /** Asks the API how the session stands. */
  readonly check: () => Promise<void>;
  /** The API said so: nobody is logged in any more. */
  readonly markEnded: () => void;
}

const read = async (before: SessionState): Promise<SessionState> => {
  const { signedIn, csrf, expiresAt } = await readSession();
  if (!signedIn || csrf === null) return before.kind === 'in' ? { ...before, ended: true } : { kind: 'out' };
  const turn = before.kind === 'in' ? before.turn + (before.ended ? 1 : 0) : 0;
  return { kind: 'in', csrf, expiresAt: expiresAt === null ? Number.POSITIVE_INFINITY : Date.parse(expiresAt), ended: false, turn };
};

/** The session behind the cookie, as the API tells it; no token is ever seen here. */
export function useSession(): SessionHold {
  const [state, setState] = useState<SessionState>({ kind: 'asking' });
  const connection = useMemo(() => new Connection(readSession), []);

  const check = useCallback(async () => {
    const before = await new Promise<SessionState>((resolve) => setState((now) => (resolve(now), now)));
    await read(before).then(setState, () => {
      connection.lose();
      setState((now) => (now.kind === 'in' ? now : { kind: 'unreachable' }));
    });
  }, [connection]);
  const markEnded = useCallback(() => setState((now) => (now.kind === 'in' ? { ...now, ended: true } : now)), []);

  useEffect(() => {
    void check();
    return connection.whenBack(() => void check());
  }, [check, connection]);
  return { state, connection, check, markEnded };
}
