// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { NotSignedIn, RequestIdMalformed } from '../failure.js';
import { uuidv7 } from '../ids.js';
import { as, OFFER, ok, openWorld, organisationId, personId, type World } from '../world.fixture.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const melding = (over: object = {}) => ({
  requestId: randomUUID(),
  veiligThuisId: organisationId('veiligThuis'),
  about: 'Sem',
  concern: 'Zorgen om Sem',
  acute: false,
  keepsOwnHelp: true,
  ...over,
});
const refused = (refusal: string) => ({ ok: false, refusal });
const trail = (requestId: string) =>
  world.sql<{ action: string; allowed: boolean; person_id: string; subject_id: string | null }>(
    'select action, allowed, person_id, subject_id from audit_entry where request_id = $1 order by id',
    [requestId],
  );

describe('one requestId is one intention', () => {
  test('a replay gives the first answer and changes nothing', async () => {
    const command = melding();
    const first = await world.app.melding.send(as('noor'), command);
    const facts = await world.sql('select * from casus_fact');
    expect(await world.app.melding.send(as('noor'), command)).toEqual(first);
    expect(await world.app.melding.send(as('noor'), Object.fromEntries(Object.entries(command).reverse()) as typeof command)).toEqual(first);
    expect(await world.sql('select * from casus_fact')).toEqual(facts);
  });

  test('a double click at once is one melding, with one answer for both', async () => {
    const command = melding();
    const answers = await Promise.all(Array.from({ length: 5 }, () => world.app.melding.send(as('noor'), command)));
    expect(new Set(answers.map((answer) => ok(answer))).size).toBe(1);
    expect(await world.sql('select * from request where request_id = $1', [command.requestId])).toHaveLength(1);
  });

  test('for something else, or by someone else, is refused', async () => {
    const command = melding();
    ok(await world.app.melding.send(as('noor'), command));
    const other = refused('REQUEST_ID_USED_FOR_SOMETHING_ELSE');
    expect(await world.app.melding.send(as('noor'), { ...command, concern: 'Iets anders' })).toEqual(other);
    expect(await world.app.melding.send(as('karim'), command)).toEqual(other);
    expect(await world.app.overdracht.recordFirstContact(as('noor'), { requestId: command.requestId, casusId: uuidv7(), contactOn: '2026-11-21' })).toEqual(
      other,
    );
  });

  test('may be used again after a refusal, because nothing happened', async () => {
    const command = melding({ concern: ' ' });
    expect(await world.app.melding.send(as('noor'), command)).toEqual(refused('TEXT_MISSING'));
    ok(await world.app.melding.send(as('noor'), { ...command, concern: 'Toch ingevuld' }));
  });

  test('that is no uuid is a mistake of the client', async () => {
    await expect(world.app.melding.send(as('noor'), melding({ requestId: 'x' }))).rejects.toThrow(RequestIdMalformed);
  });
});

describe('who is asking', () => {
  test.each([
    ['an unknown subject', as('noor', { subject: 'nobody' })],
    ['another organisation in the token', as('noor', { organisation: organisationId('kompas') })],
    ['no organisation in the token', as('noor', { organisation: null })],
  ])('with %s is not signed in', async (_, principal) => {
    await expect(world.app.melding.send(principal, melding())).rejects.toThrow(NotSignedIn);
    await expect(world.app.drafts.save(principal, { draftId: uuidv7() })).rejects.toThrow(NotSignedIn);
  });

  test('has the roles that token and directory both give', async () => {
    const onlyInDirectory = as('noor', { roles: [] });
    const onlyInToken = as('marijke', { roles: ['MELDER', 'INTAKE'] });
    expect(await world.app.melding.send(onlyInDirectory, melding())).toEqual(refused('ONLY_A_MELDER_SENDS'));
    expect(await world.app.melding.send(onlyInToken, melding())).toEqual(refused('ONLY_A_MELDER_SENDS'));
  });

  test('in a session that the identity provider ended is not signed in any more', async () => {
    const principal = as('noor', { sid: 'ended-elsewhere' });
    ok(await world.app.melding.send(principal, melding()));
    await world.app.sessions.endBySid('ended-elsewhere');
    await expect(world.app.melding.send(principal, melding())).rejects.toThrow(NotSignedIn);
  });

  test('after leaving the organisation is not signed in any more', async () => {
    await world.sql('update person set active = false where id = $1', [personId('hanna')]);
    await expect(world.app.melding.send(as('hanna'), melding())).rejects.toThrow(NotSignedIn);
  });

  test('as the clock is only chain_worker', async () => {
    const app = new pg.Client({ connectionString: world.database.url('chain_app') });
    await app.connect();
    for (const call of [`begin_run('{"principal": null}')`, `append_facts('{"casussen": []}')`]) {
      await expect(app.query(`select ${call}`)).rejects.toMatchObject({ code: 'KP401' });
    }
    await app.end();
    await expect(world.app.alarms.execute(`PASS:D-01:${randomUUID()}`, 1)).rejects.toThrow('The store refused (42501).');
    expect(await world.worker.alarms.execute(`PASS:D-01:${randomUUID()}`, 1)).toBe('MOVED_ON');
  });
});

