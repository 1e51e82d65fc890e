// SPDX-License-Identifier: EUPL-1.2
// A process of its own that jest/global-setup.ts starts: PostgreSQL with the migrated template database. It lives as
// long as its standard input is open, so that nothing is left behind when the test run is killed.
import { migrateTemplate } from '../postgres/migrate-template.js';
import { startPostgres } from '../postgres/start-postgres.js';

const ended = new Promise<void>((resolve) => {
  process.stdin.once('end', resolve).once('error', () => resolve());
  process.stdin.resume();
});
// Ctrl+C reaches the whole group; the test run decides when we stop, by closing our input.
process.on('SIGINT', () => undefined);

const server = await startPostgres();
try {
  await migrateTemplate(server);
  process.stdout.write(`${JSON.stringify({ adminUrl: server.adminUrl, major: server.major })}\n`);
  await ended;
} finally {
  await server.stop();
}
