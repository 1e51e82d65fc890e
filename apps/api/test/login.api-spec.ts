// SPDX-License-Identifier: EUPL-1.2
import { createVisitor, PORTAL_CLIENT_ID } from '@ketenportaal/testkit';
import request from 'supertest';
import { openWorld, type World } from './api.fixture.js';
import { logIn } from './portal.fixture.js';

const ME = '{ me { person { name } sessionExpiresAt } }';
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('logging in and out', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('sends the person to the issuer with PKCE, state and nonce, and back to the page that was asked', async () => {
    const begin = await request(world.origin).get('/auth/login?returnTo=/overdrachten/7');
    const to = new URL(begin.headers['location'] ?? '');
    expect(begin.status).toBe(302);
    expect(Object.fromEntries(to.searchParams)).toMatchObject({
      client_id: PORTAL_CLIENT_ID,
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${world.origin}/auth/callback`,
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(to.searchParams.get(name)?.length).toBeGreaterThan(40);
    const [cookie] = begin.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^keten-login=[^;]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/);
    const visitor = createVisitor();
    const { url } = await visitor.logInAs('noor', `${world.origin}/auth/login?returnTo=/overdrachten/7`, ({ pathname }) =>
      pathname.startsWith('/overdrachten'),
    );
    expect(url.href).toBe(`${world.origin}/overdrachten/7`);
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/auth/logout', '/a\nb', '/%0d%0aset-cookie:x=y\r\n', undefined])(
    'comes back on a page of our own (%j)',
    async (returnTo) => {
      const visitor = createVisitor();
      const query = returnTo === undefined ? '' : `?returnTo=${encodeURIComponent(returnTo)}`;
      const { url } = await visitor.logInAs(
        'noor',
        `${world.origin}/auth/login${query}`,
        ({ origin, pathname }) => origin === world.origin && pathname !== '/auth/callback' && pathname !== '/auth/login',
      );
      expect(url.href).toBe(`${world.origin}/`);
    },
  );

  it('the browser holds a session id and no token; the database holds only its hash', async () => {
    const visitor = createVisitor();
    await visitor.logInAs('noor', `${world.origin}/auth/login`, ({ origin, pathname }) => origin === world.origin && pathname === '/');
    const cookie = visitor.cookieHeader(world.origin);
    const id = /keten-session=([^;]+)/.exec(cookie)?.[1] ?? '';
    expect(Buffer.from(id, 'base64url')).toHaveLength(32);
    expect(cookie).not.toContain('eyJ');
    const sessions = await world.sql<{ all: string }>('select row_to_json(s)::text as all from session s');
    expect(sessions.length).toBeGreaterThan(0);
    for (const { all } of sessions) {
      expect(all).not.toContain(id);
      expect(all).not.toContain('eyJ');
    }
  });

  it('the session cookie is HttpOnly and Strict, and on https only for this host', async () => {
    const cookie = async (publicOrigin: string): Promise<string> => {
      const other = await world.another({ PUBLIC_ORIGIN: publicOrigin });
      const answer = await request(`http://127.0.0.1:${other.api.port}`).get('/auth/login');
      return (answer.headers['set-cookie'] as unknown as string[])[0] ?? '';
    };
    expect(await cookie('https://portaal.example')).toMatch(/^__Host-keten-login=[^;]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const visitor = createVisitor();
    let seen = '';
    await visitor.logInAs('noor', `${world.origin}/auth/login`, (url) => {
      if (url.pathname === '/auth/callback') seen = url.href;
      return seen !== '';
    });
    const back = await visitor.fetch(seen);
    expect(back.status).toBe(303);
    expect(back.headers.getSetCookie()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^keten-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
        expect.stringMatching(/^keten-login=; Max-Age=0/),
      ]),
    );
    expect(back.headers.get('location')).toBe('/');
    // The code is used up: the same address again is no login.
    expect((await visitor.fetch(seen)).headers.get('location')).toMatch(/^\/\?login=failed&code=K[2-9A-Z]{4}$/);
  });

  it('a callback that another browser began, or with a foreign state, is no login', async () => {
    const attacker = createVisitor();
    let callback = '';
    await attacker.logInAs('karim', `${world.origin}/auth/login`, (url) => {
      if (url.pathname === '/auth/callback') callback = url.href;
      return callback !== '';
    });
    const victim = createVisitor();
    expect((await victim.fetch(callback)).headers.get('location')).toMatch(/^\/\?login=failed/);
    await victim.fetch(`${world.origin}/auth/login`);
    expect((await victim.fetch(callback)).headers.get('location')).toMatch(/^\/\?login=failed/);
    expect(victim.cookieHeader(world.origin)).not.toContain('keten-session');
    const forged = await request(world.origin)
      .get('/auth/callback?code=x&state=y')
      .set('cookie', `keten-login=${Buffer.from('{"state":"y"}').toString('base64url')}`);
    expect(forged.headers['location']).toMatch(/^\/\?login=failed/);
  });

  it('a session id from before the login means nothing after it', async () => {
    const visitor = createVisitor();
    const first = await logIn(world.origin, 'noor', visitor);
    const second = await logIn(world.origin, 'noor', visitor);
    expect(second.cookie).not.toBe(first.cookie);
    await wait(3_100);
    const old = await fetch(`${world.origin}/auth/session`, { headers: { cookie: first.cookie } });
    expect(await old.json()).toEqual({ signedIn: false, csrf: null, expiresAt: null });
  });

  it('asks with cookie and word are answered, and say until when the session lasts', async () => {
    const noor = await logIn(world.origin, 'noor');
    const { data } = await noor.ask(ME);
    expect(data).toMatchObject({ me: { person: { name: 'Noor de Wit' } } });
    const ends = Date.parse((data as { me: { sessionExpiresAt: string } }).me.sessionExpiresAt) - Date.now();
    expect(ends).toBeGreaterThan(14 * 60_000);
    expect(ends).toBeLessThanOrEqual(15 * 60_000);
  });

  it.each([
    ['without the word', { 'x-keten-csrf': '' }],
    ['with the word of another session', { 'x-keten-csrf': 'a'.repeat(43) }],
    ['from a page of another origin', { origin: 'https://evil.example' }],
    ['from a page without origin', { origin: 'null' }],
  ])('a request %s does nothing', async (_title, headers) => {
    const noor = await logIn(world.origin, 'noor');
    const answer = await noor.ask(ME, {}, headers);
    expect([answer.status, answer.codes, answer.data]).toEqual([403, ['FOREIGN_REQUEST'], null]);
  });

  it('a session that nobody uses ends after fifteen minutes, and use makes it longer', async () => {
    const noor = await logIn(world.origin, 'noor');
    await world.sql(
      `update session set expires_at = clock_timestamp() + interval '60 seconds' where subject = (select subject from person where name = 'Noor de Wit')`,
    );
    await wait(3_100);
    const looked = await noor.session();
    expect(Date.parse(looked.expiresAt ?? '') - Date.now()).toBeLessThan(60_000);
    // At once: "blijf ingelogd" is pressed right after the portal looked.
    await noor.ask(ME);
    expect(Date.parse((await noor.session()).expiresAt ?? '') - Date.now()).toBeGreaterThan(14 * 60_000);
    await world.sql(`update session set expires_at = clock_timestamp() - interval '1 second'`);
    await wait(3_100);
    const answer = await noor.ask(ME);
    expect([answer.status, answer.codes, answer.headers.get('www-authenticate')]).toEqual([401, ['NOT_SIGNED_IN'], 'Bearer']);
    expect((await noor.session()).signedIn).toBe(false);
  }, 30_000);

  it('logging out ends the session at once and sends the browser to the issuer, with nothing personal in the address', async () => {
    const noor = await logIn(world.origin, 'noor');
    expect((await noor.ask(ME)).status).toBe(200);
    const answer = await noor.logout();
    const { logoutUrl } = (await answer.json()) as { logoutUrl: string };
    const to = new URL(logoutUrl);
    expect(to.origin).toBe(new URL(world.issuer.url).origin);
    expect([...to.searchParams.keys()].toSorted()).toEqual(['client_id', 'post_logout_redirect_uri']);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^keten-session=; Max-Age=0/);
    const replay = await fetch(`${world.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: noor.cookie, 'x-keten-csrf': noor.csrf },
      body: JSON.stringify({ query: ME }),
    });
    expect(replay.status).toBe(401);
    expect(await (await noor.logout()).json()).toEqual({ logoutUrl: '/' });
  });

  it('another page cannot log somebody out', async () => {
    const noor = await logIn(world.origin, 'noor');
    const foreign = await noor.visitor.fetch(`${world.origin}/auth/logout`, {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'x-keten-csrf': noor.csrf },
    });
    const wordless = await noor.visitor.fetch(`${world.origin}/auth/logout`, { method: 'POST' });
    expect([foreign.status, wordless.status]).toEqual([403, 403]);
    expect((await noor.session()).signedIn).toBe(true);
  });

  it('renews the access token with the refresh token, once for all who ask at that moment', async () => {
    const noor = await logIn(world.origin, 'noor');
    const before = await world.sql<{ sealed: string }>(
      `select encode(sealed_tokens, 'hex') as sealed from session where subject = (select subject from person where name = 'Noor de Wit') order by created_at desc limit 1`,
    );
    jest.useFakeTimers({
      now: Date.now() + 290_000,
      doNotFake: ['setTimeout', 'setInterval', 'setImmediate', 'nextTick', 'queueMicrotask', 'clearTimeout', 'clearInterval', 'clearImmediate'],
    });
    const answers = await Promise.all([1, 2, 3].map(() => noor.ask(ME)));
    jest.useRealTimers();
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const after = await world.sql<{ sealed: string }>(
      `select encode(sealed_tokens, 'hex') as sealed from session where subject = (select subject from person where name = 'Noor de Wit') order by created_at desc limit 1`,
    );
    expect(after[0]?.sealed).not.toBe(before[0]?.sealed);
  });
});
