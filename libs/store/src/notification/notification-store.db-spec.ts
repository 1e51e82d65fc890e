// SPDX-License-Identifier: EUPL-1.2
import { as, openWorld, organisationId, personId, type World } from '../world.fixture.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const inbox = (key: 'noor' | 'marijke' | 'samira' | 'joost' | 'iris' | 'fatma') =>
  world.sql<{ id: string; message: string; read_at: Date | null }>('select id, message, read_at from notification where person_id = $1 order by id', [
    personId(key),
  ]);

describe('who is told', () => {
  test('is everyone with the role in the party, and nobody else', async () => {
    await world.offered();
    expect((await inbox('noor')).map(({ message }) => message)).toEqual(['VERZONDEN', 'ONTVANGEN', 'UITKOMST_BEKEND', 'AANGEBODEN']);
    for (const key of ['samira', 'joost'] as const) expect((await inbox(key)).map(({ message }) => message)).toEqual(['OVERDRACHT_AAN_U']);
    for (const key of ['iris', 'fatma'] as const) expect(await inbox(key)).toEqual([]);
  });

  test('is not someone who left', async () => {
    await world.sql('update person set active = false where id = $1', [personId('joost')]);
    const before = await inbox('joost');
    await world.offered();
    expect(await inbox('joost')).toEqual(before);
    expect(await world.sql('select from notification where organisation_id = $1', [organisationId('gi')])).toHaveLength(0);
  });
});

describe('a bericht', () => {
  test('is marked as read by its reader, and stays read since the first time', async () => {
    const [first] = await inbox('noor');
    expect(await world.app.notifications.markRead(as('noor'), first?.id ?? '')).toBe(true);
    const read = (await inbox('noor'))[0]?.read_at;
    expect(read).not.toBeNull();
    expect(await world.app.notifications.markRead(as('noor'), first?.id ?? '')).toBe(true);
    expect((await inbox('noor'))[0]?.read_at).toEqual(read);
  });

  test('of someone else, unknown or malformed is not there', async () => {
    const [first] = await inbox('marijke');
    for (const id of [first?.id ?? '', '999999', 'x', '', '-1', '9'.repeat(30)]) expect(await world.app.notifications.markRead(as('noor'), id)).toBe(false);
    expect((await inbox('marijke'))[0]?.read_at).toBeNull();
  });
});
