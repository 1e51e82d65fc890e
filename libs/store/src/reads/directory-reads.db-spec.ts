// SPDX-License-Identifier: EUPL-1.2
import { addDays, addWorkingDays, isWorkingDay, NOW_BY_TERM, TERM_IDS, type LocalDate } from '@ketenportaal/domain';
import { landelijkVoorbeeld } from '@ketenportaal/policy';
import { organisations, people } from '@ketenportaal/testkit';
import fc from 'fast-check';
import { as, openWorld, organisationId, personId, type World } from '../world.fixture.js';
import { setDaysOff } from './index.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('the directory', () => {
  test('says who I am, with the roles that token and directory both know', async () => {
    expect(await world.app.reads.me(as('tom', { roles: ['TEAMLEIDER', 'BEHEERDER'] }))).toEqual({
      person: {
        id: personId('tom'),
        name: people.tom.name,
        functionTitle: people.tom.functionTitle,
        workPhone: people.tom.workPhone,
        organisation: {
          id: organisationId('veiligThuis'),
          name: organisations.veiligThuis.name,
          kind: 'VEILIG_THUIS',
          phone: organisations.veiligThuis.phone,
          phoneHours: organisations.veiligThuis.phoneHours,
        },
      },
      roles: ['TEAMLEIDER'],
      unread: 0,
      sessionExpiresAt: null,
    });
  });

  test('lists the active parties, of every kind or of some', async () => {
    const { reads } = world.app;
    const all = await reads.organisations(as('noor'), { kinds: null });
    expect(all.map(({ id }) => id).sort()).toEqual(
      Object.values(organisations)
        .map(({ id }) => id)
        .sort(),
    );
    expect((await reads.organisations(as('noor'), { kinds: ['VEILIG_THUIS'] })).map(({ id }) => id)).toEqual([organisationId('veiligThuis')]);
    expect(await reads.organisations(as('noor'), { kinds: ['ONBEKEND'] })).toEqual([]);
    await world.backstage.directory.upsert({ organisations: [{ ...organisations.ggz, active: false }] });
    expect((await reads.organisations(as('noor'), { kinds: null })).map(({ id }) => id)).not.toContain(organisationId('ggz'));
  });

  test('lists the colleagues who can be named, and nobody of another party', async () => {
    const names = async () => (await world.app.reads.collegas(as('samira'))).map(({ id }) => id);
    const noord = Object.values(people).filter(({ organisation }) => organisation === 'wijkteamNoord');
    expect((await names()).sort()).toEqual(noord.map(({ id }) => id).sort());
    await world.backstage.directory.upsert({ persons: [{ ...people.iris, organisationId: organisationId('wijkteamNoord'), active: false }] });
    expect(await names()).not.toContain(personId('iris'));
  });

  test('is right at once when a party gets another number, also in the people of that party', async () => {
    await world.backstage.directory.upsert({ organisations: [{ ...organisations.kompas, phone: '030 000 99 99', name: 'Het "Kompas" \\ Ω' }] });
    const { person } = await world.app.reads.me(as('karim'));
    expect(person.organisation).toMatchObject({ phone: '030 000 99 99', name: 'Het "Kompas" \\ Ω' });
  });

  test('has no e-mail address in any answer', async () => {
    const { reads } = world.app;
    for (const text of [await reads.meText(as('noor')), await reads.collegasText(as('samira')), await reads.organisationsText(as('noor'), { kinds: null })])
      expect(text).not.toMatch(/@|email/);
  });

  test('gives the names behind a refusal', async () => {
    const at = await world.app.clock.now();
    const first = await world.app.reads.firstActor(as('samira'), { at, personId: personId('joost'), organisationId: organisationId('wijkteamNoord') });
    expect(first).toMatchObject({ at, person: { name: people.joost.name }, organisation: { id: organisationId('wijkteamNoord') } });
    expect(await world.app.reads.firstActor(as('samira'), { at, personId: null, organisationId: null })).toEqual({ at, person: null, organisation: null });
  });
});

describe('what SQL says in the words of the core', () => {
  test('is the same "wat gebeurt er nu" for each term', async () => {
    for (const term of TERM_IDS) expect(await world.sql('select now_happening($1) as now', [term])).toEqual([{ now: NOW_BY_TERM[term] }]);
    expect(await world.sql('select now_happening(null) as now')).toEqual([{ now: 'HOUDT_ZICHT' }]);
  });

  test('is the same number of working days, over 500 drawn pairs of days', async () => {
    await setDaysOff({ url: world.database.url('chain_migrator'), holidays: landelijkVoorbeeld.holidays });
    const calendar = { zone: undefined as never, holidays: landelijkVoorbeeld.holidays, opens: '09:00', closes: '17:00' };
    const day = fc.integer({ min: 0, max: 5 * 365 }).map((days) => addDays('2025-06-01' as LocalDate, days));
    await fc.assert(
      fc.asyncProperty(day, fc.integer({ min: -30, max: 30 }), async (today, left) => {
        const due = addWorkingDays(today, left, calendar);
        const from = left >= 0 || isWorkingDay(today, calendar) ? today : addWorkingDays(today, 1, calendar);
        const [row] = await world.sql<{ left: number }>(
          'select working_day_number($1::date, dates) - working_day_number($2::date, dates) as left from days_off',
          [due, left < 0 ? from : today],
        );
        expect(row?.left).toBe(left);
      }),
      { numRuns: 500 },
    );
  });
});
