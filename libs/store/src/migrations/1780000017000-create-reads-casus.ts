// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The casus page of the holder and the handling Veilig Thuis. */
export class CreateReadsCasus1780000017000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(EVENTS);
    await db.query(SHAPE);
    await db.query(READS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function read_mijn_casussen, read_casus, casus_shape, casus_events, casus_event');
  }
}

/**
 * Who sent a melding is Veilig Thuis' to know: for the holder the timeline says only that one was sent, and the first
 * holding, which is the melder's, is left out.
 */
const EVENTS = `
create function casus_event(f casus_fact) returns json language plpgsql stable as $$
declare
  did jsonb := coalesce(f.data -> 'by', f.data -> 'worker', f.data -> 'giver', f.data -> 'melder',
    jsonb_build_object('organisationId', f.actor_organisation_id, 'personId', f.actor_person_id));
  hidden boolean := f.type = 'MeldingSent' and not may_see('MELDING', (f.data ->> 'meldingId')::uuid);
  other uuid := case
    when f.type = 'MeldingSent' then (f.data ->> 'veiligThuis')::uuid
    when f.type = 'OverdrachtOffered' then (f.data ->> 'receiver')::uuid
    when f.type in ('OverdrachtWithdrawn', 'OverdrachtExpired') then (select o.receiver_organisation_id from overdracht o where o.id = (f.data ->> 'overdrachtId')::uuid)
  end;
begin
  return json_build_object('type', f.type, 'at', iso(f.occurred_at),
    'organisation', case when not hidden then find_organisation((did ->> 'organisationId')::uuid) end,
    'person', case when not hidden then find_person((did ->> 'personId')::uuid) end,
    'other', find_organisation(other), 'term', replace(f.data ->> 'term', '-', '_'));
end
$$;

create function casus_events(asked uuid) returns json language plpgsql stable as $$
begin
  return (select coalesce(json_agg(casus_event(f) order by f.version), '[]') from casus_fact f where f.casus_id = asked);
end
$$;
grant execute on function casus_event, casus_events to chain_app;
`;

const SHAPE = `
create function casus_shape(c casus, moment reading_moment) returns json language plpgsql stable as $$
begin
  return json_build_object(
    'id', c.id, 'reference', c.reference, 'status', c.status, 'card', casus_card(c, moment), 'deputy', find_person(c.holder_deputy_id), 'availableActions', '[]'::json,
    'overdracht', (select overdracht_shape(o, moment) from overdracht o where o.casus_id = c.id and o.status = 'AANGEBODEN'),
    'overdrachten', (select coalesce(json_agg(overdracht_shape(o, moment) order by o.offered_at, o.id), '[]') from overdracht o where o.casus_id = c.id),
    'meldingen', (
      select coalesce(json_agg(melding_shape(m, moment) order by m.sent_at, m.id), '[]')
      from melding m where m.casus_id = c.id and m.veilig_thuis_id = app_organisation() and may_see('MELDING', m.id)),
    'holdings', (
      select coalesce(json_agg(json_build_object('organisation', find_organisation(v.organisation_id), 'person', find_person(v.person_id), 'from', iso(v.from_at), 'to', iso(v.to_at)) order by v.seq), '[]')
      from verantwoordelijkheid_periode v where v.casus_id = c.id and (v.seq > 1 or c.veilig_thuis_id = app_organisation())),
    'termijnen', (
      select coalesce(json_agg(stored_termijn_shape(jsonb_build_object('term', replace(t.term, '-', '_'), 'dueAt', iso(t.due_at), 'dueOn', t.due_on, 'uitleg', t.uitleg), moment) order by t.due_at, t.term), '[]')
      from termijn t where t.casus_id = c.id and (t.term in ('D-07', 'D-08') or may_see('MELDING', t.subject_id))),
    'events', casus_events(c.id));
end
$$;
grant execute on function casus_shape to chain_app;
`;

const READS = `
create function read_casus(p_subject text, p_organisation text, p_roles text[], p_sid text, p_id uuid) returns text language plpgsql as $$
declare
  moment reading_moment; item json;
begin
  perform act_as(p_subject, p_organisation, p_roles, p_sid);
  moment := reading_now();
  select foldable(casus_shape(c, moment), c.id) into item from casus c where c.id = p_id and may_see_casus(c.id);
  perform audit_read('casus', 'CASUS', p_id, item is not null);
  return case when item is null then 'null' else json_build_object('now', iso(moment.now), 'reader', reader(), 'items', json_build_array(item))::text end;
end
$$;

-- Those of the reader first, then what is due soonest.
create function read_mijn_casussen(p_subject text, p_organisation text, p_roles text[], p_sid text, p_first integer) returns text language plpgsql as $$
declare
  moment reading_moment; items json; shown uuid[];
begin
  perform act_as(p_subject, p_organisation, p_roles, p_sid);
  moment := reading_now();
  select json_agg(foldable(casus_shape(c, moment), c.id) order by l.place), coalesce(array_agg(c.id), '{}') into items, shown
  from (
    select k.id, row_number() over (order by app_person() in (k.holder_person_id, k.holder_deputy_id) is true desc, k.next_due_at nulls last, k.id) as place
    from casus k where k.status = 'open' and k.holder_organisation_id = app_organisation() and may_see_casus(k.id)
    order by place limit p_first
  ) l join casus c on c.id = l.id;
  perform audit_list('mijnCasussen', 'CASUS', shown);
  return json_build_object('now', iso(moment.now), 'reader', reader(), 'items', coalesce(items, '[]'));
end
$$;
grant execute on function read_casus, read_mijn_casussen to chain_app;
`;
