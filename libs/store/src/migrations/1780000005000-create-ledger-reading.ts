// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first half of a write: who asks, whether it was asked before, and the locked facts to decide on. One round trip. */
export class CreateLedgerReading1780000005000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(FACTS_OF);
    await db.query(LOCK_CASUS);
    await db.query(MAY_ACT_ON);
    await db.query(BEGIN_RUN);
    await db.query(CASUS_ROWS);
    await db.query(`
alter function facts_of owner to chain_ledger;
alter function lock_casus owner to chain_ledger;
alter function may_act_on owner to chain_ledger;
alter function begin_run owner to chain_ledger;
alter function casus_rows owner to chain_ledger;
grant execute on function begin_run to chain_app, chain_worker;
grant execute on function casus_rows to chain_worker;
`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function casus_rows, begin_run, may_act_on, lock_casus, facts_of');
  }
}

const FACTS_OF = `
create function facts_of(asked uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(jsonb_agg(f.data || jsonb_build_object('type', f.type, 'at', iso(f.occurred_at), 'actorPersonId', f.actor_person_id, 'actorOrganisationId', f.actor_organisation_id) order by f.version), '[]')
  from casus_fact f where f.casus_id = asked;
$$`;

/** A merge moves a melding to another casus while we wait for the lock: then the place is looked up again. */
const LOCK_CASUS = `
create function lock_casus(about_kind text, about_id uuid, also uuid) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare place uuid; before uuid;
begin
  loop
    place := case about_kind
      when 'CASUS' then (select c.id from casus c where c.id = about_id)
      when 'MELDING' then (select m.casus_id from melding m where m.id = about_id)
      when 'OVERDRACHT' then (select o.casus_id from overdracht o where o.id = about_id)
    end;
    if place is null or place is not distinct from before then return place; end if;
    perform from casus c where c.id in (place, also) order by c.id for no key update;
    before := place;
  end loop;
end $$;
comment on function lock_casus is 'Two writers on one casus wait for each other here; two casussen are locked in the order of their ids.';`;

const MAY_ACT_ON = `
create function may_act_on(asked uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from access_grant g
    where g.casus_id = asked and g.organisation_id = app_organisation() and g.level <> 'MELDER'
      and (g.person_id = app_person() or g.role = any (app_roles()))
  ) or exists (
    select from overdracht o where o.casus_id = asked and o.giver_organisation_id = app_organisation() and o.giver_person_id = app_person()
  );
$$;
comment on function may_act_on is 'A casus of which the caller sees nothing does not exist for him (INV-23). Who offered an overdracht may still learn how it ended (INV-12).';`;

const BEGIN_RUN = `
create function begin_run(run jsonb) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  asker jsonb := nullif(run -> 'principal', 'null'); request uuid := (run ->> 'requestId')::uuid;
  also uuid := (run ->> 'also')::uuid; place uuid; earlier jsonb; seen boolean := true;
begin
  if asker is not null then
    perform act_as(asker ->> 'subject', asker ->> 'organisation', array(select jsonb_array_elements_text(asker -> 'roles')), asker ->> 'sid');
  elsif session_user = 'chain_worker' then
    perform act_as_system();
  else
    raise exception 'not signed in' using errcode = 'KP401';
  end if;

  if request is not null then
    -- The same intention twice at once: the second waits here and then finds the answer of the first.
    perform pg_advisory_xact_lock(hashtextextended('request ' || request, 0));
    select jsonb_build_object('answer', r.answer, 'same', r.person_id is not distinct from app_person()
             and r.operation = run ->> 'operation' and r.fingerprint = decode(run ->> 'fingerprint', 'hex'))
      into earlier from request r where r.request_id = request;
    if earlier is not null then
      return jsonb_build_object('earlier', earlier);
    end if;
  end if;

  if run ? 'aboutKind' then
    place := lock_casus(run ->> 'aboutKind', (run ->> 'aboutId')::uuid, also);
    seen := place is not null and (asker is null or (may_act_on(place) and (also is null or may_act_on(also))));
  end if;

  return jsonb_build_object(
    'actor', (select jsonb_build_object('kind', 'person', 'personId', app_person(), 'organisationId', o.id, 'organisationKind', o.kind, 'roles', coalesce(to_jsonb(app_roles()), '[]'))
                from organisation o where o.id = app_organisation()),
    'casussen', case when seen and place is not null then
      (select jsonb_agg(jsonb_build_object('casusId', c.id, 'facts', facts_of(c.id)) order by c.id <> place) from casus c where c.id in (place, also)) end,
    'persons', (select coalesce(jsonb_agg(jsonb_build_object('personId', p.id, 'organisationId', p.organisation_id, 'active', p.active)), '[]')
                  from person p where p.id in (select value::uuid from jsonb_array_elements_text(run -> 'persons'))),
    'organisations', (select coalesce(jsonb_agg(jsonb_build_object('organisationId', o.id, 'kind', o.kind, 'active', o.active)), '[]')
                        from organisation o where o.id in (select value::uuid from jsonb_array_elements_text(run -> 'organisations'))),
    'at', iso(greatest(chain_now(), (select max(c.changed_at) + interval '1 millisecond' from casus c where c.id in (place, also)))));
end $$;
comment on function begin_run is 'Casus time never goes back: a clock that jumps gives the moment after the last fact.';`;

const CASUS_ROWS = `
create function casus_rows(asked uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'facts', facts_of(asked),
    'casus', (select to_jsonb(c) from casus c where c.id = asked),
    'holding', (select coalesce(jsonb_agg(to_jsonb(h) order by h.seq), '[]') from holding h where h.casus_id = asked),
    'melding', (select coalesce(jsonb_agg(to_jsonb(m)), '[]') from melding m where m.casus_id = asked),
    'melder_card', (select coalesce(jsonb_agg(to_jsonb(k)), '[]') from melder_card k join melding m on m.id = k.melding_id where m.casus_id = asked),
    'melder_step', (select coalesce(jsonb_agg(to_jsonb(s) order by s.seq), '[]') from melder_step s join melding m on m.id = s.melding_id where m.casus_id = asked),
    'overdracht', (select coalesce(jsonb_agg(to_jsonb(o)), '[]') from overdracht o where o.casus_id = asked),
    'access_grant', (select coalesce(jsonb_agg(to_jsonb(g)), '[]') from access_grant g where g.casus_id = asked),
    'termijn', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from termijn t where t.casus_id = asked),
    'alarm', (select coalesce(jsonb_agg(to_jsonb(a)), '[]') from alarm a where a.casus_id = asked));
$$;
comment on function casus_rows is 'The facts and the tables written with them, in one snapshot, for the drift check. No names and no texts.';`;
