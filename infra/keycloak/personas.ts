// SPDX-License-Identifier: EUPL-1.2
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { PERSONAS_FILE } from './start-keycloak.js';

/** A fictional person of ketenportaal-users-0.json, with the secrets that this run made for it. */
export interface Persona {
  readonly id: string;
  readonly username: string;
  readonly organisation: string;
  readonly roles: readonly string[];
  readonly password: string;
  readonly otpSecret?: string;
}

export interface Personas {
  /** The `${NAME}` places of ketenportaal-users-0.json, filled in for this run only. */
  readonly environment: Record<string, string>;
  named(username: string): Persona;
}

interface UsersFile {
  readonly users: readonly {
    readonly id: string;
    readonly username: string;
    readonly attributes: { readonly organisation: readonly string[] };
    readonly clientRoles: { readonly 'portal-api': readonly string[] };
    readonly credentials: readonly { readonly type: string }[];
  }[];
}

/** No password is in the repository: each run draws its own. */
export function createPersonas(): Personas {
  const password = `${randomBytes(18).toString('base64url')}-aA1`;
  const otpSecret = randomBytes(20).toString('hex');
  const { users } = JSON.parse(readFileSync(PERSONAS_FILE, 'utf8')) as UsersFile;
  const personas = users.map(({ id, username, attributes, clientRoles, credentials }): Persona => {
    const hasCode = credentials.some(({ type }) => type === 'otp');
    return { id, username, organisation: attributes.organisation[0] ?? '', roles: clientRoles['portal-api'], password, ...(hasCode ? { otpSecret } : {}) };
  });
  return {
    environment: { PERSONA_PASSWORD: password, PERSONA_OTP_SECRET: otpSecret },
    named(username) {
      const persona = personas.find((candidate) => candidate.username === username);
      if (!persona) throw new Error(`There is no persona ${username} in ${PERSONAS_FILE}.`);
      return persona;
    },
  };
}

/** The six digits of this moment (RFC 6238), as the person's authenticator would show them. */
export function oneTimeCode(secret: string, now: number = Date.now()): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0xf;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/**
 * The `sub` under which the portal knows a person: SHA-256 over sector, Keycloak's own id and the salt, written as a
 * UUID from its MD5. It lets the directory be filled before somebody has logged in; the login spec proves the formula.
 */
export function pairwiseSubject(userId: string, redirectUri: string, salt: string): string {
  const digest = createHash('sha256').update(new URL(redirectUri).hostname).update(userId).update(salt).digest();
  const uuid = createHash('md5').update(digest).digest();
  uuid[6] = ((uuid[6] ?? 0) & 0x0f) | 0x30;
  uuid[8] = ((uuid[8] ?? 0) & 0x3f) | 0x80;
  return uuid.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
