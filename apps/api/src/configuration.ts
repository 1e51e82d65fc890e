// SPDX-License-Identifier: EUPL-1.2
// What the API reads from its environment. It does not start half configured: a missing or unsafe value ends it with a sentence.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readKeycloakFile } from './auth/keycloak.js';
import { demoSecretIn } from './demo-secrets.js';

const SESSION_KEY_BYTES = 32;

const origin = z.url().transform((text, context) => {
  const url = new URL(text);
  if (`${url.origin}` === text || `${url.origin}/` === text) return url.origin;
  context.addIssue('must be an origin, without a path');
  return z.NEVER;
});

const sessionKey = z
  .string()
  .transform((text) => Buffer.from(text, 'base64url'))
  .refine((key) => key.length === SESSION_KEY_BYTES, 'must be 32 random bytes in base64url; make one with: openssl rand -base64 32 | tr +/ -_');

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

const environment = z.object({
  NODE_ENV: z.string().default('production'),
  /** Where the API listens. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** On which address; the loopback address unless a container says otherwise. */
  HOST: z.string().default('127.0.0.1'),
  /** Where people reach the portal, for example https://portal.example. Cookies, redirects and the origin check depend on it. */
  PUBLIC_ORIGIN: origin,
  /** The database, as chain_app. */
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://'),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
  /** The realm, as tokens name it in `iss`. Or leave it out and give KEYCLOAK_CONFIG. */
  ISSUER_URL: z.url().optional(),
  /** The realm as this process reaches it, when that differs from ISSUER_URL. */
  ISSUER_INTERNAL_URL: z.url().optional(),
  /** A keycloak.json: realm, auth-server-url and resource in Keycloak's own format. */
  KEYCLOAK_CONFIG: z.string().optional(),
  /** The audience of access tokens and the owner of the roles. */
  API_AUDIENCE: z.string().default('portal-api'),
  /** The portal's own client at the issuer. */
  CLIENT_ID: z.string().default('ketenportaal-portal'),
  /** The key with which that client signs (private_key_jwt): a JWK, a PEM, or the name of a file with one. */
  CLIENT_PRIVATE_KEY: z.string().min(1),
  /** Other clients whose tokens are accepted, by comma. */
  REGISTERED_CLIENTS: list.default([]),
  /** Seals the tokens of sessions: 32 bytes, base64url. */
  SESSION_KEY: sessionKey,
  /** The built portal, to be served; without it only the API is. */
  PORTAL_DIR: z.string().optional(),
  /** The operations that are accepted in production: sha256 to document. */
  REGISTERED_OPERATIONS_FILE: z.string().default(fileURLToPath(new URL('../../../libs/contract/registered-operations.json', import.meta.url))),
  /** Refuse every other document; always so in production. */
  ONLY_REGISTERED_OPERATIONS: flag.default(false),
  /** For security.txt. */
  SECURITY_CONTACT: z.string().default('mailto:security@ketenportaal.example'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

type Environment = z.output<typeof environment>;

export interface Configuration {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  readonly publicOrigin: string;
  readonly databaseUrl: string;
  readonly databasePoolSize: number;
  readonly issuer: { readonly url: string; readonly internalUrl: string; readonly audience: string };
  readonly client: { readonly id: string; readonly privateKey: string };
  /** Clients whose access tokens are accepted (`azp`). */
  readonly authorizedClients: readonly string[];
  readonly sessionKey: Buffer;
  readonly portalDir: string | null;
  readonly registeredOperations: Readonly<Record<string, string>>;
  readonly onlyRegisteredOperations: boolean;
  readonly securityContact: string;
  readonly logLevel: string;
}

export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
/** On the loopback address nobody listens in; browsers call it secure too. */
export const isSafe = (url: string): boolean => new URL(url).protocol === 'https:' || LOOPBACK.has(new URL(url).hostname);

export function readConfiguration(from: Readonly<Record<string, string | undefined>>): Configuration {
  const given = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined && value !== ''));
  const read = environment.safeParse(given);
  if (!read.success) throw new ConfigurationError(`The API does not start. ${read.error.issues.map(sentence).join(' ')}`);
  const configuration = compose(read.data);
  if (configuration.production) assertFitForProduction(configuration);
  return configuration;
}

const sentence = ({ path, code, message }: z.core.$ZodIssue): string =>
  code === 'invalid_type' && message.includes('undefined') ? `${path.join('.')} is missing.` : `${path.join('.')}: ${message}.`;

function compose(env: Environment): Configuration {
  const issuer = issuerOf(env);
  const production = env.NODE_ENV === 'production';
  return {
    production,
    port: env.PORT,
    host: env.HOST,
    publicOrigin: env.PUBLIC_ORIGIN,
    databaseUrl: env.DATABASE_URL,
    databasePoolSize: env.DATABASE_POOL_SIZE,
    issuer: { ...issuer, internalUrl: env.ISSUER_INTERNAL_URL ?? issuer.url },
    client: { id: env.CLIENT_ID, privateKey: keyText(env.CLIENT_PRIVATE_KEY) },
    authorizedClients: [env.CLIENT_ID, ...env.REGISTERED_CLIENTS],
    sessionKey: env.SESSION_KEY,
    portalDir: env.PORTAL_DIR ?? null,
    registeredOperations: readOperations(env.REGISTERED_OPERATIONS_FILE),
    onlyRegisteredOperations: production || env.ONLY_REGISTERED_OPERATIONS,
    securityContact: env.SECURITY_CONTACT,
    logLevel: env.LOG_LEVEL,
  };
}

function issuerOf(env: Environment): Pick<Configuration['issuer'], 'url' | 'audience'> {
  if (env.KEYCLOAK_CONFIG !== undefined) return readKeycloakFile(env.KEYCLOAK_CONFIG);
  if (env.ISSUER_URL === undefined) throw new ConfigurationError('The API does not start. ISSUER_URL is missing (or KEYCLOAK_CONFIG, a keycloak.json).');
  return { url: env.ISSUER_URL, audience: env.API_AUDIENCE };
}

const keyText = (given: string): string => (/^\s*(\{|-----BEGIN)/.test(given) || !existsSync(given) ? given : readFileSync(given, 'utf8'));

function readOperations(file: string): Record<string, string> {
  try {
    return z.record(z.string().regex(/^[0-9a-f]{64}$/), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new ConfigurationError(`The API does not start. REGISTERED_OPERATIONS_FILE ${file} is not a list of sha256 and document.`);
  }
}

function assertFitForProduction(configuration: Configuration): void {
  const reasons = [
    ...(isSafe(configuration.publicOrigin) ? [] : ['PUBLIC_ORIGIN must be https: without it cookies and content travel in the open.']),
    ...(isSafe(configuration.issuer.url) ? [] : ['ISSUER_URL must be https.']),
    ...demoSecretIn(configuration),
  ];
  if (reasons.length > 0) throw new ConfigurationError(`The API does not start in production. ${reasons.join(' ')}`);
}
