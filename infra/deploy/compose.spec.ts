// SPDX-License-Identifier: EUPL-1.2
// docker-compose.yml cannot be started here (no container engine), so everything that can be known without one is asserted.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { readConfiguration as readApiConfiguration } from '../../apps/api/src/configuration.js';
import { readConfiguration as readWorkerConfiguration } from '../../apps/worker/src/configuration.js';
import { whyNotThisRedis } from '../../apps/worker/src/queue/redis-settings.js';
import { COMPOSE_TEXT, environmentOf, fillIn, placesIn, readCompose, readEnvFile, root, type Service } from './compose-file.js';
import { asEnvFile, trialEnvironment } from './make-secrets.mjs';

const compose = readCompose();
const services = Object.entries(compose.services);
const service = (name: string): Service => {
  const found = compose.services[name];
  if (!found) throw new Error(`There is no service ${name}.`);
  return found;
};
const trial = trialEnvironment();
const places = placesIn(COMPOSE_TEXT);

/** The schema of the Compose specification, as the npm package dclint ships it. */
const schema: unknown = JSON.parse(readFileSync(join(dirname(require.resolve('dclint/package.json')), 'schemas/compose.schema.json'), 'utf8'));
/** Its formats (durations like 10s) are Compose's own words, unknown to a JSON schema reader. */
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
const isCompose = ajv.compile({ ...(schema as object), $schema: 'http://json-schema.org/draft-07/schema#' });

describe('docker-compose.yml follows the Compose specification', () => {
  it('as its JSON schema says', () => {
    expect(isCompose(parse(COMPOSE_TEXT, { merge: true })) ? [] : isCompose.errors).toEqual([]);
  });

  it.each([
    ['a service with a key that does not exist', { services: { api: { image: 'x', imaage: 'y' } } }],
    ['a condition that does not exist', { services: { api: { image: 'x', depends_on: { db: { condition: 'service_happy' } } } } }],
    ['a service that is a list', { services: { api: [] } }],
  ])('and the schema refuses %s', (_what, bad) => {
    expect(isCompose(bad)).toBe(false);
  });

  it('holds the parts of an installation', () => {
    expect(services.map(([name]) => name)).toEqual(['postgres', 'valkey', 'mailpit', 'migrate', 'keycloak', 'api', 'worker']);
  });
});

describe('no secret has a default', () => {
  const OPEN = ['PORTAL_PORT', 'KEYCLOAK_PORT', 'LOG_LEVEL'];

  it('every name is required with a sentence, except two ports and the log level', () => {
    expect([...new Set(places.filter(({ kind }) => kind !== ':?').map(({ name }) => name))].toSorted()).toEqual(OPEN.toSorted());
    for (const { kind, rest } of places) if (kind === ':?') expect(rest).toMatch(/^.+ is missing; see \.env\.example$/);
  });

  it('and a missing one stops the start with that sentence', () => {
    expect(() => fillIn(service('api').environment?.['SESSION_KEY'] ?? '', {})).toThrow('the key that seals sessions is missing');
  });

  it('no value that looks like a secret is written out', () => {
    for (const [name, { environment = {} }] of services)
      for (const [key, value] of Object.entries(environment))
        if (/PASSWORD|SECRET|SALT|_KEY/.test(key)) expect([name, key, value]).toEqual([name, key, expect.stringMatching(/^\$\{[A-Z_]+:\?[^}]+\}$/)]);
  });

  it('an address carries its password only as a required name', () => {
    const passwords = [...COMPOSE_TEXT.matchAll(/\/\/[a-z_]*:([^@\n]*)@/g)].map(([, password]) => password);
    expect(passwords.length).toBeGreaterThanOrEqual(4);
    for (const password of passwords) expect(password).toMatch(/^\$\{[A-Z_]+:\?[^}]+\}$/);
  });

  it('.env.example explains every name and gives none a secret', () => {
    const example = readEnvFile(readFileSync(join(root, '.env.example'), 'utf8'));
    expect(Object.keys(example).toSorted()).toEqual([...new Set(places.map(({ name }) => name))].toSorted());
    expect(
      Object.entries(example)
        .filter(([, value]) => value !== '')
        .map(([name]) => name)
        .toSorted(),
    ).toEqual(OPEN.toSorted());
  });

  it('the trial script fills in every name, each time with other keys', () => {
    expect(Object.keys(trial).toSorted()).toEqual([...new Set(places.map(({ name }) => name))].toSorted());
    expect(readEnvFile(asEnvFile(trial))).toEqual(trial);
    const again = trialEnvironment();
    for (const name of ['SESSION_KEY', 'CLIENT_PRIVATE_KEY', 'PORTAL_PAIRWISE_SALT', 'POSTGRES_PASSWORD', 'VALKEY_PASSWORD'] as const)
      expect(again[name]).not.toBe(trial[name]);
  });
});

