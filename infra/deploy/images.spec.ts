// SPDX-License-Identifier: EUPL-1.2
// No container engine runs here, so the contents of the images are put together and started without one.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { organisations, people } from '@ketenportaal/testkit';
import pg from 'pg';
import { root } from './compose-file.js';
import { install, type Installation } from './installation.js';

const registered = Object.values(JSON.parse(readFileSync(join(root, 'libs/contract/registered-operations.json'), 'utf8')) as Record<string, string>);
const documentOf = (name: string): string => registered.find((text) => new RegExp(`(query|mutation) ${name}\\b`).test(text)) ?? '';

describe('what the images hold', () => {
  let installation: Installation;

  beforeAll(async () => {
    installation = await install();
    const prepared = await installation.prepare();
    if (prepared.code !== 0) throw new Error(prepared.said);
    await installation.startApps();
  }, 300_000);
  afterAll(() => installation?.stop());

  const ask = async (who: string, query: string, variables: object): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await installation.issuer.mintToken(who)}` };
    const answer = await fetch(`${installation.origin}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    return answer.json();
  };
  const logsIn = async (role: string, password: string): Promise<boolean> => {
    const client = new pg.Client({ connectionString: installation.databaseUrl(role, password) });
    return client.connect().then(
      async () => client.end().then(() => true),
      () => false,
    );
  };

  it('prepares the database again without harm, and says so', async () => {
    expect(await installation.prepare()).toEqual({ code: 0, said: expect.stringMatching(/9 organisations and \d+ persons/) });
  });

  it('refuses to prepare it without the passwords, with a sentence for each', async () => {
    const { code, said } = await installation.run('infra/deploy/prepare-database.mjs');
    expect(code).toBe(1);
    expect(said).toBe(
      'DATABASE_ADMIN_URL is missing.\nAPP_DATABASE_PASSWORD is missing.\nWORKER_DATABASE_PASSWORD is missing.\nKEYCLOAK_DATABASE_PASSWORD is missing.\n',
    );
  });

  it('lets each role in with its own password only', async () => {
    const { APP_DATABASE_PASSWORD: app = '', WORKER_DATABASE_PASSWORD: worker = '' } = installation.trial;
    expect(await logsIn('chain_app', app)).toBe(true);
    expect(await logsIn('chain_worker', worker)).toBe(true);
    expect(await logsIn('chain_app', worker)).toBe(false);
    // The owner of the tables has no password, so nobody logs in as it.
    expect(await logsIn('chain_migrator', app)).toBe(false);
  });

  it('keeps Keycloak and the portal out of each other’s database', async () => {
    const { KEYCLOAK_DATABASE_PASSWORD: keycloak = '' } = installation.trial;
    expect(await logsIn('keycloak', keycloak)).toBe(false);
    const own = new pg.Client({ connectionString: installation.databaseUrl('keycloak', keycloak).replace(/ketenportaal$/, 'keycloak') });
    await own.connect();
    await own.query('create table mine (id integer)');
    await own.end();
  });

  it('are healthy by their own check, and it can say no', async () => {
    expect((await installation.run('infra/deploy/is-healthy.mjs', [`${installation.origin}/health/ready`])).code).toBe(0);
    expect((await installation.run('infra/deploy/is-healthy.mjs', [installation.workerHealth])).code).toBe(0);
    expect((await installation.run('infra/deploy/is-healthy.mjs', [`${installation.origin}/health/nothing`])).code).toBe(1);
  });

  it('show the portal, with its headers', async () => {
    const page = await fetch(`${installation.origin}/`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const [, script = ''] = /<script[^>]+src="([^"]+)"/.exec(await page.text()) ?? [];
    expect((await fetch(`${installation.origin}${script}`)).status).toBe(200);
  });

  it('refuse a document that was not registered', async () => {
    expect(JSON.stringify(await ask('noor', '{ me { unread } }', {}))).toContain('PERSISTED_QUERY_NOT_REGISTERED');
  });

  it('take a melding, show it to the melder and mail Veilig Thuis', async () => {
    const input = {
      requestId: randomUUID(),
      veiligThuisId: organisations.veiligThuis.id,
      about: 'Een kind uit groep 5',
      concern: 'Wij maken ons zorgen.',
      ownHelp: 'Een gesprek',
      acute: false,
      keepsOwnHelp: true,
    };
    expect(await ask('noor', documentOf('SendMelding'), { input })).toMatchObject({ data: { sendMelding: { __typename: 'Melding' } } });
    expect(await ask('noor', documentOf('MijnMeldingen'), { first: 20 })).toMatchObject({
      data: { mijnMeldingen: [{ card: { organisation: { id: organisations.regenboog.id }, person: { id: people.noor.id } } }] },
    });
    const mail = await installation.mailbox.waitFor(({ to }) => to.includes(people.marijke.email), 20_000);
    expect(mail.raw).not.toContain('groep 5');
  });
});
