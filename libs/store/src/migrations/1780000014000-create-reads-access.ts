// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may see what (INV-23), asked in the answer itself; row-level security stands behind it and asks the same again. */
export class CreateReadsAccess1780000014000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create function may_see(wanted text, subject uuid) returns boolean language plpgsql stable as $$
begin
  return exists (
    select from access_grant g where g.subject_id = subject and g.level = wanted and g.organisation_id = app_organisation()
      and (g.person_id = app_person() or g.role = any (app_roles())) and (g.until is null or g.until > chain_now()));
end
$$;

create function may_see_casus(asked uuid) returns boolean language plpgsql stable as $$
begin
  return exists (
    select from access_grant g where g.casus_id = asked and g.level = 'CASUS' and g.organisation_id = app_organisation()
      and (g.person_id = app_person() or g.role = any (app_roles())) and (g.until is null or g.until > chain_now()));
end
$$;

-- Who is asked to take over sees who holds meanwhile; when the offer ends, this ends with it.
create policy casus_behind_an_offer on casus for select to chain_app
  using (offered_to = (select app_organisation()) and exists (select from access_grant g where g.casus_id = casus.id and g.level = 'PREVIEW'));

-- The readable code that people say on the phone; who answered an overdracht keeps it, without the casus.
create function reference_of(asked uuid) returns text
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select c.reference from casus c where c.id = asked and may_act_on(asked));
end
$$;

-- What the API folds to offer the right buttons; it goes no further than the API, and holds no personal data (INV-27).
create function facts_to_fold(asked uuid) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (
    select jsonb_build_object('id', c.id, 'policyVersion', c.policy_version, 'facts', facts_of(c.id))
    from casus c where c.id = asked and may_act_on(asked));
end
$$;

-- Own words at refusing stay readable for the party that wrote them, when the rest of the offer has closed.
create function own_answer(answered uuid) returns overdracht_text
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  words overdracht_text;
begin
  select t.overdracht_id, '', '', '', '', '', '', '', t.refusal_text, t.instead_text into words
  from overdracht_text t where t.overdracht_id = answered and may_see('OWN_ANSWER', answered);
  return words;
end
$$;

create function reader() returns json language plpgsql stable as $$
begin
  return (
    select json_build_object('kind', 'person', 'personId', app_person(), 'organisationId', o.id, 'organisationKind', o.kind, 'roles', to_json(coalesce(app_roles(), '{}')))
    from organisation o where o.id = app_organisation());
end
$$;

alter function reference_of owner to chain_ledger;
alter function facts_to_fold owner to chain_ledger;
alter function own_answer owner to chain_ledger;
grant execute on function may_see, may_see_casus to chain_app, chain_ledger;
grant execute on function reference_of, facts_to_fold, own_answer, reader to chain_app;
`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
drop function reader, own_answer, facts_to_fold, reference_of, may_see_casus, may_see;
drop policy casus_behind_an_offer on casus;
`);
  }
}
