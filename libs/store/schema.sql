-- SPDX-License-Identifier: EUPL-1.2
-- The schema as a freshly migrated database has it, by src/schema/describe-schema.fixture.ts; read it in a review, run the migrations instead.
-- Rewritten by: npm run schema -w @ketenportaal/store

-- tables

create table access_grant (
  casus_id uuid not null,
  level text not null,
  subject_id uuid,
  organisation_id uuid not null,
  person_id uuid,
  role text,
  until timestamp with time zone
);
create table alarm (
  casus_id uuid not null,
  kind text not null,
  term text not null,
  subject_id uuid not null,
  at timestamp with time zone not null,
  version integer not null,
  attempts integer not null default 0,
  next_attempt_at timestamp with time zone not null
);
create table audit_entry (
  id bigint not null generated always as identity,
  at timestamp with time zone not null,
  person_id uuid,
  organisation_id uuid,
  action text not null,
  subject_kind text not null,
  subject_id uuid,
  request_id uuid,
  allowed boolean not null,
  subject_ids uuid[]
);
create table casus (
  id uuid not null,
  reference text not null,
  version integer not null,
  status text not null,
  policy_version text not null,
  opened_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  merged_into uuid,
  holder_organisation_id uuid not null,
  holder_person_id uuid not null,
  holder_deputy_id uuid,
  holder_since timestamp with time zone not null,
  next_term text,
  next_termijn jsonb,
  next_due_at timestamp with time zone,
  offered_to uuid,
  veilig_thuis_id uuid
);
create table casus_fact (
  casus_id uuid not null,
  version integer not null,
  type text not null,
  data jsonb not null,
  occurred_at timestamp with time zone not null,
  actor_person_id uuid,
  actor_organisation_id uuid,
  request_id uuid,
  previous_version integer generated always as (NULLIF((version - 1), 0)) stored
);
create table clock (
  one boolean not null default true,
  shift interval not null default '00:00:00'::interval
);
create table days_off (
  one boolean not null default true,
  dates date[] not null
);
create table ended_session (
  sid text not null,
  ended_at timestamp with time zone not null
);
create table holding (
  casus_id uuid not null,
  seq integer not null,
  previous_seq integer,
  since timestamp with time zone not null,
  previous_since timestamp with time zone,
  organisation_id uuid not null,
  person_id uuid not null,
  deputy_id uuid,
  fact_version integer not null
);
create table melder_card (
  melding_id uuid not null,
  melder_person_id uuid not null,
  melder_organisation_id uuid not null,
  reference text not null,
  sent_at timestamp with time zone not null,
  organisation_id uuid not null,
  person_id uuid not null,
  since timestamp with time zone not null,
  now_happening text not null,
  with_organisation_id uuid,
  due_at timestamp with time zone,
  due_on date,
  termijn jsonb,
  veilig_thuis_id uuid not null,
  veilig_thuis_handles boolean not null,
  keeps_own_help boolean not null,
  changed_at timestamp with time zone not null
);
create table melder_step (
  melding_id uuid not null,
  seq integer not null,
  step text not null,
  at timestamp with time zone not null,
  organisation_id uuid
);
create table melding (
  id uuid not null,
  casus_id uuid not null,
  reference text not null,
  melder_organisation_id uuid not null,
  melder_person_id uuid not null,
  veilig_thuis_id uuid not null,
  acute boolean not null,
  sent_at timestamp with time zone not null,
  received_at timestamp with time zone,
  worker_person_id uuid,
  merged boolean not null default false,
  concluded_at timestamp with time zone,
  outcome text,
  feedback_at timestamp with time zone
);
create table melding_draft (
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  content jsonb not null,
  saved_at timestamp with time zone not null
);
create table melding_text (
  melding_id uuid not null,
  about text not null,
  concern text not null,
  own_help text not null default ''::text,
  feedback text
);
create table migration (
  id integer not null default nextval('migration_id_seq'::regclass),
  timestamp bigint not null,
  name character varying not null
);
create table notification (
  id bigint not null generated always as identity,
  person_id uuid not null,
  organisation_id uuid not null,
  casus_id uuid not null,
  fact_version integer not null,
  message text not null,
  term text,
  about_page text not null,
  about_id uuid not null,
  created_at timestamp with time zone not null,
  read_at timestamp with time zone
);
create table organisation (
  id uuid not null,
  kind text not null,
  name text not null,
  region text not null,
  phone text not null,
  phone_hours text not null,
  active boolean not null default true,
  shape json not null
);
create table outbox (
  id uuid not null,
  notification_id bigint not null,
  channel text not null,
  state text not null default 'open'::text,
  attempts integer not null default 0,
  next_attempt_at timestamp with time zone not null,
  lease_until timestamp with time zone,
  sent_at timestamp with time zone
);
create table overdracht (
  id uuid not null,
  casus_id uuid not null,
  status text not null,
  giver_organisation_id uuid not null,
  giver_person_id uuid not null,
  receiver_organisation_id uuid not null,
  ground text not null,
  urgency text not null,
  family_informed boolean not null,
  offered_at timestamp with time zone not null,
  answer_termijn jsonb not null,
  answer_due_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  expires_on date not null,
  ended_at timestamp with time zone,
  ended_by_person_id uuid,
  holder_person_id uuid,
  deputy_person_id uuid,
  first_contact_on date,
  refusal_reason text,
  instead_organisation_id uuid,
  question_asked_at timestamp with time zone,
  question_asked_by_person_id uuid,
  question_termijn jsonb,
  question_answered_at timestamp with time zone,
  question_answered_by_person_id uuid
);
create table overdracht_question (
  overdracht_id uuid not null,
  question text not null,
  answer text
);
create table overdracht_text (
  overdracht_id uuid not null,
  household text not null,
  municipality text not null,
  why_this_party text not null,
  asked text not null,
  agreements text not null default ''::text,
  giver_keeps text not null default ''::text,
  do_not_contact text not null default ''::text,
  refusal_text text,
  instead_text text
);
create table person (
  id uuid not null,
  organisation_id uuid not null,
  subject text not null,
  name text not null,
  function_title text not null,
  work_phone text,
  email text not null,
  active boolean not null default true,
  shape json not null
);
create table person_role (
  person_id uuid not null,
  role text not null
);
create table request (
  request_id uuid not null,
  person_id uuid not null,
  operation text not null,
  fingerprint bytea not null,
  answer jsonb not null,
  at timestamp with time zone not null
);
create table session (
  id_hash bytea not null,
  subject text not null,
  sid text not null,
  sealed_tokens bytea not null,
  csrf_hash bytea not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);
create table termijn (
  casus_id uuid not null,
  term text not null,
  subject_id uuid not null,
  due_at timestamp with time zone not null,
  due_on date not null,
  uitleg jsonb not null,
  passed boolean not null
);

-- types

create type reading_moment as (now timestamp with time zone, working_day integer, days_off date[]);

-- constraints

