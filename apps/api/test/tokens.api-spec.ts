// SPDX-License-Identifier: EUPL-1.2
import { createServer } from 'node:http';
import { FORGERIES, people } from '@ketenportaal/testkit';
import request from 'supertest';
import { openWorld, type World } from './api.fixture.js';

const ME = '{ me { roles person { name } } }';
const seconds = (): number => Math.floor(Date.now() / 1000);

describe('a token at the gate', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());
  const refused = { status: 401, codes: ['NOT_SIGNED_IN'] };

  it.each(FORGERIES)('%s: refused', async (forgery) => {
    const answer = await world.askWith(await world.issuer.forgeToken('samira', forgery), ME);
    expect(answer).toMatchObject(refused);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    expect(answer.data).toBeNull();
  });

  it.each<[string, Record<string, unknown>]>([
    ['expired six seconds ago', { exp: seconds() - 6, iat: seconds() - 200 }],
    ['with an expiry in words', { exp: '2099' }],
    ['issued an hour ahead', { iat: seconds() + 3_600, exp: seconds() + 7_200 }],
    ['older than a token may be', { iat: seconds() - 3_600, exp: seconds() + 3_600 }],
    ['without an issue time', { iat: undefined }],
    ['without a subject', { sub: undefined }],
    ['with an empty subject', { sub: '' }],
    ['with a subject that is a list', { sub: ['a'] }],
    ['without an audience', { aud: undefined }],
    ['for a list of other audiences', { aud: ['account', 'portal-web'] }],
    ['without azp', { azp: undefined }],
    ['with azp in a list', { azp: ['ketenportaal-portal'] }],
    ['of another realm on the same server', { iss: 'REALM' }],
    ['that is a refresh token', { typ: 'Refresh' }],
    ['that is a logout token', { typ: 'Logout' }],
    ['that is bound to a key', { typ: 'DPoP' }],
    ['without typ', { typ: undefined }],
    ['with roles as one text', { resource_access: { 'portal-api': { roles: 'INTAKE,ACCEPTANT' } } }],
    ['with roles that are numbers', { resource_access: { 'portal-api': { roles: [1] } } }],
    ['with roles that are no list', { resource_access: { 'portal-api': {} } }],
    ['with the organisation as a list', { organisation: [people.samira.organisation] }],
  ])('%s: refused', async (_title, claims) => {
    const wrong = claims['iss'] === 'REALM' ? { iss: world.issuer.url.replace('ketenportaal', 'ander') } : claims;
    expect(await world.askWith(await world.issuer.mintToken('samira', wrong), ME)).toMatchObject(refused);
  });

  it.each<[string, Record<string, unknown>]>([
    ['no roles at all', { resource_access: undefined }],
    ['roles of the realm only', { resource_access: undefined, realm_access: { roles: ['ACCEPTANT', 'INTAKE'] } }],
    ['roles of another client', { resource_access: { account: { roles: ['ACCEPTANT'] } } }],
    ['roles that we do not have', { resource_access: { 'portal-api': { roles: ['ADMIN', 'admin', 'acceptant'] } } }],
  ])('with %s: signed in, and allowed nothing', async (_title, claims) => {
    expect(await world.askWith(await world.issuer.mintToken('samira', claims), ME)).toMatchObject({ status: 403, codes: ['NOT_ALLOWED'] });
  });

  it.each<[string, Record<string, unknown>]>([
    ['of nobody in the directory', { sub: '0190c000-0000-7000-8000-00000000ffff' }],
    ['for an organisation where the person does not work', { organisation: '0190a000-0000-7000-8000-000000000005' }],
    ['without an organisation', { organisation: undefined }],
  ])('%s: not signed in', async (_title, claims) => {
    expect(await world.askWith(await world.issuer.mintToken('samira', claims), ME)).toMatchObject(refused);
  });

  it.each(['', 'Bearer', 'Bearer ', 'Basic c2FtaXJhOng=', 'Bearer a b', `Bearer ${'a'.repeat(9_000)}`, 'Bearer eyJhbGciOiJub25lIn0.e30.', 'Token x'])(
    'an Authorization of %j is refused',
    async (authorization) => {
      const answer = await request(world.origin).post('/graphql').set('authorization', authorization).send({ query: ME });
      expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, 'Bearer']);
    },
  );

  it('a list of audiences with ours in it is fine, and so is a registered client', async () => {
    const listed = await world.issuer.mintToken('samira', { aud: ['account', 'portal-api'] });
    expect((await world.askWith(listed, ME)).data).toMatchObject({ me: { person: { name: 'Samira El Idrissi' } } });
    const other = await world.another({ REGISTERED_CLIENTS: 'zaaksysteem, ander' });
    const token = await world.issuer.mintToken('samira', { azp: 'zaaksysteem' });
    const answer = await request(other.origin).post('/graphql').set('authorization', `Bearer ${token}`).send({ query: ME });
    expect(answer.status).toBe(200);
  });

  it('keys are fetched once for a crowd, not for unknown key ids, and work on when the issuer is away', async () => {
    let asked = 0;
    let away = false;
    const relay = createServer((incoming, response) => {
      if (away) return void incoming.socket.destroy();
      if (incoming.url?.includes('/certs')) asked += 1;
      const port = (relay.address() as { port: number }).port;
      void fetch(new URL(incoming.url ?? '/', world.issuer.url)).then(async (answer) =>
        response
          .writeHead(answer.status)
          .end(
            (await answer.text()).replaceAll(
              new URL(world.issuer.url).host + '/realms/ketenportaal/protocol',
              `127.0.0.1:${port}/realms/ketenportaal/protocol`,
            ),
          ),
      );
    });
    await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
    const internal = world.issuer.url.replace(new URL(world.issuer.url).host, `127.0.0.1:${(relay.address() as { port: number }).port}`);
    const other = await world.another({ ISSUER_INTERNAL_URL: internal });
    const ask = (token: string) => request(other.origin).post('/graphql').set('authorization', `Bearer ${token}`).send({ query: ME });
    const tokens = await Promise.all(Array.from({ length: 20 }, () => world.token('samira')));
    expect((await Promise.all(tokens.map(ask))).map(({ status }) => status)).toEqual(tokens.map(() => 200));
    expect(asked).toBe(1);
    for (let n = 0; n < 10; n += 1)
      expect((await ask(await world.issuer.forgeToken('samira', 'signed with a key id that the issuer does not have'))).status).toBe(401);
    expect(asked).toBe(1);
    away = true;
    expect((await ask(await world.token('samira'))).status).toBe(200);
    expect((await ask(await world.issuer.forgeToken('samira', 'signed with another key'))).status).toBe(401);
    const late = await world.another({ ISSUER_INTERNAL_URL: internal });
    const unknown = await request(late.origin)
      .post('/graphql')
      .set('authorization', `Bearer ${await world.token('samira')}`)
      .send({ query: ME });
    expect([unknown.status, (unknown.body as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code]).toEqual([503, 'ISSUER_UNREACHABLE']);
    // Who wants to log in now is told so by the portal, in words.
    const login = await request(late.origin).get('/auth/login');
    expect([login.status, login.headers['location']]).toEqual([303, expect.stringMatching(/^\/\?login=unavailable&code=K[2-9A-Z]{4}$/)]);
    relay.closeAllConnections();
    await new Promise((resolve) => relay.close(resolve));
  });
});
