// SPDX-License-Identifier: EUPL-1.2
// The shipped realm in a real Keycloak. What cannot start here fails: there is no skip in this file.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  exportJWK,
  exportSPKI,
  importJWK,
  jwtVerify,
  type CryptoKey,
  type JWK,
  type JWTPayload,
} from 'jose';
import KeycloakConnect from 'keycloak-connect';
import { authorizationCodeGrant, genericGrantRequest, PrivateKeyJwt, discovery, allowInsecureRequests, refreshTokenGrant } from 'openid-client';
import { ask, prepareRequest } from './authorization-request.js';
import { startKeycloakUnderTest, type KeycloakUnderTest } from './keycloak-under-test.js';
import { Browser, followLogin } from './login-form.js';
import { loginAs, PORTAL_CLIENT, portalClient, type Login } from './login-as.js';
import { listenForLogout, type LogoutListener } from './logout-listener.js';
import { pairwiseSubject } from './personas.js';
import { createPortalKey } from './portal-key.js';

// A new machine first installs Java and Maven, fetches 180 MB and builds the server.
const FIRST_START_MS = 15 * 60_000;
const LOGOUT_LIMIT_MS = 5_000;
const LOW = 'http://eidas.europa.eu/LoA/low';
const SUBSTANTIAL = 'http://eidas.europa.eu/LoA/substantial';
const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';

let listener: LogoutListener;
let test: KeycloakUnderTest;
let keys: ReturnType<typeof createRemoteJWKSet>;

const tokenEndpoint = (): string => `${test.keycloak.issuer}/protocol/openid-connect/token`;
const login = (username: string, options = {}): Promise<Login> => loginAs(test.portal, test.personas.named(username), options);
const lifetime = ({ exp = Number.NaN, iat = Number.NaN }: JWTPayload): number => exp - iat;
const refusal = (promise: Promise<unknown>): Promise<string | undefined> =>
  promise.then(
    () => 'GIVEN',
    (error: { error?: string; cause?: { error?: string } }) => error.error ?? error.cause?.error,
  );

beforeAll(async () => {
  listener = await listenForLogout();
  test = await startKeycloakUnderTest(listener);
  keys = createRemoteJWKSet(new URL(`${test.keycloak.issuer}/protocol/openid-connect/certs`));
  console.info(`Keycloak was ready ${test.keycloak.startedInMs} ms after its start.`);
}, FIRST_START_MS);

afterAll(async () => {
  await test?.keycloak.stop();
  await listener?.stop();
}, 60_000);