describe('what a person may not see does not exist', () => {
  test('an unknown, a foreign and a malformed id get the same answer', async () => {
    const { meldingId, casusId, overdrachtId } = await world.offered();
    const { app } = world;
    const request = () => ({ requestId: randomUUID() });
    for (const id of [uuidv7(), 'x', `${meldingId}'; drop table casus`, '', '\u0000']) {
      expect(await app.melding.receive(as('marijke'), { ...request(), meldingId: id, workerId: personId('marijke') })).toEqual(refused('NOT_FOUND'));
      expect(await app.overdracht.offer(as('marijke'), { ...OFFER, ...request(), casusId: id, receiverId: organisationId('gi') })).toEqual(
        refused('NOT_FOUND'),
      );
      expect(await app.overdracht.withdraw(as('marijke'), { ...request(), overdrachtId: id, reason: 'FOUT_GEMAAKT' })).toEqual(refused('NOT_FOUND'));
    }
    for (const outsider of ['fatma', 'noor', 'daan'] as const) {
      expect(await app.melding.conclude(as(outsider), { ...request(), meldingId, outcome: 'ONDERZOEK' })).toEqual(refused('NOT_FOUND'));
      expect(await app.overdracht.offer(as(outsider), { ...OFFER, ...request(), casusId, receiverId: organisationId('gi') })).toEqual(refused('NOT_FOUND'));
      expect(await app.overdracht.accept(as(outsider), { ...request(), overdrachtId, holderId: personId(outsider), firstContactOn: '2026-11-21' })).toEqual(
        refused('NOT_FOUND'),
      );
    }
  });

  test('the melder holds before receipt, and yet never opens the casus (INV-15)', async () => {
    const { casusId } = await world.sent();
    expect(await world.app.overdracht.offer(as('noor'), { ...OFFER, requestId: randomUUID(), casusId, receiverId: organisationId('gi') })).toEqual(
      refused('NOT_FOUND'),
    );
  });

  test('a colleague without the role sees nothing of an offer', async () => {
    const { overdrachtId } = await world.offered();
    expect(
      await world.app.overdracht.accept(as('iris'), { requestId: randomUUID(), overdrachtId, holderId: personId('iris'), firstContactOn: '2026-11-21' }),
    ).toEqual(refused('NOT_FOUND'));
  });
});

