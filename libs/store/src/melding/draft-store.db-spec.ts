// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { as, ok, openWorld, organisationId, type World } from '../world.fixture.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const stored = (draftId: string) => world.sql<{ content: object }>('select content from melding_draft where id = $1', [draftId]);

describe('a draft of a melding', () => {
  test('may be empty and is saved again under the same id', async () => {
    const draftId = randomUUID();
    ok(await world.app.drafts.save(as('noor'), { draftId }));
    ok(await world.app.drafts.save(as('noor'), { draftId, about: 'Sem', acute: true, veiligThuisId: organisationId('veiligThuis') }));
    expect(await stored(draftId)).toEqual([
      { content: { about: 'Sem', concern: '', ownHelp: '', keepsOwnHelp: null, acute: true, veiligThuisId: organisationId('veiligThuis') } },
    ]);
  });

  test('of someone else is not there: it is not read, changed or deleted', async () => {
    const draftId = randomUUID();
    ok(await world.app.drafts.save(as('noor'), { draftId, about: 'Van Noor' }));
    expect(await world.app.drafts.save(as('karim'), { draftId, about: 'Van Karim' })).toEqual({ ok: false, refusal: 'NOT_FOUND' });
    expect(await world.app.drafts.delete(as('karim'), draftId)).toBe(false);
    expect(await stored(draftId)).toMatchObject([{ content: { about: 'Van Noor' } }]);
  });

  test('is deleted once by its writer', async () => {
    const draftId = randomUUID();
    ok(await world.app.drafts.save(as('noor'), { draftId }));
    expect(await world.app.drafts.delete(as('noor'), draftId)).toBe(true);
    expect(await world.app.drafts.delete(as('noor'), draftId)).toBe(false);
    expect(await world.app.drafts.delete(as('noor'), 'x')).toBe(false);
  });

  test('goes away when its melding is sent, and only then', async () => {
    const draftId = randomUUID();
    ok(await world.app.drafts.save(as('noor'), { draftId }));
    const send = (concern: string) =>
      world.app.melding.send(as('noor'), {
        requestId: randomUUID(),
        veiligThuisId: organisationId('veiligThuis'),
        about: 'Sem',
        concern,
        acute: false,
        keepsOwnHelp: false,
        draftId,
      });
    expect(await send('')).toEqual({ ok: false, refusal: 'TEXT_MISSING' });
    expect(await stored(draftId)).toHaveLength(1);
    ok(await send('Zorgen'));
    expect(await stored(draftId)).toHaveLength(0);
  });

  test('of another person is not deleted by sending', async () => {
    const draftId = randomUUID();
    ok(await world.app.drafts.save(as('karim'), { draftId }));
    ok(
      await world.app.melding.send(as('noor'), {
        requestId: randomUUID(),
        veiligThuisId: organisationId('veiligThuis'),
        about: 'Sem',
        concern: 'Zorgen',
        acute: false,
        keepsOwnHelp: false,
        draftId,
      }),
    );
    expect(await stored(draftId)).toHaveLength(1);
  });

  test.each([
    ['someone who sends no meldingen', as('marijke'), {}, 'ONLY_A_MELDER_SENDS'],
    ['a malformed id', as('noor'), { draftId: 'x' }, 'NOT_FOUND'],
    ['a NUL', as('noor'), { concern: 'a\u0000' }, 'TEXT_UNREADABLE'],
    ['a book', as('noor'), { concern: 'x'.repeat(10_001) }, 'TEXT_TOO_LONG'],
  ])('with %s is refused, with a trace', async (_, principal, over, refusal) => {
    const before = await world.sql('select from audit_entry where not allowed');
    expect(await world.app.drafts.save(principal, { draftId: randomUUID(), ...over })).toEqual({ ok: false, refusal });
    expect(await world.sql('select from audit_entry where not allowed')).toHaveLength(before.length + 1);
  });
});
