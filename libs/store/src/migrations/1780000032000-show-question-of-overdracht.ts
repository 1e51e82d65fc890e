// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The answers say that a question waits, and what it was, to who may read it (T-OVD-02). */
export class ShowQuestionOfOverdracht1780000032000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(QUESTION);
    await db.query(OVERDRACHT);
    await db.query(CARD);
    await db.query(CASUS);
    await db.query(WERK);
  }

  async down(db: QueryRunner): Promise<void> {
    // The reads that were replaced go with the migrations that made them.
    await db.query('drop function overdracht_question_shape');
  }
}

const QUESTION = `
create function overdracht_question_shape(o overdracht, readable boolean, moment reading_moment) returns json language plpgsql stable as $$
declare words overdracht_question;
begin
  if o.question_asked_at is null or not coalesce(readable, false) then
    return null;
  end if;
  select * into words from overdracht_question q where q.overdracht_id = o.id;
  return json_build_object('text', coalesce(words.question, ''), 'askedBy', find_person(o.question_asked_by_person_id), 'askedAt', iso(o.question_asked_at),
    'termijn', case when o.question_answered_at is null and o.ended_at is null then stored_termijn_shape(o.question_termijn, moment) end,
    'answerText', words.answer, 'answeredBy', find_person(o.question_answered_by_person_id), 'answeredAt', iso(o.question_answered_at));
end
$$;
grant execute on function overdracht_question_shape to chain_app;
`;

const OVERDRACHT = `
create or replace function overdracht_shape(o overdracht, moment reading_moment) returns json language plpgsql stable as $$
declare
  c casus; words overdracht_text; open boolean := o.status = 'AANGEBODEN';
  opens boolean := may_see_casus(o.casus_id); previews boolean := may_see('PREVIEW', o.id);
  gave boolean := o.giver_organisation_id = app_organisation(); received boolean := o.receiver_organisation_id = app_organisation();
  content boolean; answered boolean;
begin
  select * into c from casus k where k.id = o.casus_id;
  content := previews or (opens and (gave or c.veilig_thuis_id = app_organisation() or (received and o.status = 'AANVAARD')));
  answered := received or (opens and (gave or c.veilig_thuis_id = app_organisation()));
  if content then
    select * into words from overdracht_text t where t.overdracht_id = o.id;
  elsif answered then
    words := own_answer(o.id);
  end if;
  return json_build_object(
    'id', o.id, 'casusReference', coalesce(c.reference, reference_of(o.casus_id)), 'status', case when open and o.question_asked_at is not null and o.question_answered_at is null then 'INFORMATIE_GEVRAAGD' else o.status end,
    'giver', find_person(o.giver_person_id), 'receiver', find_organisation(o.receiver_organisation_id), 'offeredAt', iso(o.offered_at),
    'urgency', o.urgency, 'ground', replace(o.ground, '-', '_'), 'familyInformed', o.family_informed,
    'answer', case when open then stored_termijn_shape(o.answer_termijn, moment) end, 'expiresOn', o.expires_on,
    'holderNow', case when opens then casus_card(c, moment) when open and previews then overdracht_card(c, o, moment) end,
    'document', case when content and words.overdracht_id is not null then json_build_object(
      'household', words.household, 'municipality', words.municipality, 'whyThisParty', words.why_this_party, 'asked', words.asked,
      'agreements', words.agreements, 'giverKeeps', words.giver_keeps, 'doNotContact', words.do_not_contact) end,
    'question', overdracht_question_shape(o, previews or (opens and (gave or (received and o.status = 'AANVAARD'))), moment),
    'endedAt', iso(o.ended_at), 'endedBy', find_person(o.ended_by_person_id), 'acceptedHolder', find_person(o.holder_person_id), 'firstContactOn', o.first_contact_on,
    'refusalReason', case when answered then o.refusal_reason end, 'refusalText', case when answered then words.refusal_text end,
    'insteadOrganisation', case when answered then find_organisation(o.instead_organisation_id) end, 'insteadText', case when answered then words.instead_text end,
    'firstContactLatestOn', null, 'availableActions', '[]'::json, 'casusId', case when opens then o.casus_id end);
end
$$;
`;

const CARD = `
-- As NOW_BY_TERM of the core; the spec holds them against each other.
create or replace function now_happening(term text) returns text language sql immutable as $$
  select case term when 'D-01' then 'WACHT_OP_BEVESTIGING' when 'D-02' then 'BEOORDELING_LOOPT' when 'D-03' then 'TERUGKOPPELING_VOLGT'
    when 'D-07' then 'WACHT_OP_ANTWOORD' when 'D-07b' then 'VRAAG_TE_BEANTWOORDEN' when 'D-08' then 'EERSTE_CONTACT_VOLGT' else 'HOUDT_ZICHT' end
$$;

create or replace function casus_card(c casus, moment reading_moment) returns json language plpgsql stable as $$
begin
  return json_build_object(
    'organisation', find_organisation(c.holder_organisation_id), 'person', find_person(c.holder_person_id), 'since', iso(c.holder_since),
    'now', now_happening(c.next_term), 'withOrganisation', case when c.next_term in ('D-07', 'D-07b') then find_organisation(c.offered_to) end,
    'termijn', stored_termijn_shape(c.next_termijn, moment),
    'veiligThuis', find_organisation(c.veilig_thuis_id), 'veiligThuisHandles', c.veilig_thuis_id is not null);
end
$$;
`;

const CASUS = `
create or replace function casus_shape(c casus, moment reading_moment) returns json language plpgsql stable as $$
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
      from termijn t where t.casus_id = c.id and (t.term in ('D-07', 'D-07b', 'D-08') or may_see('MELDING', t.subject_id))),
    'events', casus_events(c.id));
end
$$;
`;

/** The casus page is where the giver answers. */
const WERK = `
create or replace function read_mijn_werk(p_subject text, p_organisation text, p_roles text[], p_sid text) returns text language plpgsql as $$
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
    from (select * from (
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
    select 'own', 'CASUS', c.id, c.reference, 'VRAAG_BEANTWOORDEN', work_termijn(t), t.due_at, o.receiver_organisation_id, o.urgency = 'ACUUT'
    from casus c join termijn t on t.casus_id = c.id and t.term = 'D-07b' join overdracht o on o.id = t.subject_id
    where c.status = 'open' and c.holder_organisation_id = app_organisation()
      and app_person() in (o.giver_person_id, c.holder_person_id, c.holder_deputy_id) and may_see_casus(c.id)
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
  ) every order by urgent desc, due_at nulls last, id limit 300) w
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
`;
