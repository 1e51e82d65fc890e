// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is asking, and the trace that asking leaves. */
export class CreatePrincipal1780000004000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create function act_as(asked_subject text, asked_organisation text, asked_roles text[], asked_sid text) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare found_person uuid; found_organisation uuid; found_roles text[];
begin
  select p.id, p.organisation_id,
         array(select r.role from person_role r where r.person_id = p.id and r.role = any (asked_roles) order by r.role)
    into found_person, found_organisation, found_roles
    from person p join organisation o on o.id = p.organisation_id and o.active
   where p.subject = asked_subject and p.active and p.organisation_id::text = asked_organisation
     and not exists (select from ended_session e where e.sid = asked_sid);
  if found_person is null then
    raise exception 'not signed in' using errcode = 'KP401';
  end if;
  perform set_config('app.person', found_person::text, true),
          set_config('app.organisation', found_organisation::text, true),
          set_config('app.roles', array_to_string(found_roles, ','), true);
  return found_person;
end $$;
comment on function act_as is 'Until the end of the transaction the caller is this person: subject, organisation claim and session must agree with the directory; roles are those of token and directory both. Otherwise KP401.';

create function act_as_system() returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform set_config('app.person', '', true), set_config('app.organisation', '', true), set_config('app.roles', '', true);
end $$;
comment on function act_as_system is 'The clock acting. It is nobody, so row-level security shows it nothing.';

create function audit(action text, subject_kind text, subject_id uuid, request_id uuid default null, allowed boolean default true) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  insert into audit_entry (at, person_id, organisation_id, action, subject_kind, subject_id, request_id, allowed)
  values (chain_now(), app_person(), app_organisation(), action, subject_kind, subject_id, request_id, allowed);
$$;
comment on function audit is 'Part of the transaction that reads or writes: without its trace the act does not happen (INV-28).';

alter function act_as owner to chain_ledger;
alter function act_as_system owner to chain_ledger;
alter function audit owner to chain_ledger;
grant execute on function act_as, audit to chain_app;
grant execute on function act_as_system, audit to chain_worker;
`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function audit, act_as_system, act_as');
  }
}
