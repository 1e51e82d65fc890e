// SPDX-License-Identifier: EUPL-1.2
import type { OrganisationKind, Role } from '@ketenportaal/domain';
import type { DataSource } from 'typeorm';

/** A party as the region keeps it. */
export interface DirectoryOrganisation {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly region: string;
  readonly phone: string;
  readonly phoneHours: string;
  readonly active?: boolean;
}

/** A professional, by the subject of the identity provider; roles are what the own organisation granted. */
export interface DirectoryPerson {
  readonly id: string;
  readonly organisationId: string;
  readonly subject: string;
  readonly name: string;
  readonly functionTitle: string;
  readonly workPhone?: string | null;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly active?: boolean;
}

export interface Directory {
  /** Adds or changes parties and people; needs chain_migrator's url. Nobody is ever removed: make inactive instead. */
  upsert(entries: { readonly organisations?: readonly DirectoryOrganisation[]; readonly persons?: readonly DirectoryPerson[] }): Promise<void>;
}

const ORGANISATIONS = `
insert into organisation (id, kind, name, region, phone, phone_hours, active)
select id, kind, name, region, phone, "phoneHours", coalesce(active, true)
from jsonb_to_recordset($1::jsonb) as o(id uuid, kind text, name text, region text, phone text, "phoneHours" text, active boolean)
on conflict (id) do update set kind = excluded.kind, name = excluded.name, region = excluded.region,
  phone = excluded.phone, phone_hours = excluded.phone_hours, active = excluded.active`;

const PERSONS = `
insert into person (id, organisation_id, subject, name, function_title, work_phone, email, active)
select id, "organisationId", subject, name, "functionTitle", "workPhone", email, coalesce(active, true)
from jsonb_to_recordset($1::jsonb) as p(id uuid, "organisationId" uuid, subject text, name text, "functionTitle" text, "workPhone" text, email text, active boolean)
on conflict (id) do update set organisation_id = excluded.organisation_id, subject = excluded.subject, name = excluded.name,
  function_title = excluded.function_title, work_phone = excluded.work_phone, email = excluded.email, active = excluded.active`;

const TAKE_ROLES = `delete from person_role where person_id in (select id from jsonb_to_recordset($1::jsonb) as p(id uuid))`;
const GIVE_ROLES = `
insert into person_role (person_id, role)
select id, role from jsonb_to_recordset($1::jsonb) as p(id uuid, roles jsonb), jsonb_array_elements_text(p.roles) as role
on conflict do nothing`;

export const directoryOf = (dataSource: DataSource): Directory => ({
  async upsert({ organisations = [], persons = [] }) {
    await dataSource.transaction(async (transaction) => {
      await transaction.query(ORGANISATIONS, [JSON.stringify(organisations)]);
      for (const statement of [PERSONS, TAKE_ROLES, GIVE_ROLES]) await transaction.query(statement, [JSON.stringify(persons)]);
    });
  },
});