describe.each([
  ['yasmin.school', '0190a000-0000-7000-8000-000000000006', ['MELDER']],
  ['samira.wijkteam', '0190a000-0000-7000-8000-000000000002', ['ACCEPTANT', 'MEDEWERKER']],
])('%s logs in with code, PKCE, state, nonce and a signed client', (username, organisation, roles) => {
  let tokens: Login;
  let access: JWTPayload;

  beforeAll(async () => {
    tokens = await login(username);
    const verified = await jwtVerify(tokens.accessToken, keys, {
      issuer: test.keycloak.issuer,
      audience: 'portal-api',
      algorithms: ['RS256'],
      typ: 'at+jwt',
      requiredClaims: ['exp', 'iat', 'sub', 'jti', 'sid'],
    });
    access = verified.payload;
  }, 30_000);

  it('and gets an access token for portal-api only, asked for by the portal', () => {
    expect({ aud: access.aud, azp: access['azp'], typ: access['typ'] }).toEqual({ aud: 'portal-api', azp: PORTAL_CLIENT, typ: 'Bearer' });
  });

  it('with the roles of portal-api and no others', () => {
    const granted = access['resource_access'] as { 'portal-api': { roles: string[] } };
    expect(Object.keys(granted)).toEqual(['portal-api']);
    expect(granted['portal-api'].roles.sort()).toEqual(roles);
    expect(access['realm_access']).toBeUndefined();
  });

  it('with the organisation, the session and the level', () => {
    expect({ organisation: access['organisation'], sid: access['sid'], acr: access['acr'] }).toEqual({ organisation, sid: tokens.sid, acr: LOW });
    expect(tokens.claims['acr']).toBe(LOW);
  });

  it('and nothing that names the person', () => {
    const allowed = ['acr', 'aud', 'auth_time', 'azp', 'exp', 'iat', 'iss', 'jti', 'organisation', 'resource_access', 'scope', 'sid', 'sub', 'typ'];
    expect(Object.keys(access).sort()).toEqual(allowed);
    expect([tokens.accessToken, tokens.idToken].map((token) => JSON.stringify(decodeJwt(token))).join()).not.toContain(username);
  });

  it('and both tokens end within five minutes', () => {
    expect([lifetime(access), lifetime(tokens.claims)].every((seconds) => seconds > 0 && seconds <= 300)).toBe(true);
  });

  it('under a pairwise subject that the directory can know beforehand', () => {
    const { id } = test.personas.named(username);
    expect(access.sub).toBe(pairwiseSubject(id, listener.redirectUri, test.pairwiseSalt));
    expect(tokens.claims.sub).toBe(access.sub);
    expect(access.sub).not.toBe(id);
  });

  it('and the token is refused by jose for another issuer, audience, algorithm, key or moment', async () => {
    const right = { issuer: test.keycloak.issuer, audience: 'portal-api', algorithms: ['RS256'] };
    const stranger = await createPortalKey();
    const { kid, alg } = decodeProtectedHeader(tokens.accessToken);
    const strangers = createLocalJWKSet({ keys: [{ ...(await exportJWK(stranger.verifyKey)), kid: kid ?? '', alg: alg ?? '' }] });
    await expect(jwtVerify(tokens.accessToken, keys, right)).resolves.toBeDefined();
    for (const wrong of [
      { issuer: `${test.keycloak.origin}/realms/master` },
      { audience: PORTAL_CLIENT },
      { algorithms: ['PS256'] },
      { currentDate: new Date(Date.now() + 301_000) },
    ]) {
      await expect(jwtVerify(tokens.accessToken, keys, { ...right, ...wrong })).rejects.toThrow();
    }
    await expect(jwtVerify(tokens.accessToken, strangers, right)).rejects.toThrow();
    await expect(jwtVerify(tokens.idToken, keys, right)).rejects.toThrow();
  });
});

describe('the level of a login', () => {
  it('rises to substantial by a one-time code in the same session', async () => {
    const first = await login('pieter.veiligthuis');
    const second = await login('pieter.veiligthuis', { acr: SUBSTANTIAL, browser: first.browser });
    expect([first.claims['acr'], second.claims['acr']]).toEqual([LOW, SUBSTANTIAL]);
    expect(decodeJwt(second.accessToken)['acr']).toBe(SUBSTANTIAL);
    expect(second.sid).toBe(first.sid);
  });

  it('does not rise without the code', async () => {
    const pieter = test.personas.named('pieter.veiligthuis');
    await expect(loginAs(test.portal, { ...pieter, otpSecret: 'another secret' }, { acr: SUBSTANTIAL })).rejects.toThrow(/code/i);
  });

  it('cannot be asked higher than this realm can vouch for', async () => {
    const claims = JSON.stringify({ id_token: { acr: { essential: true, values: ['http://eidas.europa.eu/LoA/high'] } } });
    expect(await ask(test.portal, { claims })).toMatchObject({ status: 400, showsLogin: false });
  });
});

