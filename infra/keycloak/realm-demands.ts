// SPDX-License-Identifier: EUPL-1.2
// What OAuth NL GOV, OIDC NL GOV and our own rules ask of the realm. Each demand brings the change that would break it,
// so that the spec can show that it is able to fail.
import { attributesOf, clientOf, flowOf, mapperOf, mappersOf, portalOf, scopeOf, type Realm } from './realm.js';

export interface Demand {
  readonly says: string;
  holds(realm: Realm): boolean;
  breaks(realm: Realm): void;
}

const FIVE_MINUTES = 300;
const ROLES = ['ACCEPTANT', 'BEHEERDER', 'INTAKE', 'MEDEWERKER', 'MELDER', 'PRIVACY_OFFICER', 'TEAMLEIDER'];
const LOW = 'http://eidas.europa.eu/LoA/low';
const SUBSTANTIAL = 'http://eidas.europa.eu/LoA/substantial';

const sorted = (values: readonly string[]): string => [...values].sort().join(' ');
const same = (a: readonly string[], b: readonly string[]): boolean => sorted(a) === sorted(b);
const executors = (realm: Realm): string[] =>
  realm.clientPolicies.policies
    .filter(({ enabled, conditions }) => enabled && conditions.every(({ condition }) => condition === 'any-client'))
    .flatMap(({ profiles }) => realm.clientProfiles.profiles.filter(({ name }) => profiles.includes(name)))
    .flatMap((profile) => profile.executors.map(({ executor }) => executor));
const levels = (realm: Realm): Record<string, number> => JSON.parse(realm.attributes['acr.loa.map'] ?? '{}') as Record<string, number>;
const authenticators = (realm: Realm, flow: string): string[] => flowOf(realm, flow).authenticationExecutions.map(({ authenticator = '' }) => authenticator);

interface Profile {
  attributes: { name: string; permissions: { edit: string[] } }[];
}
const profileConfig = (realm: Realm): string[] => realm.components['org.keycloak.userprofile.UserProfileProvider']?.[0]?.config['kc.user.profile.config'] ?? [];
const profileOf = (realm: Realm): Profile => JSON.parse(profileConfig(realm)[0] ?? '{"attributes":[]}') as Profile;

const GRANTS: readonly Demand[] = [
  {
    says: 'the portal logs in by authorization code and by nothing else',
    holds: (realm) => {
      const { standardFlowEnabled, implicitFlowEnabled, directAccessGrantsEnabled, serviceAccountsEnabled } = portalOf(realm);
      return standardFlowEnabled === true && [implicitFlowEnabled, directAccessGrantsEnabled, serviceAccountsEnabled].every((flag) => flag === false);
    },
    breaks: (realm) => { portalOf(realm).directAccessGrantsEnabled = true; },
  },
  {
    says: 'device, back-channel and token-exchange grants are off',
    holds: (realm) => ['oauth2.device.authorization.grant.enabled', 'oidc.ciba.grant.enabled', 'standard.token.exchange.enabled'].every((name) => attributesOf(realm)[name] === 'false'),
    breaks: (realm) => { attributesOf(realm)['standard.token.exchange.enabled'] = 'true'; },
  },
  {
    says: 'the portal must use PKCE with S256',
    holds: (realm) => attributesOf(realm)['pkce.code.challenge.method'] === 'S256',
    breaks: (realm) => { attributesOf(realm)['pkce.code.challenge.method'] = 'plain'; },
  },
  {
    says: 'a client that is added later cannot do without PKCE, nor use implicit, password or a shared secret',
    holds: (realm) => same(executors(realm), ['pkce-enforcer', 'reject-implicit-grant', 'reject-ropc-grant', 'secure-client-authenticator']),
    breaks: (realm) => { realm.clientPolicies.policies.forEach((policy) => { policy.enabled = false; }); },
  },
  {
    says: 'redirect addresses are exact, and each client has at most one',
    holds: (realm) => realm.clients.every(({ redirectUris = [] }) => redirectUris.length <= 1 && redirectUris.every((uri) => uri === '${PORTAL_REDIRECT_URI}')),
    breaks: (realm) => { portalOf(realm).redirectUris = ['${PORTAL_REDIRECT_URI}*']; },
  },
  {
    says: 'the address after logging out is exact',
    holds: (realm) => attributesOf(realm)['post.logout.redirect.uris'] === '${PORTAL_POST_LOGOUT_REDIRECT_URI}',
    breaks: (realm) => { attributesOf(realm)['post.logout.redirect.uris'] = '+'; },
  },
  {
    says: 'no web page may call the token endpoint: no client has a web origin',
    holds: (realm) => realm.clients.every(({ webOrigins = [] }) => webOrigins.length === 0),
    breaks: (realm) => { portalOf(realm).webOrigins = ['+']; },
  },
  {
    says: 'portal-api only receives tokens and asks for none',
    holds: (realm) => {
      const { bearerOnly, standardFlowEnabled, directAccessGrantsEnabled, serviceAccountsEnabled } = clientOf(realm, 'portal-api');
      return bearerOnly && [standardFlowEnabled, directAccessGrantsEnabled, serviceAccountsEnabled].every((flag) => flag === false);
    },
    breaks: (realm) => { clientOf(realm, 'portal-api').bearerOnly = false; },
  },
];

