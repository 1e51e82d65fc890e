// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Parties and professionals as every answer shows them, and who I am. The e-mail address is in none (INV-27). */
export class CreateReadsDirectory1780000012000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create function organisation_shape(o organisation) returns json language sql stable as $$
  select case when o.id is not null then json_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'phone', o.phone, 'phoneHours', o.phone_hours) end
$$;

-- Where the party stands beside the person, it is not repeated here.
create function person_of_party_shape(id uuid, name text, function_title text, work_phone text) returns json language sql stable as $$
  select json_build_object('id', id, 'name', name, 'functionTitle', function_title, 'workPhone', work_phone)
$$;

create function find_organisation(wanted uuid) returns json language plpgsql stable as $$
begin
  return (select organisation_shape(o) from organisation o where o.id = wanted);
end
$$;

create function find_person(wanted uuid) returns json language plpgsql stable as $$
begin
  return (
    select json_build_object('id', p.id, 'name', p.name, 'functionTitle', p.function_title, 'workPhone', p.work_phone, 'organisation', organisation_shape(o))
    from person p join organisation o on o.id = p.organisation_id where p.id = wanted);
end
$$;

create function read_me(p_subject text, p_organisation text, p_roles text[], p_sid text) returns text language plpgsql as $$
begin
  perform act_as(p_subject, p_organisation, p_roles, p_sid);
  perform audit_read('me', 'PERSON', app_person(), true);
  return json_build_object(
    'person', find_person(app_person()),
    'roles', to_json(coalesce(app_roles(), '{}')),
    'unread', (select count(*) from notification where person_id = app_person() and organisation_id = app_organisation() and read_at is null),
    'sessionExpiresAt', (select iso(max(expires_at)) from session where sid = p_sid and subject = p_subject));
end
$$;

create function read_organisations(p_subject text, p_organisation text, p_roles text[], p_sid text, p_kinds text[]) returns text language plpgsql as $$
begin
  perform act_as(p_subject, p_organisation, p_roles, p_sid);
  perform audit_read('organisations', 'DIRECTORY', null, true);
  return (
    select coalesce(json_agg(organisation_shape(o) order by o.name, o.id), '[]')
    from organisation o where o.active and (p_kinds is null or o.kind = any (p_kinds)));
end
$$;

create function read_collegas(p_subject text, p_organisation text, p_roles text[], p_sid text) returns text language plpgsql as $$
begin
  perform act_as(p_subject, p_organisation, p_roles, p_sid);
  perform audit_read('collegas', 'DIRECTORY', null, true);
  return (
    select coalesce(json_agg(find_person(p.id) order by p.name, p.id), '[]')
    from person p where p.organisation_id = app_organisation() and p.active);
end
$$;

-- The loser of a race is told who was first (INV-12): the two names behind a refusal.
create function read_party(p_subject text, p_organisation text, p_roles text[], p_sid text, p_person uuid, p_party uuid) returns text language plpgsql as $$
begin
  perform act_as(p_subject, p_organisation, p_roles, p_sid);
  perform audit_read('party', 'PERSON', p_person, true);
  return json_build_object('person', find_person(p_person), 'organisation', find_organisation(p_party));
end
$$;

grant execute on function organisation_shape, person_of_party_shape, find_organisation, find_person to chain_app;
grant execute on function read_me, read_organisations, read_collegas, read_party to chain_app;
`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function read_party, read_collegas, read_organisations, read_me, find_person, find_organisation, person_of_party_shape, organisation_shape');
  }
}
