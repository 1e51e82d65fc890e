// SPDX-License-Identifier: EUPL-1.2
import { randomUUID, type KeyObject } from 'node:crypto';
import { generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { accessTokenClaims, API_AUDIENCE, TOKEN_SECONDS } from './claims.js';
import type { Persona } from './persona.js';

/** A claim set to undefined is left out of the token. */
export type ClaimOverrides = Readonly<Record<string, unknown>>;

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export const FORGERIES = [
  'signed with another key',
  'signed with a key id that the issuer does not have',
  'without a signature (alg none)',
  'signed with HS256 and the public key as secret',
  'expired',
  'without an expiry',
  'not valid yet',
  'of another issuer',
  'for another audience',
  'asked by another client',
  'an ID token',
] as const;
/** Each way in which a token can be no good; the API must refuse every one. */
export type Forgery = (typeof FORGERIES)[number];

const now = (): number => Math.floor(Date.now() / 1000);

function tokenClaims(issuer: string, persona: Persona, overrides: ClaimOverrides): JWTPayload {
  const issuedAt = now();
  return {
    iss: issuer,
    sub: persona.subject,
    aud: API_AUDIENCE,
    iat: issuedAt,
    exp: issuedAt + TOKEN_SECONDS,
    jti: randomUUID(),
    ...accessTokenClaims(persona, randomUUID()),
    ...overrides,
  };
}

const sign = (claims: JWTPayload, { kid, privateKey }: Pick<SigningKey, 'kid' | 'privateKey'>): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid }).sign(privateKey);

/** A token as the login would give, without the login: for tests of what comes after it. */
export const mintToken = (issuer: string, key: SigningKey, persona: Persona, overrides: ClaimOverrides = {}): Promise<string> =>
  sign(tokenClaims(issuer, persona, overrides), key);

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

async function signWithAnotherKey(claims: JWTPayload, kid: string): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256');
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid }).sign(privateKey);
}

function signWithPublicKeyAsSecret(claims: JWTPayload, key: SigningKey): Promise<string> {
  const secret = key.publicKey.export({ type: 'spki', format: 'pem' });
  return new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: key.kid }).sign(Buffer.from(secret));
}

/** A token that looks like the persona's own and is no good in exactly one way. */
export async function forgeToken(issuer: string, key: SigningKey, persona: Persona, forgery: Forgery): Promise<string> {
  const make = (overrides: ClaimOverrides = {}): JWTPayload => tokenClaims(issuer, persona, overrides);
  switch (forgery) {
    case 'signed with another key':
      return signWithAnotherKey(make(), key.kid);
    case 'signed with a key id that the issuer does not have':
      return signWithAnotherKey(make(), randomUUID());
    case 'without a signature (alg none)':
      return `${encode({ alg: 'none', typ: 'JWT', kid: key.kid })}.${encode(make())}.`;
    case 'signed with HS256 and the public key as secret':
      return signWithPublicKeyAsSecret(make(), key);
    case 'expired':
      return sign(make({ iat: now() - 2 * TOKEN_SECONDS, exp: now() - TOKEN_SECONDS }), key);
    case 'without an expiry':
      return sign(make({ exp: undefined }), key);
    case 'not valid yet':
      return sign(make({ nbf: now() + 3600 }), key);
    case 'of another issuer':
      return sign(make({ iss: issuer.replace(/[^/]+$/, 'anders') }), key);
    case 'for another audience':
      return sign(make({ aud: 'account' }), key);
    case 'asked by another client':
      return sign(make({ azp: 'anders' }), key);
    case 'an ID token':
      return sign(make({ typ: 'ID' }), key);
  }
}