describe('every attempt leaves a trace', () => {
  test('what was done and what was refused, in the same transaction', async () => {
    const command = melding();
    const meldingId = ok(await world.app.melding.send(as('noor'), command));
    expect(await trail(command.requestId)).toEqual([{ action: 'SEND_MELDING', allowed: true, person_id: personId('noor'), subject_id: meldingId }]);
    const requestId = randomUUID();
    await world.app.melding.conclude(as('fatma'), { requestId, meldingId, outcome: 'ONDERZOEK' });
    expect(await trail(requestId)).toEqual([
      { action: 'CONCLUDE_VEILIGHEIDSBEOORDELING', allowed: false, person_id: personId('fatma'), subject_id: meldingId },
    ]);
  });

  test('without its trace nothing is written', async () => {
    await world.sql('alter table audit_entry add constraint no_audit_today check (id < 0) not valid');
    const facts = await world.sql('select * from casus_fact');
    const command = melding();
    await expect(world.app.melding.send(as('noor'), command)).rejects.toThrow('The store refused: no_audit_today (23514).');
    await world.sql('alter table audit_entry drop constraint no_audit_today');
    expect(await world.sql('select from request where request_id = $1', [command.requestId])).toHaveLength(0);
    expect(await world.sql('select * from casus_fact')).toEqual(facts);
    ok(await world.app.melding.send(as('noor'), command));
  });

  test('each fact says who did it, by which request', async () => {
    const { casusId } = await world.received();
    const facts = await world.sql('select version, type, actor_person_id, actor_organisation_id from casus_fact where casus_id = $1 order by version', [
      casusId,
    ]);
    expect(facts).toEqual([
      { version: 1, type: 'MeldingSent', actor_person_id: personId('noor'), actor_organisation_id: organisationId('regenboog') },
      { version: 2, type: 'MeldingReceived', actor_person_id: personId('marijke'), actor_organisation_id: organisationId('veiligThuis') },
    ]);
  });
});

describe('texts', () => {
  test('are kept exactly as typed, in any script, and never in a fact', async () => {
    const about = 'سمير ومريم ‏(٦ سنوات)';
    const concern = "Zorg' ; -- drop table casus\n\t„Übermut“ 🙂";
    const meldingId = ok(await world.app.melding.send(as('noor'), melding({ about, concern })));
    expect(await world.sql('select about, concern, own_help from melding_text where melding_id = $1', [meldingId])).toEqual([{ about, concern, own_help: '' }]);
    const [row] = await world.sql<{ facts: string }>(
      'select string_agg(data::text, $2) as facts from casus_fact f join melding m using (casus_id) where m.id = $1',
      [meldingId, ' '],
    );
    expect(row?.facts).not.toContain('Zorg');
  });

  test.each([
    ['empty', '', 'TEXT_MISSING'],
    ['only spaces', ' \n ', 'TEXT_MISSING'],
    ['with a NUL in it', 'a\u0000b', 'TEXT_UNREADABLE'],
    ['with half a character', 'a\ud800b', 'TEXT_UNREADABLE'],
    ['huge', 'x'.repeat(1_000_000), 'TEXT_TOO_LONG'],
  ])('%s get a reason', async (_, concern, refusal) => {
    expect(await world.app.melding.send(as('noor'), melding({ concern }))).toEqual(refused(refusal));
  });

  test('a refusal of an offer names a party, or says in words who then', async () => {
    const { overdrachtId } = await world.offered();
    const command = { overdrachtId, reason: 'GEEN_CAPACITEIT' } as const;
    const refuse = (over: object) => world.app.overdracht.refuse(as('samira'), { requestId: randomUUID(), ...command, ...over });
    expect(await refuse({})).toEqual(refused('TEXT_MISSING'));
    expect(await refuse({ insteadOrganisationId: uuidv7() })).toEqual(refused('NOT_FOUND'));
    expect(await refuse({ insteadOrganisationId: 'x' })).toEqual(refused('NOT_FOUND'));
    expect(await refuse({ insteadOrganisationId: organisationId('wijkteamNoord') })).toEqual(refused('NAMES_ITSELF_INSTEAD'));
    ok(await refuse({ insteadText: 'De gezinsvoogd kent dit gezin' }));
    expect(await world.sql('select refusal_text, instead_text from overdracht_text where overdracht_id = $1', [overdrachtId])).toEqual([
      { refusal_text: '', instead_text: 'De gezinsvoogd kent dit gezin' },
    ]);
  });

  test('a deputy whom the directory does not know is refused, not left out', async () => {
    const { overdrachtId } = await world.offered();
    const accept = (deputyId: string) =>
      world.app.overdracht.accept(as('samira'), {
        requestId: randomUUID(),
        overdrachtId,
        holderId: personId('samira'),
        deputyId,
        firstContactOn: '2026-11-21',
      });
    for (const deputyId of [uuidv7(), 'x', personId('fatma')]) expect(await accept(deputyId)).toEqual(refused('NAMED_PERSON_NOT_OF_THIS_PARTY'));
  });
});
