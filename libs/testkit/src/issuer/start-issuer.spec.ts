// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { createRemoteJWKSet, exportJWK, generateKeyPair, jwtVerify, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { API_AUDIENCE, createVisitor, FORGERIES, PORTAL_CLIENT_ID, startIssuer, type DevelopmentIssuer, type Persona, type Visitor } from './index.js';

const personas: readonly Persona[] = [
  {
    subject: '0191a1b0-0000-7000-8000-000000000001',
    username: 'sanne',
    name: 'Sanne de Wit',
    organisation: '0191a1b0-0000-7000-8000-0000000000a1',
    organisationName: 'Basisschool De Linde',
    roles: ['MELDER'],
    jobTitle: 'schoolmaatschappelijk werker',
    story: 'Doet een melding & wil weten <wie> verder gaat.',
  },
  {
    subject: '0191a1b0-0000-7000-8000-000000000002',
    username: 'joris',
    name: 'Joris Bakker',
    organisation: '0191a1b0-0000-7000-8000-0000000000b1',
    organisationName: 'Veilig Thuis Rivierenland',
    roles: ['INTAKE', 'MEDEWERKER'],
    story: 'Ontvangt de melding.',
  },
];

interface Tokens {
  readonly access_token: string;
  readonly id_token: string;
  readonly refresh_token: string;
}

/** A client as the API is one: confidential, private_key_jwt, PKCE, with an address for back-channel logout. */
class TestClient {
  readonly logoutTokens: string[] = [];
  private listener: Server | undefined;

  private constructor(
    private readonly key: CryptoKey,
    readonly jwks: { keys: Awaited<ReturnType<typeof exportJWK>>[] },
  ) {}

  static async make(): Promise<TestClient> {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    return new TestClient(privateKey, { keys: [{ ...(await exportJWK(publicKey)), kid: 'client', alg: 'RS256', use: 'sig' }] });
  }

  readonly callback = 'http://127.0.0.1:1/auth/callback';

  async listenForLogout(): Promise<string> {
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        this.logoutTokens.push(new URLSearchParams(body).get('logout_token') ?? '');
        response.writeHead(204).end();
      });
    });
    this.listener = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    return `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}/auth/backchannel-logout`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => (this.listener ? this.listener.close(() => resolve()) : resolve()));
  }

  authorizationUrl(issuer: string, parameters: Record<string, string>): URL {
    const url = new URL(`${issuer}/protocol/openid-connect/auth`);
    url.search = new URLSearchParams({
      client_id: PORTAL_CLIENT_ID,
      redirect_uri: this.callback,
      response_type: 'code',
      scope: 'openid profile',
      ...parameters,
    }).toString();
    return url;
  }

  async post(issuer: string, form: Record<string, string>): Promise<Response> {
    const assertion = await new SignJWT({})
      .setProtectedHeader({ alg: 'RS256', kid: 'client' })
      .setIssuer(PORTAL_CLIENT_ID)
      .setSubject(PORTAL_CLIENT_ID)
      .setAudience(issuer)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime('1m')
      .sign(this.key);
    const client = {
      client_id: PORTAL_CLIENT_ID,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    };
    return fetch(`${issuer}/protocol/openid-connect/token`, { method: 'POST', body: new URLSearchParams({ ...client, ...form }) });
  }
}

