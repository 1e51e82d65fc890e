// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The second half of a write: everything that one decision changes, in one round trip, by the only code that may. */
export class CreateLedgerWriting1780000006000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(APPEND_CASUS);
    await db.query(APPEND_TEXTS);
    await db.query(TELL);
    await db.query(APPEND_FACTS);
    await db.query(MARK_READ);
    await db.query(`
alter function append_casus owner to chain_ledger;
alter function append_texts owner to chain_ledger;
alter function tell owner to chain_ledger;
alter function append_facts owner to chain_ledger;
alter function mark_read owner to chain_ledger;
grant execute on function append_facts to chain_app, chain_worker;
grant execute on function mark_read to chain_app;
`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function mark_read, append_facts, tell, append_texts, append_casus');
  }
}

/** Facts first, then the tables we read from. A part that is absent from the change did not change. */
const APPEND_CASUS = `
create function append_casus(change jsonb, request uuid) returns void
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
    refusal_reason = excluded.refusal_reason, instead_organisation_id = excluded.instead_organisation_id;

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
create function append_texts(texts jsonb) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  insert into melding_text (melding_id, about, concern, own_help)
  select t.melding_id, t.about, t.concern, t.own_help from jsonb_populate_recordset(null::melding_text, texts -> 'melding') t;

  update melding_text m set feedback = t.feedback
  from jsonb_populate_recordset(null::melding_text, texts -> 'feedback') t where m.melding_id = t.melding_id;

  insert into overdracht_text select * from jsonb_populate_recordset(null::overdracht_text, texts -> 'overdracht');

  update overdracht_text o set refusal_text = t.refusal_text, instead_text = t.instead_text
  from jsonb_populate_recordset(null::overdracht_text, texts -> 'answer') t where o.overdracht_id = t.overdracht_id;

  delete from melding_draft d where d.id = (texts ->> 'draft')::uuid and d.person_id = app_person();
$$`;

/**
 * Roles become people by the directory of this moment. Inbox rows of one person are numbered in the order in which they
 * become visible, for writers to one inbox wait for each other: a client that catches up from its last number misses none.
 */
const TELL = `
create function tell(told jsonb) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
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
end $$`;

const APPEND_FACTS = `
create function append_facts(change jsonb) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
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
end $$;
comment on function append_facts is 'The one way to write the ledger. The actor is who began the run, never what the change says.';`;

const MARK_READ = `
create function mark_read(asked bigint) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare about uuid;
begin
  update notification n set read_at = coalesce(n.read_at, chain_now())
  where n.id = asked and n.person_id = app_person() and n.organisation_id = app_organisation() returning n.about_id into about;
  perform audit('MARK_BERICHT_READ', 'BERICHT', about, null, about is not null);
  return about is not null;
end $$`;