alter table access_grant add constraint access_grant_casus_id_fkey FOREIGN KEY (casus_id) REFERENCES casus(id) DEFERRABLE INITIALLY DEFERRED;
alter table access_grant add constraint access_grant_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);
alter table access_grant add constraint access_level_is_known CHECK ((level = ANY (ARRAY['MELDER'::text, 'MELDING'::text, 'CASUS'::text, 'PREVIEW'::text, 'OWN_ANSWER'::text])));
alter table access_grant add constraint grant_names_a_person_or_a_role CHECK (((person_id IS NULL) <> (role IS NULL)));
alter table alarm add constraint alarm_casus_id_fkey FOREIGN KEY (casus_id) REFERENCES casus(id) DEFERRABLE INITIALLY DEFERRED;
alter table alarm add constraint alarm_kind_is_known CHECK ((kind = ANY (ARRAY['WARN'::text, 'PASS'::text, 'EXPIRE'::text])));
alter table alarm add constraint one_alarm_per_moment PRIMARY KEY (kind, term, subject_id);
alter table audit_entry add constraint audit_entry_pkey PRIMARY KEY (id);
alter table casus add constraint casus_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES casus(id);
alter table casus add constraint casus_offered_to_fkey FOREIGN KEY (offered_to) REFERENCES organisation(id);
alter table casus add constraint casus_pkey PRIMARY KEY (id);
alter table casus add constraint casus_status_is_known CHECK ((status = ANY (ARRAY['open'::text, 'merged'::text])));
alter table casus add constraint casus_veilig_thuis_id_fkey FOREIGN KEY (veilig_thuis_id) REFERENCES organisation(id);
alter table casus add constraint holder_works_for_the_party FOREIGN KEY (holder_organisation_id, holder_person_id) REFERENCES person(organisation_id, id);
alter table casus add constraint one_casus_per_reference UNIQUE (reference);
alter table casus add constraint open_casus_has_no_end CHECK (((status = 'open'::text) = (ended_at IS NULL)));
alter table casus_fact add constraint casus_fact_casus_id_fkey FOREIGN KEY (casus_id) REFERENCES casus(id) DEFERRABLE INITIALLY DEFERRED;
alter table casus_fact add constraint fact_versions_begin_at_one CHECK ((version >= 1));
alter table casus_fact add constraint fact_versions_have_no_gap FOREIGN KEY (casus_id, previous_version) REFERENCES casus_fact(casus_id, version);
alter table casus_fact add constraint one_fact_per_casus_version PRIMARY KEY (casus_id, version);
alter table clock add constraint clock_pkey PRIMARY KEY (one);
alter table clock add constraint there_is_one_clock CHECK (one);
alter table days_off add constraint days_off_pkey PRIMARY KEY (one);
alter table days_off add constraint there_is_one_table_of_days_off CHECK (one);
alter table ended_session add constraint ended_session_pkey PRIMARY KEY (sid);
alter table holding add constraint holder_is_a_person_of_the_party FOREIGN KEY (organisation_id, person_id) REFERENCES person(organisation_id, id);
alter table holding add constraint holding_beginning_is_known_once UNIQUE (casus_id, seq, since);
alter table holding add constraint holding_begins_after_the_previous CHECK (((previous_since IS NULL) OR (since > previous_since)));
alter table holding add constraint holding_casus_id_fkey FOREIGN KEY (casus_id) REFERENCES casus(id) DEFERRABLE INITIALLY DEFERRED;
alter table holding add constraint holding_comes_from_a_fact FOREIGN KEY (casus_id, fact_version) REFERENCES casus_fact(casus_id, version) DEFERRABLE INITIALLY DEFERRED;
alter table holding add constraint holding_counts_up_from_the_previous CHECK ((((seq = 1) = (previous_seq IS NULL)) AND ((previous_seq IS NULL) OR (seq = (previous_seq + 1))) AND ((previous_seq IS NULL) = (previous_since IS NULL))));
alter table holding add constraint holding_follows_the_previous FOREIGN KEY (casus_id, previous_seq, previous_since) REFERENCES holding(casus_id, seq, since);
alter table holding add constraint holding_pkey PRIMARY KEY (casus_id, seq);
alter table holding add constraint one_successor_per_holding UNIQUE (casus_id, previous_seq);
alter table melder_card add constraint melder_card_melding_id_fkey FOREIGN KEY (melding_id) REFERENCES melding(id) DEFERRABLE INITIALLY DEFERRED;
alter table melder_card add constraint melder_card_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);
alter table melder_card add constraint melder_card_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table melder_card add constraint melder_card_pkey PRIMARY KEY (melding_id);
alter table melder_card add constraint melder_card_veilig_thuis_id_fkey FOREIGN KEY (veilig_thuis_id) REFERENCES organisation(id);
alter table melder_card add constraint melder_card_with_organisation_id_fkey FOREIGN KEY (with_organisation_id) REFERENCES organisation(id);
alter table melder_step add constraint melder_step_melding_id_fkey FOREIGN KEY (melding_id) REFERENCES melding(id) DEFERRABLE INITIALLY DEFERRED;
alter table melder_step add constraint melder_step_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);
alter table melder_step add constraint melder_step_pkey PRIMARY KEY (melding_id, seq);
alter table melding add constraint melder_works_for_the_party FOREIGN KEY (melder_organisation_id, melder_person_id) REFERENCES person(organisation_id, id);
alter table melding add constraint melding_casus_id_fkey FOREIGN KEY (casus_id) REFERENCES casus(id) DEFERRABLE INITIALLY DEFERRED;
alter table melding add constraint melding_pkey PRIMARY KEY (id);
alter table melding add constraint melding_veilig_thuis_id_fkey FOREIGN KEY (veilig_thuis_id) REFERENCES organisation(id);
alter table melding add constraint one_melding_per_reference UNIQUE (reference);
alter table melding add constraint worker_is_of_veilig_thuis FOREIGN KEY (veilig_thuis_id, worker_person_id) REFERENCES person(organisation_id, id);
alter table melding_draft add constraint draft_is_small CHECK ((octet_length((content)::text) <= 100000));
alter table melding_draft add constraint melding_draft_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);
alter table melding_draft add constraint melding_draft_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table melding_draft add constraint melding_draft_pkey PRIMARY KEY (id);
alter table melding_text add constraint melding_text_melding_id_fkey FOREIGN KEY (melding_id) REFERENCES melding(id) DEFERRABLE INITIALLY DEFERRED;
alter table melding_text add constraint melding_text_pkey PRIMARY KEY (melding_id);
alter table migration add constraint PK_3043fc6b8af7c99b8b98830094f PRIMARY KEY (id);
alter table notification add constraint about_page_is_known CHECK ((about_page = ANY (ARRAY['MELDING'::text, 'MELDING_BIJ_VEILIG_THUIS'::text, 'OVERDRACHT'::text, 'CASUS'::text])));
alter table notification add constraint notification_casus_id_fkey FOREIGN KEY (casus_id) REFERENCES casus(id) DEFERRABLE INITIALLY DEFERRED;
alter table notification add constraint notification_goes_to_a_person_of_the_party FOREIGN KEY (organisation_id, person_id) REFERENCES person(organisation_id, id);
alter table notification add constraint notification_pkey PRIMARY KEY (id);
alter table notification add constraint one_notification_per_fact_recipient UNIQUE (casus_id, fact_version, person_id, message, about_id);
alter table organisation add constraint organisation_kind_is_known CHECK ((kind = ANY (ARRAY['VEILIG_THUIS'::text, 'WIJKTEAM'::text, 'GI'::text, 'SCHOOL'::text, 'GGZ'::text, 'OVERIG'::text])));
alter table organisation add constraint organisation_pkey PRIMARY KEY (id);
alter table outbox add constraint channel_is_known CHECK ((channel = 'MAIL'::text));
alter table outbox add constraint one_delivery_per_fact_recipient_channel UNIQUE (notification_id, channel);
alter table outbox add constraint outbox_notification_id_fkey FOREIGN KEY (notification_id) REFERENCES notification(id);
alter table outbox add constraint outbox_pkey PRIMARY KEY (id);
alter table outbox add constraint outbox_state_is_known CHECK ((state = ANY (ARRAY['open'::text, 'sent'::text])));
alter table overdracht add constraint asker_works_for_the_receiver FOREIGN KEY (receiver_organisation_id, question_asked_by_person_id) REFERENCES person(organisation_id, id);
alter table overdracht add constraint giver_works_for_the_party FOREIGN KEY (giver_organisation_id, giver_person_id) REFERENCES person(organisation_id, id);
alter table overdracht add constraint open_overdracht_has_no_end CHECK (((status = 'AANGEBODEN'::text) = (ended_at IS NULL)));
alter table overdracht add constraint overdracht_casus_id_fkey FOREIGN KEY (casus_id) REFERENCES casus(id) DEFERRABLE INITIALLY DEFERRED;
alter table overdracht add constraint overdracht_goes_to_another_party CHECK ((receiver_organisation_id <> giver_organisation_id));
alter table overdracht add constraint overdracht_has_a_ground CHECK ((ground = ANY (ARRAY['G-IK'::text, 'G-TM'::text, 'G-RB'::text, 'G-OTS'::text, 'G-CP'::text])));
alter table overdracht add constraint overdracht_instead_organisation_id_fkey FOREIGN KEY (instead_organisation_id) REFERENCES organisation(id);
alter table overdracht add constraint overdracht_pkey PRIMARY KEY (id);
alter table overdracht add constraint overdracht_receiver_organisation_id_fkey FOREIGN KEY (receiver_organisation_id) REFERENCES organisation(id);
alter table overdracht add constraint overdracht_status_is_known CHECK ((status = ANY (ARRAY['AANGEBODEN'::text, 'AANVAARD'::text, 'GEWEIGERD'::text, 'INGETROKKEN'::text, 'VERLOPEN'::text])));
alter table overdracht add constraint question_has_someone_and_a_date CHECK ((((question_asked_at IS NULL) = (question_asked_by_person_id IS NULL)) AND ((question_asked_at IS NULL) = (question_termijn IS NULL))));
alter table overdracht add constraint question_is_answered_after_it_was_asked CHECK (((question_answered_at IS NULL) OR (question_answered_at > question_asked_at)));
alter table overdracht add constraint who_answers_works_for_the_giver FOREIGN KEY (giver_organisation_id, question_answered_by_person_id) REFERENCES person(organisation_id, id);
alter table overdracht_question add constraint one_question_per_overdracht PRIMARY KEY (overdracht_id);
alter table overdracht_question add constraint overdracht_question_overdracht_id_fkey FOREIGN KEY (overdracht_id) REFERENCES overdracht(id) DEFERRABLE INITIALLY DEFERRED;
alter table overdracht_text add constraint overdracht_text_overdracht_id_fkey FOREIGN KEY (overdracht_id) REFERENCES overdracht(id) DEFERRABLE INITIALLY DEFERRED;
alter table overdracht_text add constraint overdracht_text_pkey PRIMARY KEY (overdracht_id);
alter table person add constraint one_person_per_subject UNIQUE (subject);
alter table person add constraint person_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);
alter table person add constraint person_pkey PRIMARY KEY (id);
alter table person add constraint person_works_for_one_organisation UNIQUE (organisation_id, id);
alter table person_role add constraint person_role_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table person_role add constraint person_role_pkey PRIMARY KEY (person_id, role);
alter table person_role add constraint role_is_known CHECK ((role = ANY (ARRAY['MELDER'::text, 'INTAKE'::text, 'MEDEWERKER'::text, 'ACCEPTANT'::text, 'TEAMLEIDER'::text, 'BEHEERDER'::text, 'PRIVACY_OFFICER'::text])));
alter table request add constraint request_pkey PRIMARY KEY (request_id);
alter table session add constraint session_pkey PRIMARY KEY (id_hash);
alter table termijn add constraint one_date_per_obligation PRIMARY KEY (term, subject_id);
alter table termijn add constraint termijn_casus_id_fkey FOREIGN KEY (casus_id) REFERENCES casus(id) DEFERRABLE INITIALLY DEFERRED;

