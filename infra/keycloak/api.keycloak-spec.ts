// SPDX-License-Identifier: EUPL-1.2
// The whole road: a person logs in to a real Keycloak through our real API, which then answers on the real database.
import { createSecretKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { migrate, openStore, type DirectoryPerson, type Store } from '@ketenportaal/store';
import { cloneDatabase, findFreePort, organisations, startApp, type AppProcess, type TestDatabase } from '@ketenportaal/testkit';
import { decodeJwt, decodeProtectedHeader, SignJWT, type JWTPayload } from 'jose';
import { startKeycloakUnderTest, type KeycloakUnderTest } from './keycloak-under-test.js';
import { Browser, followLogin } from './login-form.js';
import { loginAs } from './login-as.js';
import { pairwiseSubject } from './personas.js';

// A new machine first installs Java and Maven, fetches 180 MB and builds the server.
const FIRST_START_MS = 15 * 60_000;
const LOGOUT_LIMIT_MS = 5_000;
const ME = '{ me { person { name organisation { name } } roles } }';

let test: KeycloakUnderTest;
let database: TestDatabase;
let backstage: Store;
let api: AppProcess;
let origin: string;

interface Answered {
  readonly status: number;
  readonly body: {
    readonly data?: { readonly me: { readonly person: { readonly name: string } } } | null;
    readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
  };
}

async function ask(headers: Record<string, string>): Promise<Answered> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: ME }),
  });
  return { status: response.status, body: (await response.json()) as Answered['body'] };
}
const asBearer = (token: string): Promise<Answered> => ask({ authorization: `Bearer ${token}` });

/** The login of a browser: our API sends it to Keycloak, Keycloak back, and what remains is one cookie without a token in it. */
async function logIn(username: string): Promise<{ readonly headers: Record<string, string>; readonly cookie: string }> {
  const begun = await fetch(`${origin}/auth/login`, { redirect: 'manual' });
  const callback = await followLogin(new URL(begun.headers.get('location') ?? ''), test.portal.redirectUri, test.personas.named(username), new Browser());
  const finished = await fetch(callback, { redirect: 'manual', headers: { cookie: cookiesOf(begun) } });
  const cookie = cookiesOf(finished);
  const session = (await (await fetch(`${origin}/auth/session`, { headers: { cookie } })).json()) as { readonly csrf: string };
  return { cookie, headers: { cookie, origin, 'x-keten-csrf': session.csrf } };
}

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ');

const directoryPerson = (username: string, organisation: keyof typeof organisations, number: number): DirectoryPerson => {
  const persona = test.personas.named(username);
  return {
    id: `0190b000-0000-7000-8000-00000000009${number}`,
    organisationId: organisations[organisation].id,
    subject: pairwiseSubject(persona.id, test.portal.redirectUri, test.pairwiseSalt),
    name: username,
    functionTitle: 'persona',
    email: `${username}@ketenportaal.example`,
    roles: persona.roles as DirectoryPerson['roles'],
  };
};

async function startOurApi(port: number): Promise<AppProcess> {
  return startApp({
    main: 'apps/api/src/main.ts',
    healthUrl: `${origin}/health/ready`,
    env: {
      NODE_ENV: 'development',
      PORT: String(port),
      PUBLIC_ORIGIN: origin,
      DATABASE_URL: database.url('chain_app'),
      ISSUER_URL: test.keycloak.issuer,
      CLIENT_ID: 'ketenportaal-portal',
      CLIENT_PRIVATE_KEY: test.portal.key.privateKeyPem,
      SESSION_KEY: randomBytes(32).toString('base64url'),
    },
  });
}

beforeAll(async () => {
  const port = await findFreePort();
  origin = `http://127.0.0.1:${port}`;
  test = await startKeycloakUnderTest({
    redirectUri: `${origin}/auth/callback`,
    postLogoutRedirectUri: `${origin}/`,
    backchannelLogoutUrl: `${origin}/auth/backchannel-logout`,
  });
  database = await cloneDatabase();
  await migrate({ url: database.adminUrl });
  backstage = await openStore({ url: database.url('chain_migrator'), poolSize: 1 });
  await backstage.directory.upsert({
    organisations: Object.values(organisations),
    persons: [directoryPerson('yasmin.school', 'regenboog', 1), directoryPerson('samira.wijkteam', 'wijkteamNoord', 2)],
  });
  api = await startOurApi(port);
}, FIRST_START_MS);

