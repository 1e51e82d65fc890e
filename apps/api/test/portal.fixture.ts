// SPDX-License-Identifier: EUPL-1.2
// Somebody at the portal: logs in through the issuer, has cookies and the word of the session, and no token.
import { createVisitor, people, type PersonKey, type Visitor } from '@ketenportaal/testkit';

export interface AtPortal {
  readonly visitor: Visitor;
  /** The word of the session. */
  readonly csrf: string;
  readonly cookie: string;
  ask(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<{ readonly status: number; readonly text: string; readonly data: unknown; readonly codes: readonly string[]; readonly headers: Headers }>;
  session(): Promise<{ readonly signedIn: boolean; readonly csrf: string | null; readonly expiresAt: string | null }>;
  logout(): Promise<Response>;
}

export async function logIn(origin: string, who: PersonKey, visitor: Visitor = createVisitor()): Promise<AtPortal> {
  await visitor.logInAs(people[who].username, `${origin}/auth/login?returnTo=/meldingen`, (url) => url.origin === origin && url.pathname !== '/auth/callback');
  const session: AtPortal['session'] = async () => (await visitor.fetch(`${origin}/auth/session`)).json() as ReturnType<AtPortal['session']>;
  const { csrf } = await session();
  if (csrf === null) throw new Error('the login did not give a session');
  return {
    visitor,
    csrf,
    cookie: visitor.cookieHeader(origin),
    session,
    async ask(query, variables = {}, headers = {}) {
      const response = await visitor.fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-keten-csrf': csrf, origin, ...headers },
        body: JSON.stringify({ query, variables }),
      });
      const text = await response.text();
      const body = (text.startsWith('{') ? JSON.parse(text) : {}) as {
        readonly data?: unknown;
        readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
      };
      return {
        status: response.status,
        text,
        data: body.data ?? null,
        codes: (body.errors ?? []).map(({ extensions }) => extensions.code),
        headers: response.headers,
      };
    },
    logout: () => visitor.fetch(`${origin}/auth/logout`, { method: 'POST', headers: { 'x-keten-csrf': csrf, origin } }),
  };
}
