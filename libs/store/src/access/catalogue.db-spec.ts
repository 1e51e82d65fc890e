// SPDX-License-Identifier: EUPL-1.2
import { LOCKED_TABLES } from '../migrations/1780000003000-lock-rows.js';
import { openWorld, type World } from '../world.fixture.js';

// Asks the catalogue of a migrated database, so that a table or function of a later migration is judged too.
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Without a case and without a person's own rows; each with its reason. */
const OPEN_TABLES: Readonly<Record<string, string>> = {
  clock: 'one moment, the same for everyone',
  organisation: 'the public directory of parties',
  person: 'the directory of professionals; the address is granted to chain_worker only',
  person_role: 'what the directory grants',
  session: 'found only by the hash of a random id that the browser holds',
  ended_session: 'sessions that ended, by an id of the identity provider',
  days_off: 'the holidays of the policy',
  migration: 'which migrations ran',
};

const ROLES = ['chain_app', 'chain_worker', 'chain_auditor', 'chain_ledger', 'chain_migrator'];

describe('row-level security', () => {
  test('is enabled and forced on every table, save those that hold no case and no person', async () => {
    const tables = await world.sql<{ name: string; enabled: boolean; forced: boolean }>(
      `select relname as name, relrowsecurity as enabled, relforcerowsecurity as forced from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by 1`,
    );
    const unlocked = tables
      .filter(({ enabled, forced }) => !enabled || !forced)
      .map(({ name }) => name)
      .filter((name) => !(name in OPEN_TABLES));
    expect(unlocked).toEqual([]);
    expect(tables.filter(({ forced }) => forced).map(({ name }) => name)).toEqual(expect.arrayContaining([...LOCKED_TABLES]));
  });

  test('has a policy for everything that a role was granted, and none for everyone', async () => {
    const ungoverned = await world.sql(
      `
      select c.relname, r.rolname, privilege
      from pg_class c cross join unnest($1::text[]) as r(rolname) cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) as privilege
      where c.relrowsecurity and c.relnamespace = 'public'::regnamespace and c.relowner <> (select oid from pg_roles where rolname = r.rolname)
        and (has_table_privilege(r.rolname, c.oid, privilege) or (privilege in ('SELECT', 'UPDATE') and has_any_column_privilege(r.rolname, c.oid, privilege)))
        and not exists (select from pg_policies p where p.tablename = c.relname and p.roles @> array[r.rolname::name] and p.cmd in ('ALL', privilege))`,
      [['chain_app', 'chain_worker', 'chain_auditor', 'chain_ledger']],
    );
    expect(ungoverned).toEqual([]);
    expect(await world.sql(`select policyname from pg_policies where roles @> array['public'::name]`)).toEqual([]);
    expect(
      await world.sql(
        `select policyname, tablename from pg_policies where (qual = 'true' or with_check = 'true') and not roles <@ array['chain_ledger', 'chain_worker', 'chain_auditor']::name[]`,
      ),
    ).toEqual([]);
  });

  test('cannot be stepped around by a role: none is superuser, may bypass it, or may make roles and databases', async () => {
    expect(
      await world.sql(
        `select rolname from pg_roles where rolname = any ($1) and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
        [ROLES],
      ),
    ).toEqual([]);
    expect(await world.sql(`select rolname from pg_roles where rolname = 'chain_ledger' and rolcanlogin`)).toEqual([]);
    const members = await world.sql(
      `select r.rolname as member, g.rolname as of from pg_auth_members m join pg_roles r on r.oid = m.member join pg_roles g on g.oid = m.roleid where g.rolname like 'chain%'`,
    );
    expect(members).toEqual([{ member: 'chain_migrator', of: 'chain_ledger' }]);
  });

  test('holds in views too, for they ask as the reader', async () => {
    expect(
      await world.sql(
        `select relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace and not coalesce(reloptions, '{}') @> array['security_invoker=true']`,
      ),
    ).toEqual([]);
  });
});

describe('permission', () => {
  test('is given to nobody in general', async () => {
    expect(
      await world.sql(`select table_name, privilege_type from information_schema.role_table_grants where grantee = 'PUBLIC' and table_schema = 'public'`),
    ).toEqual([]);
    expect(
      await world.sql(
        `select proname from pg_proc p where pronamespace = 'public'::regnamespace and (proacl is null or exists (select from aclexplode(proacl) a where a.grantee = 0))`,
      ),
    ).toEqual([]);
    expect(await world.sql(`select nspname from pg_namespace n, aclexplode(nspacl) a where nspname = 'public' and a.grantee = 0`)).toEqual([]);
  });

  test('to own or to make something is not that of the roles that log in', async () => {
    expect(
      await world.sql(
        `select relname from pg_class where relnamespace = 'public'::regnamespace and relowner::regrole::text in ('chain_app', 'chain_worker', 'chain_auditor')`,
      ),
    ).toEqual([]);
    expect(
      await world.sql(
        `select proname from pg_proc where pronamespace = 'public'::regnamespace and proowner::regrole::text in ('chain_app', 'chain_worker', 'chain_auditor')`,
      ),
    ).toEqual([]);
    for (const role of ['chain_app', 'chain_worker', 'chain_auditor']) {
      expect(await world.sql(`select has_schema_privilege($1, 'public', 'create') as may`, [role])).toEqual([{ may: false }]);
    }
  });

  test('to write, for chain_app, is limited to its sessions and drafts', async () => {
    const written = await world.sql<{ name: string }>(`
      select distinct c.relname as name from pg_class c cross join unnest(array['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) as privilege
      where c.relkind in ('r', 'p', 'v') and c.relnamespace = 'public'::regnamespace
        and (has_table_privilege('chain_app', c.oid, privilege) or (privilege in ('INSERT', 'UPDATE', 'REFERENCES') and has_any_column_privilege('chain_app', c.oid, privilege))) order by 1`);
    expect(written.map(({ name }) => name)).toEqual(['ended_session', 'melding_draft', 'session']);
  });

  test('to read a text, a name or a casus is not that of the worker', async () => {
    const read = await world.sql<{ name: string }>(`
      select c.relname as name from pg_class c where c.relkind in ('r', 'p', 'v') and c.relnamespace = 'public'::regnamespace and has_any_column_privilege('chain_worker', c.oid, 'SELECT') order by 1`);
    expect(read.map(({ name }) => name)).toEqual(['alarm', 'clock', 'notification', 'organisation', 'outbox', 'person', 'person_role']);
    expect(await world.sql(`select has_column_privilege('chain_app', 'person', 'email', 'SELECT') as may`)).toEqual([{ may: false }]);
  });
});

describe('functions with more rights than their caller', () => {
  test('belong to chain_ledger, look only in a fixed place, and are listed here', async () => {
    const definers = await world.sql<{ name: string; owner: string; path: string | null }>(`
      select proname as name, proowner::regrole::text as owner, (select c from unnest(proconfig) c where c like 'search_path=%') as path
      from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by 1`);
    for (const { owner, path } of definers)
      expect({ owner, path }).toEqual({ owner: 'chain_ledger', path: expect.stringMatching(/^search_path=(pg_catalog, )?public, pg_temp$/) as string });
    const mine = [
      'act_as',
      'act_as_system',
      'append_casus',
      'append_facts',
      'append_texts',
      'audit',
      'begin_run',
      'casus_rows',
      'facts_of',
      'lock_casus',
      'mark_read',
      'may_act_on',
      'tell',
    ];
    expect(definers.map(({ name }) => name)).toEqual(expect.arrayContaining(mine));
  });

  test('that may be run by chain_app or chain_worker are these', async () => {
    const runs = async (role: string): Promise<string[]> =>
      (
        await world.sql<{ name: string }>(
          `select proname as name from pg_proc p where pronamespace = 'public'::regnamespace and prosecdef and has_function_privilege($1, p.oid, 'EXECUTE') order by 1`,
          [role],
        )
      ).map(({ name }) => name);
    expect(await runs('chain_worker')).toEqual(['act_as_system', 'append_facts', 'audit', 'begin_run', 'casus_rows']);
    expect(await runs('chain_app')).toEqual(expect.arrayContaining(['act_as', 'append_facts', 'audit', 'begin_run', 'mark_read']));
    expect(await runs('chain_auditor')).toEqual([]);
  });
});
