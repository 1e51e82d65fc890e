// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** T-OVD-14: a message that the party named another person names that party; there is no overdracht to read it from. */
export class NameThePartyOfAnotherContact1780000030000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(ABOUT);
  }

  async down(): Promise<void> {
    // The function goes when the migration that made it is undone; until then the newer one answers the older messages alike.
  }
}

const ABOUT = `
create or replace function bericht_about(asked bigint, out reference text, out party uuid)
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
    when o.id is null then (fact -> 'holder' ->> 'organisationId')::uuid
    when n.message in ('OVERDRACHT_AANGENOMEN', 'OVERDRACHT_NIET_AANGENOMEN') then o.receiver_organisation_id
    when n.message = 'OVERDRACHT_INGETROKKEN' then o.giver_organisation_id
    when o.giver_organisation_id = app_organisation() then o.receiver_organisation_id else o.giver_organisation_id end;
end
$$;
`;