describe('an authorization request', () => {
  it('that is right shows the login', async () => {
    expect(await ask(test.portal)).toMatchObject({ status: 200, showsLogin: true });
  });

  it.each(['token', 'id_token', 'id_token token', 'code token', 'code id_token'])('for %s, the implicit and hybrid ways, is refused', async (type) => {
    expect(await ask(test.portal, { response_type: type })).toMatchObject({ showsLogin: false, error: 'unauthorized_client' });
  });

  it.each([
    ['without PKCE', { code_challenge: null, code_challenge_method: null }],
    ['with a plain challenge', { code_challenge_method: 'plain' }],
    ['with a challenge but no method', { code_challenge_method: null }],
    ['with a method but no challenge', { code_challenge: null }],
  ])('%s is refused', async (_case, changes) => {
    expect(await ask(test.portal, changes)).toMatchObject({ showsLogin: false, error: 'invalid_request' });
  });

  it('for offline access, or for a name or mail address, is refused', async () => {
    for (const scope of ['openid offline_access', 'openid profile', 'openid email', 'openid roles']) {
      expect(await ask(test.portal, { scope })).toMatchObject({ showsLogin: false, error: 'invalid_scope' });
    }
  });

  it('with an address that is almost right is refused without going there', async () => {
    const right = listener.redirectUri;
    const wrong = [
      `${right}/`,
      `${right}?next=1`,
      `${right}#x`,
      `${right}%2f`,
      right.replace('/auth/', '/auth/../auth/'),
      right.replace('127.0.0.1', 'localhost'),
      right.replace(/:\d+/, ''),
      right.replace(/:\d+/, ':1'),
      right.toUpperCase(),
      'https://evil.example/auth/callback',
    ];
    for (const address of [...wrong, null]) {
      expect({ address, ...(await ask(test.portal, { redirect_uri: address })) }).toMatchObject({ address, status: 400, showsLogin: false, error: undefined });
    }
  });

  it.each(['portal-api', 'account', 'account-console', 'admin-cli', 'security-admin-console', 'broker', 'realm-management', 'unknown'])(
    'by client %s shows no login',
    async (client) => {
      expect(await ask(test.portal, { client_id: client })).toMatchObject({ showsLogin: false });
    },
  );
});

describe('the token endpoint', () => {
  it.each([
    ['password', () => ({ username: 'yasmin.school', password: test.personas.named('yasmin.school').password, scope: 'openid' })],
    ['client_credentials', () => ({})],
    ['urn:ietf:params:oauth:grant-type:device_code', () => ({ device_code: 'x' })],
    ['urn:openid:params:grant-type:ciba', () => ({ auth_req_id: 'x' })],
    ['urn:ietf:params:oauth:grant-type:uma-ticket', () => ({ audience: 'portal-api' })],
  ])('refuses the grant %s, also from the right client with the right key', async (grant, parameters) => {
    const client = await portalClient(test.portal);
    expect(await refusal(genericGrantRequest(client, grant, parameters()))).toMatch(/^(unauthorized_client|invalid_grant)$/);
  });

  it('refuses to exchange one token for another', async () => {
    const { accessToken } = await login('yasmin.school');
    const client = await portalClient(test.portal);
    const parameters = { subject_token: accessToken, subject_token_type: 'urn:ietf:params:oauth:token-type:access_token' };
    expect(await refusal(genericGrantRequest(client, 'urn:ietf:params:oauth:grant-type:token-exchange', parameters))).toBe('invalid_request');
  });

  it('refuses a client that signs with another key, has only a secret, or only a name', async () => {
    const stranger = await createPortalKey();
    const client = await discovery(new URL(test.keycloak.issuer), PORTAL_CLIENT, {}, PrivateKeyJwt(stranger.privateKey), { execute: [allowInsecureRequests] });
    const { refreshToken } = await login('yasmin.school');
    expect(await refusal(refreshTokenGrant(client, refreshToken))).toBe('invalid_client');
    for (const proof of [{ client_secret: 'geheim' }, {}]) {
      const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken, client_id: PORTAL_CLIENT, ...proof });
      const answer = await fetch(tokenEndpoint(), { method: 'POST', body });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(await answer.json()).toMatchObject({ error: expect.stringMatching(/^(invalid_client|unauthorized_client)$/) as string });
    }
  });

  it('refreshes for the portal, and the new access token is like the first', async () => {
    const { refreshToken, accessToken } = await login('yasmin.school');
    const { access_token: next } = await refreshTokenGrant(await portalClient(test.portal), refreshToken);
    const { payload } = await jwtVerify(next, keys, { issuer: test.keycloak.issuer, audience: 'portal-api', algorithms: ['RS256'] });
    expect(payload.sub).toBe(decodeJwt(accessToken).sub);
    expect(lifetime(payload)).toBeLessThanOrEqual(300);
  });

  it('takes a code once, and only with the verifier of its own request', async () => {
    const client = await portalClient(test.portal);
    const yasmin = test.personas.named('yasmin.school');
    const attempt = async (): Promise<{ callback: URL; checks: { pkceCodeVerifier: string; expectedState: string; expectedNonce: string } }> => {
      const { url, verifier } = prepareRequest(test.portal);
      const checks = { pkceCodeVerifier: verifier, expectedState: url.searchParams.get('state') ?? '', expectedNonce: url.searchParams.get('nonce') ?? '' };
      return { callback: await followLogin(url, test.portal.redirectUri, yasmin), checks };
    };
    const [stolen, used] = [await attempt(), await attempt()];
    expect(await refusal(authorizationCodeGrant(client, stolen.callback, { ...stolen.checks, pkceCodeVerifier: used.checks.pkceCodeVerifier }))).toBe(
      'invalid_grant',
    );
    expect(await refusal(authorizationCodeGrant(client, used.callback, used.checks))).toBe('GIVEN');
    expect(await refusal(authorizationCodeGrant(client, used.callback, used.checks))).toBe('invalid_grant');
  });

  it('is not even asked when the state is of another request', async () => {
    const { url, verifier } = prepareRequest(test.portal);
    const callback = await followLogin(url, test.portal.redirectUri, test.personas.named('yasmin.school'));
    await expect(
      authorizationCodeGrant(await portalClient(test.portal), callback, { pkceCodeVerifier: verifier, expectedState: 'another' }),
    ).rejects.toMatchObject({ cause: { message: expect.stringContaining('state') as string } });
  });
});

