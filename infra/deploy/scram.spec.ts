// SPDX-License-Identifier: EUPL-1.2
import { startPostgres, type PostgresServer } from '@ketenportaal/testkit';
import pg from 'pg';
import { scramVerifier } from './scram.mjs';

/** The value of an account that PostgreSQL made itself is reproduced from its salt; so ours is what PostgreSQL expects. */
describe('the verifier of a database password', () => {
  let server: PostgresServer;
  let admin: pg.Client;

  beforeAll(async () => {
    server = await startPostgres();
    admin = new pg.Client({ connectionString: server.adminUrl });
    await admin.connect();
  }, 60_000);
  afterAll(async () => {
    await admin.end();
    await server.stop();
  });

  const kept = async (role: string): Promise<string> =>
    (await admin.query<{ rolpassword: string }>('select rolpassword from pg_authid where rolname = $1', [role])).rows[0]?.rolpassword ?? '';

  it('is the one that PostgreSQL makes of the same password and salt', async () => {
    await admin.query("create role probe login password 'Een-lang-wachtwoord_1'");
    const made = await kept('probe');
    const salt = Buffer.from(/^SCRAM-SHA-256\$4096:([^$]+)\$/.exec(made)?.[1] ?? '', 'base64');
    expect(scramVerifier('Een-lang-wachtwoord_1', salt)).toBe(made);
    expect(scramVerifier('Een-ander-wachtwoord', salt)).not.toBe(made);
  });

  it('is stored as it is, and has a new salt each time', async () => {
    const verifier = scramVerifier('Een-lang-wachtwoord_1');
    await admin.query(`alter role probe password ${admin.escapeLiteral(verifier)}`);
    expect(await kept('probe')).toBe(verifier);
    expect(scramVerifier('Een-lang-wachtwoord_1')).not.toBe(verifier);
  });

  it('refuses a password that needs more care than this', () => {
    expect(() => scramVerifier('wachtwoord met spaties')).toThrow('printable ASCII');
  });
});
