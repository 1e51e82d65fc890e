// SPDX-License-Identifier: EUPL-1.2
// The portal's login as its API does it: authorization code, PKCE, state, nonce and a signed client.
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  PrivateKeyJwt,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
  type IDToken,
} from 'openid-client';
import { Browser, followLogin } from './login-form.js';
import type { Persona } from './personas.js';
import type { PortalKey } from './portal-key.js';

export const PORTAL_CLIENT = 'ketenportaal-portal';

/** A running Keycloak and the client that logs in to it. */
export interface PortalLogin {
  readonly issuer: string;
  readonly redirectUri: string;
  readonly key: PortalKey;
}

export interface LoginOptions {
  /** The level of assurance that must be reached, as an eIDAS URI. */
  readonly acr?: string;
  readonly browser?: Browser;
  readonly scope?: string;
}

export interface Login {
  readonly accessToken: string;
  readonly idToken: string;
  readonly refreshToken: string;
  readonly claims: IDToken;
  readonly sid: string;
  readonly browser: Browser;
}

/** Plain http is for the loopback Keycloak of the test only; that is why it must be allowed by name. */
export function portalClient({ issuer, key }: Pick<PortalLogin, 'issuer' | 'key'>): Promise<Configuration> {
  return discovery(new URL(issuer), PORTAL_CLIENT, { id_token_signed_response_alg: 'RS256' }, PrivateKeyJwt(key.privateKey), {
    execute: [allowInsecureRequests],
  });
}

/** Logs a persona in and gives the tokens that the API would keep on its side. */
export async function loginAs(portal: PortalLogin, persona: Persona, { acr, browser = new Browser(), scope = 'openid' }: LoginOptions = {}): Promise<Login> {
  const client = await portalClient(portal);
  const [verifier, state, nonce] = [randomPKCECodeVerifier(), randomState(), randomNonce()] as const;
  const start = buildAuthorizationUrl(client, {
    redirect_uri: portal.redirectUri,
    scope,
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(acr === undefined ? {} : { claims: JSON.stringify({ id_token: { acr: { essential: true, values: [acr] } } }) }),
  });
  const callback = await followLogin(start, portal.redirectUri, persona, browser);
  const tokens = await authorizationCodeGrant(client, callback, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  const { id_token: idToken, refresh_token: refreshToken } = tokens;
  const sid = claims?.['sid'];
  if (!claims || typeof sid !== 'string' || idToken === undefined || refreshToken === undefined)
    throw new Error('Keycloak gave no ID token, no session number or no refresh token.');
  return { accessToken: tokens.access_token, idToken, refreshToken, claims, sid, browser };
}