-- indexes

CREATE INDEX access_grant_by_casus ON public.access_grant USING btree (casus_id, organisation_id);
CREATE INDEX access_grant_by_organisation ON public.access_grant USING btree (organisation_id, level, casus_id);
CREATE INDEX access_grant_by_subject ON public.access_grant USING btree (subject_id, organisation_id);
CREATE INDEX alarm_by_next_attempt ON public.alarm USING btree (next_attempt_at);
CREATE INDEX audit_entry_by_subject ON public.audit_entry USING btree (subject_id, at);
CREATE INDEX casus_by_holder ON public.casus USING btree (holder_organisation_id, holder_person_id) WHERE (status = 'open'::text);
CREATE INDEX melder_card_by_melder ON public.melder_card USING btree (melder_person_id, sent_at DESC, melding_id DESC);
CREATE INDEX melding_by_casus ON public.melding USING btree (casus_id);
CREATE INDEX melding_by_veilig_thuis ON public.melding USING btree (veilig_thuis_id, sent_at DESC);
CREATE INDEX melding_draft_by_person ON public.melding_draft USING btree (person_id, saved_at DESC);
CREATE INDEX notification_inbox ON public.notification USING btree (person_id, id DESC);
CREATE UNIQUE INDEX one_first_holding_per_casus ON public.holding USING btree (casus_id) WHERE (previous_seq IS NULL);
CREATE UNIQUE INDEX one_open_overdracht_per_casus ON public.overdracht USING btree (casus_id) WHERE (status = 'AANGEBODEN'::text);
CREATE INDEX outbox_open ON public.outbox USING btree (next_attempt_at) WHERE (state = 'open'::text);
CREATE INDEX overdracht_by_casus ON public.overdracht USING btree (casus_id, offered_at);
CREATE INDEX overdracht_waiting_for_receiver ON public.overdracht USING btree (receiver_organisation_id, answer_due_at) WHERE (status = 'AANGEBODEN'::text);
CREATE INDEX session_by_sid ON public.session USING btree (sid);
CREATE INDEX termijn_by_casus ON public.termijn USING btree (casus_id, due_at);

-- views

create view verantwoordelijkheid_periode with (security_invoker=true) as
 SELECT h.casus_id,
    h.seq,
    h.organisation_id,
    h.person_id,
    h.since AS from_at,
    COALESCE(lead(h.since) OVER (PARTITION BY h.casus_id ORDER BY h.seq), c.ended_at) AS to_at
   FROM (holding h
     JOIN casus c ON ((c.id = h.casus_id)));

-- functions

