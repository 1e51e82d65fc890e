// SPDX-License-Identifier: EUPL-1.2
export { startPostgres, type PostgresOptions, type PostgresServer } from './start-postgres.js';
export { cloneDatabase, type DatabaseRole, type TestDatabase } from './test-database.js';