describe('the apps accept what Compose gives them', () => {
  const api = environmentOf(service('api'), trial);
  const worker = environmentOf(service('worker'), trial);

  it('the API starts in production with it', () => {
    const configuration = readApiConfiguration(api);
    expect(configuration).toMatchObject({
      production: true,
      onlyRegisteredOperations: true,
      host: '0.0.0.0',
      port: 3000,
      publicOrigin: 'http://localhost:3000',
    });
    expect(configuration.issuer).toMatchObject({ url: 'http://localhost:8080/realms/ketenportaal', internalUrl: 'http://keycloak:8080/realms/ketenportaal' });
  });

  it('the worker starts in production with it, on the queue', () => {
    expect(readWorkerConfiguration(worker)).toMatchObject({ production: true, redisUrl: `redis://:${trial.VALKEY_PASSWORD}@valkey:6379` });
  });

  const whatIsMissing = (read: () => unknown): string[] => {
    try {
      read();
      return [];
    } catch (error) {
      return [...String(error).matchAll(/\b([A-Z][A-Z_]{3,}_[A-Z]+)\b/g)].map(([name]) => name);
    }
  };

  it('every name that they cannot do without is set', () => {
    const needed = { api: whatIsMissing(() => readApiConfiguration({})), worker: whatIsMissing(() => readWorkerConfiguration({})) };
    expect(needed.api).toEqual(expect.arrayContaining(['PUBLIC_ORIGIN', 'DATABASE_URL', 'CLIENT_PRIVATE_KEY', 'SESSION_KEY']));
    expect(needed.worker).toEqual(expect.arrayContaining(['DATABASE_URL', 'SMTP_URL', 'MAIL_FROM', 'PUBLIC_ORIGIN']));
    expect(Object.keys(api)).toEqual(expect.arrayContaining(needed.api));
    expect(Object.keys(worker)).toEqual(expect.arrayContaining(needed.worker));
  });

  it('each logs in to the database as its own role', () => {
    expect(new URL(api['DATABASE_URL'] ?? '').username).toBe('chain_app');
    expect(new URL(worker['DATABASE_URL'] ?? '').username).toBe('chain_worker');
    expect(JSON.stringify([api, worker])).not.toContain(trial.POSTGRES_PASSWORD);
  });

  it('the portal is served from where the image has it', () => {
    expect(api['PORTAL_DIR']).toBe('/app/apps/portal/dist');
  });
});

describe('the queue is one that the worker accepts', () => {
  const command = service('valkey').command?.join(' ') ?? '';
  const setting = (name: string): string => new RegExp(`--${name} (\\S+)`).exec(command)?.[1] ?? '';

  it('it evicts nothing and keeps an append-only file', () => {
    const says = [
      'redis_version:7.2.4',
      'redis_mode:standalone',
      `maxmemory_policy:${setting('maxmemory-policy')}`,
      `aof_enabled:${setting('appendonly') === 'yes' ? 1 : 0}`,
    ];
    expect(whyNotThisRedis(says.join('\r\n'))).toEqual([]);
    expect(whyNotThisRedis('redis_version:7.2.4\r\nredis_mode:standalone\r\nmaxmemory_policy:allkeys-lru\r\naof_enabled:0')).toHaveLength(2);
  });

  it('it asks a password and keeps its data in a volume', () => {
    expect(command).toContain('--requirepass "$$VALKEY_PASSWORD"');
    expect(service('valkey').volumes).toEqual(['valkey:/data']);
  });
});