CREATE OR REPLACE FUNCTION public.act_as(asked_subject text, asked_organisation text, asked_roles text[], asked_sid text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare found_person uuid; found_organisation uuid; found_roles text[];
begin
  select p.id, p.organisation_id,
         array(select r.role from person_role r where r.person_id = p.id and r.role = any (asked_roles) order by r.role)
    into found_person, found_organisation, found_roles
    from person p join organisation o on o.id = p.organisation_id and o.active
   where p.subject = asked_subject and p.active and p.organisation_id::text = asked_organisation
     and not exists (select from ended_session e where e.sid = asked_sid);
  if found_person is null then
    raise exception 'not signed in' using errcode = 'KP401';
  end if;
  perform set_config('app.person', found_person::text, true),
          set_config('app.organisation', found_organisation::text, true),
          set_config('app.roles', array_to_string(found_roles, ','), true);
  return found_person;
end $function$;
-- owner: chain_ledger
CREATE OR REPLACE FUNCTION public.act_as_system()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform set_config('app.person', '', true), set_config('app.organisation', '', true), set_config('app.roles', '', true);
end $function$;
-- owner: chain_ledger
CREATE OR REPLACE FUNCTION public.app_organisation()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$select nullif(current_setting('app.organisation', true), '')::uuid$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.app_person()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$select nullif(current_setting('app.person', true), '')::uuid$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.app_roles()
 RETURNS text[]
 LANGUAGE sql
 STABLE
AS $function$select string_to_array(nullif(current_setting('app.roles', true), ''), ',')$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.append_casus(change jsonb, request uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;
-- owner: chain_ledger
CREATE OR REPLACE FUNCTION public.append_facts(change jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare part jsonb; changed text; request uuid := (change ->> 'requestId')::uuid;
begin
  if app_person() is null and session_user <> 'chain_worker' then
    raise exception 'not signed in' using errcode = 'KP401';
  end if;
  for part in select value from jsonb_array_elements(change -> 'casussen') loop
    perform append_casus(part, request);
  end loop;
  perform append_texts(change -> 'texts');
  perform tell(change -> 'told');
  for changed in select value from jsonb_array_elements_text(change -> 'meldingenChanged') loop
    perform pg_notify('melder_card_changed', changed);
  end loop;
  for changed in select value from jsonb_array_elements_text(change -> 'overdrachtenChanged') loop
    perform pg_notify('overdracht_changed', changed);
  end loop;
  if request is not null then
    insert into request (request_id, person_id, operation, fingerprint, answer, at)
    values (request, app_person(), change ->> 'operation', decode(change ->> 'fingerprint', 'hex'), change -> 'answer', chain_now());
  end if;
  perform audit(change ->> 'operation', change ->> 'subjectKind', (change ->> 'subjectId')::uuid, request, true);
end $function$;
-- owner: chain_ledger
CREATE OR REPLACE FUNCTION public.append_texts(texts jsonb)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$;
-- owner: chain_ledger
CREATE OR REPLACE FUNCTION public.audit(action text, subject_kind text, subject_id uuid, request_id uuid DEFAULT NULL::uuid, allowed boolean DEFAULT true)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  insert into audit_entry (at, person_id, organisation_id, action, subject_kind, subject_id, request_id, allowed)
  values (chain_now(), app_person(), app_organisation(), action, subject_kind, subject_id, request_id, allowed);
$function$;
-- owner: chain_ledger
CREATE OR REPLACE FUNCTION public.audit_list(action text, subject_kind text, subject_ids uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  insert into audit_entry (at, person_id, organisation_id, action, subject_kind, subject_ids, allowed)
  values (chain_now(), app_person(), app_organisation(), $1, $2, $3, true);
end
$function$;
-- owner: chain_ledger
CREATE OR REPLACE FUNCTION public.audit_read(action text, subject_kind text, subject_id uuid, allowed boolean)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  insert into audit_entry (at, person_id, organisation_id, action, subject_kind, subject_id, allowed)
  values (chain_now(), app_person(), app_organisation(), $1, $2, $3, $4);
end
$function$;
-- owner: chain_ledger
CREATE OR REPLACE FUNCTION public.begin_run(run jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;
-- owner: chain_ledger
CREATE OR REPLACE FUNCTION public.bericht_about(asked bigint, OUT reference text, OUT party uuid)
 RETURNS record
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$;
-- owner: chain_ledger
CREATE OR REPLACE FUNCTION public.bericht_shape(n notification)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  named record;
begin
  select * into named from bericht_about(n.id);
  return json_build_object('id', n.id::text, 'number', n.id, 'message', n.message, 'term', replace(n.term, '-', '_'), 'page', n.about_page, 'aboutId', n.about_id,
    'reference', coalesce(named.reference, ''), 'organisation', find_organisation(named.party), 'createdAt', iso(n.created_at), 'readAt', iso(n.read_at));
end
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.casus_card(c casus, moment reading_moment)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return json_build_object(
    'organisation', find_organisation(c.holder_organisation_id), 'person', find_person(c.holder_person_id), 'since', iso(c.holder_since),
    'now', now_happening(c.next_term), 'withOrganisation', case when c.next_term in ('D-07', 'D-07b') then find_organisation(c.offered_to) end,
    'termijn', stored_termijn_shape(c.next_termijn, moment),
    'veiligThuis', find_organisation(c.veilig_thuis_id), 'veiligThuisHandles', c.veilig_thuis_id is not null);
end
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.casus_event(f casus_fact)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
AS $function$
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
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.casus_events(asked uuid)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return (select coalesce(json_agg(casus_event(f) order by f.version), '[]') from casus_fact f where f.casus_id = asked);
end
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.casus_rows(asked uuid)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$;
-- owner: chain_ledger
CREATE OR REPLACE FUNCTION public.casus_shape(c casus, moment reading_moment)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
AS $function$
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
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.chain_now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
AS $function$select date_trunc('milliseconds', clock_timestamp() + (select shift from clock))$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.facts_of(asked uuid)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(jsonb_agg(f.data || jsonb_build_object('type', f.type, 'at', iso(f.occurred_at), 'actorPersonId', f.actor_person_id, 'actorOrganisationId', f.actor_organisation_id) order by f.version), '[]')
  from casus_fact f where f.casus_id = asked;
$function$;
-- owner: chain_ledger
CREATE OR REPLACE FUNCTION public.facts_to_fold(asked uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return (
    select jsonb_build_object('id', c.id, 'policyVersion', c.policy_version, 'facts', facts_of(c.id))
    from casus c where c.id = asked and may_act_on(asked));
end
$function$;
-- owner: chain_ledger
CREATE OR REPLACE FUNCTION public.find_organisation(wanted uuid)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return (select o.shape from organisation o where o.id = wanted);
end
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.find_person(wanted uuid)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return (select p.shape from person p where p.id = wanted);
end
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.foldable(answer json, casus uuid)
 RETURNS json
 LANGUAGE sql
 STABLE
AS $function$
  select json_build_object('answer', answer, 'casus', facts_to_fold(casus))
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.iso(moment timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$select to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.lock_casus(about_kind text, about_id uuid, also uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;
-- owner: chain_ledger
CREATE OR REPLACE FUNCTION public.mark_read(asked bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare about uuid;
begin
  update notification n set read_at = coalesce(n.read_at, chain_now())
  where n.id = asked and n.person_id = app_person() and n.organisation_id = app_organisation() returning n.about_id into about;
  perform audit('MARK_BERICHT_READ', 'BERICHT', about, null, about is not null);
  return about is not null;
end $function$;
-- owner: chain_ledger
CREATE OR REPLACE FUNCTION public.may_act_on(asked uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (
    select from access_grant g
    where g.casus_id = asked and g.organisation_id = app_organisation() and g.level <> 'MELDER'
      and (g.person_id = app_person() or g.role = any (app_roles()))
  ) or exists (
    select from overdracht o where o.casus_id = asked and o.giver_organisation_id = app_organisation() and o.giver_person_id = app_person()
  );
$function$;
-- owner: chain_ledger
CREATE OR REPLACE FUNCTION public.may_see(wanted text, subject uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return exists (
    select from access_grant g where g.subject_id = subject and g.level = wanted and g.organisation_id = app_organisation()
      and (g.person_id = app_person() or g.role = any (app_roles())) and (g.until is null or g.until > chain_now()));
end
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.may_see_casus(asked uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return exists (
    select from access_grant g where g.casus_id = asked and g.level = 'CASUS' and g.organisation_id = app_organisation()
      and (g.person_id = app_person() or g.role = any (app_roles())) and (g.until is null or g.until > chain_now()));
end
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.melding_shape(m melding, moment reading_moment)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
AS $function$
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
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.now_happening(term text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case term when 'D-01' then 'WACHT_OP_BEVESTIGING' when 'D-02' then 'BEOORDELING_LOOPT' when 'D-03' then 'TERUGKOPPELING_VOLGT'
    when 'D-07' then 'WACHT_OP_ANTWOORD' when 'D-07b' then 'VRAAG_TE_BEANTWOORDEN' when 'D-08' then 'EERSTE_CONTACT_VOLGT' else 'HOUDT_ZICHT' end
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.overdracht_card(c casus, o overdracht, moment reading_moment)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  c.next_term := 'D-07';
  c.next_termijn := o.answer_termijn;
  return casus_card(c, moment);
end
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.overdracht_question_shape(o overdracht, readable boolean, moment reading_moment)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
AS $function$
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
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.overdracht_shape(o overdracht, moment reading_moment)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
AS $function$
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
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.own_answer(answered uuid)
 RETURNS overdracht_text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  words overdracht_text;
begin
  select t.overdracht_id, '', '', '', '', '', '', '', t.refusal_text, t.instead_text into words
  from overdracht_text t where t.overdracht_id = answered and may_see('OWN_ANSWER', answered);
  return words;
end
$function$;
-- owner: chain_ledger
CREATE OR REPLACE FUNCTION public.read_berichten(p_subject text, p_organisation text, p_roles text[], p_sid text, p_first integer, p_before bigint)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
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
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.read_berichten_since(p_subject text, p_organisation text, p_roles text[], p_sid text, p_first integer, p_after bigint)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
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
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.read_casus(p_subject text, p_organisation text, p_roles text[], p_sid text, p_id uuid)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
declare
  moment reading_moment; item json;
begin
  perform act_as(p_subject, p_organisation, p_roles, p_sid);
  moment := reading_now();
  select foldable(casus_shape(c, moment), c.id) into item from casus c where c.id = p_id and may_see_casus(c.id);
  perform audit_read('casus', 'CASUS', p_id, item is not null);
  return case when item is null then 'null' else json_build_object('now', iso(moment.now), 'reader', reader(), 'items', json_build_array(item))::text end;
end
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.read_collegas(p_subject text, p_organisation text, p_roles text[], p_sid text)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
begin
  perform act_as(p_subject, p_organisation, p_roles, p_sid);
  perform audit_read('collegas', 'DIRECTORY', null, true);
  return (
    select coalesce(json_agg(p.shape order by p.name, p.id), '[]')
    from person p where p.organisation_id = app_organisation() and p.active);
end
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.read_first_actor(p_subject text, p_organisation text, p_roles text[], p_sid text, p_person uuid, p_party uuid)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
begin
  perform act_as(p_subject, p_organisation, p_roles, p_sid);
  perform audit_read('firstActor', 'PERSON', p_person, true);
  return json_build_object('person', find_person(p_person), 'organisation', find_organisation(p_party));
end
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.read_me(p_subject text, p_organisation text, p_roles text[], p_sid text)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
begin
  perform act_as(p_subject, p_organisation, p_roles, p_sid);
  perform audit_read('me', 'PERSON', app_person(), true);
  return json_build_object(
    'person', find_person(app_person()),
    'roles', to_json(coalesce(app_roles(), '{}')),
    'unread', (select count(*) from notification where person_id = app_person() and organisation_id = app_organisation() and read_at is null),
    'sessionExpiresAt', (select iso(max(expires_at)) from session where sid = p_sid and subject = p_subject));
end
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.read_melding(p_subject text, p_organisation text, p_roles text[], p_sid text, p_id uuid, p_taal text)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
declare
  me uuid; party uuid; moment reading_moment; taal text := lower(p_taal); answer text;
begin
  
  perform act_as(p_subject, p_organisation, p_roles, p_sid);
  me := app_person(); party := app_organisation(); moment := reading_now();
  select json_build_object('id', c.melding_id, 'reference', c.reference, 'sentAt', iso(c.sent_at), 'card', json_build_object(
      'organisation', (select o.shape from organisation o where o.id = c.organisation_id), 'person', (select p.shape from person p where p.id = c.person_id), 'since', iso(c.since), 'now', c.now_happening,
      'withOrganisation', (select o.shape from organisation o where o.id = c.with_organisation_id), 'termijn', termijn_shape(c.termijn, c.due_at, c.due_on, moment, taal),
      'veiligThuis', (select o.shape from organisation o where o.id = c.veilig_thuis_id), 'veiligThuisHandles', c.veilig_thuis_handles),
    'keepsOwnHelp', c.keeps_own_help,
    'ownText', json_build_object('about', coalesce(t.about, ''), 'concern', coalesce(t.concern, ''), 'ownHelp', coalesce(t.own_help, ''), 'feedback', t.feedback),
    'steps', coalesce((
      select json_agg(json_build_object('step', s.step, 'at', iso(s.at), 'organisation', (select o.shape from organisation o where o.id = s.organisation_id)) order by s.seq)
      from melder_step s where s.melding_id = c.melding_id), '[]'))
  into answer
  from melder_card c
    left join melding_text t on t.melding_id = c.melding_id
  where c.melding_id = p_id and c.melder_person_id = me and c.melder_organisation_id = party;
  perform audit_read('melding', 'MELDING', p_id, answer is not null);
  return coalesce(answer, 'null');
end
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.read_melding_bij_veilig_thuis(p_subject text, p_organisation text, p_roles text[], p_sid text, p_id uuid)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
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
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.read_melding_drafts(p_subject text, p_organisation text, p_roles text[], p_sid text)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
declare
  shown uuid[]; answer text;
begin
  perform act_as(p_subject, p_organisation, p_roles, p_sid);
  select '[' || coalesce(string_agg(l.shape::text, ','), '') || ']', coalesce(array_agg(l.id), '{}') into answer, shown from (
    select d.id, json_build_object('id', d.id, 'content', d.content, 'savedAt', iso(d.saved_at)) as shape
    from melding_draft d where d.person_id = app_person() and d.organisation_id = app_organisation()
    order by d.saved_at desc, d.id limit 100
  ) l;
  perform audit_list('meldingDrafts', 'MELDING_DRAFT', shown);
  return answer;
end
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.read_meldingen_bij_veilig_thuis(p_subject text, p_organisation text, p_roles text[], p_sid text, p_first integer)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
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
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.read_mijn_casussen(p_subject text, p_organisation text, p_roles text[], p_sid text, p_first integer)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
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
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.read_mijn_meldingen(p_subject text, p_organisation text, p_roles text[], p_sid text, p_first integer, p_after uuid, p_taal text)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
declare
  me uuid; party uuid; moment reading_moment; taal text := lower(p_taal);
  after_id uuid := 'ffffffff-ffff-ffff-ffff-ffffffffffff'; after_at timestamptz := 'infinity';
  shown uuid[]; answer text;
begin
  
  perform act_as(p_subject, p_organisation, p_roles, p_sid);
  me := app_person(); party := app_organisation(); moment := reading_now();
  if p_after is not null then
    -- An unknown or foreign cursor is the end of the list.
    after_id := p_after;
    after_at := (select c.sent_at from melder_card c where c.melding_id = p_after and c.melder_person_id = me and c.melder_organisation_id = party);
  end if;
  select '[' || coalesce(string_agg(json_build_object('id', c.melding_id, 'reference', c.reference, 'sentAt', iso(c.sent_at), 'card', json_build_object(
      'organisation', (select o.shape from organisation o where o.id = c.organisation_id), 'person', (select p.shape from person p where p.id = c.person_id), 'since', iso(c.since), 'now', c.now_happening,
      'withOrganisation', (select o.shape from organisation o where o.id = c.with_organisation_id), 'termijn', termijn_shape(c.termijn, c.due_at, c.due_on, moment, taal),
      'veiligThuis', (select o.shape from organisation o where o.id = c.veilig_thuis_id), 'veiligThuisHandles', c.veilig_thuis_handles))::text, ',' order by c.sent_at desc, c.melding_id desc), '') || ']', coalesce(array_agg(c.melding_id), '{}')
  into answer, shown
  from (
    select * from melder_card
    where melder_person_id = me and melder_organisation_id = party and (sent_at, melding_id) < (after_at, after_id)
    order by sent_at desc, melding_id desc
    limit p_first
  ) c;
  perform audit_list('mijnMeldingen', 'MELDING', shown);
  return answer;
end
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.read_mijn_werk(p_subject text, p_organisation text, p_roles text[], p_sid text)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
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
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.read_open_casussen(p_subject text, p_organisation text, p_roles text[], p_sid text, p_search text)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
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
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.read_organisations(p_subject text, p_organisation text, p_roles text[], p_sid text, p_kinds text[])
 RETURNS text
 LANGUAGE plpgsql
AS $function$
begin
  perform act_as(p_subject, p_organisation, p_roles, p_sid);
  perform audit_read('organisations', 'DIRECTORY', null, true);
  return (
    select coalesce(json_agg(o.shape order by o.name, o.id), '[]')
    from organisation o where o.active and (p_kinds is null or o.kind = any (p_kinds)));
end
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.read_overdracht(p_subject text, p_organisation text, p_roles text[], p_sid text, p_id uuid)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
declare
  moment reading_moment; item json;
begin
  perform act_as(p_subject, p_organisation, p_roles, p_sid);
  moment := reading_now();
  select foldable(overdracht_shape(o, moment), o.casus_id) into item
  from overdracht o where o.id = p_id and (may_see('PREVIEW', o.id) or may_see('OWN_ANSWER', o.id) or may_see_casus(o.casus_id));
  perform audit_read('overdracht', 'OVERDRACHT', p_id, item is not null);
  return case when item is null then 'null' else json_build_object('now', iso(moment.now), 'reader', reader(), 'items', json_build_array(item))::text end;
end
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.read_who_is_responsible(p_subject text, p_organisation text, p_roles text[], p_sid text, p_id uuid, p_taal text)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
declare
  me uuid; party uuid; moment reading_moment; taal text := lower(p_taal); answer text;
begin
  
  perform act_as(p_subject, p_organisation, p_roles, p_sid);
  me := app_person(); party := app_organisation(); moment := reading_now();
  select json_build_object('id', c.melding_id, 'reference', c.reference, 'sentAt', iso(c.sent_at), 'card', json_build_object(
      'organisation', (select o.shape from organisation o where o.id = c.organisation_id), 'person', (select p.shape from person p where p.id = c.person_id), 'since', iso(c.since), 'now', c.now_happening,
      'withOrganisation', (select o.shape from organisation o where o.id = c.with_organisation_id), 'termijn', termijn_shape(c.termijn, c.due_at, c.due_on, moment, taal),
      'veiligThuis', (select o.shape from organisation o where o.id = c.veilig_thuis_id), 'veiligThuisHandles', c.veilig_thuis_handles)) into answer from melder_card c
  where c.melding_id = p_id and c.melder_person_id = me and c.melder_organisation_id = party;
  perform audit_read('whoIsResponsible', 'MELDING', p_id, answer is not null);
  return coalesce(answer, 'null');
end
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.reader()
 RETURNS json
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return (
    select json_build_object('kind', 'person', 'personId', app_person(), 'organisationId', o.id, 'organisationKind', o.kind, 'roles', to_json(coalesce(app_roles(), '{}')))
    from organisation o where o.id = app_organisation());
end
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.reading_now()
 RETURNS reading_moment
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  moment reading_moment;
begin
  select chain_now(), dates into moment.now, moment.days_off from days_off;
  moment.working_day := working_day_number((moment.now at time zone 'Europe/Amsterdam')::date, moment.days_off);
  return moment;
end
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.reference_of(asked uuid)
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return (select c.reference from casus c where c.id = asked and may_act_on(asked));
end
$function$;
-- owner: chain_ledger
CREATE OR REPLACE FUNCTION public.reshape_people()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update person set organisation_id = organisation_id where organisation_id = new.id;
  return null;
end
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.shape_organisation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.shape := format('{"id":%s,"name":%s,"kind":%s,"phone":%s,"phoneHours":%s}', to_json(new.id), to_json(new.name), to_json(new.kind), to_json(new.phone), to_json(new.phone_hours));
  return new;
end
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.shape_person()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.shape := format('{"id":%s,"name":%s,"functionTitle":%s,"workPhone":%s,"organisation":%s}', to_json(new.id), to_json(new.name), to_json(new.function_title),
    coalesce(to_json(new.work_phone), 'null'), (select o.shape from organisation o where o.id = new.organisation_id));
  return new;
end
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.stored_termijn_shape(termijn jsonb, moment reading_moment)
 RETURNS json
 LANGUAGE sql
 STABLE
AS $function$
  select termijn_shape(termijn, (termijn ->> 'dueAt')::timestamptz, (termijn ->> 'dueOn')::date, moment, null)
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.tell(told jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare reader uuid; posted record; mailed boolean := false;
begin
  for reader in
    select distinct p.id
    from jsonb_to_recordset(told) as t(organisation_id uuid, person_id uuid, roles jsonb)
    join person p on p.organisation_id = t.organisation_id and p.active
    where p.id = t.person_id or (t.person_id is null and exists (select from person_role r where r.person_id = p.id and t.roles ? r.role))
    order by p.id
  loop
    perform pg_advisory_xact_lock(hashtextextended('inbox ' || reader, 0));
  end loop;

  for posted in
    insert into notification (person_id, organisation_id, casus_id, fact_version, message, term, about_page, about_id, created_at)
    select distinct on (t.casus_id, t.fact_version, p.id, t.message, t.about_id)
           p.id, p.organisation_id, t.casus_id, t.fact_version, t.message, t.term, t.about_page, t.about_id, t.created_at
    from jsonb_to_recordset(told) as t(casus_id uuid, fact_version integer, organisation_id uuid, person_id uuid, roles jsonb,
                                       message text, term text, about_page text, about_id uuid, created_at timestamptz)
    join person p on p.organisation_id = t.organisation_id and p.active
    where p.id = t.person_id or (t.person_id is null and exists (select from person_role r where r.person_id = p.id and t.roles ? r.role))
    returning id, person_id, created_at
  loop
    insert into outbox (id, notification_id, channel, next_attempt_at) values (gen_random_uuid(), posted.id, 'MAIL', posted.created_at);
    perform pg_notify('inbox', posted.person_id || ':' || posted.id);
    mailed := true;
  end loop;
  if mailed then
    perform pg_notify('outbox', '');
  end if;
end $function$;
-- owner: chain_ledger
CREATE OR REPLACE FUNCTION public.termijn_of(subject uuid, moment reading_moment)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return (
    select stored_termijn_shape(jsonb_build_object('term', replace(t.term, '-', '_'), 'dueAt', iso(t.due_at), 'dueOn', t.due_on, 'uitleg', t.uitleg), moment)
    from termijn t where t.subject_id = subject order by t.due_at, t.term limit 1);
end
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.termijn_shape(termijn jsonb, due_at timestamp with time zone, due_on date, moment reading_moment, taal text)
 RETURNS json
 LANGUAGE sql
 STABLE
AS $function$
  select case when termijn is null then null when taal is not null then json_build_object(
    'term', termijn -> 'term', 'dueOn', termijn -> 'dueOn', 'dueAt', termijn -> 'dueAt', 'late', due_at <= moment.now,
    'workingDaysLeft', working_day_number(due_on, moment.days_off) - moment.working_day, 'uitleg', termijn -> 'uitleg' -> taal)
  else json_build_object(
    'term', termijn -> 'term', 'dueOn', termijn -> 'dueOn', 'dueAt', termijn -> 'dueAt', 'late', due_at <= moment.now,
    'workingDaysLeft', working_day_number(due_on, moment.days_off) - moment.working_day,
    'uitleg', termijn -> 'uitleg' -> 'nl', 'uitlegEn', termijn -> 'uitleg' -> 'en') end
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.work_termijn(t termijn)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
AS $function$
  select case when t.term is not null then jsonb_build_object('term', replace(t.term, '-', '_'), 'dueAt', iso(t.due_at), 'dueOn', t.due_on, 'uitleg', t.uitleg) end
$function$;
-- owner: chain_migrator
CREATE OR REPLACE FUNCTION public.working_day_number(day date, days_off date[])
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select (day - date '2001-01-01') / 7 * 5 + least((day - date '2001-01-01') % 7 + 1, 5) - width_bucket(day, days_off)
$function$;
-- owner: chain_migrator

-- row-level security

alter table access_grant enable row level security, force row level security;
alter table alarm enable row level security, force row level security;
alter table audit_entry enable row level security, force row level security;
alter table casus enable row level security, force row level security;
alter table casus_fact enable row level security, force row level security;
alter table clock disable row level security;
alter table days_off disable row level security;
alter table ended_session disable row level security;
alter table holding enable row level security, force row level security;
alter table melder_card enable row level security, force row level security;
alter table melder_step enable row level security, force row level security;
alter table melding enable row level security, force row level security;
alter table melding_draft enable row level security, force row level security;
alter table melding_text enable row level security, force row level security;
alter table migration disable row level security;
alter table notification enable row level security, force row level security;
alter table organisation disable row level security;
alter table outbox enable row level security, force row level security;
alter table overdracht enable row level security, force row level security;
alter table overdracht_question enable row level security, force row level security;
alter table overdracht_text enable row level security, force row level security;
alter table person disable row level security;
alter table person_role disable row level security;
alter table request enable row level security, force row level security;
alter table session disable row level security;
alter table termijn enable row level security, force row level security;

-- policies

create policy grants_that_are_mine on access_grant for select to chain_app using (((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((person_id = ( SELECT app_person() AS app_person)) OR (role = ANY (( SELECT app_roles() AS app_roles)::text[]))) AND ((until IS NULL) OR (until > ( SELECT chain_now() AS chain_now))))) with check ();
create policy ledger_functions_see_all on access_grant for all to chain_ledger using (true) with check (true);
create policy ledger_functions_see_all on alarm for all to chain_ledger using (true) with check (true);
create policy worker_postpones_alarms on alarm for update to chain_worker using (true) with check (true);
create policy worker_watches_alarms on alarm for select to chain_worker using (true) with check ();
create policy auditor_reads_the_trail on audit_entry for select to chain_auditor using (true) with check ();
create policy ledger_functions_see_all on audit_entry for all to chain_ledger using (true) with check (true);
create policy casus_behind_an_offer on casus for select to chain_app using (((offered_to = ( SELECT app_organisation() AS app_organisation)) AND (EXISTS ( SELECT FROM access_grant g WHERE ((g.casus_id = casus.id) AND (g.level = 'PREVIEW'::text)))))) with check ();
create policy casus_by_grant on casus for select to chain_app using ((EXISTS ( SELECT FROM access_grant g WHERE ((g.casus_id = casus.id) AND (g.level = 'CASUS'::text))))) with check ();
create policy ledger_functions_see_all on casus for all to chain_ledger using (true) with check (true);
create policy facts_by_grant on casus_fact for select to chain_app using ((EXISTS ( SELECT FROM access_grant g WHERE ((g.casus_id = casus_fact.casus_id) AND (g.level = 'CASUS'::text))))) with check ();
create policy ledger_functions_see_all on casus_fact for all to chain_ledger using (true) with check (true);
create policy holdings_by_grant on holding for select to chain_app using ((EXISTS ( SELECT FROM access_grant g WHERE ((g.casus_id = holding.casus_id) AND (g.level = 'CASUS'::text))))) with check ();
create policy ledger_functions_see_all on holding for all to chain_ledger using (true) with check (true);
create policy ledger_functions_see_all on melder_card for all to chain_ledger using (true) with check (true);
create policy own_melder_card on melder_card for select to chain_app using (((melder_person_id = ( SELECT app_person() AS app_person)) AND (melder_organisation_id = ( SELECT app_organisation() AS app_organisation)))) with check ();
create policy ledger_functions_see_all on melder_step for all to chain_ledger using (true) with check (true);
create policy own_melder_steps on melder_step for select to chain_app using ((EXISTS ( SELECT FROM melder_card c WHERE (c.melding_id = melder_step.melding_id)))) with check ();
create policy ledger_functions_see_all on melding for all to chain_ledger using (true) with check (true);
create policy meldingen_by_grant on melding for select to chain_app using ((EXISTS ( SELECT FROM access_grant g WHERE ((g.subject_id = melding.id) AND (g.level = 'MELDING'::text))))) with check ();
create policy ledger_functions_see_all on melding_draft for all to chain_ledger using (true) with check (true);
create policy own_drafts on melding_draft for all to chain_app using (((person_id = ( SELECT app_person() AS app_person)) AND (organisation_id = ( SELECT app_organisation() AS app_organisation)))) with check (((person_id = ( SELECT app_person() AS app_person)) AND (organisation_id = ( SELECT app_organisation() AS app_organisation))));
create policy ledger_functions_see_all on melding_text for all to chain_ledger using (true) with check (true);
create policy melding_texts_by_grant on melding_text for select to chain_app using ((EXISTS ( SELECT FROM access_grant g WHERE ((g.subject_id = melding_text.melding_id) AND (g.level = 'MELDING'::text))))) with check ();
create policy own_melding_text on melding_text for select to chain_app using ((EXISTS ( SELECT FROM melder_card c WHERE (c.melding_id = melding_text.melding_id)))) with check ();
create policy ledger_functions_see_all on notification for all to chain_ledger using (true) with check (true);
create policy own_notifications on notification for select to chain_app using (((person_id = ( SELECT app_person() AS app_person)) AND (organisation_id = ( SELECT app_organisation() AS app_organisation)))) with check ();
create policy worker_reads_what_to_send on notification for select to chain_worker using (true) with check ();
create policy ledger_functions_see_all on outbox for all to chain_ledger using (true) with check (true);
create policy worker_empties_the_outbox on outbox for update to chain_worker using (true) with check (true);
create policy worker_watches_the_outbox on outbox for select to chain_worker using (true) with check ();
create policy ledger_functions_see_all on overdracht for all to chain_ledger using (true) with check (true);
create policy overdrachten_of_a_casus on overdracht for select to chain_app using ((EXISTS ( SELECT FROM access_grant g WHERE ((g.casus_id = overdracht.casus_id) AND (g.level = 'CASUS'::text))))) with check ();
create policy overdrachten_to_us on overdracht for select to chain_app using ((EXISTS ( SELECT FROM access_grant g WHERE ((g.subject_id = overdracht.id) AND (g.level = ANY (ARRAY['PREVIEW'::text, 'OWN_ANSWER'::text])))))) with check ();
create policy ledger_functions_see_all on overdracht_question for all to chain_ledger using (true) with check (true);
create policy questions_of_giver_and_new_holder on overdracht_question for select to chain_app using ((EXISTS ( SELECT FROM (overdracht o JOIN access_grant g ON (((g.casus_id = o.casus_id) AND (g.level = 'CASUS'::text)))) WHERE ((o.id = overdracht_question.overdracht_id) AND ((o.giver_organisation_id = ( SELECT app_organisation() AS app_organisation)) OR ((o.status = 'AANVAARD'::text) AND (o.receiver_organisation_id = ( SELECT app_organisation() AS app_organisation)))))))) with check ();
create policy questions_to_us on overdracht_question for select to chain_app using ((EXISTS ( SELECT FROM access_grant g WHERE ((g.subject_id = overdracht_question.overdracht_id) AND (g.level = 'PREVIEW'::text))))) with check ();
create policy ledger_functions_see_all on overdracht_text for all to chain_ledger using (true) with check (true);
create policy overdracht_texts_of_a_casus on overdracht_text for select to chain_app using ((EXISTS ( SELECT FROM (overdracht o JOIN access_grant g ON (((g.casus_id = o.casus_id) AND (g.level = 'CASUS'::text)))) WHERE (o.id = overdracht_text.overdracht_id)))) with check ();
create policy overdracht_texts_to_us on overdracht_text for select to chain_app using ((EXISTS ( SELECT FROM access_grant g WHERE ((g.subject_id = overdracht_text.overdracht_id) AND (g.level = 'PREVIEW'::text))))) with check ();
create policy ledger_functions_see_all on request for all to chain_ledger using (true) with check (true);
create policy ledger_functions_see_all on termijn for all to chain_ledger using (true) with check (true);
create policy termijnen_by_grant on termijn for select to chain_app using ((EXISTS ( SELECT FROM access_grant g WHERE ((g.casus_id = termijn.casus_id) AND (g.level = 'CASUS'::text))))) with check ();
create policy termijnen_of_a_melding on termijn for select to chain_app using ((EXISTS ( SELECT FROM access_grant g WHERE ((g.subject_id = termijn.subject_id) AND (g.level = 'MELDING'::text))))) with check ();

-- grants

grant select on access_grant to chain_app;
grant delete, insert, select, update on access_grant to chain_ledger;
grant delete, insert, select, update on alarm to chain_ledger;
grant select on alarm to chain_worker;
grant select on audit_entry to chain_auditor;
grant insert, select on audit_entry to chain_ledger;
grant select on casus to chain_app;
grant insert, select, update on casus to chain_ledger;
grant select on casus_fact to chain_app;
grant insert, select on casus_fact to chain_ledger;
grant select on clock to chain_app;
grant select on clock to chain_auditor;
grant select on clock to chain_ledger;
grant select on clock to chain_worker;
grant select on days_off to chain_app;
grant select on days_off to chain_ledger;
grant insert, select on ended_session to chain_app;
grant select on ended_session to chain_ledger;
grant select on holding to chain_app;
grant insert, select on holding to chain_ledger;
grant select on melder_card to chain_app;
grant insert, select, update on melder_card to chain_ledger;
grant select on melder_step to chain_app;
grant insert, select on melder_step to chain_ledger;
grant select on melding to chain_app;
grant insert, select, update on melding to chain_ledger;
grant delete, insert, select, update on melding_draft to chain_app;
grant delete, select on melding_draft to chain_ledger;
grant select on melding_text to chain_app;
grant insert, select, update on melding_text to chain_ledger;
grant select on notification to chain_app;
grant insert, select on notification to chain_ledger;
grant select on organisation to chain_app;
grant select on organisation to chain_auditor;
grant select on organisation to chain_ledger;
grant select on organisation to chain_worker;
grant insert, select on outbox to chain_ledger;
grant select on outbox to chain_worker;
grant select on overdracht to chain_app;
grant insert, select, update on overdracht to chain_ledger;
grant select on overdracht_question to chain_app;
grant insert, select, update on overdracht_question to chain_ledger;
grant select on overdracht_text to chain_app;
grant insert, select, update on overdracht_text to chain_ledger;
grant select on person to chain_ledger;
grant select on person to chain_worker;
grant select on person_role to chain_app;
grant select on person_role to chain_auditor;
grant select on person_role to chain_ledger;
grant select on person_role to chain_worker;
grant insert, select on request to chain_ledger;
grant delete, insert, select, update on session to chain_app;
grant select on termijn to chain_app;
grant delete, insert, select, update on termijn to chain_ledger;
grant select on verantwoordelijkheid_periode to chain_app;

-- grants on columns

grant update (attempts, next_attempt_at) on alarm to chain_worker;
grant update (read_at) on notification to chain_ledger;
grant select (id, person_id, message, about_page, created_at) on notification to chain_worker;
grant update (state, attempts, next_attempt_at, lease_until, sent_at) on outbox to chain_worker;
grant select (id, organisation_id, name, function_title, work_phone, active, shape) on person to chain_app;

-- grants on functions

grant execute on function act_as(asked_subject text, asked_organisation text, asked_roles text[], asked_sid text) to chain_app;
grant execute on function act_as_system() to chain_worker;
grant execute on function app_organisation() to chain_app, chain_auditor, chain_ledger, chain_worker;
grant execute on function app_person() to chain_app, chain_auditor, chain_ledger, chain_worker;
grant execute on function app_roles() to chain_app, chain_auditor, chain_ledger, chain_worker;
grant execute on function append_facts(change jsonb) to chain_app, chain_worker;
grant execute on function audit(action text, subject_kind text, subject_id uuid, request_id uuid, allowed boolean) to chain_app, chain_worker;
grant execute on function audit_list(action text, subject_kind text, subject_ids uuid[]) to chain_app;
grant execute on function audit_read(action text, subject_kind text, subject_id uuid, allowed boolean) to chain_app;
grant execute on function begin_run(run jsonb) to chain_app, chain_worker;
grant execute on function bericht_about(asked bigint, OUT reference text, OUT party uuid) to chain_app;
grant execute on function bericht_shape(n notification) to chain_app;
grant execute on function casus_card(c casus, moment reading_moment) to chain_app;
grant execute on function casus_event(f casus_fact) to chain_app;
grant execute on function casus_events(asked uuid) to chain_app;
grant execute on function casus_rows(asked uuid) to chain_worker;
grant execute on function casus_shape(c casus, moment reading_moment) to chain_app;
grant execute on function chain_now() to chain_app, chain_auditor, chain_ledger, chain_worker;
grant execute on function facts_to_fold(asked uuid) to chain_app;
grant execute on function find_organisation(wanted uuid) to chain_app;
grant execute on function find_person(wanted uuid) to chain_app;
grant execute on function foldable(answer json, casus uuid) to chain_app;
grant execute on function iso(moment timestamp with time zone) to chain_app, chain_auditor, chain_ledger, chain_worker;
grant execute on function mark_read(asked bigint) to chain_app;
grant execute on function may_see(wanted text, subject uuid) to chain_app, chain_ledger;
grant execute on function may_see_casus(asked uuid) to chain_app, chain_ledger;
grant execute on function melding_shape(m melding, moment reading_moment) to chain_app;
grant execute on function now_happening(term text) to chain_app;
grant execute on function overdracht_card(c casus, o overdracht, moment reading_moment) to chain_app;
grant execute on function overdracht_question_shape(o overdracht, readable boolean, moment reading_moment) to chain_app;
grant execute on function overdracht_shape(o overdracht, moment reading_moment) to chain_app;
grant execute on function own_answer(answered uuid) to chain_app;
grant execute on function read_berichten(p_subject text, p_organisation text, p_roles text[], p_sid text, p_first integer, p_before bigint) to chain_app;
grant execute on function read_berichten_since(p_subject text, p_organisation text, p_roles text[], p_sid text, p_first integer, p_after bigint) to chain_app;
grant execute on function read_casus(p_subject text, p_organisation text, p_roles text[], p_sid text, p_id uuid) to chain_app;
grant execute on function read_collegas(p_subject text, p_organisation text, p_roles text[], p_sid text) to chain_app;
grant execute on function read_first_actor(p_subject text, p_organisation text, p_roles text[], p_sid text, p_person uuid, p_party uuid) to chain_app;
grant execute on function read_me(p_subject text, p_organisation text, p_roles text[], p_sid text) to chain_app;
grant execute on function read_melding(p_subject text, p_organisation text, p_roles text[], p_sid text, p_id uuid, p_taal text) to chain_app;
grant execute on function read_melding_bij_veilig_thuis(p_subject text, p_organisation text, p_roles text[], p_sid text, p_id uuid) to chain_app;
grant execute on function read_melding_drafts(p_subject text, p_organisation text, p_roles text[], p_sid text) to chain_app;
grant execute on function read_meldingen_bij_veilig_thuis(p_subject text, p_organisation text, p_roles text[], p_sid text, p_first integer) to chain_app;
grant execute on function read_mijn_casussen(p_subject text, p_organisation text, p_roles text[], p_sid text, p_first integer) to chain_app;
grant execute on function read_mijn_meldingen(p_subject text, p_organisation text, p_roles text[], p_sid text, p_first integer, p_after uuid, p_taal text) to chain_app;
grant execute on function read_mijn_werk(p_subject text, p_organisation text, p_roles text[], p_sid text) to chain_app;
grant execute on function read_open_casussen(p_subject text, p_organisation text, p_roles text[], p_sid text, p_search text) to chain_app;
grant execute on function read_organisations(p_subject text, p_organisation text, p_roles text[], p_sid text, p_kinds text[]) to chain_app;
grant execute on function read_overdracht(p_subject text, p_organisation text, p_roles text[], p_sid text, p_id uuid) to chain_app;
grant execute on function read_who_is_responsible(p_subject text, p_organisation text, p_roles text[], p_sid text, p_id uuid, p_taal text) to chain_app;
grant execute on function reader() to chain_app;
grant execute on function reading_now() to chain_app;
grant execute on function reference_of(asked uuid) to chain_app;
grant execute on function stored_termijn_shape(termijn jsonb, moment reading_moment) to chain_app;
grant execute on function termijn_of(subject uuid, moment reading_moment) to chain_app;
grant execute on function termijn_shape(termijn jsonb, due_at timestamp with time zone, due_on date, moment reading_moment, taal text) to chain_app;
grant execute on function work_termijn(t termijn) to chain_app;
grant execute on function working_day_number(day date, days_off date[]) to chain_app;

-- schemas

create schema bullmq; grant create to chain_worker; grant usage to chain_worker;
create schema public; grant usage to chain_app; grant usage to chain_auditor; grant create to chain_ledger; grant usage to chain_ledger; grant usage to chain_worker;

-- comments

comment on column audit_entry.subject_ids is 'What a list showed: one entry per answer, with every id in it.';
comment on column organisation.shape is 'As every answer shows it; made by a trigger.';
comment on column person.email is 'Read by chain_worker only: the address never leaves through the API.';
comment on column person.shape is 'As every answer shows it, with the party; made by a trigger.';
comment on function act_as is 'Until the end of the transaction the caller is this person: subject, organisation claim and session must agree with the directory; roles are those of token and directory both. Otherwise KP401.';
comment on function act_as_system is 'The clock acting. It is nobody, so row-level security shows it nothing.';
comment on function append_facts is 'The one way to write the ledger. The actor is who began the run, never what the change says.';
comment on function audit is 'Part of the transaction that reads or writes: without its trace the act does not happen (INV-28).';
comment on function begin_run is 'Casus time never goes back: a clock that jumps gives the moment after the last fact.';
comment on function casus_rows is 'The facts and the tables written with them, in one snapshot, for the drift check. No names and no texts.';
comment on function iso is 'A moment as it is written everywhere outside the database (INV-38).';
comment on function lock_casus is 'Two writers on one casus wait for each other here; two casussen are locked in the order of their ids.';
comment on function may_act_on is 'A casus of which the caller sees nothing does not exist for him (INV-23). Who offered an overdracht may still learn how it ended (INV-12).';
comment on table access_grant is 'Who may see what (INV-23), recomputed with every fact. Absent means no.';
comment on table alarm is 'What the clock still has to do. The row is the obligation; a queue job only wakes someone up earlier.';
comment on table audit_entry is 'Every read and write of case data (INV-28, NEN 7513). Append-only.';
comment on table casus is 'One row per casus: the lock, and the projection of its facts.';
comment on table casus_fact is 'What happened, append-only (INV-06). No personal data: ids, codes, dates.';
comment on table clock is 'Zero in production (asserted at start). The demo and the tests move it; only chain_migrator may.';
comment on table days_off is 'Weekdays that are no working days, in order: those of the policy, put here after migrating. Only what a screen counts down with; terms are computed by the core.';
comment on table ended_session is 'Sessions that the identity provider ended (back-channel logout): tokens of these are refused at once.';
comment on table holding is 'Only beginnings are stored (INV-01): a period ends where the next begins, so a gap, a fork and an overlap cannot be written.';
comment on table melder_card is 'The melder''s projection of the own melding (INV-15): the only table a melder''s screens read about a casus.';
comment on table melding_text is 'Personal content, erasable, controlled by Veilig Thuis and by the melder for the own text (INV-33).';
comment on table notification is 'The inbox is the truth: written with the fact, exactly once. Codes and ids only.';
comment on table outbox is 'Owed to someone outside the portal. It stays open until it was sent; there is no permanently failed.';
comment on table overdracht_question is 'What the receiver asked and the giver answered: personal content, erasable, between those two alone.';
comment on table overdracht_text is 'The offer document and the answer in words: personal content, erasable; enough to decide, never the dossier.';
comment on table request is 'One requestId is one intention: a retry gets the first answer.';
comment on table session is 'The browser holds a random id; tokens stay here, sealed with a key that is not in the database.';
