// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every table that holds a case or a person's own rows; the catalogue test finds one that is missing here. */
export const LOCKED_TABLES = [
  'casus',
  'casus_fact',
  'holding',
  'melding',
  'melding_text',
  'melding_draft',
  'melder_card',
  'melder_step',
  'overdracht',
  'overdracht_text',
  'access_grant',
  'termijn',
  'alarm',
  'notification',
  'outbox',
  'request',
  'audit_entry',
] as const;

/**
 * INV-23, the second lock: row-level security, forced, so that the owner is bound too. What has no policy is not seen.
 * `(select app_person())` is asked once per statement, never per row; every EXISTS below is one index lookup.
 */
export class LockRows1780000003000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of LOCKED_TABLES) {
      await db.query(`
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy ledger_functions_see_all on ${table} to chain_ledger using (true) with check (true);
`);
    }
    await db.query(READERS);
    await db.query(LEDGER);
    await db.query(WORKER_AND_AUDITOR);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of LOCKED_TABLES) {
      const policies = (await db.query('select policyname from pg_policies where tablename = $1', [table])) as { policyname: string }[];
      for (const { policyname } of policies) await db.query(`drop policy ${policyname} on ${table}`);
      await db.query(`alter table ${table} no force row level security; alter table ${table} disable row level security`);
      await db.query(`revoke all on ${table} from chain_app, chain_worker, chain_auditor, chain_ledger`);
    }
  }
}

const READERS = `
grant select on casus, casus_fact, holding, verantwoordelijkheid_periode, melding, melding_text, melder_card, melder_step,
  overdracht, overdracht_text, access_grant, termijn, notification to chain_app;
grant select, insert, update, delete on melding_draft to chain_app;

create policy grants_that_are_mine on access_grant for select to chain_app using (
  organisation_id = (select app_organisation())
  and (person_id = (select app_person()) or role = any ((select app_roles())::text[]))
  and (until is null or until > (select chain_now()))
);

create policy casus_by_grant on casus for select to chain_app
  using (exists (select from access_grant g where g.casus_id = casus.id and g.level = 'CASUS'));
create policy facts_by_grant on casus_fact for select to chain_app
  using (exists (select from access_grant g where g.casus_id = casus_fact.casus_id and g.level = 'CASUS'));
create policy holdings_by_grant on holding for select to chain_app
  using (exists (select from access_grant g where g.casus_id = holding.casus_id and g.level = 'CASUS'));
create policy termijnen_by_grant on termijn for select to chain_app
  using (exists (select from access_grant g where g.casus_id = termijn.casus_id and g.level = 'CASUS'));
create policy termijnen_of_a_melding on termijn for select to chain_app
  using (exists (select from access_grant g where g.subject_id = termijn.subject_id and g.level = 'MELDING'));

create policy meldingen_by_grant on melding for select to chain_app
  using (exists (select from access_grant g where g.subject_id = melding.id and g.level = 'MELDING'));
create policy melding_texts_by_grant on melding_text for select to chain_app
  using (exists (select from access_grant g where g.subject_id = melding_text.melding_id and g.level = 'MELDING'));

create policy own_melder_card on melder_card for select to chain_app
  using (melder_person_id = (select app_person()) and melder_organisation_id = (select app_organisation()));
create policy own_melder_steps on melder_step for select to chain_app
  using (exists (select from melder_card c where c.melding_id = melder_step.melding_id));
create policy own_melding_text on melding_text for select to chain_app
  using (exists (select from melder_card c where c.melding_id = melding_text.melding_id));
create policy own_drafts on melding_draft to chain_app
  using (person_id = (select app_person()) and organisation_id = (select app_organisation()))
  with check (person_id = (select app_person()) and organisation_id = (select app_organisation()));

create policy overdrachten_of_a_casus on overdracht for select to chain_app
  using (exists (select from access_grant g where g.casus_id = overdracht.casus_id and g.level = 'CASUS'));
create policy overdrachten_to_us on overdracht for select to chain_app
  using (exists (select from access_grant g where g.subject_id = overdracht.id and g.level in ('PREVIEW', 'OWN_ANSWER')));
create policy overdracht_texts_of_a_casus on overdracht_text for select to chain_app
  using (exists (select from overdracht o join access_grant g on g.casus_id = o.casus_id and g.level = 'CASUS' where o.id = overdracht_text.overdracht_id));
create policy overdracht_texts_to_us on overdracht_text for select to chain_app
  using (exists (select from access_grant g where g.subject_id = overdracht_text.overdracht_id and g.level = 'PREVIEW'));

create policy own_notifications on notification for select to chain_app
  using (person_id = (select app_person()) and organisation_id = (select app_organisation()));
`;

/** History can be added and read, by nobody changed: not even the functions that write it may update or delete (INV-06). */
const LEDGER = `
grant select, insert on casus_fact, holding, melder_step, request, audit_entry, outbox to chain_ledger;
grant select, insert, update on casus, melding, melding_text, melder_card, overdracht, overdracht_text to chain_ledger;
grant select, insert, update, delete on access_grant, termijn, alarm to chain_ledger;
grant select, insert, update (read_at) on notification to chain_ledger;
grant select, delete on melding_draft to chain_ledger;
`;

const WORKER_AND_AUDITOR = `
grant select on alarm, outbox to chain_worker;
grant update (attempts, next_attempt_at) on alarm to chain_worker;
grant update (state, attempts, next_attempt_at, lease_until, sent_at) on outbox to chain_worker;
grant select (id, person_id, message, about_page, created_at) on notification to chain_worker;
create policy worker_watches_alarms on alarm for select to chain_worker using (true);
create policy worker_postpones_alarms on alarm for update to chain_worker using (true) with check (true);
create policy worker_watches_the_outbox on outbox for select to chain_worker using (true);
create policy worker_empties_the_outbox on outbox for update to chain_worker using (true) with check (true);
create policy worker_reads_what_to_send on notification for select to chain_worker using (true);

grant select on audit_entry to chain_auditor;
create policy auditor_reads_the_trail on audit_entry for select to chain_auditor using (true);
`;
