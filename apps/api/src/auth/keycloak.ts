// SPDX-License-Identifier: EUPL-1.2
// The only place that uses keycloak-connect: its configuration format, and its role helper on a token that jose has
// verified. Its middleware, its token checks and its login are not used; docs/adr says why.
import { ROLES, type Role } from '@ketenportaal/domain';
import Config from 'keycloak-connect/middleware/auth-utils/config.js';
import Token from 'keycloak-connect/middleware/auth-utils/token.js';
import { z } from 'zod';

/** The helper searches with indexOf, in a string too: so it only ever sees lists of strings. */
const roleClaim = z.object({ resource_access: z.record(z.string(), z.object({ roles: z.array(z.string()) })).optional() });

/** Client roles of this API only (K2): a realm role of the same name, or a role of another client, is none of ours. */
export function rolesOf(verifiedToken: string, claims: unknown, audience: string): readonly Role[] | null {
  if (!roleClaim.safeParse(claims).success) return null;
  const token = new Token(verifiedToken, audience);
  return ROLES.filter((role) => token.hasApplicationRole(audience, role));
}

/** A keycloak.json that would accept tokens for others, or send people to a login page, is refused. */
export function readKeycloakFile(file: string): { readonly url: string; readonly audience: string } {
  const { realmUrl, clientId, bearerOnly, verifyTokenAudience } = new Config(file);
  if (realmUrl === undefined || clientId === undefined) throw new Error(`${file} names no realm, no auth-server-url or no resource.`);
  if (bearerOnly !== true || verifyTokenAudience !== true) throw new Error(`${file} must say "bearer-only": true and "verify-token-audience": true.`);
  return { url: realmUrl, audience: clientId };
}
