// SPDX-License-Identifier: EUPL-1.2
// The part of Keycloak's realm file that our demands read. Names are Keycloak's.
import { readFileSync } from 'node:fs';
import { REALM_FILE } from './start-keycloak.js';

export interface ProtocolMapper {
  name: string;
  protocolMapper: string;
  config: Record<string, string>;
}

export interface Client {
  clientId: string;
  enabled: boolean;
  bearerOnly: boolean;
  publicClient: boolean;
  fullScopeAllowed: boolean;
  clientAuthenticatorType?: string;
  standardFlowEnabled?: boolean;
  implicitFlowEnabled?: boolean;
  directAccessGrantsEnabled?: boolean;
  serviceAccountsEnabled?: boolean;
  frontchannelLogout?: boolean;
  redirectUris?: string[];
  webOrigins?: string[];
  attributes?: Record<string, string>;
  protocolMappers?: ProtocolMapper[];
  defaultClientScopes?: string[];
  optionalClientScopes?: string[];
  secret?: string;
}

export interface ClientScope {
  name: string;
  protocolMappers: ProtocolMapper[];
}

export interface Execution {
  authenticator?: string;
  authenticatorConfig?: string;
  flowAlias?: string;
  requirement: string;
}

export interface Flow {
  alias: string;
  authenticationExecutions: Execution[];
}

export interface Role {
  name: string;
  composite?: boolean;
}

export interface Realm {
  realm: string;
  sslRequired: string;
  defaultSignatureAlgorithm: string;
  registrationAllowed: boolean;
  rememberMe: boolean;
  resetPasswordAllowed: boolean;
  editUsernameAllowed: boolean;
  passwordPolicy: string;
  bruteForceProtected: boolean;
  permanentLockout: boolean;
  failureFactor: number;
  waitIncrementSeconds: number;
  accessTokenLifespan: number;
  accessCodeLifespan: number;
  ssoSessionIdleTimeout: number;
  ssoSessionMaxLifespan: number;
  eventsEnabled: boolean;
  eventsExpiration: number;
  enabledEventTypes: string[];
  adminEventsEnabled: boolean;
  adminEventsDetailsEnabled: boolean;
  browserSecurityHeaders: Record<string, string>;
  attributes: Record<string, string>;
  roles: { realm: Role[]; client: Record<string, Role[]> };
  defaultRole: Role;
  clientScopes: ClientScope[];
  defaultOptionalClientScopes: string[];
  clients: Client[];
  clientScopeMappings: Record<string, { client: string; roles: string[] }[]>;
  clientProfiles: { profiles: { name: string; executors: { executor: string; configuration: Record<string, unknown> }[] }[] };
  clientPolicies: { policies: { enabled: boolean; profiles: string[]; conditions: { condition: string }[] }[] };
  browserFlow: string;
  clientAuthenticationFlow: string;
  authenticationFlows: Flow[];
  authenticatorConfig: { alias: string; config: Record<string, string> }[];
  requiredActions: { alias: string; enabled: boolean; defaultAction: boolean }[];
  components: Record<string, { providerId: string; config: Record<string, string[]> }[]>;
  users?: unknown[];
}

export const readRealm = (): Realm => JSON.parse(readFileSync(REALM_FILE, 'utf8')) as Realm;

function found<T>(thing: T | undefined, what: string): T {
  if (thing === undefined) throw new Error(`The realm has no ${what}.`);
  return thing;
}

export const clientOf = (realm: Realm, id: string): Client =>
  found(
    realm.clients.find(({ clientId }) => clientId === id),
    `client ${id}`,
  );
export const portalOf = (realm: Realm): Client => clientOf(realm, 'ketenportaal-portal');
export const scopeOf = (realm: Realm, name: string): ClientScope =>
  found(
    realm.clientScopes.find((scope) => scope.name === name),
    `scope ${name}`,
  );
export const flowOf = (realm: Realm, alias: string): Flow =>
  found(
    realm.authenticationFlows.find((flow) => flow.alias === alias),
    `flow ${alias}`,
  );

/** Every mapper that can put a claim into a token of the portal: those of its scopes and its own. */
export function mappersOf(realm: Realm): ProtocolMapper[] {
  const portal = portalOf(realm);
  const names = [...(portal.defaultClientScopes ?? []), ...(portal.optionalClientScopes ?? [])];
  return [...names.flatMap((name) => scopeOf(realm, name).protocolMappers), ...(portal.protocolMappers ?? [])];
}

export const mapperOf = (realm: Realm, kind: string): ProtocolMapper =>
  found(
    mappersOf(realm).find(({ protocolMapper }) => protocolMapper === kind),
    `mapper ${kind}`,
  );

/** The portal's attributes, there to be read and (in a copy) to be broken. */
export const attributesOf = (realm: Realm): Record<string, string> => found(portalOf(realm).attributes, 'attributes of the portal');
