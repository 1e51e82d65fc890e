// SPDX-License-Identifier: EUPL-1.2
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import request from 'supertest';
import { openWorld, personId, type World } from './api.fixture.js';
import { logIn } from './portal.fixture.js';

const ME = '{ me { person { name } } }';
const EVENTS = { 'http://schemas.openid.net/event/backchannel-logout': {} };

describe('a session that the issuer ended', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());
  const post = (token: string) => request(world.origin).post('/auth/backchannel-logout').type('form').send({ logout_token: token });
  const newest = (who: string): string => world.issuer.sessionsOf(who).at(-1) ?? '';

  it('is refused within five seconds, in every process, also where it was remembered', async () => {
    const other = await world.another({ PUBLIC_ORIGIN: world.origin });
    const noor = await logIn(world.origin, 'noor');
    const askOther = () =>
      fetch(`http://127.0.0.1:${other.api.port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: noor.cookie, 'x-keten-csrf': noor.csrf },
        body: JSON.stringify({ query: ME }),
      });
    expect((await noor.ask(ME)).status).toBe(200);
    expect((await askOther()).status).toBe(200);
    const ended = Date.now();
    expect(await world.issuer.endSession(newest('noor'))).toBe(true);
    while ((await noor.ask(ME)).status !== 401 || (await askOther()).status !== 401)
      if (Date.now() - ended > 5_000) throw new Error('still accepted after five seconds');
    expect(Date.now() - ended).toBeLessThan(5_000);
    expect(await world.sql('select 1 from session where subject = (select subject from person where id = $1)', [personId('noor')])).toEqual([]);
  });

  it('a token of that session is refused too, though it has not expired', async () => {
    const sid = randomUUID();
    const token = await world.issuer.mintToken('karim', { sid });
    expect((await world.askWith(token, ME)).status).toBe(200);
    await world.sql('insert into ended_session values ($1, clock_timestamp())', [sid]);
    expect((await world.askWith(token, ME)).codes).toEqual(['NOT_SIGNED_IN']);
  });

  it('says so to nobody who does not prove to be the issuer', async () => {
    const noor = await logIn(world.origin, 'lotte');
    const sid = newest('lotte');
    const claims = {
      iss: world.issuer.url,
      aud: 'ketenportaal-portal',
      iat: Math.floor(Date.now() / 1000),
      exp: Math.floor(Date.now() / 1000) + 60,
      jti: randomUUID(),
      sid,
      events: EVENTS,
    };
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const forged = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'logout+jwt' }).sign(privateKey);
    // Signed by the issuer, and no good in one way each; minted as an access token with other claims.
    const good = { ...claims, typ: undefined, azp: undefined, resource_access: undefined, organisation: undefined };
    const bad = await Promise.all(
      [
        { aud: 'portal-api' },
        { iss: 'https://elders.example' },
        { exp: claims.iat - 60 },
        { exp: undefined },
        { iat: claims.iat - 3_600 },
        { jti: undefined },
        { events: {} },
        { events: undefined },
        { sid: undefined },
        { nonce: 'n' },
      ].map((wrong) => world.issuer.mintToken('lotte', { ...good, ...wrong })),
    );
    const accessToken = await world.issuer.mintToken('lotte', { sid });
    for (const token of [forged, accessToken, '', 'x.y.z', ...bad]) expect((await post(token)).status).toBe(400);
    expect(
      (
        await request(world.origin)
          .post('/auth/backchannel-logout')
          .type('form')
          .send(`logout_token=${'a'.repeat(20_000)}`)
      ).status,
    ).toBe(400);
    expect((await request(world.origin).post('/auth/backchannel-logout').send({ logout_token: forged })).status).toBe(400);
    expect((await noor.ask(ME)).status).toBe(200);
    const token = await world.issuer.mintToken('lotte', { ...good, jti: randomUUID() });
    expect((await post(token)).status).toBe(200);
    expect((await post(token)).status).toBe(400);
    expect((await noor.ask(ME)).status).toBe(401);
  });
});