const KEYS: readonly Demand[] = [
  {
    says: 'the portal proves itself with a signed JWT (private_key_jwt, RS256) that lives a minute at most',
    holds: (realm) =>
      !portalOf(realm).publicClient && portalOf(realm).clientAuthenticatorType === 'client-jwt' &&
      attributesOf(realm)['token.endpoint.auth.signing.alg'] === 'RS256' && Number(attributesOf(realm)['token.endpoint.auth.signing.max.exp']) <= 60,
    breaks: (realm) => { portalOf(realm).clientAuthenticatorType = 'client-secret'; },
  },
  {
    says: 'the realm accepts a signed JWT or a certificate from a client and no shared secret',
    holds: (realm) => same(authenticators(realm, realm.clientAuthenticationFlow), ['client-jwt', 'client-x509']),
    breaks: (realm) => { flowOf(realm, realm.clientAuthenticationFlow).authenticationExecutions.push({ authenticator: 'client-secret', requirement: 'ALTERNATIVE' }); },
  },
  {
    says: 'a refresh token works only with the key of the portal: it belongs to a client that must sign',
    holds: (realm) => attributesOf(realm)['use.refresh.tokens'] === 'true' && !portalOf(realm).publicClient && !authenticators(realm, realm.clientAuthenticationFlow).includes('client-secret'),
    breaks: (realm) => { portalOf(realm).publicClient = true; },
  },
  {
    says: 'tokens are signed with RS256 by a key of at least 3072 bits',
    holds: (realm) => {
      const [key] = (realm.components['org.keycloak.keys.KeyProvider'] ?? []).filter(({ providerId }) => providerId === 'rsa-generated');
      const named = ['access.token.signed.response.alg', 'id.token.signed.response.alg'].map((name) => attributesOf(realm)[name]);
      return [realm.defaultSignatureAlgorithm, key?.config['algorithm']?.[0], ...named].every((name) => name === 'RS256') && Number(key?.config['keySize']?.[0]) >= 3072;
    },
    breaks: (realm) => { attributesOf(realm)['id.token.signed.response.alg'] = 'HS256'; },
  },
  {
    says: 'no user, password, secret or key is shipped; what differs per installation is a name between braces',
    holds: (realm) => {
      const text = JSON.stringify(realm);
      const names = [...text.matchAll(/\$\{([A-Z_]+)\}/g)].map(([, name = '']) => name);
      const wanted = ['PORTAL_BACKCHANNEL_LOGOUT_URL', 'PORTAL_CLIENT_PUBLIC_KEY', 'PORTAL_PAIRWISE_SALT', 'PORTAL_POST_LOGOUT_REDIRECT_URI', 'PORTAL_REDIRECT_URI'];
      return realm.users === undefined && same(names, wanted) && !/"(secret|credentials|privateKey|certificate|smtpServer)"/.test(text);
    },
    breaks: (realm) => { portalOf(realm).secret = 'geheim'; },
  },
];

