// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORK = `(
    select 'antwoordNodig' as list, 'OVERDRACHT' as page, o.id, c.reference, 'ANTWOORD_OP_OVERDRACHT' as what, o.answer_termijn as termijn, o.answer_due_at as due_at,
           o.giver_organisation_id as party, o.urgency = 'ACUUT' as urgent
    from overdracht o join casus c on c.id = o.casus_id
    where o.status = 'AANGEBODEN' and o.receiver_organisation_id = app_organisation() and may_see('PREVIEW', o.id)
  union all
    select 'antwoordNodig', 'MELDING_BIJ_VEILIG_THUIS', m.id, m.reference, 'MELDING_ONTVANGEN', work_termijn(t), t.due_at, m.melder_organisation_id, m.acute
    from melding m left join termijn t on t.term = 'D-01' and t.subject_id = m.id
    where m.veilig_thuis_id = app_organisation() and m.received_at is null and app_roles() && '{INTAKE,MEDEWERKER}' and may_see('MELDING', m.id)
  union all
    select 'own', 'MELDING_BIJ_VEILIG_THUIS', m.id, m.reference, case t.term when 'D-02' then 'VEILIGHEIDSBEOORDELING' else 'TERUGKOPPELING' end, work_termijn(t), t.due_at, m.melder_organisation_id, m.acute
    from melding m join termijn t on t.subject_id = m.id and t.term in ('D-02', 'D-03')
    where m.veilig_thuis_id = app_organisation() and m.worker_person_id = app_person() and may_see('MELDING', m.id)
  union all
    select 'own', 'CASUS', c.id, c.reference, 'EERSTE_CONTACT', work_termijn(t), t.due_at, null, false
    from casus c join termijn t on t.casus_id = c.id and t.term = 'D-08'
    where c.status = 'open' and c.holder_organisation_id = app_organisation() and app_person() in (c.holder_person_id, c.holder_deputy_id) and may_see_casus(c.id)
  union all
    select 'wachtOpAnderen', 'CASUS', c.id, c.reference, 'WACHT_OP_ANDER', o.answer_termijn, o.answer_due_at, o.receiver_organisation_id, o.urgency = 'ACUUT'
    from overdracht o join casus c on c.id = o.casus_id
    where o.status = 'AANGEBODEN' and o.giver_organisation_id = app_organisation()
      and app_person() in (o.giver_person_id, c.holder_person_id, c.holder_deputy_id) and may_see_casus(c.id)
  union all
    select 'wachtOpAnderen', 'MELDING', k.melding_id, k.reference, 'WACHT_OP_ANDER', k.termijn, k.due_at,
           case k.now_happening when 'WACHT_OP_BEVESTIGING' then k.veilig_thuis_id else coalesce(k.with_organisation_id, k.organisation_id) end, false
    from melder_card k
    where k.melder_person_id = app_person() and k.melder_organisation_id = app_organisation() and k.termijn is not null
  )`;

/** What waits for this person, and for whom this person waits; a melder's part comes from the own projection only (INV-15). */
export class CreateReadsWerk1780000018000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create function work_termijn(t termijn) returns jsonb language sql stable as $$
  select case when t.term is not null then jsonb_build_object('term', replace(t.term, '-', '_'), 'dueAt', iso(t.due_at), 'dueOn', t.due_on, 'uitleg', t.uitleg) end
$$;

create function read_mijn_werk(p_subject text, p_organisation text, p_roles text[], p_sid text) returns text language plpgsql as $$
declare
  moment reading_moment; today date; coming date; answer json; shown uuid[];
begin
  perform act_as(p_subject, p_organisation, p_roles, p_sid);
  moment := reading_now();
  today := (moment.now at time zone 'Europe/Amsterdam')::date;
  -- A term of five working days that began in a weekend or after closing ends on the sixth: fresh work is never missing from the coming week.
  coming := (select max(d) from generate_series(today, today + 30, interval '1 day') as day(d) where working_day_number(d::date, moment.days_off) - moment.working_day <= 6);
  with item as materialized (
    select w.*, (w.termijn ->> 'dueOn')::date as due_on, json_build_object('page', w.page, 'id', w.id, 'reference', w.reference, 'what', w.what,
      'termijn', stored_termijn_shape(w.termijn, moment), 'fromOrganisation', find_organisation(w.party), 'urgent', w.urgent) as shape
    from (select * from ${WORK} every order by urgent desc, due_at nulls last, id limit 300) w
  )
  select json_build_object(
    'antwoordNodig', coalesce(json_agg(shape order by urgent desc, due_at nulls last, id) filter (where list = 'antwoordNodig'), '[]'),
    'teLaatEnVandaag', coalesce(json_agg(shape order by urgent desc, due_at, id) filter (where list = 'own' and (due_on <= today or due_at <= moment.now)), '[]'),
    'dezeWeek', coalesce(json_agg(shape order by due_at, urgent desc, id) filter (where list = 'own' and due_on > today and due_at > moment.now and due_on <= coming), '[]'),
    'wachtOpAnderen', coalesce(json_agg(shape order by due_at nulls last, id) filter (where list = 'wachtOpAnderen'), '[]'),
    'nextDueOn', min(due_on) filter (where list <> 'wachtOpAnderen' and due_on >= today)), coalesce(array_agg(id), '{}')
  into answer, shown from item;
  perform audit_list('mijnWerk', 'WERK', shown);
  return answer;
end
$$;

grant execute on function work_termijn, read_mijn_werk to chain_app;
`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function read_mijn_werk, work_termijn');
  }
}
