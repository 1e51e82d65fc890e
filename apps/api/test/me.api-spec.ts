// SPDX-License-Identifier: EUPL-1.2
import { openWorld, type World } from './api.fixture.js';

describe('me, organisations and collegas', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('tells who is logged in, and that a client without a session has no end of it', async () => {
    const { data } = await world.ask('samira', '{ me { person { name functionTitle workPhone organisation { name kind } } roles unread sessionExpiresAt } }');
    expect(data).toEqual({
      me: {
        person: {
          name: 'Samira El Idrissi',
          functionTitle: 'wijkteammedewerker',
          workPhone: '06 00 00 00 06',
          organisation: { name: 'Wijkteam Noord (gemeente Rietwijk)', kind: 'WIJKTEAM' },
        },
        roles: ['ACCEPTANT', 'INTAKE', 'MEDEWERKER'],
        unread: 0,
        sessionExpiresAt: null,
      },
    });
  });

  it('a role counts when token and directory both have it', async () => {
    await world.sql(`delete from person_role where role = 'ACCEPTANT' and person_id = (select id from person where name = 'Samira El Idrissi')`);
    expect((await world.ask('samira', '{ me { roles } }')).data).toEqual({ me: { roles: ['INTAKE', 'MEDEWERKER'] } });
  });

  it('whoever the directory made inactive, or moved, is not signed in any more', async () => {
    await world.sql(`update person set active = false where name = 'Daan Smit'`);
    await world.sql(`update person set organisation_id = (select id from organisation where name like 'Wijkteam Zuid%') where name = 'Hanna Prins'`);
    expect((await world.ask('daan', '{ me { roles } }')).codes).toEqual(['NOT_SIGNED_IN']);
    expect((await world.ask('hanna', '{ me { roles } }')).status).toBe(401);
  });

  it('shows the parties of the region, of the kinds that are asked', async () => {
    const { data } = await world.ask<{ organisations: { name: string }[] }>('noor', '{ organisations(kinds: [VEILIG_THUIS, GI]) { name phone phoneHours } }');
    expect(data.organisations).toEqual([
      { name: 'Jeugdbescherming Vlietland', phone: '030 000 00 20', phoneHours: 'ma-vr 9.00-17.00 uur' },
      { name: 'Veilig Thuis Vlietland', phone: '0800 2000', phoneHours: 'dag en nacht' },
    ]);
    const all = await world.ask<{ organisations: unknown[] }>('noor', '{ organisations { id } }');
    expect(all.data.organisations).toHaveLength(9);
  });

  it('shows the people of the own party, and nobody of another', async () => {
    const { data } = await world.ask<{ collegas: { name: string }[] }>('samira', '{ collegas { name organisation { name } } }');
    expect(data.collegas.map(({ name }) => name)).toEqual(['Iris Meijer', 'Joost van Leeuwen', 'Samira El Idrissi']);
  });

  it('an e-mail address is nowhere in the contract', async () => {
    expect((await world.ask('samira', '{ me { person { email } } }')).codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });
});
