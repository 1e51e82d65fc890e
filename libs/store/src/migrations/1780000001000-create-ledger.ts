// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The facts, the holding chain, and the tables we read from, written with them. Constraint names are the sentences of the rules. */
export class CreateLedger1780000001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create table casus (
  id uuid primary key,
  reference text not null constraint one_casus_per_reference unique,
  version integer not null,
  status text not null constraint casus_status_is_known check (status in ('open','merged')),
  policy_version text not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  ended_at timestamptz,
  merged_into uuid references casus,
  holder_organisation_id uuid not null,
  holder_person_id uuid not null,
  holder_deputy_id uuid,
  holder_since timestamptz not null,
  next_term text,
  next_termijn jsonb,
  next_due_at timestamptz,
  offered_to uuid references organisation,
  veilig_thuis_id uuid references organisation,
  constraint holder_works_for_the_party foreign key (holder_organisation_id, holder_person_id) references person (organisation_id, id),
  constraint open_casus_has_no_end check ((status = 'open') = (ended_at is null))
) with (fillfactor = 85);
comment on table casus is 'One row per casus: the lock, and the projection of its facts.';
create index casus_by_holder on casus (holder_organisation_id, holder_person_id) where status = 'open';

create table casus_fact (
  casus_id uuid not null references casus deferrable initially deferred,
  version integer not null,
  type text not null,
  data jsonb not null,
  occurred_at timestamptz not null,
  actor_person_id uuid,
  actor_organisation_id uuid,
  request_id uuid,
  previous_version integer generated always as (nullif(version - 1, 0)) stored,
  constraint one_fact_per_casus_version primary key (casus_id, version),
  constraint fact_versions_begin_at_one check (version >= 1),
  constraint fact_versions_have_no_gap foreign key (casus_id, previous_version) references casus_fact (casus_id, version)
);
comment on table casus_fact is 'What happened, append-only (INV-06). No personal data: ids, codes, dates.';

create table holding (
  casus_id uuid not null references casus deferrable initially deferred,
  seq integer not null,
  previous_seq integer,
  since timestamptz not null,
  previous_since timestamptz,
  organisation_id uuid not null,
  person_id uuid not null,
  deputy_id uuid,
  fact_version integer not null,
  primary key (casus_id, seq),
  constraint holding_beginning_is_known_once unique (casus_id, seq, since),
  constraint one_successor_per_holding unique (casus_id, previous_seq),
  constraint holding_follows_the_previous foreign key (casus_id, previous_seq, previous_since) references holding (casus_id, seq, since),
  constraint holding_counts_up_from_the_previous check ((seq = 1) = (previous_seq is null) and (previous_seq is null or seq = previous_seq + 1) and (previous_seq is null) = (previous_since is null)),
  constraint holding_begins_after_the_previous check (previous_since is null or since > previous_since),
  constraint holder_is_a_person_of_the_party foreign key (organisation_id, person_id) references person (organisation_id, id),
  constraint holding_comes_from_a_fact foreign key (casus_id, fact_version) references casus_fact (casus_id, version) deferrable initially deferred
);
create unique index one_first_holding_per_casus on holding (casus_id) where previous_seq is null;
comment on table holding is 'Only beginnings are stored (INV-01): a period ends where the next begins, so a gap, a fork and an overlap cannot be written.';

create view verantwoordelijkheid_periode with (security_invoker = true) as
  select h.casus_id, h.seq, h.organisation_id, h.person_id, h.since as from_at,
         coalesce(lead(h.since) over (partition by h.casus_id order by h.seq), c.ended_at) as to_at
  from holding h join casus c on c.id = h.casus_id;

create table melding (
  id uuid primary key,
  casus_id uuid not null references casus deferrable initially deferred,
  reference text not null constraint one_melding_per_reference unique,
  melder_organisation_id uuid not null,
  melder_person_id uuid not null,
  veilig_thuis_id uuid not null references organisation,
  acute boolean not null,
  sent_at timestamptz not null,
  received_at timestamptz,
  worker_person_id uuid,
  merged boolean not null default false,
  concluded_at timestamptz,
  outcome text,
  feedback_at timestamptz,
  constraint melder_works_for_the_party foreign key (melder_organisation_id, melder_person_id) references person (organisation_id, id),
  constraint worker_is_of_veilig_thuis foreign key (veilig_thuis_id, worker_person_id) references person (organisation_id, id)
);
create index melding_by_veilig_thuis on melding (veilig_thuis_id, sent_at desc);
create index melding_by_casus on melding (casus_id);

create table melding_text (
  melding_id uuid primary key references melding deferrable initially deferred,
  about text not null,
  concern text not null,
  own_help text not null default '',
  feedback text
);
comment on table melding_text is 'Personal content, erasable, controlled by Veilig Thuis and by the melder for the own text (INV-33).';

create table melding_draft (
  id uuid primary key,
  person_id uuid not null references person,
  organisation_id uuid not null references organisation,
  content jsonb not null,
  saved_at timestamptz not null,
  constraint draft_is_small check (octet_length(content::text) <= 100000)
);
create index melding_draft_by_person on melding_draft (person_id, saved_at desc);

