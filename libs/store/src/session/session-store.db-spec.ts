// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { openWorld, type World } from '../world.fixture.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const newSession = (sid: string, expiresAt = new Date(Date.now() + 60_000)) => ({
  idHash: createHash('sha256').update(randomBytes(32)).digest(),
  subject: 'subject',
  sid,
  sealedTokens: randomBytes(40),
  csrfHash: randomBytes(32),
  expiresAt,
});

describe('a session', () => {
  test('is found by its hash, kept fresh, and gone when it ends', async () => {
    const session = newSession('sid-1');
    await world.app.sessions.create(session);
    expect(await world.app.sessions.find(session.idHash)).toMatchObject(session);
    const sealedTokens = randomBytes(50);
    const expiresAt = new Date(Date.now() + 120_000);
    await world.app.sessions.touch(session.idHash, { sealedTokens, expiresAt });
    await world.app.sessions.touch(session.idHash);
    expect(await world.app.sessions.find(session.idHash)).toMatchObject({ sealedTokens, expiresAt });
    await world.app.sessions.end(session.idHash);
    expect(await world.app.sessions.find(session.idHash)).toBeNull();
  });

  test('that has expired is not found, and is cleared away', async () => {
    const session = newSession('sid-2', new Date(Date.now() - 1));
    await world.app.sessions.create(session);
    expect(await world.app.sessions.find(session.idHash)).toBeNull();
    await world.app.sessions.deleteExpired();
    expect(await world.sql('select from session where id_hash = $1', [session.idHash])).toHaveLength(0);
  });

  test('that the identity provider ends is gone everywhere, is announced, and cannot begin again', async () => {
    const [one, two, other] = [newSession('sid-3'), newSession('sid-3'), newSession('sid-4')];
    for (const session of [one, two, other]) await world.app.sessions.create(session);
    const heard: string[] = [];
    const listening = await world.app.listen(['session_ended'], (_channel, sid) => heard.push(sid));
    await world.app.sessions.endBySid('sid-3');
    await world.app.sessions.endBySid('sid-3');
    for (let waited = 0; heard.length < 2 && waited < 5_000; waited += 10) await sleep(10);
    expect(heard).toEqual(['sid-3', 'sid-3']);
    await listening.close();
    for (const { idHash } of [one, two]) expect(await world.app.sessions.find(idHash)).toBeNull();
    expect(await world.app.sessions.find(other.idHash)).not.toBeNull();
    const late = newSession('sid-3');
    await world.app.sessions.create(late);
    expect(await world.app.sessions.find(late.idHash)).toBeNull();
  });
});
