// SPDX-License-Identifier: EUPL-1.2
/** What the API says about the session behind the cookie. The cookie itself and every token stay out of our reach. */
export interface SessionAnswer {
  readonly signedIn: boolean;
  /** The word that every request carries; it proves that the request comes from our own page. */
  readonly csrf: string | null;
  readonly expiresAt: string | null;
}

export const CSRF_HEADER = 'x-keten-csrf';

/** Throws when there is no answer at all; that is no reason to send anyone to the login. */
export async function readSession(): Promise<SessionAnswer> {
  const answer = await fetch('/auth/session', { headers: { accept: 'application/json' }, credentials: 'same-origin', cache: 'no-store' });
  if (answer.status === 401) return { signedIn: false, csrf: null, expiresAt: null };
  if (!answer.ok) throw new Error(`the session could not be read: ${answer.status}`);
  return (await answer.json()) as SessionAnswer;
}

/** Where the login begins; afterwards the person is back at the same place. */
export const loginAddress = (returnTo: string): string => `/auth/login?returnTo=${encodeURIComponent(returnTo)}`;

/** Ends the session, also at the issuer when it says where, and leaves nothing of this page in memory. */
export async function logout(csrf: string): Promise<void> {
  const answer = await fetch('/auth/logout', {
    method: 'POST',
    headers: { [CSRF_HEADER]: csrf, accept: 'application/json' },
    credentials: 'same-origin',
  }).catch(() => null);
  const said = answer?.ok && answer.headers.get('content-type')?.includes('json') ? ((await answer.json()) as { readonly logoutUrl?: unknown }) : {};
  location.replace(typeof said.logoutUrl === 'string' ? said.logoutUrl : '/');
}
