// SPDX-License-Identifier: EUPL-1.2
import { createContext, useContext } from 'react';
import type { MeQuery } from '@ketenportaal/contract';
import type { PortalClient } from './client.js';
import type { Connection } from './connection.js';

export interface SignedIn {
  readonly me: MeQuery['me'];
  /** Number of the newest message when the page began; the live inbox goes on from there. */
  readonly lastBericht: number;
  readonly portal: PortalClient;
  readonly connection: Connection;
  /** Counts the logins of this page: whatever listens begins anew. */
  readonly turn: number;
  readonly logout: () => void;
  /** Scherm verbergen. */
  readonly hide: () => void;
}

export const SignedInContext = createContext<SignedIn | null>(null);

/** Who is logged in; only below the session gate. */
export function useSignedIn(): SignedIn {
  const signedIn = useContext(SignedInContext);
  if (!signedIn) throw new Error('This screen is shown to people who are logged in.');
  return signedIn;
}
