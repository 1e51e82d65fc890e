// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CLIENT_DEMANDS } from './client-demands.js';
import { LOGIN_DEMANDS } from './login-demands.js';
import { readRealm } from './realm.js';
import { PERSONAS_FILE } from './start-keycloak.js';
import { TOKEN_DEMANDS } from './token-demands.js';

const DEMANDS = [...CLIENT_DEMANDS, ...TOKEN_DEMANDS, ...LOGIN_DEMANDS];
const here = dirname(fileURLToPath(import.meta.url));

describe('the shipped realm', () => {
  it.each(DEMANDS.map((demand) => [demand.says, demand] as const))('%s', (_says, demand) => {
    expect(demand.holds(readRealm())).toBe(true);
    const broken = readRealm();
    demand.breaks(broken);
    expect(demand.holds(broken)).toBe(false);
  });
});

describe('the personas beside it', () => {
  const text = readFileSync(PERSONAS_FILE, 'utf8');
  const { users } = JSON.parse(text) as { users: { username: string; email?: string; credentials: { value?: string; secretData?: string }[] }[] };

  it('have no password and no secret of their own in the repository', () => {
    const values = users.flatMap(({ credentials }) => credentials.map(({ value, secretData }) => value ?? secretData));
    expect(new Set(values)).toEqual(new Set(['${PERSONA_PASSWORD}', '{"value":"${PERSONA_OTP_SECRET}"}']));
  });

  it('are people of at least three organisations, without a mail address', () => {
    const organisations = new Set([...text.matchAll(/"organisation": \["([^"]+)"\]/g)].map(([, name]) => name));
    expect(organisations.size).toBeGreaterThanOrEqual(3);
    expect(users.every(({ email }) => email === undefined)).toBe(true);
  });
});

describe('the configuration of keycloak-connect', () => {
  interface Configuration {
    realm: string;
    clientId: string;
    bearerOnly: boolean;
    verifyTokenAudience: boolean;
    realmUrl: string;
  }
  const require = createRequire(import.meta.url);
  const Config = require('keycloak-connect/middleware/auth-utils/config') as new (file: string) => Configuration;

  it('is read by keycloak-connect as bearer only, with the audience verified', () => {
    process.env['KEYCLOAK_URL'] = 'https://login.ketenportaal.example';
    const { realm, clientId, bearerOnly, verifyTokenAudience, realmUrl } = new Config(join(here, 'keycloak.json'));
    delete process.env['KEYCLOAK_URL'];
    expect({ realm, clientId, bearerOnly, verifyTokenAudience, realmUrl }).toEqual({
      realm: 'ketenportaal',
      clientId: 'portal-api',
      bearerOnly: true,
      verifyTokenAudience: true,
      realmUrl: 'https://login.ketenportaal.example/realms/ketenportaal',
    });
  });
});