describe('a session that is ended in Keycloak', () => {
  const sidOf = (token: string): unknown => decodeJwt(token)['sid'];

  it.each([
    ['by its number', (ended: Login, _id: string) => test.keycloak.admin('DELETE', `/sessions/${ended.sid}`)],
    ['by logging the person out everywhere', (_ended: Login, id: string) => test.keycloak.admin('POST', `/users/${id}/logout`)],
  ])('%s is told to the portal within five seconds, signed, with its sid', async (_how, endIt) => {
    const samira = test.personas.named('samira.wijkteam');
    const ended = await login(samira.username);
    const began = Date.now();
    expect((await endIt(ended, samira.id)).ok).toBe(true);
    const notice = await listener.notice((token) => sidOf(token) === ended.sid, LOGOUT_LIMIT_MS);
    expect(notice.receivedAt - began).toBeLessThan(LOGOUT_LIMIT_MS);
    const { payload } = await jwtVerify(notice.token, keys, {
      issuer: test.keycloak.issuer,
      audience: PORTAL_CLIENT,
      algorithms: ['RS256'],
      typ: 'logout+jwt',
      requiredClaims: ['iat', 'exp', 'jti', 'sid', 'events'],
    });
    expect(payload['events']).toHaveProperty([LOGOUT_EVENT]);
    expect(payload['nonce']).toBeUndefined();
    expect(payload.sub).toBe(ended.claims.sub);
    expect(await refusal(refreshTokenGrant(await portalClient(test.portal), ended.refreshToken))).toBe('invalid_grant');
  });

  it('leaves the sessions of others alone', async () => {
    const [stays, goes] = [await login('yasmin.school'), await login('samira.wijkteam')];
    await test.keycloak.admin('DELETE', `/sessions/${goes.sid}`);
    await listener.notice((token) => sidOf(token) === goes.sid, LOGOUT_LIMIT_MS);
    expect(await refusal(refreshTokenGrant(await portalClient(test.portal), stays.refreshToken))).toBe('GIVEN');
    expect(listener.notices.some(({ token }) => sidOf(token) === stays.sid)).toBe(false);
  });
});

