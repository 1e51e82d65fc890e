// SPDX-License-Identifier: EUPL-1.2
import { createPrivateKey } from 'node:crypto';
import { importJWK, importPKCS8, type CryptoKey, type JWK } from 'jose';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  Configuration,
  PrivateKeyJwt,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  refreshTokenGrant,
  ResponseBodyError,
  tokenRevocation,
  type ServerMetadata,
} from 'openid-client';
import { z } from 'zod';
import type { IssuerDocument, IssuerMetadata } from './issuer-metadata.js';
import { IssuerUnreachable, NotSignedIn } from './not-signed-in.js';

const ANSWER_WITHIN_S = 5;
const SIGNATURE = 'RS256';

export interface PortalClient {
  readonly id: string;
  /** A JWK or a PEM (PKCS8). */
  readonly privateKey: string;
  readonly publicOrigin: string;
}

/** What one login must bring back; it waits, sealed, in the browser. */
export const loginState = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), returnTo: z.string(), begunAt: z.number() });
export type LoginState = z.output<typeof loginState>;

/** What a session keeps on our side, sealed. */
export const sessionTokens = z.object({ accessToken: z.string(), refreshToken: z.string().nullable() });
export type SessionTokens = z.output<typeof sessionTokens>;

async function importKey(text: string): Promise<{ key: CryptoKey; kid?: string }> {
  if (!text.trimStart().startsWith('{'))
    return { key: await importPKCS8(createPrivateKey(text).export({ type: 'pkcs8', format: 'pem' }).toString(), SIGNATURE) };
  const jwk = JSON.parse(text) as JWK;
  const key = await importJWK(jwk, SIGNATURE);
  if (key instanceof Uint8Array) throw new Error('CLIENT_PRIVATE_KEY must be a key pair, not a shared secret.');
  return { key, ...(jwk.kid === undefined ? {} : { kid: jwk.kid }) };
}

/** The portal's login: authorization code with PKCE, state, nonce and a signed client (K4). Tokens stay on this side. */
export class OpenId {
  private client: Promise<Configuration> | null = null;

  constructor(
    private readonly metadata: IssuerMetadata,
    private readonly portal: PortalClient,
  ) {}

  private get redirectUri(): string {
    return `${this.portal.publicOrigin}/auth/callback`;
  }

  async begin(returnTo: string): Promise<{ readonly to: URL; readonly login: LoginState }> {
    const login: LoginState = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), returnTo, begunAt: Date.now() };
    const to = buildAuthorizationUrl(await this.configured(), {
      redirect_uri: this.redirectUri,
      scope: 'openid',
      state: login.state,
      nonce: login.nonce,
      code_challenge: await calculatePKCECodeChallenge(login.verifier),
      code_challenge_method: 'S256',
    });
    return { to, login };
  }

  /** The query of the callback against what was kept; a code is good once, for the browser that asked. */
  async finish(query: string, login: LoginState): Promise<SessionTokens> {
    const client = await this.configured();
    return this.asked(async () => {
      const tokens = await authorizationCodeGrant(client, new URL(`${this.redirectUri}${query}`), {
        pkceCodeVerifier: login.verifier,
        expectedState: login.state,
        expectedNonce: login.nonce,
        idTokenExpected: true,
      });
      return { accessToken: tokens.access_token, refreshToken: tokens.refresh_token ?? null };
    });
  }

  async refresh(refreshToken: string): Promise<SessionTokens> {
    const client = await this.configured();
    return this.asked(async () => {
      const tokens = await refreshTokenGrant(client, refreshToken);
      return { accessToken: tokens.access_token, refreshToken: tokens.refresh_token ?? refreshToken };
    });
  }

  /** Best effort: our own session is gone already, and the person is sent to the issuer's logout besides. */
  async revoke(refreshToken: string): Promise<void> {
    try {
      await tokenRevocation(await this.configured(), refreshToken, { token_type_hint: 'refresh_token' });
    } catch {
      // The issuer may be away or have ended the session itself.
    }
  }

  /** Where the browser goes after logging out here; without the ID token, which would put a name into an address. */
  async logoutUrl(): Promise<string> {
    try {
      const client = await this.configured();
      return buildEndSessionUrl(client, { client_id: this.portal.id, post_logout_redirect_uri: `${this.portal.publicOrigin}/` }).href;
    } catch {
      return '/';
    }
  }

  private configured(): Promise<Configuration> {
    this.client ??= this.configure().catch((error: unknown) => {
      this.client = null;
      throw error;
    });
    return this.client;
  }

  private async configure(): Promise<Configuration> {
    const document = await this.metadata.read();
    const key = await importKey(this.portal.privateKey);
    const client = new Configuration(defined(document), this.portal.id, { id_token_signed_response_alg: SIGNATURE }, PrivateKeyJwt(key));
    client.timeout = ANSWER_WITHIN_S;
    // The configuration allows http only on the loopback address, or inside the network of a container (ISSUER_INTERNAL_URL).
    if (document.token_endpoint.startsWith('http:')) allowInsecureRequests(client);
    return client;
  }

  /** An answer of the issuer that says no is the person's login; no answer is an outage. */
  private async asked<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      const status = error instanceof ResponseBodyError ? error.status : 0;
      if (status >= 500 || isNetworkFailure(error)) throw new IssuerUnreachable('The issuer did not answer the login.', { cause: error });
      throw new NotSignedIn('The issuer did not confirm the login.', { cause: error });
    }
  }
}

/** The optional addresses that the issuer does not give are left out, not undefined. */
const defined = ({ end_session_endpoint: end, revocation_endpoint: revoke, ...document }: IssuerDocument): ServerMetadata => ({
  ...document,
  ...(end === undefined ? {} : { end_session_endpoint: end }),
  ...(revoke === undefined ? {} : { revocation_endpoint: revoke }),
});

const isNetworkFailure = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError' || (error instanceof TypeError && error.message.includes('fetch')));
