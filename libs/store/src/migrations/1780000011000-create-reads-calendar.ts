// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How answers write moments and dates. Too late is computed when someone looks, so it is right with everything else down (INV-39). */
export class CreateReadsCalendar1780000011000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create table days_off (
  one boolean primary key default true constraint there_is_one_table_of_days_off check (one),
  dates date[] not null
);
comment on table days_off is 'Weekdays that are no working days, in order: those of the policy, put here after migrating. Only what a screen counts down with; terms are computed by the core.';
insert into days_off (dates) values ('{}');
grant select on days_off to chain_app, chain_ledger;

-- Working days from a Monday long ago up to and including this date; the difference of two is the number between them.
create function working_day_number(day date, days_off date[]) returns integer language sql immutable as $$
  select (day - date '2001-01-01') / 7 * 5 + least((day - date '2001-01-01') % 7 + 1, 5) - width_bucket(day, days_off)
$$;

-- What a running date is compared with; one row, read once per answer.
create type reading_moment as (now timestamptz, working_day integer, days_off date[]);

create function reading_now() returns reading_moment language plpgsql stable as $$
declare
  moment reading_moment;
begin
  select chain_now(), dates into moment.now, moment.days_off from days_off;
  moment.working_day := working_day_number((moment.now at time zone 'Europe/Amsterdam')::date, moment.days_off);
  return moment;
end
$$;

-- workingDaysLeft is 0 on the day itself and below 0 after it. With a language the sentence is one text, without it there are both.
create function termijn_shape(termijn jsonb, due_at timestamptz, due_on date, moment reading_moment, taal text) returns json language sql stable as $$
  select case when termijn is null then null when taal is not null then json_build_object(
    'term', termijn -> 'term', 'dueOn', termijn -> 'dueOn', 'dueAt', termijn -> 'dueAt', 'late', due_at <= moment.now,
    'workingDaysLeft', working_day_number(due_on, moment.days_off) - moment.working_day, 'uitleg', termijn -> 'uitleg' -> taal)
  else json_build_object(
    'term', termijn -> 'term', 'dueOn', termijn -> 'dueOn', 'dueAt', termijn -> 'dueAt', 'late', due_at <= moment.now,
    'workingDaysLeft', working_day_number(due_on, moment.days_off) - moment.working_day,
    'uitleg', termijn -> 'uitleg' -> 'nl', 'uitlegEn', termijn -> 'uitleg' -> 'en') end
$$;

create function stored_termijn_shape(termijn jsonb, moment reading_moment) returns json language sql stable as $$
  select termijn_shape(termijn, (termijn ->> 'dueAt')::timestamptz, (termijn ->> 'dueOn')::date, moment, null)
$$;

-- As NOW_BY_TERM of the core; the spec holds them against each other.
create function now_happening(term text) returns text language sql immutable as $$
  select case term when 'D-01' then 'WACHT_OP_BEVESTIGING' when 'D-02' then 'BEOORDELING_LOOPT' when 'D-03' then 'TERUGKOPPELING_VOLGT'
    when 'D-07' then 'WACHT_OP_ANTWOORD' when 'D-08' then 'EERSTE_CONTACT_VOLGT' else 'HOUDT_ZICHT' end
$$;

grant execute on function working_day_number, reading_now, termijn_shape, stored_termijn_shape, now_happening to chain_app;
`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
drop function now_happening, stored_termijn_shape, termijn_shape, reading_now, working_day_number;
drop type reading_moment;
drop table days_off;
`);
  }
}
