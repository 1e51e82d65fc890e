// SPDX-License-Identifier: EUPL-1.2
// Brings the database of an installation to the state that the apps expect; safe to run at every start:
// the roles and their passwords, the newest schema, the days off of the policy, and a database for Keycloak.
//   DATABASE_ADMIN_URL (a superuser), APP_DATABASE_PASSWORD, WORKER_DATABASE_PASSWORD, KEYCLOAK_DATABASE_PASSWORD
import { landelijkVoorbeeld } from '@ketenportaal/policy';
import { migrate, setDaysOff } from '@ketenportaal/store';
import pg from 'pg';
import { scramVerifier } from './scram.mjs';

const NEEDED = ['DATABASE_ADMIN_URL', 'APP_DATABASE_PASSWORD', 'WORKER_DATABASE_PASSWORD', 'KEYCLOAK_DATABASE_PASSWORD'];
const WAIT_MS = 60_000;

function readEnvironment() {
  const missing = NEEDED.filter((name) => !process.env[name]);
  if (missing.length === 0) return Object.fromEntries(NEEDED.map((name) => [name, process.env[name]]));
  console.error(missing.map((name) => `${name} is missing.`).join('\n'));
  return process.exit(1);
}

/** The database may still be starting. */
async function connect(url) {
  for (const start = Date.now(); ;) {
    const client = new pg.Client({ connectionString: url, application_name: 'ketenportaal prepare' });
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (Date.now() - start > WAIT_MS) throw error;
      await new Promise((again) => setTimeout(again, 1_000));
    }
  }
}

async function mayLogIn(client, role, password) {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await client.query(
    `${verb} role ${client.escapeIdentifier(role)} login nosuperuser nocreatedb nocreaterole password ${client.escapeLiteral(scramVerifier(password))}`,
  );
}

async function makeKeycloakDatabase(client) {
  const { rowCount } = await client.query("select from pg_database where datname = 'keycloak'");
  if (rowCount === 0) await client.query('create database keycloak owner keycloak');
  // Neither looks into the other's database.
  await client.query('revoke connect on database keycloak from public');
}

const environment = readEnvironment();
const admin = await connect(environment.DATABASE_ADMIN_URL);
try {
  await mayLogIn(admin, 'keycloak', environment.KEYCLOAK_DATABASE_PASSWORD);
  await makeKeycloakDatabase(admin);
  await migrate({ url: environment.DATABASE_ADMIN_URL });
  await mayLogIn(admin, 'chain_app', environment.APP_DATABASE_PASSWORD);
  await mayLogIn(admin, 'chain_worker', environment.WORKER_DATABASE_PASSWORD);
  const name = (await admin.query('select current_database() as name')).rows[0].name;
  await admin.query(`revoke connect on database ${admin.escapeIdentifier(name)} from public`);
  await admin.query(`grant connect on database ${admin.escapeIdentifier(name)} to chain_app, chain_worker, chain_auditor`);
  await setDaysOff({ url: environment.DATABASE_ADMIN_URL, holidays: landelijkVoorbeeld.holidays });
  console.log('The database is ready.');
} finally {
  await admin.end();
}
