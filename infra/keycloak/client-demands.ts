// SPDX-License-Identifier: EUPL-1.2
// How clients get tokens: OAuth NL GOV 1.1.
import { authenticators, same, type Demand } from './demand.js';
import { attributesOf, clientOf, flowOf, portalOf, type Realm } from './realm.js';

const executors = (realm: Realm): string[] =>
  realm.clientPolicies.policies
    .filter(({ enabled, conditions }) => enabled && conditions.every(({ condition }) => condition === 'any-client'))
    .flatMap(({ profiles }) => realm.clientProfiles.profiles.filter(({ name }) => profiles.includes(name)))
    .flatMap((profile) => profile.executors.map(({ executor }) => executor));

const GRANTS: readonly Demand[] = [
  {
    says: 'the portal logs in by authorization code and by nothing else',
    holds: (realm) => {
      const { standardFlowEnabled, implicitFlowEnabled, directAccessGrantsEnabled, serviceAccountsEnabled } = portalOf(realm);
      return standardFlowEnabled === true && [implicitFlowEnabled, directAccessGrantsEnabled, serviceAccountsEnabled].every((flag) => flag === false);
    },
    breaks: (realm) => {
      portalOf(realm).directAccessGrantsEnabled = true;
    },
  },
  {
    says: 'device, back-channel and token-exchange grants are off',
    holds: (realm) =>
      ['oauth2.device.authorization.grant.enabled', 'oidc.ciba.grant.enabled', 'standard.token.exchange.enabled'].every(
        (name) => attributesOf(realm)[name] === 'false',
      ),
    breaks: (realm) => {
      attributesOf(realm)['standard.token.exchange.enabled'] = 'true';
    },
  },
  {
    says: 'the portal must use PKCE with S256',
    holds: (realm) => attributesOf(realm)['pkce.code.challenge.method'] === 'S256',
    breaks: (realm) => {
      attributesOf(realm)['pkce.code.challenge.method'] = 'plain';
    },
  },
  {
    says: 'a client that is added later cannot do without PKCE, nor use implicit, password or a shared secret',
    holds: (realm) => same(executors(realm), ['pkce-enforcer', 'reject-implicit-grant', 'reject-ropc-grant', 'secure-client-authenticator']),
    breaks: (realm) => {
      realm.clientPolicies.policies.forEach((policy) => {
        policy.enabled = false;
      });
    },
  },
  {
    says: 'redirect addresses are exact, and each client has at most one',
    holds: (realm) => realm.clients.every(({ redirectUris = [] }) => redirectUris.length <= 1 && redirectUris.every((uri) => uri === '${PORTAL_REDIRECT_URI}')),
    breaks: (realm) => {
      portalOf(realm).redirectUris = ['${PORTAL_REDIRECT_URI}*'];
    },
  },
  {
    says: 'the address after logging out is exact',
    holds: (realm) => attributesOf(realm)['post.logout.redirect.uris'] === '${PORTAL_POST_LOGOUT_REDIRECT_URI}',
    breaks: (realm) => {
      attributesOf(realm)['post.logout.redirect.uris'] = '+';
    },
  },
  {
    says: 'no web page may call the token endpoint: no client has a web origin',
    holds: (realm) => realm.clients.every(({ webOrigins = [] }) => webOrigins.length === 0),
    breaks: (realm) => {
      portalOf(realm).webOrigins = ['+'];
    },
  },
  {
    says: 'portal-api only receives tokens and asks for none',
    holds: (realm) => {
      const { bearerOnly, standardFlowEnabled, directAccessGrantsEnabled, serviceAccountsEnabled } = clientOf(realm, 'portal-api');
      return bearerOnly && [standardFlowEnabled, directAccessGrantsEnabled, serviceAccountsEnabled].every((flag) => flag === false);
    },
    breaks: (realm) => {
      clientOf(realm, 'portal-api').bearerOnly = false;
    },
  },
];

const KEYS: readonly Demand[] = [
  {
    says: 'the portal proves itself with a signed JWT (private_key_jwt, RS256) that lives a minute at most',
    holds: (realm) =>
      !portalOf(realm).publicClient &&
      portalOf(realm).clientAuthenticatorType === 'client-jwt' &&
      attributesOf(realm)['token.endpoint.auth.signing.alg'] === 'RS256' &&
      Number(attributesOf(realm)['token.endpoint.auth.signing.max.exp']) <= 60,
    breaks: (realm) => {
      portalOf(realm).clientAuthenticatorType = 'client-secret';
    },
  },
  {
    says: 'the realm accepts a signed JWT or a certificate from a client and no shared secret',
    holds: (realm) => same(authenticators(realm, realm.clientAuthenticationFlow), ['client-jwt', 'client-x509']),
    breaks: (realm) => {
      flowOf(realm, realm.clientAuthenticationFlow).authenticationExecutions.push({ authenticator: 'client-secret', requirement: 'ALTERNATIVE' });
    },
  },
  {
    says: 'a refresh token works only with the key of the portal: it belongs to a client that must sign',
    holds: (realm) =>
      attributesOf(realm)['use.refresh.tokens'] === 'true' &&
      !portalOf(realm).publicClient &&
      !authenticators(realm, realm.clientAuthenticationFlow).includes('client-secret'),
    breaks: (realm) => {
      portalOf(realm).publicClient = true;
    },
  },
  {
    says: 'tokens are signed with RS256 by a key of at least 3072 bits',
    holds: (realm) => {
      const [key] = (realm.components['org.keycloak.keys.KeyProvider'] ?? []).filter(({ providerId }) => providerId === 'rsa-generated');
      const named = ['access.token.signed.response.alg', 'id.token.signed.response.alg'].map((name) => attributesOf(realm)[name]);
      return (
        [realm.defaultSignatureAlgorithm, key?.config['algorithm']?.[0], ...named].every((name) => name === 'RS256') &&
        Number(key?.config['keySize']?.[0]) >= 3072
      );
    },
    breaks: (realm) => {
      attributesOf(realm)['id.token.signed.response.alg'] = 'HS256';
    },
  },
  {
    says: 'no user, password, secret or key is shipped; what differs per installation is a name between braces',
    holds: (realm) => {
      const text = JSON.stringify(realm);
      const names = [...text.matchAll(/\$\{([A-Z_]+)\}/g)].map(([, name = '']) => name);
      const wanted = [
        'PORTAL_BACKCHANNEL_LOGOUT_URL',
        'PORTAL_CLIENT_PUBLIC_KEY',
        'PORTAL_PAIRWISE_SALT',
        'PORTAL_POST_LOGOUT_REDIRECT_URI',
        'PORTAL_REDIRECT_URI',
      ];
      return realm.users === undefined && same(names, wanted) && !/"(secret|credentials|privateKey|certificate|smtpServer)"/.test(text);
    },
    breaks: (realm) => {
      portalOf(realm).secret = 'geheim';
    },
  },
];

export const CLIENT_DEMANDS: readonly Demand[] = [...GRANTS, ...KEYS];
