// SPDX-License-Identifier: EUPL-1.2
import type { PersonKey } from '@ketenportaal/testkit';
import { randomUUID } from 'node:crypto';
import { as, ok, openWorld, organisationId, personId, type World } from '../world.fixture.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const change = (by: PersonKey, casusId: string, holder: PersonKey, deputy: PersonKey | null = null) =>
  world.app.overdracht.changeNamedPerson(as(by), {
    requestId: randomUUID(),
    casusId,
    holderId: personId(holder),
    deputyId: deputy && personId(deputy),
    reason: 'AFWEZIG',
  });
const heard = async (casusId: string, message: string) =>
  (
    await world.sql<{ name: string }>(
      `select lower(split_part(p.name, ' ', 1)) as name from person p join notification n on n.person_id = p.id where n.casus_id = $1 and n.message = $2 order by 1`,
      [casusId, message],
    )
  ).map(({ name }) => name);

describe('another person of the party is named (T-OVD-14)', () => {
  test('in a holding of its own; card, date and grants follow, and every table says what the facts say', async () => {
    const { casusId, meldingId } = await world.accepted();
    ok(await change('joost', casusId, 'iris', 'samira'));
    const holdings = await world.sql('select organisation_id, person_id, deputy_id from holding where casus_id = $1 order by seq desc limit 2', [casusId]);
    expect(holdings).toEqual([
      { organisation_id: organisationId('wijkteamNoord'), person_id: personId('iris'), deputy_id: personId('samira') },
      { organisation_id: organisationId('wijkteamNoord'), person_id: personId('samira'), deputy_id: null },
    ]);
    expect(await world.app.reads.melding(as('noor'), { id: meldingId })).toMatchObject({
      card: { organisation: { id: organisationId('wijkteamNoord') }, person: { id: personId('iris') }, termijn: { term: 'D_03' } },
    });
    const casus = await world.app.reads.casus(as('iris'), { id: casusId });
    expect(casus).toMatchObject({ card: { person: { id: personId('iris') } }, deputy: { id: personId('samira') } });
    expect(casus?.events.at(-1)).toMatchObject({
      type: 'NamedPersonChanged',
      organisation: { id: organisationId('wijkteamNoord') },
      person: { id: personId('joost') },
    });
    expect(casus?.termijnen.map(({ term }) => term)).toEqual(['D_08']);
    expect(await world.worker.casus.verify(casusId)).toEqual([]);
    // Who is named no longer, and has no role that opens it, reads it no longer.
    ok(await change('joost', casusId, 'joost'));
    expect(await world.app.reads.casus(as('iris'), { id: casusId })).toBeNull();
    expect(await change('iris', casusId, 'samira')).toEqual({ ok: false, refusal: 'NOT_FOUND' });
  });

  test('the melder, the new person, the former one and Veilig Thuis hear it, and whose party it is', async () => {
    const { casusId, meldingId } = await world.accepted();
    ok(await change('joost', casusId, 'iris'));
    expect(await heard(casusId, 'ANDER_CONTACT')).toEqual(['marijke', 'noor', 'samira']);
    expect(await heard(casusId, 'U_BENT_VERANTWOORDELIJK')).toEqual(['iris', 'marijke', 'samira']);
    for (const who of ['noor', 'marijke', 'samira'] as const) {
      const [last] = await world.app.reads.berichten(as(who), { first: 1, before: null });
      expect(last).toMatchObject({ message: 'ANDER_CONTACT', organisation: { id: organisationId('wijkteamNoord') } });
      expect(last?.reference).not.toBe('');
    }
    const steps = (await world.app.reads.melding(as('noor'), { id: meldingId }))?.steps.map(({ step }) => step);
    expect(steps?.at(-1)).toBe('ANDER_CONTACT');
  });

  test('while an overdracht waits: it stays open, and the new person answers for the giving side', async () => {
    const { casusId, overdrachtId, meldingId } = await world.offered();
    ok(await change('marijke', casusId, 'tom'));
    expect(await world.app.reads.overdracht(as('samira'), { id: overdrachtId })).toMatchObject({
      status: 'AANGEBODEN',
      holderNow: { person: { id: personId('tom') } },
    });
    expect(await world.app.reads.meldingBijVeiligThuis(as('tom'), { id: meldingId })).toMatchObject({ worker: { id: personId('tom') } });
    const work = await world.app.reads.mijnWerk(as('tom'));
    expect([...work.teLaatEnVandaag, ...work.dezeWeek].map(({ id }) => id)).toContain(meldingId);
    expect(work.wachtOpAnderen.map(({ id }) => id)).toContain(casusId);
    ok(await world.app.overdracht.withdraw(as('tom'), { requestId: randomUUID(), overdrachtId, reason: 'SITUATIE_GEWIJZIGD' }));
    expect(await world.worker.casus.verify(casusId)).toEqual([]);
  });

  test('is refused in the words of the core, and a casus that is not theirs does not exist (INV-23)', async () => {
    const { casusId } = await world.accepted();
    expect(await change('marijke', casusId, 'tom')).toEqual({ ok: false, refusal: 'NOT_THE_HOLDER' });
    expect(await change('samira', casusId, 'fatma')).toEqual({ ok: false, refusal: 'NAMED_PERSON_NOT_OF_THIS_PARTY' });
    expect(await change('samira', casusId, 'iris', 'daan')).toEqual({ ok: false, refusal: 'NAMED_PERSON_NOT_OF_THIS_PARTY' });
    expect(await change('samira', casusId, 'samira')).toEqual({ ok: false, refusal: 'ALREADY_THE_NAMED_PERSON' });
    expect(await change('samira', casusId, 'iris', 'iris')).toEqual({ ok: false, refusal: 'DEPUTY_IS_THE_HOLDER' });
    for (const who of ['noor', 'fatma', 'iris'] as const) expect(await change(who, casusId, 'iris')).toEqual({ ok: false, refusal: 'NOT_FOUND' });
  });

  test('of two at once both are kept in one chain, the later after the earlier', async () => {
    const { casusId } = await world.accepted();
    const answers = await Promise.all([change('samira', casusId, 'iris'), change('joost', casusId, 'iris')]);
    expect(answers.filter(({ ok: done }) => done)).toHaveLength(1);
    expect(answers.find(({ ok: done }) => !done)).toMatchObject({ refusal: expect.stringMatching(/^(ALREADY_THE_NAMED_PERSON|NOT_FOUND)$/) as string });
    expect(await world.worker.casus.verify(casusId)).toEqual([]);
  });
});
