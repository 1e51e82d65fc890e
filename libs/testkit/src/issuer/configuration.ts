// SPDX-License-Identifier: EUPL-1.2
// oxlint-disable-next-line typescript/triple-slash-reference -- other projects read this source; only so do they get the types.
/// <reference path="./oidc-provider.d.ts" />
import { randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import type { AccessToken, ProviderContext, StructuredToken } from 'oidc-provider';
import { accessTokenClaims, API_AUDIENCE, identityClaims, PORTAL_CLIENT_ID, REALM_PATH, TOKEN_SECONDS } from './claims.js';
import type { IssuerMemory } from './memory.js';
import { errorPage, loggedOutPage, logoutPage } from './pages.js';
import { findPersona, type Persona } from './persona.js';

/** oidc-provider asks for an absolute name; the audience in the token is Keycloak's. */
const API_RESOURCE = 'urn:ketenportaal:portal-api';
const SESSION_SECONDS = 8 * 3600;
const MINUTES_10 = 600;
const BACKCHANNEL_PATIENCE_MS = 2_500;

export const LOGIN_PATH = `${REALM_PATH}/login-actions/authenticate`;

/** The portal's confidential client (the API) as the issuer must know it. */
export interface PortalClient {
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris?: readonly string[];
  readonly backchannelLogoutUri?: string;
  /** The public key with which the client signs its assertions (private_key_jwt). */
  readonly jwks: { readonly keys: readonly JWK[] };
}

/** As oidc-provider keeps a client that registered itself. */
export const clientMetadata = (client: PortalClient): Record<string, unknown> => ({
  client_id: PORTAL_CLIENT_ID,
  token_endpoint_auth_method: 'private_key_jwt',
  response_types: ['code'],
  grant_types: ['authorization_code', 'refresh_token'],
  redirect_uris: [...client.redirectUris],
  post_logout_redirect_uris: [...(client.postLogoutRedirectUris ?? [])],
  ...(client.backchannelLogoutUri === undefined ? {} : { backchannel_logout_uri: client.backchannelLogoutUri }),
  backchannel_logout_session_required: true,
  // Copies, because oidc-provider wants plain objects and WebCrypto under Jest makes those of another realm.
  jwks: { keys: client.jwks.keys.map((key) => ({ ...key })) },
});

/** oidc-provider refuses to call loopback addresses by way of a special dispatcher; here everything is loopback. */
const loopbackFetch = (url: string, options: RequestInit): Promise<Response> => {
  const { method, headers, body, redirect } = options;
  return fetch(url, {
    ...(method && { method }),
    ...(headers && { headers }),
    ...(body && { body }),
    ...(redirect && { redirect }),
    signal: AbortSignal.timeout(BACKCHANNEL_PATIENCE_MS),
  });
};

/** Nobody is asked for consent: the portal is the region's own client, as in the shipped realm. */
async function grantEverything(context: ProviderContext): Promise<unknown> {
  const { client, provider, session } = context.oidc;
  if (!client || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}

const features = {
  devInteractions: { enabled: false },
  userinfo: { enabled: false },
  revocation: { enabled: true },
  introspection: { enabled: false },
  backchannelLogout: { enabled: true },
  rpInitiatedLogout: {
    enabled: true,
    logoutSource(context: ProviderContext, form: string) {
      context.body = logoutPage(form, context.oidc.client !== undefined);
    },
    postLogoutSuccessSource(context: ProviderContext) {
      context.type = 'html';
      context.body = loggedOutPage();
    },
  },
  resourceIndicators: {
    enabled: true,
    defaultResource: () => API_RESOURCE,
    useGrantedResource: () => true,
    getResourceServerInfo: () => ({
      scope: '',
      audience: API_AUDIENCE,
      accessTokenTTL: TOKEN_SECONDS,
      accessTokenFormat: 'jwt',
      jwt: { sign: { alg: 'RS256' } },
    }),
  },
};

const routes = {
  authorization: '/protocol/openid-connect/auth',
  token: '/protocol/openid-connect/token',
  jwks: '/protocol/openid-connect/certs',
  revocation: '/protocol/openid-connect/revoke',
  end_session: '/protocol/openid-connect/logout',
};

/** oidc-provider told to look like Keycloak with the shipped realm: its paths, its claims, its terms. */
export const providerConfiguration = (personas: readonly Persona[], signingKey: JWK, memory: IssuerMemory): Record<string, unknown> => ({
  adapter: (model: string) => memory.adapterFor(model),
  jwks: { keys: [signingKey] },
  cookies: { keys: [randomBytes(24).toString('base64url')], long: { signed: true }, short: { signed: true } },
  features,
  routes,
  fetch: loopbackFetch,
  pkce: { required: () => true },
  scopes: ['openid', 'profile'],
  claims: { openid: ['sub'], profile: ['preferred_username', 'name', 'organisation'] },
  // As Keycloak does, the person's claims are in the ID token itself.
  conformIdTokenClaims: false,
  ttl: {
    AccessToken: TOKEN_SECONDS,
    AuthorizationCode: 60,
    IdToken: TOKEN_SECONDS,
    Interaction: MINUTES_10,
    RefreshToken: 3 * MINUTES_10,
    Grant: SESSION_SECONDS,
    Session: SESSION_SECONDS,
  },
  issueRefreshToken: () => true,
  rotateRefreshToken: true,
  // A token dies with the session, so that a session ended at the issuer cannot be renewed.
  expiresWithSession: () => true,
  loadExistingGrant: grantEverything,
  interactions: { url: (_context: ProviderContext, interaction: { readonly uid: string }) => `${LOGIN_PATH}/${interaction.uid}` },
  findAccount: (_context: ProviderContext, subject: string) => {
    const persona = personas.find((one) => one.subject === subject);
    return persona && { accountId: subject, claims: () => ({ sub: subject, ...identityClaims(persona) }) };
  },
  formats: {
    customizers: {
      jwt(_context: ProviderContext, token: AccessToken, jwt: StructuredToken) {
        const { client_id: _clientId, ...payload } = jwt.payload;
        jwt.header = { typ: 'JWT' };
        jwt.payload = { ...payload, ...accessTokenClaims(findPersona(personas, token.accountId), token.sid) };
      },
    },
  },
  renderError(context: ProviderContext, out: { readonly error: string }) {
    context.type = 'html';
    context.body = errorPage(out.error);
  },
});
