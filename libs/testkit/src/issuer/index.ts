// SPDX-License-Identifier: EUPL-1.2
export { API_AUDIENCE, PORTAL_CLIENT_ID, REALM_PATH } from './claims.js';
export type { PortalClient } from './configuration.js';
export { FORGERIES, type ClaimOverrides, type Forgery } from './forge.js';
export type { Persona } from './persona.js';
export { startIssuer, type DevelopmentIssuer, type IssuerOptions } from './start-issuer.js';
export { createVisitor, type Visitor } from './visitor.js';
