// SPDX-License-Identifier: EUPL-1.2
// How a person logs in and out, and how sure that makes us.
import { authenticators, FIVE_MINUTES, same, type Demand } from './demand.js';
import { attributesOf, clientOf, flowOf, mapperOf, portalOf, type Realm } from './realm.js';

const LOW = 'http://eidas.europa.eu/LoA/low';
const SUBSTANTIAL = 'http://eidas.europa.eu/LoA/substantial';

const levels = (realm: Realm): Record<string, number> => JSON.parse(realm.attributes['acr.loa.map'] ?? '{}') as Record<string, number>;

export const LOGIN_DEMANDS: readonly Demand[] = [
  {
    says: 'the level of a login is a claim in both tokens',
    holds: (realm) => ['access.token.claim', 'id.token.claim'].every((name) => mapperOf(realm, 'oidc-acr-mapper').config[name] === 'true'),
    breaks: (realm) => {
      mapperOf(realm, 'oidc-acr-mapper').config['access.token.claim'] = 'false';
    },
  },
  {
    says: 'levels are eIDAS names, low is where a login begins, and high cannot be claimed by a password or a code',
    holds: (realm) => JSON.stringify(levels(realm)) === JSON.stringify({ [LOW]: 1, [SUBSTANTIAL]: 2 }) && attributesOf(realm)['default.acr.values'] === LOW,
    breaks: (realm) => {
      realm.attributes['acr.loa.map'] = JSON.stringify({ [LOW]: 1, [SUBSTANTIAL]: 2, 'http://eidas.europa.eu/LoA/high': 2 });
    },
  },
  {
    says: 'stepping up to substantial asks for a one-time code and lasts five minutes',
    holds: (realm) => {
      const [condition] = flowOf(realm, 'level substantial').authenticationExecutions;
      const config = realm.authenticatorConfig.find(({ alias }) => alias === condition?.authenticatorConfig)?.config;
      return (
        same(authenticators(realm, 'level substantial'), ['auth-otp-form', 'conditional-level-of-authentication']) &&
        config?.['loa-condition-level'] === '2' &&
        Number(config['loa-max-age']) <= FIVE_MINUTES
      );
    },
    breaks: (realm) => {
      flowOf(realm, 'level substantial').authenticationExecutions.pop();
    },
  },
  {
    says: 'the login of the realm is the one with levels',
    holds: (realm) => {
      const top = flowOf(realm, realm.browserFlow)
        .authenticationExecutions.map(({ flowAlias = '' }) => flowAlias)
        .filter(Boolean);
      return (
        same(top, ['portal login levels']) &&
        same(
          flowOf(realm, 'portal login levels').authenticationExecutions.map(({ flowAlias = '' }) => flowAlias),
          ['level low', 'level substantial'],
        )
      );
    },
    breaks: (realm) => {
      flowOf(realm, 'portal login levels').authenticationExecutions.pop();
    },
  },
  {
    says: 'a new person sets up a one-time code at the first login',
    holds: (realm) => realm.requiredActions.some(({ alias, enabled, defaultAction }) => alias === 'CONFIGURE_TOTP' && enabled && defaultAction),
    breaks: (realm) => {
      realm.requiredActions.forEach((action) => {
        action.defaultAction = false;
      });
    },
  },
  {
    says: 'guessing passwords is stopped after five attempts, for a while and not for ever',
    holds: (realm) => realm.bruteForceProtected && !realm.permanentLockout && realm.failureFactor <= 5 && realm.waitIncrementSeconds >= 60,
    breaks: (realm) => {
      realm.bruteForceProtected = false;
    },
  },
  {
    says: 'a password has at least fourteen characters',
    holds: (realm) => Number(/(?<!\w)length\((\d+)\)/.exec(realm.passwordPolicy)?.[1]) >= 14,
    breaks: (realm) => {
      realm.passwordPolicy = 'length(8)';
    },
  },
  {
    says: 'nobody registers, renames or resets by himself, and a browser is not remembered',
    holds: (realm) => [realm.registrationAllowed, realm.editUsernameAllowed, realm.resetPasswordAllowed, realm.rememberMe].every((flag) => flag === false),
    breaks: (realm) => {
      realm.registrationAllowed = true;
    },
  },
  {
    says: "Keycloak's own account and administration clients are closed in this realm",
    holds: (realm) => ['account', 'account-console', 'security-admin-console', 'admin-cli'].every((id) => !clientOf(realm, id).enabled),
    breaks: (realm) => {
      clientOf(realm, 'admin-cli').enabled = true;
    },
  },
  {
    says: 'a session ends after half an hour of silence and after ten hours at the latest',
    holds: (realm) => realm.ssoSessionIdleTimeout <= 1800 && realm.ssoSessionMaxLifespan <= 36_000,
    breaks: (realm) => {
      realm.ssoSessionMaxLifespan = 2_592_000;
    },
  },
  {
    says: 'the portal is told of each ended session over the back channel, with its sid, and never through the browser',
    holds: (realm) =>
      attributesOf(realm)['backchannel.logout.url'] === '${PORTAL_BACKCHANNEL_LOGOUT_URL}' &&
      attributesOf(realm)['backchannel.logout.session.required'] === 'true' &&
      portalOf(realm).frontchannelLogout === false,
    breaks: (realm) => {
      attributesOf(realm)['backchannel.logout.session.required'] = 'false';
    },
  },
  {
    says: 'logins, failures and lockouts are kept for ninety days; what an administrator typed is not',
    holds: (realm) =>
      realm.eventsEnabled &&
      realm.adminEventsEnabled &&
      !realm.adminEventsDetailsEnabled &&
      realm.eventsExpiration === 90 * 86_400 &&
      ['LOGIN', 'LOGIN_ERROR', 'LOGOUT', 'CLIENT_LOGIN_ERROR', 'CODE_TO_TOKEN_ERROR', 'USER_DISABLED_BY_TEMPORARY_LOCKOUT'].every((type) =>
        realm.enabledEventTypes.includes(type),
      ),
    breaks: (realm) => {
      realm.eventsEnabled = false;
    },
  },
  {
    says: 'outside the own network everything goes over TLS, and no page can be framed',
    holds: (realm) =>
      ['external', 'all'].includes(realm.sslRequired) &&
      realm.browserSecurityHeaders['xFrameOptions'] === 'DENY' &&
      (realm.browserSecurityHeaders['contentSecurityPolicy'] ?? '').includes("frame-ancestors 'none'"),
    breaks: (realm) => {
      realm.sslRequired = 'none';
    },
  },
];