afterAll(async () => {
  await api?.stop();
  await backstage?.close();
  await test?.keycloak.stop();
  await database?.drop();
}, 60_000);

describe('a person who logs in through Keycloak', () => {
  it.each(['yasmin.school', 'samira.wijkteam'])('%s is known by the directory and holds no token in the browser', async (username) => {
    const { headers, cookie } = await logIn(username);
    const { status, body } = await ask(headers);
    expect({ status, name: body.data?.me.person.name }).toEqual({ status: 200, name: username });
    expect(cookie).not.toMatch(/eyJ/);
  });

  it('is also known as a registered client, by the token itself', async () => {
    const { accessToken } = await loginAs(test.portal, test.personas.named('yasmin.school'));
    expect((await asBearer(accessToken)).body.data?.me.person.name).toBe('yasmin.school');
  });
});

describe('a token that is not for us is refused', () => {
  const signed = async (change: (claims: JWTPayload) => JWTPayload, algorithm = 'RS256'): Promise<string> => {
    const { accessToken } = await loginAs(test.portal, test.personas.named('yasmin.school'));
    const { kid = '', typ = '' } = decodeProtectedHeader(accessToken);
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = algorithm === 'RS256' ? privateKey : createSecretKey(Buffer.from(publicKey.export({ type: 'spki', format: 'pem' })));
    return new SignJWT(change(decodeJwt(accessToken))).setProtectedHeader({ alg: algorithm, kid, typ }).sign(key);
  };

  it.each([
    ['of another issuer: an administrator of Keycloak itself', () => test.keycloak.adminToken()],
    ['for another audience: the ID token of the same login', async () => (await loginAs(test.portal, test.personas.named('yasmin.school'))).idToken],
    ['signed by someone else', () => signed((claims) => claims)],
    ['signed with another algorithm', () => signed((claims) => claims, 'HS256')],
    ['without a signature', async () => `${(await loginAs(test.portal, test.personas.named('yasmin.school'))).accessToken.split('.').slice(0, 2).join('.')}.`],
  ])('%s', async (_why, token) => {
    const { status, body } = await asBearer(await token());
    expect({ status, code: body.errors?.[0]?.extensions.code, data: body.data ?? null }).toEqual({ status: 401, code: 'NOT_SIGNED_IN', data: null });
  });

  it('that has expired', async () => {
    const [client] = (await (await test.keycloak.admin('GET', '/clients?clientId=ketenportaal-portal')).json()) as {
      readonly id: string;
      readonly attributes: object;
    }[];
    const shortLived = { ...client, attributes: { ...client?.attributes, 'access.token.lifespan': '1' } };
    expect((await test.keycloak.admin('PUT', `/clients/${client?.id}`, shortLived)).status).toBe(204);
    const { accessToken } = await loginAs(test.portal, test.personas.named('yasmin.school'));
    await test.keycloak.admin('PUT', `/clients/${client?.id}`, client);
    const { exp = 0, iat = 0 } = decodeJwt(accessToken);
    expect(exp - iat).toBe(1);
    // One second of life and the clock tolerance of the verifier.
    await new Promise((later) => setTimeout(later, 7_500));
    expect((await asBearer(accessToken)).status).toBe(401);
  });
});

describe('a session that is ended in Keycloak', () => {
  const refusedWithin = async (question: () => Promise<Answered>): Promise<number> => {
    const start = Date.now();
    while (Date.now() - start < 3 * LOGOUT_LIMIT_MS) {
      if ((await question()).status === 401) return Date.now() - start;
      await new Promise((later) => setTimeout(later, 100));
    }
    return Number.POSITIVE_INFINITY;
  };

  it('is refused within five seconds, by cookie and by token', async () => {
    const browser = await logIn('samira.wijkteam');
    const client = await loginAs(test.portal, test.personas.named('samira.wijkteam'));
    expect([(await ask(browser.headers)).status, (await asBearer(client.accessToken)).status]).toEqual([200, 200]);
    await test.keycloak.admin('POST', `/users/${test.personas.named('samira.wijkteam').id}/logout`);
    const [byCookie, byToken] = await Promise.all([refusedWithin(() => ask(browser.headers)), refusedWithin(() => asBearer(client.accessToken))]);
    console.info(`Refused after ${byCookie} ms (cookie) and ${byToken} ms (token).`);
    expect(Math.max(byCookie, byToken)).toBeLessThan(LOGOUT_LIMIT_MS);
  });
});
