// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Parties and people, the database clock, sessions, and who is asking. */
export class CreateDirectory1780000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
revoke all on schema public from public;
grant usage on schema public to chain_app, chain_worker, chain_auditor, chain_ledger;
-- Needed to own functions; chain_ledger cannot log in and runs only the code of those functions.
grant create on schema public to chain_ledger;
-- Absent permission means no: every function names who may run it.
alter default privileges revoke execute on functions from public;

create table clock (
  one boolean primary key default true constraint there_is_one_clock check (one),
  shift interval not null default '0'
);
comment on table clock is 'Zero in production (asserted at start). The demo and the tests move it; only chain_migrator may.';
insert into clock default values;
create function chain_now() returns timestamptz language sql stable as 'select date_trunc(''milliseconds'', clock_timestamp() + (select shift from clock))';

create function iso(moment timestamptz) returns text language sql stable parallel safe as 'select to_char(moment at time zone ''UTC'', ''YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'')';
comment on function iso is 'A moment as it is written everywhere outside the database (INV-38).';

create table organisation (
  id uuid primary key,
  kind text not null constraint organisation_kind_is_known check (kind in ('VEILIG_THUIS','WIJKTEAM','GI','SCHOOL','GGZ','OVERIG')),
  name text not null,
  region text not null,
  phone text not null,
  phone_hours text not null,
  active boolean not null default true
);

create table person (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  subject text not null constraint one_person_per_subject unique,
  name text not null,
  function_title text not null,
  work_phone text,
  email text not null,
  active boolean not null default true,
  constraint person_works_for_one_organisation unique (organisation_id, id)
);
comment on column person.email is 'Read by chain_worker only: the address never leaves through the API.';

create table person_role (
  person_id uuid not null references person,
  role text not null constraint role_is_known check (role in ('MELDER','INTAKE','MEDEWERKER','ACCEPTANT','TEAMLEIDER','BEHEERDER','PRIVACY_OFFICER')),
  primary key (person_id, role)
);

create table session (
  id_hash bytea primary key,
  subject text not null,
  sid text not null,
  sealed_tokens bytea not null,
  csrf_hash bytea not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table session is 'The browser holds a random id; tokens stay here, sealed with a key that is not in the database.';
create index session_by_sid on session (sid);

create table ended_session (
  sid text primary key,
  ended_at timestamptz not null
);
comment on table ended_session is 'Sessions that the identity provider ended (back-channel logout): tokens of these are refused at once.';

create function app_person() returns uuid language sql stable as 'select nullif(current_setting(''app.person'', true), '''')::uuid';
create function app_organisation() returns uuid language sql stable as 'select nullif(current_setting(''app.organisation'', true), '''')::uuid';
create function app_roles() returns text[] language sql stable as 'select string_to_array(nullif(current_setting(''app.roles'', true), ''''), '','')';

grant execute on function chain_now, iso, app_person, app_organisation, app_roles to chain_app, chain_worker, chain_ledger, chain_auditor;
grant select on clock, organisation, person_role to chain_app, chain_worker, chain_ledger, chain_auditor;
grant select (id, organisation_id, name, function_title, work_phone, active) on person to chain_app;
grant select on person to chain_worker, chain_ledger;
grant select, insert, update, delete on session to chain_app;
grant select, insert on ended_session to chain_app;
grant select on ended_session to chain_ledger;
`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
drop function app_roles, app_organisation, app_person;
drop table ended_session, session, person_role, person, organisation;
drop function chain_now, iso;
drop table clock;
`);
  }
}