create table melder_card (
  melding_id uuid primary key references melding deferrable initially deferred,
  melder_person_id uuid not null,
  melder_organisation_id uuid not null,
  reference text not null,
  sent_at timestamptz not null,
  organisation_id uuid not null references organisation,
  person_id uuid not null references person,
  since timestamptz not null,
  now_happening text not null,
  with_organisation_id uuid references organisation,
  due_at timestamptz,
  due_on date,
  termijn jsonb,
  veilig_thuis_id uuid not null references organisation,
  veilig_thuis_handles boolean not null,
  keeps_own_help boolean not null,
  changed_at timestamptz not null
) with (fillfactor = 85);
comment on table melder_card is 'The melder''s projection of the own melding (INV-15): the only table a melder''s screens read about a casus.';
create index melder_card_by_melder on melder_card (melder_person_id, sent_at desc, melding_id desc);

create table melder_step (
  melding_id uuid not null references melding deferrable initially deferred,
  seq integer not null,
  step text not null,
  at timestamptz not null,
  organisation_id uuid references organisation,
  primary key (melding_id, seq)
);

create table overdracht (
  id uuid primary key,
  casus_id uuid not null references casus deferrable initially deferred,
  status text not null constraint overdracht_status_is_known check (status in ('AANGEBODEN','AANVAARD','GEWEIGERD','INGETROKKEN','VERLOPEN')),
  giver_organisation_id uuid not null,
  giver_person_id uuid not null,
  receiver_organisation_id uuid not null references organisation,
  ground text not null constraint overdracht_has_a_ground check (ground in ('G-IK','G-TM','G-RB','G-OTS','G-CP')),
  urgency text not null,
  family_informed boolean not null,
  offered_at timestamptz not null,
  answer_termijn jsonb not null,
  answer_due_at timestamptz not null,
  expires_at timestamptz not null,
  expires_on date not null,
  ended_at timestamptz,
  ended_by_person_id uuid,
  holder_person_id uuid,
  deputy_person_id uuid,
  first_contact_on date,
  refusal_reason text,
  instead_organisation_id uuid references organisation,
  constraint overdracht_goes_to_another_party check (receiver_organisation_id <> giver_organisation_id),
  constraint giver_works_for_the_party foreign key (giver_organisation_id, giver_person_id) references person (organisation_id, id),
  constraint open_overdracht_has_no_end check ((status = 'AANGEBODEN') = (ended_at is null))
);
create unique index one_open_overdracht_per_casus on overdracht (casus_id) where status = 'AANGEBODEN';
create index overdracht_waiting_for_receiver on overdracht (receiver_organisation_id, answer_due_at) where status = 'AANGEBODEN';
create index overdracht_by_casus on overdracht (casus_id, offered_at);

create table overdracht_text (
  overdracht_id uuid primary key references overdracht deferrable initially deferred,
  household text not null,
  municipality text not null,
  why_this_party text not null,
  asked text not null,
  agreements text not null default '',
  giver_keeps text not null default '',
  do_not_contact text not null default '',
  refusal_text text,
  instead_text text
);
comment on table overdracht_text is 'The offer document and the answer in words: personal content, erasable; enough to decide, never the dossier.';

create table access_grant (
  casus_id uuid not null references casus deferrable initially deferred,
  level text not null constraint access_level_is_known check (level in ('MELDER','MELDING','CASUS','PREVIEW','OWN_ANSWER')),
  subject_id uuid,
  organisation_id uuid not null references organisation,
  person_id uuid,
  role text,
  until timestamptz,
  constraint grant_names_a_person_or_a_role check ((person_id is null) <> (role is null))
);
create index access_grant_by_casus on access_grant (casus_id, organisation_id);
create index access_grant_by_subject on access_grant (subject_id, organisation_id);
create index access_grant_by_organisation on access_grant (organisation_id, level, casus_id);
comment on table access_grant is 'Who may see what (INV-23), recomputed with every fact. Absent means no.';

create table termijn (
  casus_id uuid not null references casus deferrable initially deferred,
  term text not null,
  subject_id uuid not null,
  due_at timestamptz not null,
  due_on date not null,
  uitleg jsonb not null,
  passed boolean not null,
  constraint one_date_per_obligation primary key (term, subject_id)
);
create index termijn_by_casus on termijn (casus_id, due_at);

create table alarm (
  casus_id uuid not null references casus deferrable initially deferred,
  kind text not null constraint alarm_kind_is_known check (kind in ('WARN','PASS','EXPIRE')),
  term text not null,
  subject_id uuid not null,
  at timestamptz not null,
  version integer not null,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  constraint one_alarm_per_moment primary key (kind, term, subject_id)
);
create index alarm_by_next_attempt on alarm (next_attempt_at);
comment on table alarm is 'What the clock still has to do. The row is the obligation; a queue job only wakes someone up earlier.';
`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
drop table alarm, termijn, access_grant, overdracht_text, overdracht, melder_step, melder_card, melding_draft, melding_text, melding cascade;
drop view verantwoordelijkheid_periode;
drop table holding, casus_fact, casus cascade;
`);
  }
}
