// SPDX-License-Identifier: EUPL-1.2
import type { Persona } from './persona.js';

export const REALM_PATH = '/realms/ketenportaal';
export const PORTAL_CLIENT_ID = 'ketenportaal-portal';
export const API_AUDIENCE = 'portal-api';
/** As the shipped realm: five minutes. */
export const TOKEN_SECONDS = 300;

/** What Keycloak's mappers of the shipped realm add to an access token, besides iss, sub, aud, iat, exp and jti. */
export const accessTokenClaims = (persona: Persona, sid: string | undefined): Record<string, unknown> => ({
  typ: 'Bearer',
  azp: PORTAL_CLIENT_ID,
  ...(sid === undefined ? {} : { sid }),
  acr: '1',
  scope: 'openid profile',
  preferred_username: persona.username,
  organisation: persona.organisation,
  resource_access: { [API_AUDIENCE]: { roles: [...persona.roles] } },
});

/** What the ID token says about the person: enough to greet by name, no more. */
export const identityClaims = (persona: Persona): Record<string, unknown> => ({
  preferred_username: persona.username,
  name: persona.name,
  organisation: persona.organisation,
});
