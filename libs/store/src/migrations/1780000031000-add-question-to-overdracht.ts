// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** T-OVD-02: the one question of the receiver. That it was asked is in the ledger; the words stand in a table of their own that can be erased (INV-33). */
export class AddQuestionToOverdracht1780000031000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    await db.query(LOCKS);
    await db.query(APPEND_CASUS);
    await db.query(APPEND_TEXTS);
  }

  async down(db: QueryRunner): Promise<void> {
    // The two functions of writing go with the migration that made them; until then they know more than the tables hold.
    await db.query('drop table overdracht_question');
    await db.query(`
alter table overdracht drop column question_asked_at, drop column question_asked_by_person_id, drop column question_termijn,
  drop column question_answered_at, drop column question_answered_by_person_id
`);
  }
}

const TABLES = `
alter table overdracht
  add column question_asked_at timestamptz,
  add column question_asked_by_person_id uuid,
  add column question_termijn jsonb,
  add column question_answered_at timestamptz,
  add column question_answered_by_person_id uuid,
  add constraint question_has_someone_and_a_date check ((question_asked_at is null) = (question_asked_by_person_id is null) and (question_asked_at is null) = (question_termijn is null)),
  add constraint asker_works_for_the_receiver foreign key (receiver_organisation_id, question_asked_by_person_id) references person (organisation_id, id),
  add constraint who_answers_works_for_the_giver foreign key (giver_organisation_id, question_answered_by_person_id) references person (organisation_id, id),
  add constraint question_is_answered_after_it_was_asked check (question_answered_at is null or question_answered_at > question_asked_at);

create table overdracht_question (
  overdracht_id uuid constraint one_question_per_overdracht primary key references overdracht deferrable initially deferred,
  question text not null,
  answer text
);
comment on table overdracht_question is 'What the receiver asked and the giver answered: personal content, erasable, between those two alone.';
`;

/** Between giver and receiver: another Veilig Thuis that handles the melding sees that something was asked, not what. */
const LOCKS = `
alter table overdracht_question enable row level security;
alter table overdracht_question force row level security;
create policy ledger_functions_see_all on overdracht_question to chain_ledger using (true) with check (true);
grant select, insert, update on overdracht_question to chain_ledger;
grant select on overdracht_question to chain_app;
create policy questions_to_us on overdracht_question for select to chain_app
  using (exists (select from access_grant g where g.subject_id = overdracht_question.overdracht_id and g.level = 'PREVIEW'));
create policy questions_of_giver_and_new_holder on overdracht_question for select to chain_app
  using (exists (
    select from overdracht o join access_grant g on g.casus_id = o.casus_id and g.level = 'CASUS'
    where o.id = overdracht_question.overdracht_id
      and (o.giver_organisation_id = (select app_organisation()) or (o.status = 'AANVAARD' and o.receiver_organisation_id = (select app_organisation())))));
`;