describe('Keycloak has the realm', () => {
  const keycloak = service('keycloak');

  it('mounted read-only where it imports from', () => {
    expect(keycloak.command).toEqual(['start', '--import-realm']);
    const [from = '', to] = keycloak.volumes?.[0]?.split(':') ?? [];
    expect(existsSync(join(root, from))).toBe(true);
    expect(to).toMatch(/^\/opt\/keycloak\/data\/import\/.+-realm\.json$/);
    expect(keycloak.volumes).toEqual([expect.stringMatching(/:ro$/)]);
  });

  it('with every name that the realm asks for, and without the personas', () => {
    const realm = readFileSync(join(root, 'infra/keycloak/ketenportaal-realm.json'), 'utf8');
    const asked = [...new Set([...realm.matchAll(/\$\{([A-Z_]+)\}/g)].map(([, name]) => name ?? ''))];
    expect(asked.length).toBeGreaterThanOrEqual(5);
    expect(Object.keys(keycloak.environment ?? {})).toEqual(expect.arrayContaining(asked));
    for (const name of asked) expect(keycloak.environment?.[name]).toContain(`\${${name}:?`);
    expect(COMPOSE_TEXT).not.toContain('users-0');
  });

  it('in the version that was tried', () => {
    const tried = /26\.\d+\.\d+/.exec(readFileSync(join(root, 'infra/keycloak/fetch-keycloak.mjs'), 'utf8'))?.[0];
    expect(keycloak.image).toBe(`keycloak/keycloak:${tried}`);
  });

  it('and the two halves of the key belong together', () => {
    const jwk = JSON.parse(trial.CLIENT_PRIVATE_KEY) as { n: string };
    expect(Buffer.from(trial.PORTAL_CLIENT_PUBLIC_KEY, 'base64').includes(Buffer.from(jwk.n, 'base64url'))).toBe(true);
  });
});

describe('every container has the least that it needs', () => {
  it.each(services)('%s does not run as root and cannot become it', (_name, { user, privileged, cap_drop, security_opt }) => {
    expect(user).toMatch(/^(?!root|0(:|$)).+/);
    expect(privileged ?? false).toBe(false);
    expect(cap_drop).toEqual(['ALL']);
    expect(security_opt).toContain('no-new-privileges:true');
  });

  it.each(services)('%s has a memory limit and an exact version', (_name, { mem_limit, image, build }) => {
    expect(mem_limit).toMatch(/^\d+[mg]$/);
    if (build === undefined) expect(image).toMatch(/:v?\d+\.\d+(\.\d+)?(-[a-z]+)?$/);
  });

  it.each(services.filter(([name]) => name !== 'migrate'))('%s is watched and comes back', (_name, { restart, healthcheck, build }) => {
    expect(restart).toBe('unless-stopped');
    // The images of our own carry their check in the container file.
    expect(healthcheck?.test ?? build).toBeDefined();
  });

  it('only Postgres, which must, and Keycloak, which builds itself, may write in their own image', () => {
    expect(services.filter(([, { read_only }]) => read_only !== true).map(([name]) => name)).toEqual(['postgres', 'keycloak']);
  });

  it('only the portal and Keycloak are reachable, on the loopback address', () => {
    const published = services.flatMap(([name, { ports = [] }]) => ports.map((port) => [name, fillIn(port, {})]));
    expect(published).toEqual([
      ['keycloak', '127.0.0.1:8080:8080'],
      ['api', '127.0.0.1:3000:3000'],
    ]);
  });

  it('the database, the queue and the mail catcher have no road out', () => {
    expect(compose.networks['inside']?.internal).toBe(true);
    for (const name of ['postgres', 'valkey', 'mailpit', 'migrate']) expect(service(name).networks).toEqual(['inside']);
  });

  it('who needs another waits until that one is ready', () => {
    const waits = Object.fromEntries(
      services.map(([name, { depends_on = {} }]) => [name, Object.entries(depends_on).map(([on, { condition }]) => `${on} ${condition}`)]),
    );
    expect(waits).toMatchObject({
      migrate: ['postgres service_healthy'],
      keycloak: ['migrate service_completed_successfully'],
      api: ['migrate service_completed_successfully', 'keycloak service_healthy'],
      worker: ['migrate service_completed_successfully', 'valkey service_healthy'],
    });
  });
});
