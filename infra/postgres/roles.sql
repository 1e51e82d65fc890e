-- SPDX-License-Identifier: EUPL-1.2
-- Run once per cluster by its administrator. Passwords are set by whoever deploys; none stands here.
-- chain_migrator owns the tables; chain_ledger may write the ledger and is nobody's login; the others only what they are granted.
do $$
declare wanted text;
begin
  foreach wanted in array array['chain_migrator', 'chain_app', 'chain_worker', 'chain_auditor'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I login nosuperuser nocreatedb nocreaterole nobypassrls', wanted);
    end if;
  end loop;
  if not exists (select from pg_roles where rolname = 'chain_ledger') then
    create role chain_ledger nologin nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end
$$;
grant chain_ledger to chain_migrator;
alter role chain_app set statement_timeout = '10s';
alter role chain_app set lock_timeout = '3s';
alter role chain_app set idle_in_transaction_session_timeout = '15s';
alter role chain_worker set statement_timeout = '30s';
alter role chain_worker set lock_timeout = '3s';
alter role chain_worker set idle_in_transaction_session_timeout = '30s';
-- Every statement of ours looks rows up by key; planning it again each time costs more than running it.
alter role chain_app set plan_cache_mode = 'force_generic_plan';
alter role chain_worker set plan_cache_mode = 'force_generic_plan';
-- The tables fit in memory or lie on flash: a row by its key is cheaper than reading even a small table through.
alter role chain_app set random_page_cost = 1.1;
alter role chain_worker set random_page_cost = 1.1;
