// SPDX-License-Identifier: EUPL-1.2
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { canReach } from './account.js';
import { startPostgres } from './start-postgres.js';

/** The one answer of the last of these statements. */
async function ask<T>(url: string, ...statements: readonly [string, ...string[]]): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const results = [];
    for (const statement of statements) results.push(await client.query<{ readonly answer: T }>(statement));
    return results.at(-1)!.rows[0]!.answer;
  } finally {
    await client.end();
  }
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('a PostgreSQL of our own', () => {
  it('starts on a free port of the loopback address, answers, and leaves nothing behind when it stops', async () => {
    const server = await startPostgres();
    const folder = await ask<string>(server.adminUrl, 'SELECT setting AS answer FROM pg_settings WHERE name = $$data_directory$$');
    expect(server.port).not.toBe(5432);
    expect(await ask<string>(server.adminUrl, 'SELECT current_setting($$listen_addresses$$) AS answer')).toBe('127.0.0.1');
    expect(await ask<string>(server.adminUrl, 'SELECT current_setting($$fsync$$) AS answer')).toBe('off');
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
    expect(existsSync(dirname(folder))).toBe(false);
  });

  it('runs twice at the same time without getting in the way of itself', async () => {
    const servers = await Promise.all([startPostgres(), startPostgres()]);
    const ports = await Promise.all(servers.map(({ adminUrl }) => ask<number>(adminUrl, 'SELECT inet_server_port() AS answer')));
    expect(new Set(ports).size).toBe(2);
    await Promise.all(servers.map((server) => server.stop()));
  });

  it('keeps what was written in a folder that stays, and writes it safely', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'keten-persistent-'));
    try {
      const first = await startPostgres({ persistentFolder: folder });
      await ask(first.adminUrl, "CREATE TABLE remembered AS SELECT 'zicht op veiligheid' AS words", 'SELECT 1 AS answer');
      expect(await ask<string>(first.adminUrl, 'SELECT current_setting($$fsync$$) AS answer')).toBe('on');
      await first.stop();
      const second = await startPostgres({ persistentFolder: folder });
      expect(await ask<string>(second.adminUrl, 'SELECT words AS answer FROM remembered')).toBe('zicht op veiligheid');
      await second.stop();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('says in a sentence what is wrong when it cannot start, and does not end our process', async () => {
    await expect(startPostgres({ persistentFolder: __filename })).rejects.toThrow('is not a folder');
    const { TESTKIT_POSTGRES: before } = process.env;
    process.env['TESTKIT_POSTGRES'] = 'debian';
    const server = await startPostgres().catch((error: unknown) => String(error));
    if (before === undefined) delete process.env['TESTKIT_POSTGRES'];
    else process.env['TESTKIT_POSTGRES'] = before;
    if (typeof server === 'string') expect(server).toContain('apt-get install postgresql');
    else await server.stop();
  });

  it('knows whether another user can come at a folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'keten-closed-'));
    try {
      expect(canReach(join(folder, 'data'), { uid: 4_000_000, gid: 4_000_000 })).toBe(false);
      expect(canReach('/', { uid: 4_000_000, gid: 4_000_000 })).toBe(true);
      expect(canReach(folder, undefined)).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
