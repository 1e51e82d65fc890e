// SPDX-License-Identifier: EUPL-1.2
import { parseCookie, stringifySetCookie } from 'cookie';

/** A login that takes longer begins again. */
export const LOGIN_WITHIN_S = 600;

/** On https the browser itself guarantees, by the prefix, that only this host set the cookie. */
export class Cookies {
  private readonly secure: boolean;
  private readonly prefix: string;

  constructor(publicOrigin: string) {
    this.secure = publicOrigin.startsWith('https:');
    this.prefix = this.secure ? '__Host-' : '';
  }

  sessionIdIn = (header: string | undefined): string | null => this.read(header, 'keten-session');
  loginIn = (header: string | undefined): string | null => this.read(header, 'keten-login');

  /** Strict: it never travels with a request that another site began. It ends with the browser, or with the session. */
  session = (id: string): string => this.write('keten-session', id, { sameSite: 'strict' });
  noSession = (): string => this.write('keten-session', '', { sameSite: 'strict', maxAge: 0 });

  /** Lax: the issuer sends the person back from another site, and then we must still know who began here. */
  login = (sealed: string): string => this.write('keten-login', sealed, { sameSite: 'lax', maxAge: LOGIN_WITHIN_S });
  noLogin = (): string => this.write('keten-login', '', { sameSite: 'lax', maxAge: 0 });

  private read(header: string | undefined, name: string): string | null {
    return parseCookie(header ?? '')[this.prefix + name] ?? null;
  }

  private write(name: string, value: string, options: { readonly sameSite: 'strict' | 'lax'; readonly maxAge?: number }): string {
    return stringifySetCookie({ name: this.prefix + name, value, path: '/', httpOnly: true, secure: this.secure, ...options });
  }
}
