// SPDX-License-Identifier: EUPL-1.2
import { createPersonas, type Personas } from './personas.js';
import { createPortalKey, newPairwiseSalt, portalEnvironment, type PortalAddresses } from './portal-key.js';
import { PERSONAS_FILE, REALM_FILE, startKeycloak, type Keycloak } from './start-keycloak.js';
import type { PortalLogin } from './login-as.js';

/** The shipped realm in a running Keycloak, with the personas, a fresh client key and a fresh salt. */
export interface KeycloakUnderTest {
  readonly keycloak: Keycloak;
  readonly portal: PortalLogin;
  readonly personas: Personas;
  readonly pairwiseSalt: string;
}

/** `addresses` are those of whoever plays the portal: the listener of the spec, or the real API. */
export async function startKeycloakUnderTest(addresses: PortalAddresses): Promise<KeycloakUnderTest> {
  const key = await createPortalKey();
  const personas = createPersonas();
  const pairwiseSalt = newPairwiseSalt();
  const keycloak = await startKeycloak({
    realmFiles: [REALM_FILE, PERSONAS_FILE],
    environment: { ...personas.environment, ...portalEnvironment(key, addresses, pairwiseSalt) },
  });
  return { keycloak, portal: { issuer: keycloak.issuer, redirectUri: addresses.redirectUri, key }, personas, pairwiseSalt };
}
