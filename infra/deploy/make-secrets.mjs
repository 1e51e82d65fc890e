// SPDX-License-Identifier: EUPL-1.2
// Writes a .env with fresh random keys, to try docker-compose.yml on this machine: `node infra/deploy/make-secrets.mjs`.
// It never overwrites one. An installation fills in its own addresses and mail server, see .env.example.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const MODULUS_BITS = 3072;

const secret = () => randomBytes(24).toString('base64url');

/** Every name of .env.example, filled in for a trial on the loopback address. */
export function trialEnvironment({ publicOrigin = 'http://localhost:3000', keycloakOrigin = 'http://localhost:8080' } = {}) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: MODULUS_BITS });
  return {
    PUBLIC_ORIGIN: publicOrigin,
    KEYCLOAK_ORIGIN: keycloakOrigin,
    PORTAL_PORT: new URL(publicOrigin).port,
    KEYCLOAK_PORT: new URL(keycloakOrigin).port,
    PORTAL_REDIRECT_URI: `${publicOrigin}/auth/callback`,
    PORTAL_POST_LOGOUT_REDIRECT_URI: `${publicOrigin}/`,
    PORTAL_BACKCHANNEL_LOGOUT_URL: 'http://api:3000/auth/backchannel-logout',
    PORTAL_CLIENT_PUBLIC_KEY: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    PORTAL_PAIRWISE_SALT: secret(),
    KEYCLOAK_ADMIN_USERNAME: `beheer-${randomBytes(3).toString('hex')}`,
    KEYCLOAK_ADMIN_PASSWORD: secret(),
    CLIENT_PRIVATE_KEY: JSON.stringify({ ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' }),
    SESSION_KEY: randomBytes(32).toString('base64url'),
    POSTGRES_PASSWORD: secret(),
    APP_DATABASE_PASSWORD: secret(),
    WORKER_DATABASE_PASSWORD: secret(),
    KEYCLOAK_DATABASE_PASSWORD: secret(),
    VALKEY_PASSWORD: secret(),
    SMTP_URL: 'smtp://mailpit:1025',
    MAIL_FROM: 'Ketenportaal <niet-beantwoorden@ketenportaal.example>',
    SECURITY_CONTACT: 'mailto:security@ketenportaal.example',
    LOG_LEVEL: 'info',
  };
}

/** Single quotes: nothing inside is expanded. None of our values holds one. */
export const asEnvFile = (environment) =>
  Object.entries(environment)
    .map(([name, value]) => `${name}='${value}'\n`)
    .join('');

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const file = join(import.meta.dirname, '..', '..', '.env');
  try {
    writeFileSync(file, asEnvFile(trialEnvironment()), { flag: 'wx', mode: 0o600 });
    console.log('Wrote .env with fresh random keys, for a trial on this machine only. Next: docker compose up --build');
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    console.error('There is a .env already. It is left as it is; remove it first to make a new one.');
    process.exit(1);
  }
}
