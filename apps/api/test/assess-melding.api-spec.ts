// SPDX-License-Identifier: EUPL-1.2
// concludeVeiligheidsbeoordeling, postponeVeiligheidsbeoordeling and giveTerugkoppeling.
import { landelijkVoorbeeld } from '@ketenportaal/policy';
import { openStore } from '@ketenportaal/store';
import { newId, openWorld, type World } from './api.fixture.js';
import { act, stagesOf, strangeIds, visible, type Stages } from './steps.fixture.js';

describe('the veiligheidsbeoordeling', () => {
  let world: World;
  let stages: Stages;
  beforeAll(async () => {
    world = await openWorld();
    stages = stagesOf(world);
  });
  afterAll(() => world.close());
  const conclude = (who: Parameters<typeof act>[1], meldingId: string) =>
    act(world, who, 'concludeVeiligheidsbeoordeling', { meldingId, outcome: 'DIRECT_OVERDRAGEN' });
  const postpone = (who: Parameters<typeof act>[1], meldingId: string, workingDays = 5) =>
    act(world, who, 'postponeVeiligheidsbeoordeling', { meldingId, reason: 'CAPACITEIT', workingDays });
  const inform = (who: Parameters<typeof act>[1], meldingId: string, text = 'Wij hebben met het gezin gesproken.') =>
    act(world, who, 'giveTerugkoppeling', { meldingId, text });

  it('the outcome is recorded once', async () => {
    const { meldingId } = await stages.received();
    expect((await conclude('marijke', meldingId)).outcome).toBe('MeldingBijVeiligThuis');
    expect((await conclude('tom', meldingId)).result).toMatchObject({ code: 'ALREADY_CONCLUDED', person: { name: 'Marijke Bakker' } });
  });

  it('there is no outcome before receipt', async () => {
    const { meldingId } = await stages.sent();
    expect((await conclude('marijke', meldingId)).outcome).toBe('MELDING_NOT_RECEIVED');
    expect((await inform('marijke', meldingId)).outcome).toBe('MELDING_NOT_RECEIVED');
  });

  it('an outcome that the contract does not have is refused', async () => {
    const { meldingId } = await stages.received();
    expect((await act(world, 'marijke', 'concludeVeiligheidsbeoordeling', { meldingId, outcome: 'DOOR_DE_SOFTWARE' })).outcome).toBe('BAD_USER_INPUT');
  });

  it('who may see the melding but has no such role there, is told that only Veilig Thuis assesses', async () => {
    const { meldingId } = await stages.received();
    await world.sql(`delete from person_role where person_id = (select id from person where name = 'Tom Janssen') and role in ('MEDEWERKER', 'TEAMLEIDER')`);
    expect((await conclude('tom', meldingId)).outcome).toBe('ONLY_VEILIG_THUIS_ASSESSES');
    await world.sql(`insert into person_role select id, unnest(array['MEDEWERKER', 'TEAMLEIDER']) from person where name = 'Tom Janssen'`);
  });

  it('a new date is promised only after the first one has passed, and not far away', async () => {
    const { meldingId } = await stages.received('karim');
    expect((await postpone('marijke', meldingId)).outcome).toBe('TERM_NOT_PASSED_YET');
    await world.backstage.clock.shift('14 days');
    const worker = await openStore({ url: world.database.url('chain_worker'), poolSize: 1, policies: () => landelijkVoorbeeld });
    for (let due = await worker.alarms.due(100); due.length > 0; due = await worker.alarms.due(100)) {
      for (const { key, version } of due) await worker.alarms.execute(key, version);
    }
    await worker.close();
    expect((await postpone('marijke', meldingId, 0)).outcome).toBe('NEW_DATE_OUT_OF_RANGE');
    expect((await postpone('marijke', meldingId, 21)).outcome).toBe('NEW_DATE_OUT_OF_RANGE');
    expect((await postpone('marijke', meldingId, 5)).outcome).toBe('MeldingBijVeiligThuis');
    const { data } = await world.ask<{ melding: { steps: { step: string }[] } }>('karim', 'query Q($id: ID!) { melding(id: $id) { steps { step } } }', {
      id: meldingId,
    });
    expect(data.melding.steps.map(({ step }) => step)).toEqual(['VERZONDEN', 'ONTVANGEN', 'BEOORDELING_TE_LAAT', 'NIEUWE_DATUM']);
  });

  it('the melder reads the terugkoppeling, once it was given, and it is given once', async () => {
    const { meldingId } = await stages.received();
    expect((await inform('marijke', meldingId)).outcome).toBe('NOT_CONCLUDED_YET');
    await conclude('marijke', meldingId);
    expect((await inform('marijke', meldingId, ' ')).outcome).toBe('TEXT_MISSING');
    expect((await inform('marijke', meldingId, 'a'.repeat(10_001))).outcome).toBe('TEXT_TOO_LONG');
    expect((await inform('marijke', meldingId)).outcome).toBe('MeldingBijVeiligThuis');
    expect((await inform('tom', meldingId)).result).toMatchObject({ code: 'TERUGKOPPELING_ALREADY_GIVEN', person: { name: 'Marijke Bakker' } });
    const { data } = await world.ask('noor', 'query Q($id: ID!) { melding(id: $id) { ownText { feedback } } }', { id: meldingId });
    expect(data).toEqual({ melding: { ownText: { feedback: 'Wij hebben met het gezin gesproken.' } } });
  });

  it.each(['concludeVeiligheidsbeoordeling', 'postponeVeiligheidsbeoordeling', 'giveTerugkoppeling'] as const)(
    '%s: for another party the melding does not exist',
    async (name) => {
      const { meldingId } = await stages.received();
      const given = {
        concludeVeiligheidsbeoordeling: { outcome: 'ONDERZOEK' },
        postponeVeiligheidsbeoordeling: { reason: 'CAPACITEIT', workingDays: 3 },
        giveTerugkoppeling: { text: 'x' },
      }[name];
      const answers = await Promise.all(strangeIds(meldingId).map((id) => act(world, 'samira', name, { meldingId: id, ...given })));
      expect(new Set(answers.map(({ answer }) => JSON.stringify(visible(answer)))).size).toBe(1);
      expect(answers[0]?.outcome).toBe('NOT_FOUND');
      expect((await act(world, 'noor', name, { meldingId, ...given })).outcome).toBe('NOT_ALLOWED');
      const unknown = await act(world, 'marijke', name, { meldingId: newId(), ...given });
      expect(unknown.outcome).toBe('NOT_FOUND');
    },
  );
});