const CLAIMS: readonly Demand[] = [
  {
    says: 'access and ID tokens live five minutes at most',
    holds: (realm) => realm.accessTokenLifespan <= FIVE_MINUTES && Number(attributesOf(realm)['access.token.lifespan']) <= FIVE_MINUTES,
    breaks: (realm) => { attributesOf(realm)['access.token.lifespan'] = '3600'; },
  },
  {
    says: 'a code lives a minute at most',
    holds: (realm) => realm.accessCodeLifespan <= 60,
    breaks: (realm) => { realm.accessCodeLifespan = 600; },
  },
  {
    says: 'access tokens are made for portal-api, and ID tokens are not',
    holds: (realm) => {
      const { config } = mapperOf(realm, 'oidc-audience-mapper');
      return config['included.client.audience'] === 'portal-api' && config['access.token.claim'] === 'true' && config['id.token.claim'] === 'false';
    },
    breaks: (realm) => { mapperOf(realm, 'oidc-audience-mapper').config['included.client.audience'] = 'account'; },
  },
  {
    says: 'the seven roles belong to portal-api',
    holds: (realm) => same((realm.roles.client['portal-api'] ?? []).map(({ name }) => name), ROLES),
    breaks: (realm) => { realm.roles.client['portal-api']?.pop(); },
  },
  {
    says: 'only roles of portal-api get into resource_access, and only into the access token',
    holds: (realm) => {
      const { config } = mapperOf(realm, 'oidc-usermodel-client-role-mapper');
      const scope = realm.clientScopeMappings['portal-api'] ?? [];
      return !portalOf(realm).fullScopeAllowed && Object.keys(realm.clientScopeMappings).length === 1 && scope.length === 1 && same(scope[0]?.roles ?? [], ROLES) &&
        config['usermodel.clientRoleMapping.clientId'] === 'portal-api' && config['claim.name'] === 'resource_access.portal-api.roles' && config['id.token.claim'] === 'false';
    },
    breaks: (realm) => { portalOf(realm).fullScopeAllowed = true; },
  },
  {
    says: 'nobody gets a role without being given it',
    holds: (realm) => realm.defaultRole.composite === false && realm.roles.realm.every(({ composite }) => composite === false),
    breaks: (realm) => { realm.defaultRole.composite = true; },
  },
  {
    says: 'the organisation is a claim, taken from the attribute of the person',
    holds: (realm) => {
      const { config } = mapperOf(realm, 'oidc-usermodel-attribute-mapper');
      return config['user.attribute'] === 'organisation' && config['claim.name'] === 'organisation' && config['access.token.claim'] === 'true';
    },
    breaks: (realm) => { mapperOf(realm, 'oidc-usermodel-attribute-mapper').config['claim.name'] = 'party'; },
  },
  {
    says: 'a person cannot change anything about himself, least of all the organisation',
    holds: (realm) => {
      const { attributes } = profileOf(realm);
      return attributes.some(({ name }) => name === 'organisation') && attributes.every(({ permissions }) => same(permissions.edit, ['admin']));
    },
    breaks: (realm) => { profileConfig(realm)[0] = profileConfig(realm)[0]?.replaceAll('"edit":["admin"]', '"edit":["admin","user"]') ?? ''; },
  },
  {
    says: 'claims are minimised: no name, no mail address, no list of groups',
    holds: (realm) => {
      const kinds = ['oidc-sub-mapper', 'oidc-usersessionmodel-note-mapper', 'oidc-acr-mapper', 'oidc-audience-mapper', 'oidc-usermodel-client-role-mapper', 'oidc-usermodel-attribute-mapper', 'oidc-sha256-pairwise-sub-mapper'];
      return same(mappersOf(realm).map(({ protocolMapper }) => protocolMapper), kinds);
    },
    breaks: (realm) => { scopeOf(realm, 'basic').protocolMappers.push({ name: 'full name', protocolMapper: 'oidc-full-name-mapper', config: {} }); },
  },
  {
    says: 'the subject is pairwise, with a salt of the installation',
    holds: (realm) => mapperOf(realm, 'oidc-sha256-pairwise-sub-mapper').config['pairwiseSubAlgorithmSalt'] === '${PORTAL_PAIRWISE_SALT}',
    breaks: (realm) => { mapperOf(realm, 'oidc-sha256-pairwise-sub-mapper').config['pairwiseSubAlgorithmSalt'] = 'zout'; },
  },
  {
    says: 'no offline tokens: the portal has no optional scope to ask them with',
    holds: (realm) => portalOf(realm).optionalClientScopes?.length === 0 && realm.defaultOptionalClientScopes.length === 0 && !realm.clientScopes.some(({ name }) => name === 'offline_access'),
    breaks: (realm) => { portalOf(realm).optionalClientScopes = ['offline_access']; },
  },
];

