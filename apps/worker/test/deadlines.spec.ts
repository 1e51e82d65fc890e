// SPDX-License-Identifier: EUPL-1.2
import type { RedisServer } from '@ketenportaal/testkit';
import type { RunningWorker } from '../src/start-worker.js';
import { BACKENDS, startQueue, startSpecWorker } from './queues.js';
import { holderOf, nothingIsDue, play, readers, startWorld, toldOf, type World } from './world.js';

jest.setTimeout(60_000);

describe.each(BACKENDS)('deadlines on a queue in %s', (kind) => {
  let world: World;
  let redis: RedisServer | null;
  let worker: RunningWorker;

  beforeAll(async () => {
    [world, redis] = await Promise.all([startWorld(), startQueue(kind)]);
    worker = await startSpecWorker(world, redis);
  });
  afterAll(async () => {
    await worker.stop();
    await redis?.stop();
    await world.stop();
  });

  /** Moves the clock to each alarm of this term in turn and lets the worker do what is due. */
  async function letTimePass(term: string, subjectId: string): Promise<void> {
    for (;;) {
      const [next] = await world.rows<{ at: Date }>('select at from alarm where term = $1 and subject_id = $2 order by at limit 1', [term, subjectId]);
      if (!next) return;
      await world.moveTo(new Date(next.at.getTime() + 1_000).toISOString());
      await nothingIsDue(world);
    }
  }

  const heard = async (casusId: string, message: string, term: string | null = null): Promise<string[]> =>
    (await toldOf(world, casusId))
      .filter((told) => told.message === message && (term === null || told.term === term))
      .map(({ person }) => person)
      .toSorted();

  const facts = async (casusId: string): Promise<string[]> =>
    (
      await world.rows<{ fact: string }>(
        `select type || coalesce(' ' || (data ->> 'term'), '') as fact from casus_fact where casus_id = $1 and actor_person_id is null order by version`,
        [casusId],
      )
    ).map(({ fact }) => fact);

  it('D-01: intake is warned, then the teamleider and the melder hear that receipt is late', async () => {
    const { meldingId, casusId } = await play(world).send();
    await letTimePass('D-01', meldingId);
    expect(await facts(casusId)).toEqual(['TermijnWarned D-01', 'TermijnPassed D-01']);
    expect(await heard(casusId, 'TERMIJN_NADERT', 'D-01')).toEqual(readers(['veiligThuis', 'INTAKE']));
    expect(await heard(casusId, 'TERMIJN_VERSTREKEN', 'D-01')).toEqual(readers(['veiligThuis', 'TEAMLEIDER']));
    expect(await heard(casusId, 'NOG_NIET_BEVESTIGD')).toEqual(readers('noor'));
  });

  it('D-02: the worker is warned on day 3 and day 4, then hears it with the teamleider and the melder', async () => {
    const { meldingId, casusId } = await play(world).send();
    await play(world).receive(meldingId);
    await letTimePass('D-02', meldingId);
    expect(await facts(casusId)).toEqual(['TermijnWarned D-02', 'TermijnWarned D-02', 'TermijnPassed D-02']);
    expect(await heard(casusId, 'TERMIJN_NADERT', 'D-02')).toEqual([...readers('marijke'), ...readers('marijke')]);
    expect(await heard(casusId, 'TERMIJN_VERSTREKEN', 'D-02')).toEqual(readers('marijke', ['veiligThuis', 'TEAMLEIDER']));
    expect(await heard(casusId, 'BEOORDELING_TE_LAAT')).toEqual(readers('noor'));
  });

  it('D-03: a terugkoppeling that is owed is told to the worker, and when late to the teamleider and the melder', async () => {
    const { meldingId, casusId } = await play(world).send();
    await play(world).receive(meldingId);
    await play(world).conclude(meldingId);
    await letTimePass('D-03', meldingId);
    expect(await facts(casusId)).toEqual(['TermijnWarned D-03', 'TermijnPassed D-03']);
    expect(await heard(casusId, 'TERMIJN_NADERT', 'D-03')).toEqual(readers('marijke'));
    expect(await heard(casusId, 'TERMIJN_VERSTREKEN', 'D-03')).toEqual(readers('marijke', ['veiligThuis', 'TEAMLEIDER']));
    expect(await heard(casusId, 'TERUGKOPPELING_TE_LAAT')).toEqual(readers('noor'));
  });

  it('D-07: silence is warned, becomes late and ends the offer visibly; the holder never moves', async () => {
    const { meldingId, casusId } = await play(world).send();
    await play(world).receive(meldingId);
    await play(world).conclude(meldingId);
    await play(world).feedback(meldingId);
    const overdrachtId = await play(world).offer(casusId);
    const holder = await holderOf(world, casusId);
    await letTimePass('D-07', overdrachtId);
    expect(await facts(casusId)).toEqual(['TermijnWarned D-07', 'TermijnPassed D-07', 'OverdrachtExpired']);
    const intake = ['wijkteamNoord', 'INTAKE', 'ACCEPTANT'] as const;
    expect(await heard(casusId, 'TERMIJN_NADERT', 'D-07')).toEqual(readers(intake, 'marijke'));
    expect(await heard(casusId, 'TERMIJN_VERSTREKEN', 'D-07')).toEqual(readers(['wijkteamNoord', 'TEAMLEIDER'], 'marijke'));
    expect(await heard(casusId, 'OVERDRACHT_ONBEANTWOORD')).toEqual(readers(['wijkteamNoord', 'INTAKE', 'ACCEPTANT', 'TEAMLEIDER'], 'marijke'));
    expect(await heard(casusId, 'ANTWOORD_TE_LAAT')).toEqual(readers('noor'));
    expect(await heard(casusId, 'ONBEANTWOORD')).toEqual(readers('noor'));
    expect(await world.rows('select status, ended_by_person_id from overdracht where id = $1', [overdrachtId])).toEqual([
      { status: 'VERLOPEN', ended_by_person_id: null },
    ]);
    expect(await holderOf(world, casusId)).toEqual(holder);
  });

  it('D-08: the holder is warned; a first contact that is late is told to the teamleider, the giver and the melder, and the holder stays', async () => {
    const { meldingId, casusId } = await play(world).send();
    await play(world).receive(meldingId);
    await play(world).conclude(meldingId);
    await play(world).feedback(meldingId);
    const overdrachtId = await play(world).offer(casusId);
    await play(world).accept(overdrachtId);
    const holder = await holderOf(world, casusId);
    expect(holder).toMatchObject({ person_id: readers('samira')[0] });
    await letTimePass('D-08', overdrachtId);
    expect(await facts(casusId)).toEqual(['TermijnWarned D-08', 'TermijnPassed D-08']);
    expect(await heard(casusId, 'TERMIJN_NADERT', 'D-08')).toEqual(readers('samira'));
    expect(await heard(casusId, 'TERMIJN_VERSTREKEN', 'D-08')).toEqual(readers('samira', ['wijkteamNoord', 'TEAMLEIDER'], 'marijke'));
    expect(await heard(casusId, 'EERSTE_CONTACT_TE_LAAT')).toEqual(readers('noor'));
    expect(await holderOf(world, casusId)).toEqual(holder);
  });
});
