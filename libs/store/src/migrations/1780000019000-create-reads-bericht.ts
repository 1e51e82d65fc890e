// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The inbox. A message is a code and an id; what it names is looked up for its own reader and no one else. */
export class CreateReadsBericht1780000019000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(ABOUT);
    await db.query(READS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function read_berichten_since, read_berichten, bericht_shape, bericht_about');
  }
}

/** A reader keeps the reference of a message also when the page behind it has closed since. A melder's comes from the own card and steps (INV-15). */
const ABOUT = `
create function bericht_about(asked bigint, out reference text, out party uuid)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  n notification; o overdracht; fact jsonb;
begin
  select * into n from notification where id = asked and person_id = app_person() and organisation_id = app_organisation();
  if n.about_page = 'MELDING' then
    reference := (select k.reference from melder_card k where k.melding_id = n.about_id and k.melder_person_id = app_person());
    party := (select s.organisation_id from melder_step s where s.melding_id = n.about_id and s.step = n.message and s.at = n.created_at limit 1);
    return;
  elsif n.about_page = 'MELDING_BIJ_VEILIG_THUIS' then
    select m.reference, m.melder_organisation_id into reference, party from melding m where m.id = n.about_id;
    return;
  end if;
  fact := (select f.data from casus_fact f where f.casus_id = n.casus_id and f.version = n.fact_version);
  select * into o from overdracht where id = case n.about_page when 'OVERDRACHT' then n.about_id else coalesce(fact ->> 'overdrachtId', fact ->> 'subjectId')::uuid end;
  reference := (select c.reference from casus c where c.id = n.casus_id);
  -- The party that did it, also for a reader of that same party; else the other one.
  party := case when n.message = 'VERVOLGMELDING' then (fact -> 'worker' ->> 'organisationId')::uuid
    when n.message in ('OVERDRACHT_AANGENOMEN', 'OVERDRACHT_NIET_AANGENOMEN') then o.receiver_organisation_id
    when n.message = 'OVERDRACHT_INGETROKKEN' then o.giver_organisation_id
    when o.giver_organisation_id = app_organisation() then o.receiver_organisation_id else o.giver_organisation_id end;
end
$$;
alter function bericht_about owner to chain_ledger;
grant execute on function bericht_about to chain_app;
`;

const READS = `
create function bericht_shape(n notification) returns json language plpgsql stable as $$
declare
  named record;
begin
  select * into named from bericht_about(n.id);
  return json_build_object('id', n.id::text, 'number', n.id, 'message', n.message, 'term', replace(n.term, '-', '_'), 'page', n.about_page, 'aboutId', n.about_id,
    'reference', coalesce(named.reference, ''), 'organisation', find_organisation(named.party), 'createdAt', iso(n.created_at), 'readAt', iso(n.read_at));
end
$$;

create function read_berichten(p_subject text, p_organisation text, p_roles text[], p_sid text, p_first integer, p_before bigint) returns text language plpgsql as $$
declare
  answer json; shown uuid[];
begin
  perform act_as(p_subject, p_organisation, p_roles, p_sid);
  select json_agg(bericht_shape(n) order by n.id desc), coalesce(array_agg(distinct n.about_id), '{}') into answer, shown
  from (
    select * from notification where person_id = app_person() and organisation_id = app_organisation() and id < coalesce(p_before, 9223372036854775807)
    order by id desc limit p_first
  ) n;
  perform audit_list('berichten', 'BERICHT', shown);
  return coalesce(answer, '[]');
end
$$;

-- For a client that was away: what came after its last number, oldest first.
create function read_berichten_since(p_subject text, p_organisation text, p_roles text[], p_sid text, p_first integer, p_after bigint) returns text language plpgsql as $$
declare
  answer json; shown uuid[];
begin
  perform act_as(p_subject, p_organisation, p_roles, p_sid);
  select json_agg(bericht_shape(n) order by n.id), coalesce(array_agg(distinct n.about_id), '{}') into answer, shown
  from (
    select * from notification where person_id = app_person() and organisation_id = app_organisation() and id > p_after
    order by id limit p_first
  ) n;
  perform audit_list('berichtenSince', 'BERICHT', shown);
  return coalesce(answer, '[]');
end
$$;

grant execute on function bericht_shape, read_berichten, read_berichten_since to chain_app;
`;