describe('the development issuer', () => {
  let client: TestClient;
  let issuer: DevelopmentIssuer;
  let verify: (token: string) => Promise<JWTPayload>;

  beforeAll(async () => {
    client = await TestClient.make();
    const backchannelLogoutUri = await client.listenForLogout();
    issuer = await startIssuer({
      personas,
      client: { redirectUris: [client.callback], postLogoutRedirectUris: ['http://127.0.0.1:1/'], backchannelLogoutUri, jwks: client.jwks },
    });
    const keys = createRemoteJWKSet(new URL(`${issuer.url}/protocol/openid-connect/certs`));
    verify = async (token) => {
      const { payload } = await jwtVerify(token, keys, {
        issuer: issuer.url,
        audience: API_AUDIENCE,
        algorithms: ['RS256'],
        requiredClaims: ['exp', 'iat', 'sub', 'jti'],
      });
      if (payload['typ'] !== 'Bearer' || payload['azp'] !== PORTAL_CLIENT_ID) throw new Error('not a token for us');
      return payload;
    };
  });

  afterAll(async () => {
    await issuer.stop();
    await client.stop();
  });

  async function logIn(username: string, visitor: Visitor = createVisitor()): Promise<Tokens> {
    const verifier = randomBytes(32).toString('base64url');
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const start = client.authorizationUrl(issuer.url, { state: 'abc', nonce: 'def', code_challenge: challenge, code_challenge_method: 'S256' });
    const { url } = await visitor.logInAs(username, start, (next) => next.href.startsWith(client.callback));
    expect(url.searchParams.get('state')).toBe('abc');
    const response = await client.post(issuer.url, {
      grant_type: 'authorization_code',
      code: url.searchParams.get('code') ?? '',
      redirect_uri: client.callback,
      code_verifier: verifier,
    });
    expect(response.status).toBe(200);
    return (await response.json()) as Tokens;
  }

  it('shows its addresses where Keycloak has them', async () => {
    const metadata = (await (await fetch(`${issuer.url}/.well-known/openid-configuration`)).json()) as Record<string, unknown>;
    expect(metadata).toMatchObject({
      issuer: issuer.url,
      authorization_endpoint: `${issuer.url}/protocol/openid-connect/auth`,
      token_endpoint: `${issuer.url}/protocol/openid-connect/token`,
      jwks_uri: `${issuer.url}/protocol/openid-connect/certs`,
      end_session_endpoint: `${issuer.url}/protocol/openid-connect/logout`,
      backchannel_logout_supported: true,
      code_challenge_methods_supported: ['S256'],
    });
  });

  it('logs in with one choice and gives a token with the claims of the shipped realm', async () => {
    const { access_token: token, id_token: idToken } = await logIn('joris');
    const claims = await verify(token);
    expect(claims).toMatchObject({
      sub: personas[1]!.subject,
      typ: 'Bearer',
      azp: PORTAL_CLIENT_ID,
      organisation: personas[1]!.organisation,
      preferred_username: 'joris',
      resource_access: { [API_AUDIENCE]: { roles: ['INTAKE', 'MEDEWERKER'] } },
    });
    expect(claims.exp! - claims.iat!).toBe(300);
    expect(claims).not.toHaveProperty('name');
    const { payload: identity } = await jwtVerify(idToken, createRemoteJWKSet(new URL(`${issuer.url}/protocol/openid-connect/certs`)), {
      audience: PORTAL_CLIENT_ID,
    });
    expect(identity).toMatchObject({ sub: claims.sub, nonce: 'def', name: 'Joris Bakker', sid: claims['sid'] });
  });

  it('asks in plain Dutch who you are, shows everyone, and lets no text become markup', async () => {
    const start = client.authorizationUrl(issuer.url, { code_challenge: 'a'.repeat(43), code_challenge_method: 'S256' });
    const { response } = await createVisitor().visit(start);
    const page = await response.text();
    expect(page).toContain('<html lang="nl">');
    expect(page).toContain('Kies wie u bent');
    for (const text of personas.flatMap(({ name, organisationName }) => [`${name}</strong>`, organisationName])) expect(page).toContain(text);
    expect(page).toContain('&amp; wil weten &lt;wie&gt; verder gaat.');
    expect(page).not.toMatch(/(src|href)=/);
  });

  it('refuses a login without PKCE, to another address, or for an unknown client', async () => {
    const challenge = { code_challenge: 'a'.repeat(43), code_challenge_method: 'S256' };
    const answers = await Promise.all(
      [{}, { ...challenge, redirect_uri: 'http://127.0.0.1:1/elsewhere' }, { ...challenge, client_id: 'someone-else' }].map(async (parameters) => {
        const response = await createVisitor().fetch(client.authorizationUrl(issuer.url, parameters));
        const location = response.headers.get('location');
        return location === null ? response.status : new URL(location).searchParams.get('error');
      }),
    );
    expect(answers).toEqual(['invalid_request', 400, 400]);
  });

  it('renews a token while the session lasts, and tells the client when it is ended', async () => {
    const tokens = await logIn('sanne');
    const sid = String((await verify(tokens.access_token))['sid']);
    expect(issuer.sessionsOf('sanne')).toContain(sid);
    const renewed = await client.post(issuer.url, { grant_type: 'refresh_token', refresh_token: tokens.refresh_token });
    const { access_token: second, refresh_token: refresh } = (await renewed.json()) as Tokens;
    expect((await verify(second))['sid']).toBe(sid);

    expect(await issuer.endSession(sid)).toBe(true);
    const { payload } = await jwtVerify(client.logoutTokens.at(-1)!, createRemoteJWKSet(new URL(`${issuer.url}/protocol/openid-connect/certs`)), {
      audience: PORTAL_CLIENT_ID,
      issuer: issuer.url,
    });
    expect(payload).toMatchObject({ sid, sub: personas[0]!.subject, events: { 'http://schemas.openid.net/event/backchannel-logout': {} } });
    expect((await client.post(issuer.url, { grant_type: 'refresh_token', refresh_token: refresh })).status).toBe(400);
    expect(await issuer.endSession(sid)).toBe(false);
  });

  it('logs out when the portal asks, goes back to the portal and tells the client', async () => {
    const visitor = createVisitor();
    const { id_token: hint, access_token: token } = await logIn('sanne', visitor);
    const before = client.logoutTokens.length;
    const ask = new URL(`${issuer.url}/protocol/openid-connect/logout`);
    ask.search = new URLSearchParams({ id_token_hint: hint, post_logout_redirect_uri: 'http://127.0.0.1:1/', state: 'weg' }).toString();
    const page = await (await visitor.fetch(ask)).text();
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const answer = await visitor.fetch(`${issuer.url}/protocol/openid-connect/logout/confirm`, {
      method: 'POST',
      body: new URLSearchParams({ xsrf, logout: 'yes' }),
    });
    expect(answer.headers.get('location')).toBe('http://127.0.0.1:1/?state=weg');
    expect(client.logoutTokens).toHaveLength(before + 1);
    expect(issuer.sessionsOf('sanne')).not.toContain((await verify(token))['sid']);
  });

  it('mints a token that is good without a login, with any claim changed', async () => {
    expect(await verify(await issuer.mintToken('sanne'))).toMatchObject({ organisation: personas[0]!.organisation });
    expect(await verify(await issuer.mintToken('sanne', { organisation: 'elders' }))).toMatchObject({ organisation: 'elders' });
    await expect(issuer.mintToken('nobody')).rejects.toThrow('choose from sanne, joris');
  });

  it.each(FORGERIES)('forges a token that no verifier accepts: %s', async (forgery) => {
    await expect(verify(await issuer.forgeToken('sanne', forgery))).rejects.toThrow();
  });

  it('refuses to start in production', async () => {
    const before = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'production';
    try {
      await expect(startIssuer({ personas })).rejects.toThrow('does not start in production');
    } finally {
      process.env['NODE_ENV'] = before;
    }
  });
});
