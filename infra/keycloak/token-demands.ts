// SPDX-License-Identifier: EUPL-1.2
// What is in a token and how long it holds: OIDC NL GOV 1.0, and the least that the portal needs.
import { FIVE_MINUTES, same, type Demand } from './demand.js';
import { attributesOf, mapperOf, mappersOf, portalOf, scopeOf, type Realm } from './realm.js';

const ROLES = ['ACCEPTANT', 'BEHEERDER', 'INTAKE', 'MEDEWERKER', 'MELDER', 'PRIVACY_OFFICER', 'TEAMLEIDER'];

interface Profile {
  attributes: { name: string; permissions: { edit: string[] } }[];
}
const profileConfig = (realm: Realm): string[] => realm.components['org.keycloak.userprofile.UserProfileProvider']?.[0]?.config['kc.user.profile.config'] ?? [];
const profileOf = (realm: Realm): Profile => JSON.parse(profileConfig(realm)[0] ?? '{"attributes":[]}') as Profile;

export const TOKEN_DEMANDS: readonly Demand[] = [
  {
    says: 'access and ID tokens live five minutes at most',
    holds: (realm) => realm.accessTokenLifespan <= FIVE_MINUTES && Number(attributesOf(realm)['access.token.lifespan']) <= FIVE_MINUTES,
    breaks: (realm) => {
      attributesOf(realm)['access.token.lifespan'] = '3600';
    },
  },
  {
    says: 'a code lives a minute at most',
    holds: (realm) => realm.accessCodeLifespan <= 60,
    breaks: (realm) => {
      realm.accessCodeLifespan = 600;
    },
  },
  {
    says: 'access tokens are made for portal-api, and ID tokens are not',
    holds: (realm) => {
      const { config } = mapperOf(realm, 'oidc-audience-mapper');
      return config['included.client.audience'] === 'portal-api' && config['access.token.claim'] === 'true' && config['id.token.claim'] === 'false';
    },
    breaks: (realm) => {
      mapperOf(realm, 'oidc-audience-mapper').config['included.client.audience'] = 'account';
    },
  },
  {
    says: 'the seven roles belong to portal-api',
    holds: (realm) =>
      same(
        (realm.roles.client['portal-api'] ?? []).map(({ name }) => name),
        ROLES,
      ),
    breaks: (realm) => {
      realm.roles.client['portal-api']?.pop();
    },
  },
  {
    says: 'only roles of portal-api get into resource_access, and only into the access token',
    holds: (realm) => {
      const { config } = mapperOf(realm, 'oidc-usermodel-client-role-mapper');
      const scope = realm.clientScopeMappings['portal-api'] ?? [];
      return (
        !portalOf(realm).fullScopeAllowed &&
        Object.keys(realm.clientScopeMappings).length === 1 &&
        scope.length === 1 &&
        same(scope[0]?.roles ?? [], ROLES) &&
        config['usermodel.clientRoleMapping.clientId'] === 'portal-api' &&
        config['claim.name'] === 'resource_access.portal-api.roles' &&
        config['id.token.claim'] === 'false'
      );
    },
    breaks: (realm) => {
      portalOf(realm).fullScopeAllowed = true;
    },
  },
  {
    says: 'nobody gets a role without being given it',
    holds: (realm) => realm.defaultRole.composite === false && realm.roles.realm.every(({ composite }) => composite === false),
    breaks: (realm) => {
      realm.defaultRole.composite = true;
    },
  },
  {
    says: 'the organisation is a claim, taken from the attribute of the person',
    holds: (realm) => {
      const { config } = mapperOf(realm, 'oidc-usermodel-attribute-mapper');
      return config['user.attribute'] === 'organisation' && config['claim.name'] === 'organisation' && config['access.token.claim'] === 'true';
    },
    breaks: (realm) => {
      mapperOf(realm, 'oidc-usermodel-attribute-mapper').config['claim.name'] = 'party';
    },
  },
  {
    says: 'a person cannot change anything about himself, least of all the organisation',
    holds: (realm) => {
      const { attributes } = profileOf(realm);
      return attributes.some(({ name }) => name === 'organisation') && attributes.every(({ permissions }) => same(permissions.edit, ['admin']));
    },
    breaks: (realm) => {
      profileConfig(realm)[0] = profileConfig(realm)[0]?.replaceAll('"edit":["admin"]', '"edit":["admin","user"]') ?? '';
    },
  },
  {
    says: 'claims are minimised: no name, no mail address, no list of groups',
    holds: (realm) => {
      const kinds = [
        'oidc-sub-mapper',
        'oidc-usersessionmodel-note-mapper',
        'oidc-acr-mapper',
        'oidc-audience-mapper',
        'oidc-usermodel-client-role-mapper',
        'oidc-usermodel-attribute-mapper',
        'oidc-sha256-pairwise-sub-mapper',
      ];
      return same(
        mappersOf(realm).map(({ protocolMapper }) => protocolMapper),
        kinds,
      );
    },
    breaks: (realm) => {
      scopeOf(realm, 'basic').protocolMappers.push({ name: 'full name', protocolMapper: 'oidc-full-name-mapper', config: {} });
    },
  },
  {
    says: 'the subject is pairwise, with a salt of the installation',
    holds: (realm) => mapperOf(realm, 'oidc-sha256-pairwise-sub-mapper').config['pairwiseSubAlgorithmSalt'] === '${PORTAL_PAIRWISE_SALT}',
    breaks: (realm) => {
      mapperOf(realm, 'oidc-sha256-pairwise-sub-mapper').config['pairwiseSubAlgorithmSalt'] = 'zout';
    },
  },
  {
    says: 'no offline tokens: the portal has no optional scope to ask them with',
    holds: (realm) =>
      portalOf(realm).optionalClientScopes?.length === 0 &&
      realm.defaultOptionalClientScopes.length === 0 &&
      !realm.clientScopes.some(({ name }) => name === 'offline_access'),
    breaks: (realm) => {
      portalOf(realm).optionalClientScopes = ['offline_access'];
    },
  },
];
