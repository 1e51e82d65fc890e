// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** Made once per Jest run by jest/serve-template.ts: roles and migrations are in it, nothing else. */
export const TEMPLATE_DATABASE = 'keten_template';
/** Where the run's server is; jest/global-setup.ts writes it before the workers begin. */
export const ADMIN_URL_VARIABLE = 'TESTKIT_POSTGRES_ADMIN_URL';

export type DatabaseRole = 'chain_migrator' | 'chain_app' | 'chain_worker' | 'chain_auditor';

/** A migrated, empty database for one spec file. */
export interface TestDatabase {
  readonly name: string;
  /** As the superuser: only to arrange a world or to look behind the roles' backs. */
  readonly adminUrl: string;
  url(role: DatabaseRole): string;
  drop(): Promise<void>;
}

async function asAdmin(adminUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function withRoleAndDatabase(adminUrl: string, role: string, database: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.pathname = `/${database}`;
  return url.href;
}

/** A copy of the migrated template: one per spec file, so that specs never see each other's rows. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const serverUrl = process.env[ADMIN_URL_VARIABLE];
  if (serverUrl === undefined) {
    throw new Error(`${ADMIN_URL_VARIABLE} is not set: this Jest project lacks globalSetup libs/testkit/src/jest/global-setup.ts (jest.config.cjs).`);
  }
  const name = `keten_${randomBytes(6).toString('hex')}`;
  await asAdmin(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE_DATABASE} OWNER chain_migrator`);
  return {
    name,
    adminUrl: withRoleAndDatabase(serverUrl, 'postgres', name),
    url: (role) => withRoleAndDatabase(serverUrl, role, name),
    drop: () => asAdmin(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}
