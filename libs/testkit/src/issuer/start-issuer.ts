// SPDX-License-Identifier: EUPL-1.2
import { createPublicKey, generateKeyPair, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import type Provider from 'oidc-provider';
import { PORTAL_CLIENT_ID, REALM_PATH } from './claims.js';
import { clientMetadata, LOGIN_PATH, providerConfiguration, type PortalClient } from './configuration.js';
import { forgeToken, mintToken, type ClaimOverrides, type Forgery, type SigningKey } from './forge.js';
import { IssuerMemory } from './memory.js';
import { errorPage, loginPage } from './pages.js';
import { findPersona, type Persona } from './persona.js';

const FORM_LIMIT_BYTES = 10_000;
const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
};

export interface IssuerOptions {
  readonly personas: readonly Persona[];
  /** The portal's client, when it is known already; see `register`. */
  readonly client?: PortalClient;
  readonly port?: number;
  readonly log?: (line: string) => void;
}

/** Stands where Keycloak stands in production; for demo and tests only. */
export interface DevelopmentIssuer {
  /** The issuer identifier: `http://127.0.0.1:<port>/realms/ketenportaal`. */
  readonly url: string;
  readonly port: number;
  /** Makes the portal's client known, or changes it; before that the issuer only mints tokens and shows its keys. */
  register(client: PortalClient): Promise<void>;
  /** An access token of this persona (username or subject), as after a login. */
  mintToken(who: string, overrides?: ClaimOverrides): Promise<string>;
  /** A token of this persona that is no good in one way. */
  forgeToken(who: string, forgery: Forgery): Promise<string>;
  /** The `sid` of each session the persona has open here. */
  sessionsOf(who: string): readonly string[];
  /** Ends a session as an administrator would in Keycloak and tells the client (back-channel logout). False: no such session. */
  endSession(sid: string): Promise<boolean>;
  stop(): Promise<void>;
}

async function makeSigningKey(): Promise<SigningKey> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return { kid: randomUUID(), privateKey, publicKey: createPublicKey(privateKey) };
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > FORM_LIMIT_BYTES) throw new Error('the form is too large');
  }
  return new URLSearchParams(text);
}

async function answerLogin(provider: Provider, personas: readonly Persona[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  await provider.interactionDetails(request, response);
  const chosen = request.method === 'POST' ? (await readForm(request)).get('persona') : null;
  const persona = personas.find(({ username }) => username === chosen);
  if (!persona) {
    response.writeHead(200, PAGE_HEADERS).end(loginPage(personas));
    return;
  }
  await provider.interactionFinished(request, response, { login: { accountId: persona.subject } });
}

function serve(provider: Provider, options: IssuerOptions): (request: IncomingMessage, response: ServerResponse) => void {
  const answer = provider.callback();
  const fail = (response: ServerResponse, status: number, code: string): void => {
    if (!response.headersSent) response.writeHead(status, PAGE_HEADERS);
    response.end(errorPage(code));
  };
  return (request, response) => {
    const url = request.url ?? '/';
    const handle = async (): Promise<void> => {
      if (url.startsWith(`${LOGIN_PATH}/`)) return answerLogin(provider, options.personas, request, response);
      if (!url.startsWith(`${REALM_PATH}/`)) return fail(response, 404, 'not_found');
      // oidc-provider finds its own place from the difference between the two, as under Express.
      Object.assign(request, { originalUrl: url, url: url.slice(REALM_PATH.length) });
      return answer(request, response);
    };
    handle().catch((error: unknown) => {
      options.log?.(`login failed: ${String(error)}`);
      fail(response, 400, 'login_expired');
    });
  };
}

/** Our place must be known before there is something to serve, so the server listens first and gets its answers after. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address && typeof address === 'object') resolve(address.port);
    });
  });
}

/** Starts the development issuer on the loopback address. It refuses in production: anyone may be anyone here. */
export async function startIssuer(options: IssuerOptions): Promise<DevelopmentIssuer> {
  if (process.env['NODE_ENV'] === 'production') {
    throw new Error('The development issuer does not start in production: it logs in anyone as anyone. Use Keycloak with the realm in infra/keycloak.');
  }
  const { default: OidcProvider } = await import('oidc-provider');
  const { personas, client } = options;
  const key = await makeSigningKey();
  const memory = new IssuerMemory();
  const server = createServer();
  const port = await listen(server, options.port ?? 0);
  const url = `http://127.0.0.1:${port}${REALM_PATH}`;
  const signingJwk = { ...key.privateKey.export({ format: 'jwk' }), kid: key.kid, alg: 'RS256', use: 'sig' };
  const provider = new OidcProvider(url, providerConfiguration(personas, signingJwk, memory));
  for (const event of ['server_error', 'backchannel.error', 'grant.error', 'authorization.error', 'end_session.error']) {
    provider.on(event, (...values) => options.log?.(`${event}: ${values.filter((value) => value instanceof Error).join(' ')}`));
  }
  const register = (known: PortalClient): Promise<void> => memory.adapterFor('Client').upsert(PORTAL_CLIENT_ID, clientMetadata(known));
  if (client) await register(client);
  server.on('request', serve(provider, options));
  return {
    url,
    port,
    register,
    mintToken: async (who, overrides) => mintToken(url, key, findPersona(personas, who), overrides),
    forgeToken: async (who, forgery) => forgeToken(url, key, findPersona(personas, who), forgery),
    sessionsOf: (who) => memory.sessionsOf(PORTAL_CLIENT_ID, findPersona(personas, who).subject),
    async endSession(sid) {
      const subject = memory.endSession(PORTAL_CLIENT_ID, sid);
      if (subject === undefined) return false;
      const known = await provider.Client.find(PORTAL_CLIENT_ID);
      if (known?.backchannelLogoutUri !== undefined) await known.backchannelLogout(subject, sid);
      return true;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
