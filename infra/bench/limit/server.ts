// SPDX-License-Identifier: EUPL-1.2
// The limit: node:http and pg, nothing else. The same token check, and the same prepared statement with the same access
// rules and the same trace as the API; its text goes out as it is. What the API loses against this is the price of its
// framework, its gate and its headers.
import { createServer, type IncomingMessage } from 'node:http';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import pg from 'pg';

const { PORT = '', DATABASE_URL = '', ISSUER_URL = '', POOL_SIZE = '10' } = process.env;

const { jwks_uri: keysUrl } = (await (await fetch(`${ISSUER_URL}/.well-known/openid-configuration`)).json()) as { jwks_uri: string };
const findKey = createLocalJWKSet((await (await fetch(keysUrl)).json()) as JSONWebKeySet);
const rules = { issuer: ISSUER_URL, audience: 'portal-api', algorithms: ['RS256', 'PS256', 'ES256'], requiredClaims: ['exp', 'iat', 'sub'], maxTokenAge: 600 };
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(POOL_SIZE), idleTimeoutMillis: 0 });

interface Claims {
  readonly sub: string;
  readonly organisation: string;
  readonly sid: string;
  readonly resource_access: { readonly 'portal-api': { readonly roles: readonly string[] } };
}

const STATEMENTS = {
  '/mijnMeldingen': { name: 'mijn', text: 'select read_mijn_meldingen($1, $2, $3, $4, $5, null, $6) as answer', field: 'mijnMeldingen' },
  '/melding': { name: 'wie', text: 'select read_who_is_responsible($1, $2, $3, $4, $5, $6) as answer', field: 'melding' },
} as const;

async function bodyOf(request: IncomingMessage): Promise<{ variables: { first?: number; id?: string } }> {
  let text = '';
  for await (const chunk of request) text += (chunk as Buffer).toString('utf8');
  return JSON.parse(text) as { variables: { first?: number; id?: string } };
}

async function answer(request: IncomingMessage): Promise<string> {
  const statement = STATEMENTS[request.url as keyof typeof STATEMENTS];
  const { payload } = await jwtVerify<Claims>((request.headers.authorization ?? '').slice('Bearer '.length), findKey, rules);
  const { variables } = await bodyOf(request);
  const asked = statement.field === 'melding' ? variables.id : variables.first;
  const { rows } = await pool.query<{ answer: string }>({
    name: statement.name,
    text: statement.text,
    values: [payload.sub, payload.organisation, payload.resource_access['portal-api'].roles, payload.sid, asked, 'NL'],
  });
  return `{"data":{"${statement.field}":${rows[0]?.answer ?? 'null'}}}\n`;
}

createServer((request, response) => {
  answer(request).then(
    (text) => {
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) });
      response.end(text);
    },
    (error: unknown) => {
      response.writeHead(500, { 'content-length': 0 }).end();
      console.error(error);
    },
  );
}).listen(Number(PORT), '127.0.0.1', () => console.log('ready'));
