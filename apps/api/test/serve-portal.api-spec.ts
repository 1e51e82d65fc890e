// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { readConfiguration } from '../src/configuration.js';
import { startApi } from '../src/start-api.js';
import { openWorld, type World } from './api.fixture.js';

const PAGE = '<!doctype html><title>Ketenportaal</title>';

describe('the portal and the open addresses', () => {
  let world: World;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'keten-portal-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), PAGE);
    writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
    writeFileSync(join(folder, '.env'), 'GEHEIM=1');
    writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'export {};');
    world = await openWorld({ PORTAL_DIR: folder });
  });
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true });
  });
  const get = (path: string, accept = 'text/html') => request(world.origin).get(path).set('accept', accept);

  it.each(['/', '/meldingen', '/overdrachten/0190a000', '/demo/post', '/?login=failed&code=K2345'])('%s is the page, which nobody keeps', async (path) => {
    const answer = await get(path);
    expect([answer.status, answer.text, answer.headers['cache-control']]).toEqual([200, PAGE, 'no-store']);
  });

  it('files with a hash in their name are kept, others are not', async () => {
    const script = await get('/assets/app-1a2b.js', '*/*');
    expect([script.status, script.headers['cache-control'], script.headers['content-type']]).toEqual([
      200,
      'public, max-age=31536000, immutable',
      expect.stringContaining('javascript'),
    ]);
    expect((await get('/favicon.svg', '*/*')).headers['cache-control']).toBe('no-store');
    expect((await get('/assets/gone.js', '*/*')).status).toBe(404);
    expect((await get('/assets/gone.js')).status).toBe(404);
  });

  it.each(['/graphql', '/auth/nergens', '/health/nergens', '/.well-known/nergens'])('%s is never the page', async (path) => {
    expect((await get(path)).text).not.toContain('<title>');
  });

  it.each(['/..%2f..%2fpackage.json', '/%2e%2e/package.json', '/.env', '/assets/..%2f.env', '/assets/%2e%2e/.env'])('%s gives no file', async (path) => {
    const { text } = await get(path, '*/*');
    expect(text).not.toMatch(/GEHEIM|workspaces/);
  });

  it('nothing inline, nothing from elsewhere, in nobody’s frame', async () => {
    const { headers } = await get('/');
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https:/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY' });
    expect(headers['strict-transport-security']).toBeUndefined();
    const other = await world.another({ PUBLIC_ORIGIN: 'https://portaal.example' });
    expect((await request(`http://127.0.0.1:${other.api.port}`).get('/health/live')).headers['strict-transport-security']).toContain('max-age=31536000');
  });

  it('says where a hole can be told, until when', async () => {
    const { text, headers } = await get('/.well-known/security.txt', '*/*');
    expect(headers['content-type']).toContain('text/plain');
    expect(text).toMatch(/^Contact: mailto:.+\nExpires: \d{4}-.+Z\nPreferred-Languages: nl, en\nCanonical: http:.+\/\.well-known\/security\.txt\n$/);
  });

  it('production does not start on a database whose clock was moved', async () => {
    await world.backstage.clock.shift('1 hour');
    const { PORT: _port, ...env } = world.env;
    await expect(startApi(readConfiguration({ ...env, PORT: '0', NODE_ENV: 'production' }))).rejects.toThrow('the clock of this database was moved');
  });
});
