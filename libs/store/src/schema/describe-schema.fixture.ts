// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg';

/** One kind of thing in the catalogue, written as SQL that a reviewer can read; ordered by name, so that a diff is small. */
const PARTS: readonly (readonly [title: string, query: string])[] = [
  [
    'tables',
    `
    select format('create table %s (%s%s%s);', c.relname, e'\\n',
      (select string_agg(format('  %s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
          case when a.attnotnull then ' not null' else '' end,
          case when a.attidentity = 'a' then ' generated always as identity'
               when a.attgenerated = 's' then format(' generated always as (%s) stored', pg_get_expr(d.adbin, d.adrelid))
               when d.adbin is not null then format(' default %s', pg_get_expr(d.adbin, d.adrelid)) else '' end), e',\\n' order by a.attnum)
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
      e'\\n') as line
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by c.relname`,
  ],
  [
    'types',
    `
    select format('create type %s as (%s);', t.typname, (select string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', ' order by a.attnum) from pg_attribute a where a.attrelid = t.typrelid and a.attnum > 0)) as line
    from pg_type t join pg_class c on c.oid = t.typrelid and c.relkind = 'c' where t.typnamespace = 'public'::regnamespace order by t.typname`,
  ],
  // PostgreSQL 18 also lists every NOT NULL as a constraint; it stands with its column above.
  [
    'constraints',
    `
    select format('alter table %s add constraint %s %s;', c.relname, o.conname, pg_get_constraintdef(o.oid)) as line
    from pg_constraint o join pg_class c on c.oid = o.conrelid where o.connamespace = 'public'::regnamespace and o.contype <> 'n' order by c.relname, o.conname`,
  ],
  [
    'indexes',
    `
    select pg_get_indexdef(i.indexrelid) || ';' as line from pg_index i join pg_class c on c.oid = i.indexrelid
    where c.relnamespace = 'public'::regnamespace and not exists (select from pg_constraint o where o.conindid = i.indexrelid and o.contype in ('p', 'u', 'x')) order by c.relname`,
  ],
  [
    'views',
    `
    select format('create view %s with (%s) as%s%s', c.relname, array_to_string(c.reloptions, ', '), e'\\n', pg_get_viewdef(c.oid)) as line
    from pg_class c where c.relkind in ('v', 'm') and c.relnamespace = 'public'::regnamespace order by c.relname`,
  ],
  [
    'functions',
    `
    select format('%s;%s-- owner: %s', trim(trailing e'\\n' from pg_get_functiondef(p.oid)), e'\\n', p.proowner::regrole) as line
    from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prokind in ('f', 'p') order by p.proname, pg_get_function_identity_arguments(p.oid)`,
  ],
  [
    'row-level security',
    `
    select format('alter table %s %s row level security%s;', relname, case when relrowsecurity then 'enable' else 'disable' end, case when relforcerowsecurity then ', force row level security' else '' end) as line
    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`,
  ],
  [
    'policies',
    `
    select format('create policy %s on %s for %s to %s%s%s;', policyname, tablename, lower(cmd), array_to_string(roles, ', '),
      coalesce(format(' using (%s)', regexp_replace(qual, '\\s+', ' ', 'g')), ''), coalesce(format(' with check (%s)', regexp_replace(with_check, '\\s+', ' ', 'g')), '')) as line
    from pg_policies where schemaname = 'public' order by tablename, policyname`,
  ],
  [
    'grants',
    `
    select format('grant %s on %s to %s;', string_agg(lower(a.privilege_type), ', ' order by a.privilege_type), c.relname, a.grantee::regrole) as line
    from pg_class c cross join aclexplode(c.relacl) a where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm') and a.grantee <> c.relowner and a.privilege_type <> 'MAINTAIN'
    group by c.relname, a.grantee::regrole order by c.relname, a.grantee::regrole::text`,
  ],
  [
    'grants on columns',
    `
    select format('grant %s (%s) on %s to %s;', lower(a.privilege_type), string_agg(t.attname, ', ' order by t.attnum), c.relname, a.grantee::regrole) as line
    from pg_class c join pg_attribute t on t.attrelid = c.oid cross join aclexplode(t.attacl) a where c.relnamespace = 'public'::regnamespace
    group by a.privilege_type, c.relname, a.grantee::regrole order by c.relname, a.grantee::regrole::text, a.privilege_type`,
  ],
  [
    'grants on functions',
    `
    select format('grant execute on function %s(%s) to %s;', p.proname, pg_get_function_identity_arguments(p.oid), string_agg(a.grantee::regrole::text, ', ' order by a.grantee::regrole::text)) as line
    from pg_proc p cross join aclexplode(p.proacl) a where p.pronamespace = 'public'::regnamespace and a.grantee <> p.proowner and a.grantee <> 0
    group by p.proname, p.oid order by p.proname, pg_get_function_identity_arguments(p.oid)`,
  ],
  [
    'schemas',
    `
    select format('create schema %s;%s', n.nspname, (select coalesce(string_agg(format(' grant %s to %s;', lower(a.privilege_type), a.grantee::regrole), '' order by a.grantee::regrole::text, a.privilege_type), '')
      from aclexplode(n.nspacl) a where a.grantee <> n.nspowner)) as line
    from pg_namespace n where n.nspname !~ '^(pg_|information_schema)' order by n.nspname`,
  ],
  [
    'comments',
    `
    select format('comment on %s is %L;', d.what, d.description) as line from (
      select case when d.objsubid = 0 then 'table ' || c.relname else 'column ' || c.relname || '.' || a.attname end as what, d.description
      from pg_description d join pg_class c on c.oid = d.objoid and d.classoid = 'pg_class'::regclass left join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid where c.relnamespace = 'public'::regnamespace
      union all
      select 'function ' || p.proname, d.description from pg_description d join pg_proc p on p.oid = d.objoid and d.classoid = 'pg_proc'::regclass where p.pronamespace = 'public'::regnamespace) d order by 1`,
  ],
];

const HEADING = `-- SPDX-License-Identifier: EUPL-1.2
-- The schema as a freshly migrated database has it, by src/schema/describe-schema.fixture.ts; read it in a review, run the migrations instead.
-- Rewritten by: npm run schema -w @ketenportaal/store
`;

/** The whole schema as text, the same on every server from PostgreSQL 15 on. */
export async function describeSchema(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const parts: string[] = [];
    for (const [title, query] of PARTS) {
      const { rows } = await client.query<{ line: string }>(query);
      parts.push(`\n-- ${title}\n\n${rows.map(({ line }) => line).join('\n')}\n`);
    }
    return HEADING + parts.join('');
  } finally {
    await client.end();
  }
}
