// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meldingen as the Veilig Thuis that they were sent to reads them. */
export class CreateReadsVeiligThuis1780000015000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(SHAPE);
    await db.query(READS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function read_open_casussen, read_melding_bij_veilig_thuis, read_meldingen_bij_veilig_thuis, foldable, melding_shape, termijn_of');
  }
}

const SHAPE = `
-- The first date that is still owed for a melding or an overdracht.
create function termijn_of(subject uuid, moment reading_moment) returns json language plpgsql stable as $$
begin
  return (
    select stored_termijn_shape(jsonb_build_object('term', replace(t.term, '-', '_'), 'dueAt', iso(t.due_at), 'dueOn', t.due_on, 'uitleg', t.uitleg), moment)
    from termijn t where t.subject_id = subject order by t.due_at, t.term limit 1);
end
$$;

-- Before receipt there is no casus for anyone to open.
create function melding_shape(m melding, moment reading_moment) returns json language plpgsql stable as $$
declare
  words melding_text;
begin
  select * into words from melding_text t where t.melding_id = m.id;
  return json_build_object(
    'id', m.id, 'reference', m.reference, 'sentAt', iso(m.sent_at), 'acute', m.acute, 'melder', find_person(m.melder_person_id),
    'text', json_build_object('about', coalesce(words.about, ''), 'concern', coalesce(words.concern, ''), 'ownHelp', coalesce(words.own_help, ''), 'feedback', words.feedback),
    'receivedAt', iso(m.received_at), 'worker', find_person(m.worker_person_id), 'concludedAt', iso(m.concluded_at), 'outcome', m.outcome, 'feedbackAt', iso(m.feedback_at),
    'termijn', termijn_of(m.id, moment),
    'casusId', case when m.received_at is not null then m.casus_id end,
    'casusReference', case when m.received_at is not null then (select c.reference from casus c where c.id = m.casus_id) end,
    'merged', m.merged, 'availableActions', '[]'::json);
end
$$;

-- An answer whose buttons the API still has to find, with what it needs for that.
create function foldable(answer json, casus uuid) returns json language sql stable as $$
  select json_build_object('answer', answer, 'casus', facts_to_fold(casus))
$$;

grant execute on function termijn_of, melding_shape, foldable to chain_app;
`;

const READS = `
create function read_meldingen_bij_veilig_thuis(p_subject text, p_organisation text, p_roles text[], p_sid text, p_first integer) returns text language plpgsql as $$
declare
  moment reading_moment; items json; shown uuid[];
begin
  perform act_as(p_subject, p_organisation, p_roles, p_sid);
  moment := reading_now();
  select json_agg(foldable(melding_shape(m, moment), m.casus_id) order by m.sent_at desc, m.id desc), coalesce(array_agg(m.id), '{}') into items, shown
  from (
    select * from melding where veilig_thuis_id = app_organisation() and may_see('MELDING', id)
    order by sent_at desc, id desc limit p_first
  ) m;
  perform audit_list('meldingenBijVeiligThuis', 'MELDING', shown);
  return json_build_object('now', iso(moment.now), 'reader', reader(), 'items', coalesce(items, '[]'));
end
$$;

create function read_melding_bij_veilig_thuis(p_subject text, p_organisation text, p_roles text[], p_sid text, p_id uuid) returns text language plpgsql as $$
declare
  moment reading_moment; item json;
begin
  perform act_as(p_subject, p_organisation, p_roles, p_sid);
  moment := reading_now();
  select foldable(melding_shape(m, moment), m.casus_id) into item
  from melding m where m.id = p_id and m.veilig_thuis_id = app_organisation() and may_see('MELDING', m.id);
  perform audit_read('meldingBijVeiligThuis', 'MELDING', p_id, item is not null);
  return case when item is null then 'null' else json_build_object('now', iso(moment.now), 'reader', reader(), 'items', json_build_array(item))::text end;
end
$$;

-- Where a new melding may belong: only casussen whose meldingen this Veilig Thuis handles, never across regions or parties (INV-23).
create function read_open_casussen(p_subject text, p_organisation text, p_roles text[], p_sid text, p_search text) returns text language plpgsql as $$
declare
  wanted text := lower(coalesce(p_search, '')); answer text; shown uuid[];
begin
  perform act_as(p_subject, p_organisation, p_roles, p_sid);
  select json_agg(json_build_object('id', l.id, 'reference', l.reference, 'holder', find_organisation(l.holder_organisation_id), 'openedAt', iso(l.opened_at), 'about', l.about)
           order by l.opened_at desc, l.id)::text, coalesce(array_agg(l.id), '{}') into answer, shown
  from (
    select c.id, c.reference, c.holder_organisation_id, c.opened_at, coalesce(json_agg(t.about order by m.sent_at) filter (where t.about <> ''), '[]') as about
    from casus c
    join melding m on m.casus_id = c.id and m.veilig_thuis_id = app_organisation() and m.received_at is not null
    left join melding_text t on t.melding_id = m.id
    where c.status = 'open' and may_see_casus(c.id)
    group by c.id
    having strpos(lower(c.reference), wanted) > 0 or bool_or(strpos(lower(t.about), wanted) > 0)
    order by c.opened_at desc, c.id limit 50
  ) l;
  perform audit_list('openCasussen', 'CASUS', shown);
  return coalesce(answer, '[]');
end
$$;

grant execute on function read_meldingen_bij_veilig_thuis, read_melding_bij_veilig_thuis, read_open_casussen to chain_app;
`;