describe('keycloak-connect, behind jose', () => {
  const configuration = (): KeycloakConnect.KeycloakConfig =>
    JSON.parse(readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'keycloak.json'), 'utf8')) as KeycloakConnect.KeycloakConfig;

  /** The key is handed over, so that keycloak-connect fetches nothing by itself (ADR 12). */
  async function connectWith(jwk: JWK): Promise<KeycloakConnect.Keycloak> {
    const pem = await exportSPKI((await importJWK(jwk, 'RS256', { extractable: true })) as CryptoKey);
    const key = { 'auth-server-url': test.keycloak.origin, 'realm-public-key': pem.replace(/-----[A-Z ]+-----|\s/g, '') };
    return new KeycloakConnect({}, { ...configuration(), ...key } as KeycloakConnect.KeycloakConfig);
  }

  it('reads the same roles from a token that jose has accepted, and refuses one of a stranger', async () => {
    const { accessToken } = await login('samira.wijkteam');
    const {
      keys: [jwk = {} as JWK],
    } = (await (await fetch(`${test.keycloak.issuer}/protocol/openid-connect/certs`)).json()) as { keys: JWK[] };
    const grant = await (await connectWith(jwk)).grantManager.createGrant(JSON.stringify({ access_token: accessToken }));
    const roles = ['ACCEPTANT', 'MEDEWERKER', 'MELDER'].filter((role) => grant.access_token?.hasApplicationRole('portal-api', role));
    expect(roles).toEqual(['ACCEPTANT', 'MEDEWERKER']);
    const stranger = await connectWith(await exportJWK((await createPortalKey()).verifyKey));
    await expect(stranger.grantManager.createGrant(JSON.stringify({ access_token: accessToken }))).rejects.toThrow(/signature/);
  });
});

describe('the running realm', () => {
  it('publishes one signing key, RS256, and nothing to encrypt with', async () => {
    const answer = await fetch(`${test.keycloak.issuer}/protocol/openid-connect/certs`);
    const { keys: published } = (await answer.json()) as { keys: { alg: string; use: string }[] };
    expect(published.map(({ alg, use }) => `${use} ${alg}`)).toEqual(['sig RS256']);
  });

  it('lets nobody register a client without an administrator', async () => {
    const answer = await fetch(`${test.keycloak.issuer}/clients-registrations/openid-connect`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ redirect_uris: ['https://evil.example/cb'] }),
    });
    expect([401, 403]).toContain(answer.status);
  });

  it('has no account pages where a person could change the organisation', async () => {
    expect((await fetch(`${test.keycloak.issuer}/account`)).status).toBe(404);
  });

  it('makes a client that an administrator adds as strict as the others', async () => {
    const add = (client: object): Promise<Response> => test.keycloak.admin('POST', '/clients', client);
    const site = { redirectUris: ['https://later.example/callback'], standardFlowEnabled: true };
    expect((await add({ ...site, clientId: 'later-secret', clientAuthenticatorType: 'client-secret' })).status).toBe(400);
    expect(
      (await add({ ...site, clientId: 'later', clientAuthenticatorType: 'client-jwt', directAccessGrantsEnabled: true, implicitFlowEnabled: true })).status,
    ).toBe(201);
    const [later] = (await (await test.keycloak.admin('GET', '/clients?clientId=later')).json()) as Record<string, unknown>[];
    expect(later).toMatchObject({ directAccessGrantsEnabled: false, implicitFlowEnabled: false, attributes: { 'pkce.code.challenge.method': 'S256' } });
  });

  it('still lets an administrator save the portal client', async () => {
    const [portal] = (await (await test.keycloak.admin('GET', `/clients?clientId=${PORTAL_CLIENT}`)).json()) as { id: string }[];
    expect((await test.keycloak.admin('PUT', `/clients/${portal?.id}`, portal)).status).toBe(204);
    expect((await login('yasmin.school')).claims.sub).toBeDefined();
  });

  it('writes down who logged in and who was refused', async () => {
    const events = (await (await test.keycloak.admin('GET', '/events?type=LOGIN&type=CODE_TO_TOKEN_ERROR')).json()) as { type: string }[];
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(['LOGIN', 'CODE_TO_TOKEN_ERROR']));
  });

  // Last: it locks pieter out for a minute.
  it('refuses the right password after five wrong ones', async () => {
    const pieter = test.personas.named('pieter.veiligthuis');
    for (let guess = 0; guess < 5; guess += 1) {
      await expect(loginAs(test.portal, { ...pieter, password: `wrong-${guess}` }, { browser: new Browser() })).rejects.toThrow(/password/i);
    }
    await expect(loginAs(test.portal, pieter)).rejects.toThrow();
    const status = (await (await test.keycloak.admin('GET', `/attack-detection/brute-force/users/${pieter.id}`)).json()) as { disabled: boolean };
    expect(status.disabled).toBe(true);
  }, 30_000);
});
