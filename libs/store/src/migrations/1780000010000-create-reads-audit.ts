// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reading is an act and leaves a trace in the transaction of the answer itself (INV-28): no trace, no answer. */
export class CreateReadsAudit1780000010000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
alter table audit_entry add column subject_ids uuid[];
comment on column audit_entry.subject_ids is 'What a list showed: one entry per answer, with every id in it.';

-- chain_app may not write audit_entry, only say what was read; who and when come from the session, never from the caller.
create function audit_read(action text, subject_kind text, subject_id uuid, allowed boolean) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into audit_entry (at, person_id, organisation_id, action, subject_kind, subject_id, allowed)
  values (chain_now(), app_person(), app_organisation(), $1, $2, $3, $4);
end
$$;

create function audit_list(action text, subject_kind text, subject_ids uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into audit_entry (at, person_id, organisation_id, action, subject_kind, subject_ids, allowed)
  values (chain_now(), app_person(), app_organisation(), $1, $2, $3, true);
end
$$;

alter function audit_read(text, text, uuid, boolean) owner to chain_ledger;
alter function audit_list(text, text, uuid[]) owner to chain_ledger;
grant execute on function audit_read(text, text, uuid, boolean), audit_list(text, text, uuid[]) to chain_app;
`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
drop function audit_list, audit_read;
alter table audit_entry drop column subject_ids;
`);
  }
}
