// SPDX-License-Identifier: EUPL-1.2
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError, readConfiguration } from './configuration.js';

const jwk = (kid: string): string => JSON.stringify({ ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }), kid });

const GOOD: Readonly<Record<string, string>> = {
  NODE_ENV: 'production',
  PUBLIC_ORIGIN: 'https://portaal.example',
  DATABASE_URL: 'postgres://chain_app@db/ketenportaal',
  ISSUER_URL: 'https://inloggen.example/realms/ketenportaal',
  CLIENT_PRIVATE_KEY: jwk('2026-11'),
  SESSION_KEY: randomBytes(32).toString('base64url'),
};

const why = (env: Readonly<Record<string, string | undefined>>): string => {
  try {
    readConfiguration(env);
    return '';
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
};

describe('the configuration', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'keten-configuration-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('what a deployment gives is enough', () => {
    expect(readConfiguration(GOOD)).toMatchObject({
      production: true,
      port: 3000,
      host: '127.0.0.1',
      issuer: { url: GOOD['ISSUER_URL'], internalUrl: GOOD['ISSUER_URL'], audience: 'portal-api' },
      client: { id: 'ketenportaal-portal' },
      authorizedClients: ['ketenportaal-portal'],
      portalDir: null,
      onlyRegisteredOperations: true,
    });
  });

  it.each(['PUBLIC_ORIGIN', 'DATABASE_URL', 'ISSUER_URL', 'CLIENT_PRIVATE_KEY', 'SESSION_KEY'])('without %s it says so in a sentence', (name) => {
    expect(why({ ...GOOD, [name]: undefined })).toMatch(new RegExp(`^The API does not start\\. ${name} is missing`));
    expect(why({ ...GOOD, [name]: '' })).toContain(`${name} is missing`);
  });

  it.each<[string, string, string]>([
    ['PUBLIC_ORIGIN', 'https://portaal.example/pad', 'without a path'],
    ['PUBLIC_ORIGIN', 'portaal.example', 'PUBLIC_ORIGIN'],
    ['PORT', '70000', 'PORT'],
    ['DATABASE_URL', 'mysql://x', 'postgres://'],
    ['SESSION_KEY', 'kort', '32 random bytes'],
    ['LOG_LEVEL', 'trace', 'LOG_LEVEL'],
    ['REGISTERED_OPERATIONS_FILE', '/er/is/niets.json', 'REGISTERED_OPERATIONS_FILE'],
    ['ONLY_REGISTERED_OPERATIONS', 'misschien', 'ONLY_REGISTERED_OPERATIONS'],
  ])('%s=%s is refused', (name, value, sentence) => {
    expect(why({ ...GOOD, [name]: value })).toContain(sentence);
  });

  it('a secret is never in the sentence', () => {
    const secret = 'Zeer-geheime-waarde';
    for (const name of ['SESSION_KEY', 'CLIENT_PRIVATE_KEY', 'DATABASE_URL']) expect(why({ ...GOOD, PORT: 'x', [name]: secret })).not.toContain(secret);
  });

  it.each<[string, Record<string, string>, string]>([
    ['a key that says it is of the demo', { SESSION_KEY: Buffer.from('demo-demo-demo-demo-demo-demo-32').toString('base64url') }, 'SESSION_KEY is a demo key'],
    ['a key of zeros', { SESSION_KEY: Buffer.alloc(32).toString('base64url') }, 'SESSION_KEY is a demo key'],
    ['a client key of the demo', { CLIENT_PRIVATE_KEY: jwk('demo') }, 'CLIENT_PRIVATE_KEY is a demo key'],
    ['an address in the open', { PUBLIC_ORIGIN: 'http://portaal.example' }, 'must be https'],
    ['an issuer in the open', { ISSUER_URL: 'http://inloggen.example/realms/x' }, 'ISSUER_URL must be https'],
  ])('production refuses %s; elsewhere it may be', (_title, env, sentence) => {
    expect(why({ ...GOOD, ...env })).toContain(sentence);
    expect(why({ ...GOOD, ...env, NODE_ENV: 'development' })).toBe('');
  });

  it('without NODE_ENV it is production', () => {
    expect(readConfiguration({ ...GOOD, NODE_ENV: undefined }).production).toBe(true);
  });

  it('the issuer may come from a keycloak.json, which must be bearer-only and check the audience', () => {
    const file = join(folder, 'keycloak.json');
    const write = (over: object): void =>
      writeFileSync(
        file,
        JSON.stringify({
          realm: 'ketenportaal',
          'auth-server-url': 'https://inloggen.example',
          'ssl-required': 'external',
          resource: 'portal-api',
          'bearer-only': true,
          'verify-token-audience': true,
          'confidential-port': 0,
          ...over,
        }),
      );
    write({});
    expect(readConfiguration({ ...GOOD, ISSUER_URL: undefined, KEYCLOAK_CONFIG: file }).issuer).toEqual({
      url: 'https://inloggen.example/realms/ketenportaal',
      internalUrl: 'https://inloggen.example/realms/ketenportaal',
      audience: 'portal-api',
    });
    for (const wrong of [{ 'bearer-only': false }, { 'verify-token-audience': false }, { resource: undefined }]) {
      write(wrong);
      expect(() => readConfiguration({ ...GOOD, ISSUER_URL: undefined, KEYCLOAK_CONFIG: file })).toThrow();
    }
  });

  it('the client key may be a JWK, a PEM, or a file with either', () => {
    const file = join(folder, 'key.json');
    writeFileSync(file, 'inhoud');
    expect(readConfiguration({ ...GOOD, CLIENT_PRIVATE_KEY: file }).client.privateKey).toBe('inhoud');
    expect(readConfiguration({ ...GOOD, CLIENT_PRIVATE_KEY: '-----BEGIN PRIVATE KEY-----\nx' }).client.privateKey).toContain('BEGIN PRIVATE KEY');
  });
});
