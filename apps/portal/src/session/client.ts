// SPDX-License-Identifier: EUPL-1.2
import { persistedExchange } from '@urql/exchange-persisted';
import { createClient as createLiveClient, type Client as LiveClient } from 'graphql-ws';
import { Client, fetchExchange, getOperationName, mapExchange, type CombinedError } from 'urql';
import { REGISTERED } from '@ketenportaal/contract';
import type { Connection } from './connection.js';
import { createMemory } from './memory-exchange.js';
import { CSRF_HEADER } from './session-api.js';

export interface PortalClient {
  readonly client: Client;
  readonly live: LiveClient;
  /** Asks everything on the screen again. */
  readonly refresh: () => void;
}

interface Wiring {
  /** The word of the session as it is now; it changes when someone logs in again. */
  readonly csrf: () => string;
  readonly connection: Connection;
  /** The API says that nobody is logged in any more. */
  readonly onSignedOut: () => void;
}

const NOT_SIGNED_IN = new Set(['NOT_SIGNED_IN', 'UNAUTHENTICATED']);
/** The API closes a websocket with these when the session ended or the person may not listen any more. */
const SIGNED_OUT_CODES = new Set([4401, 4403]);
const LONGEST_RECONNECT_MS = 15_000;

export const isSignedOut = (error: CombinedError): boolean =>
  (error.response as Response | undefined)?.status === 401 || error.graphQLErrors.some(({ extensions }) => NOT_SIGNED_IN.has(String(extensions['code'])));

/** Only registered operations leave the portal, by their hash; the API refuses anything else in production. */
export function createPortalClient({ csrf, connection, onSignedOut }: Wiring): PortalClient {
  const memory = createMemory();
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: () => ({ credentials: 'same-origin', cache: 'no-store', headers: { [CSRF_HEADER]: csrf() } }),
    exchanges: [
      mapExchange({
        onResult: ({ error, stale }) => {
          if (error?.networkError && !error.response) connection.lose();
          else if (!stale) connection.found();
          if (error && isSignedOut(error)) onSignedOut();
        },
      }),
      memory.exchange,
      persistedExchange({
        enforcePersistedQueries: true,
        enableForMutation: true,
        preferGetForPersistedQueries: false,
        generateHash: (_text, document) => Promise.resolve(REGISTERED[getOperationName(document) ?? '']),
      }),
      fetchExchange,
    ],
  });
  const live = createLive(connection, onSignedOut, memory.refresh);
  connection.whenBack(memory.refresh);
  return { client, live, refresh: memory.refresh };
}

function createLive(connection: Connection, onSignedOut: () => void, refresh: () => void): LiveClient {
  const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`;
  return createLiveClient({
    url: address,
    lazy: true,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: (problem) => !(problem instanceof CloseEvent && SIGNED_OUT_CODES.has(problem.code)),
    retryWait: (tries) => new Promise((resolve) => setTimeout(resolve, Math.min(500 * 2 ** tries, LONGEST_RECONNECT_MS) * (0.75 + Math.random() / 2))),
    on: {
      connected: (_socket, _payload, wasRetry) => {
        connection.found();
        // Whatever changed while nobody listened is read again.
        if (wasRetry) refresh();
      },
      closed: (event) => {
        if (event instanceof CloseEvent && SIGNED_OUT_CODES.has(event.code)) onSignedOut();
      },
    },
  });
}
