// SPDX-License-Identifier: EUPL-1.2
export { startKeycloakUnderTest, type KeycloakUnderTest } from './keycloak-under-test.js';
export { startKeycloak, PERSONAS_FILE, REALM, REALM_FILE, type Keycloak, type StartOptions } from './start-keycloak.js';
export { loginAs, PORTAL_CLIENT, type Login, type LoginOptions, type PortalLogin } from './login-as.js';
export { Browser, followLogin, LoginRefused } from './login-form.js';
export { listenForLogout, type LogoutListener, type Notice } from './logout-listener.js';
export { createPersonas, oneTimeCode, pairwiseSubject, type Persona, type Personas } from './personas.js';
export { createPortalKey, newPairwiseSalt, portalEnvironment, type PortalAddresses, type PortalKey } from './portal-key.js';
