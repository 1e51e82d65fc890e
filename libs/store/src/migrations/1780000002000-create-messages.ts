// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The inbox, what still has to be sent, what was asked before, and who looked. */
export class CreateMessages1780000002000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create table notification (
  id bigint generated always as identity primary key,
  person_id uuid not null,
  organisation_id uuid not null,
  casus_id uuid not null references casus deferrable initially deferred,
  fact_version integer not null,
  message text not null,
  term text,
  about_page text not null constraint about_page_is_known check (about_page in ('MELDING','MELDING_BIJ_VEILIG_THUIS','OVERDRACHT','CASUS')),
  about_id uuid not null,
  created_at timestamptz not null,
  read_at timestamptz,
  constraint notification_goes_to_a_person_of_the_party foreign key (organisation_id, person_id) references person (organisation_id, id),
  constraint one_notification_per_fact_recipient unique (casus_id, fact_version, person_id, message, about_id)
);
create index notification_inbox on notification (person_id, id desc);
comment on table notification is 'The inbox is the truth: written with the fact, exactly once. Codes and ids only.';

create table outbox (
  id uuid primary key,
  notification_id bigint not null references notification,
  channel text not null constraint channel_is_known check (channel in ('MAIL')),
  state text not null default 'open' constraint outbox_state_is_known check (state in ('open','sent')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  lease_until timestamptz,
  sent_at timestamptz,
  constraint one_delivery_per_fact_recipient_channel unique (notification_id, channel)
);
create index outbox_open on outbox (next_attempt_at) where state = 'open';
comment on table outbox is 'Owed to someone outside the portal. It stays open until it was sent; there is no permanently failed.';

create table request (
  request_id uuid primary key,
  person_id uuid not null,
  operation text not null,
  fingerprint bytea not null,
  answer jsonb not null,
  at timestamptz not null
);
comment on table request is 'One requestId is one intention: a retry gets the first answer.';

create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  person_id uuid,
  organisation_id uuid,
  action text not null,
  subject_kind text not null,
  subject_id uuid,
  request_id uuid,
  allowed boolean not null
);
create index audit_entry_by_subject on audit_entry (subject_id, at);
comment on table audit_entry is 'Every read and write of case data (INV-28, NEN 7513). Append-only.';
`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table audit_entry, request, outbox, notification');
  }
}
