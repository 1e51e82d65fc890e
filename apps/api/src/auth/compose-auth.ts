// SPDX-License-Identifier: EUPL-1.2
import type { Store } from '@ketenportaal/store';
import type { Configuration } from '../configuration.js';
import type { Log } from '../http/log.js';
import type { AuthParts } from './auth.controller.js';
import { Authenticate } from './authenticate.js';
import { LogoutTokens } from './backchannel-logout.js';
import { Cookies } from './cookies.js';
import { IssuerKeys } from './issuer-keys.js';
import { IssuerMetadata } from './issuer-metadata.js';
import { Login } from './login.js';
import { OpenId } from './openid.js';
import { Sessions } from './sessions.js';
import { TokenVerifier } from './token-verifier.js';

/** The pieces of signing in, put together once per process. */
export function composeAuth(configuration: Configuration, store: Store, log: Log): { readonly parts: AuthParts; readonly forget: (sid: string) => void } {
  const { issuer, client, publicOrigin, sessionKey: key, authorizedClients } = configuration;
  const metadata = new IssuerMetadata(issuer);
  const { find } = new IssuerKeys(metadata);
  const verifier = new TokenVerifier({ issuer: issuer.url, audience: issuer.audience, authorizedClients }, find);
  const openId = new OpenId(metadata, { ...client, publicOrigin });
  const cookies = new Cookies(publicOrigin);
  const sessions = new Sessions({ store, verifier, openId, key });
  const parts: AuthParts = {
    authenticate: new Authenticate(verifier, sessions, cookies, publicOrigin),
    cookies,
    login: new Login({ openId, sessions, cookies, store, key }),
    logoutTokens: new LogoutTokens({ issuer: issuer.url, clientId: client.id }, find, store, log),
    sessions,
  };
  return { parts, forget: (sid) => sessions.forget(sid) };
}