const LOGINS: readonly Demand[] = [
  {
    says: 'the level of a login is a claim in both tokens',
    holds: (realm) => ['access.token.claim', 'id.token.claim'].every((name) => mapperOf(realm, 'oidc-acr-mapper').config[name] === 'true'),
    breaks: (realm) => { mapperOf(realm, 'oidc-acr-mapper').config['access.token.claim'] = 'false'; },
  },
  {
    says: 'levels are eIDAS names, low is where a login begins, and high cannot be claimed by a password or a code',
    holds: (realm) => JSON.stringify(levels(realm)) === JSON.stringify({ [LOW]: 1, [SUBSTANTIAL]: 2 }) && attributesOf(realm)['default.acr.values'] === LOW,
    breaks: (realm) => { realm.attributes['acr.loa.map'] = JSON.stringify({ [LOW]: 1, [SUBSTANTIAL]: 2, 'http://eidas.europa.eu/LoA/high': 2 }); },
  },
  {
    says: 'stepping up to substantial asks for a one-time code and lasts five minutes',
    holds: (realm) => {
      const [condition] = flowOf(realm, 'level substantial').authenticationExecutions;
      const config = realm.authenticatorConfig.find(({ alias }) => alias === condition?.authenticatorConfig)?.config;
      return same(authenticators(realm, 'level substantial'), ['auth-otp-form', 'conditional-level-of-authentication']) && config?.['loa-condition-level'] === '2' && Number(config['loa-max-age']) <= FIVE_MINUTES;
    },
    breaks: (realm) => { flowOf(realm, 'level substantial').authenticationExecutions.pop(); },
  },
  {
    says: 'the login of the realm is the one with levels',
    holds: (realm) => {
      const top = flowOf(realm, realm.browserFlow).authenticationExecutions.map(({ flowAlias = '' }) => flowAlias).filter(Boolean);
      return same(top, ['portal login levels']) && same(flowOf(realm, 'portal login levels').authenticationExecutions.map(({ flowAlias = '' }) => flowAlias), ['level low', 'level substantial']);
    },
    breaks: (realm) => { flowOf(realm, 'portal login levels').authenticationExecutions.pop(); },
  },
  {
    says: 'a new person sets up a one-time code at the first login',
    holds: (realm) => realm.requiredActions.some(({ alias, enabled, defaultAction }) => alias === 'CONFIGURE_TOTP' && enabled && defaultAction),
    breaks: (realm) => { realm.requiredActions.forEach((action) => { action.defaultAction = false; }); },
  },
  {
    says: 'guessing passwords is stopped after five attempts, for a while and not for ever',
    holds: (realm) => realm.bruteForceProtected && !realm.permanentLockout && realm.failureFactor <= 5 && realm.waitIncrementSeconds >= 60,
    breaks: (realm) => { realm.bruteForceProtected = false; },
  },
  {
    says: 'a password has at least fourteen characters',
    holds: (realm) => Number(/(?<!\w)length\((\d+)\)/.exec(realm.passwordPolicy)?.[1]) >= 14,
    breaks: (realm) => { realm.passwordPolicy = 'length(8)'; },
  },
  {
    says: 'nobody registers, renames or resets by himself, and a browser is not remembered',
    holds: (realm) => [realm.registrationAllowed, realm.editUsernameAllowed, realm.resetPasswordAllowed, realm.rememberMe].every((flag) => flag === false),
    breaks: (realm) => { realm.registrationAllowed = true; },
  },
  {
    says: "Keycloak's own account and administration clients are closed in this realm",
    holds: (realm) => ['account', 'account-console', 'security-admin-console', 'admin-cli'].every((id) => !clientOf(realm, id).enabled),
    breaks: (realm) => { clientOf(realm, 'admin-cli').enabled = true; },
  },
  {
    says: 'a session ends after half an hour of silence and after ten hours at the latest',
    holds: (realm) => realm.ssoSessionIdleTimeout <= 1800 && realm.ssoSessionMaxLifespan <= 36_000,
    breaks: (realm) => { realm.ssoSessionMaxLifespan = 2_592_000; },
  },
  {
    says: 'the portal is told of each ended session over the back channel, with its sid, and never through the browser',
    holds: (realm) => attributesOf(realm)['backchannel.logout.url'] === '${PORTAL_BACKCHANNEL_LOGOUT_URL}' && attributesOf(realm)['backchannel.logout.session.required'] === 'true' && portalOf(realm).frontchannelLogout === false,
    breaks: (realm) => { attributesOf(realm)['backchannel.logout.session.required'] = 'false'; },
  },
  {
    says: 'logins, failures and lockouts are kept for ninety days; what an administrator typed is not',
    holds: (realm) =>
      realm.eventsEnabled && realm.adminEventsEnabled && !realm.adminEventsDetailsEnabled && realm.eventsExpiration === 90 * 86_400 &&
      ['LOGIN', 'LOGIN_ERROR', 'LOGOUT', 'CLIENT_LOGIN_ERROR', 'CODE_TO_TOKEN_ERROR', 'USER_DISABLED_BY_TEMPORARY_LOCKOUT'].every((type) => realm.enabledEventTypes.includes(type)),
    breaks: (realm) => { realm.eventsEnabled = false; },
  },
  {
    says: 'outside the own network everything goes over TLS, and no page can be framed',
    holds: (realm) => ['external', 'all'].includes(realm.sslRequired) && realm.browserSecurityHeaders['xFrameOptions'] === 'DENY' && (realm.browserSecurityHeaders['contentSecurityPolicy'] ?? '').includes("frame-ancestors 'none'"),
    breaks: (realm) => { realm.sslRequired = 'none'; },
  },
];

export const DEMANDS: readonly Demand[] = [...GRANTS, ...KEYS, ...CLAIMS, ...LOGINS];
