// SPDX-License-Identifier: EUPL-1.2
import type { Request } from 'express';
import { LOGIN_WITHIN_S, type Cookies } from './cookies.js';
import { NotSignedIn } from './not-signed-in.js';
import { loginState, type LoginState, type OpenId } from './openid.js';
import { seal, sha256, unseal } from './seal.js';
import type { Sessions } from './sessions.js';
import type { Store } from '@ketenportaal/store';

const PURPOSE = 'login';
const LONGEST_PATH = 500;
/** A path of ours: one slash, and nothing that a browser could read as another host. */
const OWN_PATH = /^\/(?![/\\])[\w\-./~%?=&]*$/;

export const ownPath = (asked: unknown): string =>
  typeof asked === 'string' && asked.length <= LONGEST_PATH && OWN_PATH.test(asked) && !asked.startsWith('/auth/') ? asked : '/';

export interface LoginParts {
  readonly openId: OpenId;
  readonly sessions: Sessions;
  readonly cookies: Cookies;
  readonly store: Store;
  readonly key: Buffer;
}

/** From "inloggen" to a session. What is in between waits in the browser, sealed, and is good once and for ten minutes. */
export class Login {
  constructor(private readonly parts: LoginParts) {}

  async begin(returnTo: unknown): Promise<{ readonly to: string; readonly cookie: string }> {
    const { to, login } = await this.parts.openId.begin(ownPath(returnTo));
    return { to: to.href, cookie: this.parts.cookies.login(seal(this.parts.key, PURPOSE, login).toString('base64url')) };
  }

  async finish(request: Request): Promise<{ readonly sessionId: string; readonly returnTo: string }> {
    const login = this.waiting(request.headers.cookie);
    const [, query = ''] = request.originalUrl.split('?');
    const tokens = await this.parts.openId.finish(`?${query}`, login);
    const sessionId = await this.parts.sessions.begin(tokens);
    await this.endOldSession(request.headers.cookie);
    return { sessionId, returnTo: login.returnTo };
  }

  logoutUrl = (): Promise<string> => this.parts.openId.logoutUrl();

  private waiting(cookie: string | undefined): LoginState {
    const sealed = this.parts.cookies.loginIn(cookie);
    const read = loginState.safeParse(sealed === null ? undefined : unseal(this.parts.key, PURPOSE, Buffer.from(sealed, 'base64url')));
    if (!read.success) throw new NotSignedIn('This browser did not begin a login.');
    if (Date.now() - read.data.begunAt > LOGIN_WITHIN_S * 1000) throw new NotSignedIn('The login took too long.');
    return read.data;
  }

  /** Who logs in again leaves no session behind. */
  private async endOldSession(cookie: string | undefined): Promise<void> {
    const old = this.parts.cookies.sessionIdIn(cookie);
    if (old !== null) await this.parts.store.sessions.end(sha256(old));
  }
}