const APPEND_CASUS = `
create or replace function append_casus(change jsonb, request uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare head casus := jsonb_populate_record(null::casus, change -> 'casus'); known integer := (change ->> 'known')::integer;
begin
  if known = 0 then
    insert into casus select head.*;
  else
    update casus c set version = head.version, status = head.status, changed_at = head.changed_at, ended_at = head.ended_at, merged_into = head.merged_into,
      holder_organisation_id = head.holder_organisation_id, holder_person_id = head.holder_person_id, holder_deputy_id = head.holder_deputy_id, holder_since = head.holder_since,
      next_term = head.next_term, next_termijn = head.next_termijn, next_due_at = head.next_due_at, offered_to = head.offered_to, veilig_thuis_id = head.veilig_thuis_id
    where c.id = head.id and c.version = known;
    if not found then
      raise exception 'the casus moved on' using errcode = '40001';
    end if;
  end if;

  insert into casus_fact (casus_id, version, type, data, occurred_at, actor_person_id, actor_organisation_id, request_id)
  select head.id, f.version, f.type, f.data, f.occurred_at, app_person(), app_organisation(), request
  from jsonb_to_recordset(change -> 'facts') as f(version integer, type text, data jsonb, occurred_at timestamptz);

  insert into holding select * from jsonb_populate_recordset(null::holding, change -> 'holding');

  insert into melding select * from jsonb_populate_recordset(null::melding, change -> 'melding')
  on conflict (id) do update set casus_id = excluded.casus_id, received_at = excluded.received_at, worker_person_id = excluded.worker_person_id,
    merged = excluded.merged, concluded_at = excluded.concluded_at, outcome = excluded.outcome, feedback_at = excluded.feedback_at;

  insert into melder_card select * from jsonb_populate_recordset(null::melder_card, change -> 'melder_card')
  on conflict (melding_id) do update set organisation_id = excluded.organisation_id, person_id = excluded.person_id, since = excluded.since,
    now_happening = excluded.now_happening, with_organisation_id = excluded.with_organisation_id, due_at = excluded.due_at, due_on = excluded.due_on,
    termijn = excluded.termijn, veilig_thuis_handles = excluded.veilig_thuis_handles, changed_at = excluded.changed_at;

  insert into melder_step (melding_id, seq, step, at, organisation_id)
  select s.melding_id, s.seq + coalesce((select max(m.seq) from melder_step m where m.melding_id = s.melding_id), 0), s.step, s.at, s.organisation_id
  from jsonb_populate_recordset(null::melder_step, change -> 'melder_step') s;

  insert into overdracht select * from jsonb_populate_recordset(null::overdracht, change -> 'overdracht')
  on conflict (id) do update set status = excluded.status, ended_at = excluded.ended_at, ended_by_person_id = excluded.ended_by_person_id,
    holder_person_id = excluded.holder_person_id, deputy_person_id = excluded.deputy_person_id, first_contact_on = excluded.first_contact_on,
    refusal_reason = excluded.refusal_reason, instead_organisation_id = excluded.instead_organisation_id,
    question_asked_at = excluded.question_asked_at, question_asked_by_person_id = excluded.question_asked_by_person_id, question_termijn = excluded.question_termijn,
    question_answered_at = excluded.question_answered_at, question_answered_by_person_id = excluded.question_answered_by_person_id;

  if change ? 'access_grant' then
    delete from access_grant g where g.casus_id = head.id;
    insert into access_grant select * from jsonb_populate_recordset(null::access_grant, change -> 'access_grant');
  end if;
  if change ? 'termijn' then
    delete from termijn t where t.casus_id = head.id;
    insert into termijn select * from jsonb_populate_recordset(null::termijn, change -> 'termijn');
  end if;
  if change ? 'alarm' then
    delete from alarm a where a.casus_id = head.id
      and not exists (select from jsonb_populate_recordset(null::alarm, change -> 'alarm') n where (n.kind, n.term, n.subject_id) = (a.kind, a.term, a.subject_id));
    insert into alarm (casus_id, kind, term, subject_id, at, version, next_attempt_at)
    select n.casus_id, n.kind, n.term, n.subject_id, n.at, n.version, n.at from jsonb_populate_recordset(null::alarm, change -> 'alarm') n
    on conflict (kind, term, subject_id) do update
      set casus_id = excluded.casus_id, at = excluded.at, version = excluded.version, attempts = 0, next_attempt_at = excluded.next_attempt_at
      where alarm.version <> excluded.version;
    perform pg_notify('alarm', '');
  end if;
  perform pg_notify('casus_changed', head.id::text);
end $$`;

const APPEND_TEXTS = `
create or replace function append_texts(texts jsonb) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  insert into melding_text (melding_id, about, concern, own_help)
  select t.melding_id, t.about, t.concern, t.own_help from jsonb_populate_recordset(null::melding_text, texts -> 'melding') t;

  update melding_text m set feedback = t.feedback
  from jsonb_populate_recordset(null::melding_text, texts -> 'feedback') t where m.melding_id = t.melding_id;

  insert into overdracht_text select * from jsonb_populate_recordset(null::overdracht_text, texts -> 'overdracht');

  update overdracht_text o set refusal_text = t.refusal_text, instead_text = t.instead_text
  from jsonb_populate_recordset(null::overdracht_text, texts -> 'answer') t where o.overdracht_id = t.overdracht_id;

  insert into overdracht_question (overdracht_id, question)
  select t.overdracht_id, t.question from jsonb_populate_recordset(null::overdracht_question, texts -> 'question') t;

  update overdracht_question q set answer = t.answer
  from jsonb_populate_recordset(null::overdracht_question, texts -> 'reply') t where q.overdracht_id = t.overdracht_id;

  delete from melding_draft d where d.id = (texts ->> 'draft')::uuid and d.person_id = app_person();
$$`;
