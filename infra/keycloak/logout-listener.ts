// SPDX-License-Identifier: EUPL-1.2
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';

const LARGEST_BODY = 64 * 1024;

/** A logout token as Keycloak delivered it over the back channel. */
export interface Notice {
  readonly token: string;
  readonly receivedAt: number;
}

/** Stands where the portal's API stands: it has the redirect address and receives the back-channel logout. */
export interface LogoutListener {
  readonly redirectUri: string;
  readonly postLogoutRedirectUri: string;
  readonly backchannelLogoutUrl: string;
  readonly notices: readonly Notice[];
  /** The first notice that fits, also one that came before; refused when none comes in time. */
  notice(fits: (token: string) => boolean, withinMs: number): Promise<Notice>;
  stop(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_BODY) throw new Error('The logout notice is too large.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

export async function listenForLogout(): Promise<LogoutListener> {
  const notices: Notice[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    const isNotice = request.method === 'POST' && request.url === '/auth/backchannel-logout';
    bodyOf(request).then(
      (body) => {
        if (isNotice) notices.push({ token: new URLSearchParams(body).get('logout_token') ?? '', receivedAt: Date.now() });
        response.writeHead(isNotice ? 200 : 404, { 'cache-control': 'no-store' }).end();
        waiting.forEach((look) => look());
      },
      () => response.writeHead(400).end(),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The listener has no port.');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    redirectUri: `${origin}/auth/callback`,
    postLogoutRedirectUri: `${origin}/`,
    backchannelLogoutUrl: `${origin}/auth/backchannel-logout`,
    notices,
    notice: (fits, withinMs) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = notices.find(({ token }) => fits(token));
          if (!found) return;
          clearTimeout(limit);
          waiting.delete(look);
          resolve(found);
        };
        const limit = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`No logout notice within ${withinMs} ms.`));
        }, withinMs);
        waiting.add(look);
        look();
      }),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
