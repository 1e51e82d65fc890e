// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { FORGERIES, organisations, people, type PersonKey } from '@ketenportaal/testkit';
import { placesOf } from './contract-fields.js';
import { accepting, documentOf, intend, MELDING, offering, receiving, refusing, type Heard, type Intention } from './people.js';
import { report, today } from './stand.js';
import { percentile, startWhole, type Whole } from './whole.js';

jest.setTimeout(180_000);

/** Of each kind; the middle one counts. */
const LOOKS = 60;

let whole: Whole;
let day: string;
let foreign: Awaited<ReturnType<Whole['offered']>> & { readonly draftId: string; readonly berichtId: string };

beforeAll(async () => {
  whole = await startWhole({ queue: 'postgres' });
  day = await today(whole.sql);
  const offered = await whole.offered();
  const draftId = randomUUID();
  await whole.people.ask('noor', 'mutation Keep($input: SaveMeldingDraftInput!) { saveMeldingDraft(input: $input) { __typename } }', {
    input: { draftId, about: 'Sem', concern: '', ownHelp: '' },
  });
  const [bericht] = await whole.sql<{ id: string }>('select id::text from notification where person_id = $1 order by id limit 1', [people.noor.id]);
  foreign = { ...offered, draftId, berichtId: bericht?.id ?? '' };
}, 120_000);
afterAll(() => whole.stop());

/** An id of nobody, of somebody else in three ways of writing, and texts that are no id at all. */
const strange = (id: string): readonly string[] => [
  randomUUID(),
  id,
  id.toUpperCase(),
  `{${id}}`,
  ` ${id}`,
  'geen-id',
  '',
  '0',
  '-1',
  '9'.repeat(40),
  "' or 1=1 --",
  '\u0000',
  '\ud800',
  '\u202e1',
  '../../etc/passwd',
  '%00',
  '${7*7}',
  'x'.repeat(5_000),
];

type Ask = (id: string) => Promise<Heard>;
const query =
  (who: PersonKey, text: string): Ask =>
  (id) =>
    whole.people.ask(who, text, { id });
const put =
  (make: () => Intention, field: string, who?: PersonKey): Ask =>
  (id) => {
    const { who: usual, mutation, input } = make();
    return whole.people.ask(who ?? usual, documentOf(mutation), { input: { ...input, requestId: randomUUID(), [field]: id } });
  };

/** A mutation whose answer is only looked at for its refusal. */
const say =
  (who: PersonKey, mutation: string, input: () => Record<string, unknown>, field: string): Ask =>
  (id) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const text = `mutation M($input: ${type}!) { ${mutation}(input: $input) { __typename ... on Refusal { code } } }`;
    return whole.people.ask(who, text, { input: { ...input(), requestId: randomUUID(), [field]: id } });
  };
const naming = (over: Record<string, unknown>) => () => ({ casusId: concluded.casusId, holderId: people.tom.id, reason: 'AFWEZIG', ...over });

/** Who may call the operation but has nothing to do with the record, and what that person hears. */
const HIDDEN: Readonly<Record<string, readonly [ask: Ask, id: () => string, heard: RegExp]>> = {
  'melding.id': [query('karim', 'query Q($id: ID!) { melding(id: $id) { id reference } }'), () => foreign.meldingId, /^\{"data":\{"melding":null\}\}\n?$/],
  'meldingBijVeiligThuis.id': [
    query('samira', 'query Q($id: ID!) { meldingBijVeiligThuis(id: $id) { id reference } }'),
    () => foreign.meldingId,
    /^\{"data":\{"meldingBijVeiligThuis":null\}\}\n?$/,
  ],
  'casus.id': [query('fatma', 'query Q($id: ID!) { casus(id: $id) { id reference } }'), () => foreign.casusId, /^\{"data":\{"casus":null\}\}\n?$/],
  'overdracht.id': [
    query('fatma', 'query Q($id: ID!) { overdracht(id: $id) { id status } }'),
    () => foreign.overdrachtId,
    /^\{"data":\{"overdracht":null\}\}\n?$/,
  ],
  'deleteMeldingDraft.draftId': [query('karim', 'mutation M($id: ID!) { deleteMeldingDraft(draftId: $id) }'), () => foreign.draftId, /:false\}\}\n?$/],
  'markBerichtRead.id': [query('karim', 'mutation M($id: ID!) { markBerichtRead(id: $id) }'), () => foreign.berichtId, /:false\}\}\n?$/],
  'receiveMelding.meldingId': [put(() => receiving(''), 'meldingId', 'samira'), () => foreign.meldingId, /"NOT_FOUND"/],
  'receiveMelding.mergeIntoCasusId': [put(() => receiving(foreign.meldingId), 'mergeIntoCasusId', 'samira'), () => foreign.casusId, /"NOT_FOUND"/],
  'concludeVeiligheidsbeoordeling.meldingId': [
    put(() => intend('samira', 'concludeVeiligheidsbeoordeling', { outcome: 'DIRECT_OVERDRAGEN' }), 'meldingId'),
    () => foreign.meldingId,
    /"NOT_FOUND"/,
  ],
  'postponeVeiligheidsbeoordeling.meldingId': [
    put(() => intend('samira', 'postponeVeiligheidsbeoordeling', { reason: 'CAPACITEIT', workingDays: 5 }), 'meldingId'),
    () => foreign.meldingId,
    /"NOT_FOUND"/,
  ],
  'giveTerugkoppeling.meldingId': [
    put(() => intend('samira', 'giveTerugkoppeling', { text: 'Wij zijn begonnen.' }), 'meldingId'),
    () => foreign.meldingId,
    /"NOT_FOUND"/,
  ],
  'offerOverdracht.casusId': [put(() => offering('', 'gi'), 'casusId', 'fatma'), () => foreign.casusId, /"NOT_FOUND"/],
  'acceptOverdracht.overdrachtId': [put(() => accepting('', day, 'fatma'), 'overdrachtId'), () => foreign.overdrachtId, /"NOT_FOUND"/],
  'refuseOverdracht.overdrachtId': [put(() => refusing('', 'fatma'), 'overdrachtId'), () => foreign.overdrachtId, /"NOT_FOUND"/],
  'withdrawOverdracht.overdrachtId': [
    put(() => intend('daan', 'withdrawOverdracht', { reason: 'FOUT_GEMAAKT' }), 'overdrachtId'),
    () => foreign.overdrachtId,
    /"NOT_FOUND"/,
  ],
  'askQuestion.overdrachtId': [
    say('fatma', 'askQuestion', () => ({ question: 'Wie kent het gezin?' }), 'overdrachtId'),
    () => foreign.overdrachtId,
    /"NOT_FOUND"/,
  ],
  'answerQuestion.overdrachtId': [say('daan', 'answerQuestion', () => ({ answer: 'De school.' }), 'overdrachtId'), () => foreign.overdrachtId, /"NOT_FOUND"/],
  'changeNamedPerson.casusId': [say('fatma', 'changeNamedPerson', naming({ holderId: people.els.id }), 'casusId'), () => foreign.casusId, /"NOT_FOUND"/],
  'recordFirstContact.casusId': [put(() => intend('fatma', 'recordFirstContact', { contactOn: day }), 'casusId'), () => foreign.casusId, /"NOT_FOUND"/],
};

/** Parties and people are public inside the chain; a person of another party is as unknown as one who does not exist. */
const NAMED: Readonly<Record<string, readonly [ask: Ask, id: () => string, heard: RegExp]>> = {
  'sendMelding.veiligThuisId': [
    put(() => intend('noor', 'sendMelding', MELDING), 'veiligThuisId'),
    () => organisations.gi.id,
    /"RECEIVER_IS_NOT_VEILIG_THUIS"/,
  ],
  'receiveMelding.workerId': [put(() => receiving(fresh.meldingId), 'workerId'), () => people.samira.id, /"NAMED_PERSON_NOT_OF_THIS_PARTY"/],
  'acceptOverdracht.holderId': [put(() => accepting(foreign.overdrachtId, day), 'holderId'), () => people.fatma.id, /"NAMED_PERSON_NOT_OF_THIS_PARTY"/],
  'acceptOverdracht.deputyId': [put(() => accepting(foreign.overdrachtId, day), 'deputyId'), () => people.fatma.id, /"NAMED_PERSON_NOT_OF_THIS_PARTY"/],
  'changeNamedPerson.holderId': [say('marijke', 'changeNamedPerson', naming({}), 'holderId'), () => people.samira.id, /"NAMED_PERSON_NOT_OF_THIS_PARTY"/],
  'changeNamedPerson.deputyId': [say('marijke', 'changeNamedPerson', naming({}), 'deputyId'), () => people.samira.id, /"NAMED_PERSON_NOT_OF_THIS_PARTY"/],
  'offerOverdracht.receiverId': [put(() => offering(concluded.casusId), 'receiverId'), () => randomUUID(), /"code":"[A-Z_]+"/],
  'refuseOverdracht.insteadOrganisationId': [put(() => refusing(foreign.overdrachtId), 'insteadOrganisationId'), () => randomUUID(), /"NOT_FOUND"/],
};
let fresh: Awaited<ReturnType<Whole['sent']>>;
let concluded: Awaited<ReturnType<Whole['sent']>>;

/** Made by the client, or kept as it was chosen: there is nothing behind them to find out. */
const OWN = ['saveMeldingDraft.draftId', 'saveMeldingDraft.veiligThuisId', 'sendMelding.draftId'];

const facts = async (): Promise<number> => (await whole.sql<{ n: number }>('select count(*)::int as n from casus_fact'))[0]?.n ?? -1;

describe('an id', () => {
  beforeAll(async () => {
    fresh = await whole.sent();
    concluded = await whole.concluded();
  });

  it('stands nowhere in the contract where this spec does not look', () => {
    const places = placesOf('ID').filter((place) => !place.endsWith('.requestId'));
    expect([...places].toSorted()).toEqual([...Object.keys(HIDDEN), ...Object.keys(NAMED), ...OWN].toSorted());
  });

  it.each([...Object.keys(HIDDEN), ...Object.keys(NAMED)])(
    '%s: of nobody, of somebody else and of no form get the same answer, byte for byte',
    async (place) => {
      const [ask, id, heard] = HIDDEN[place] ?? NAMED[place] ?? [];
      if (!ask || !id || !heard) throw new Error(`nothing is known of ${place}`);
      const before = await facts();
      const answers = new Map<string, string[]>();
      for (const one of strange(id())) {
        const { status, text } = await ask(one);
        const answer = `${status} ${text}`;
        answers.set(answer, [...(answers.get(answer) ?? []), one.slice(0, 40)]);
      }
      expect([...answers.keys()]).toEqual([expect.stringMatching(/^200 /)]);
      expect([...answers.keys()][0]?.slice(4)).toMatch(heard);
      expect(await facts()).toBe(before);
    },
  );

  it('of the draft of somebody else, given with an own melding, sends the melding and leaves that draft alone', async () => {
    for (const draftId of strange(foreign.draftId)) {
      const { outcome } = await whole.people.do(intend('karim', 'sendMelding', { ...MELDING, draftId }));
      expect([draftId.slice(0, 40), outcome]).toEqual([draftId.slice(0, 40), 'Melding']);
    }
    const { body } = await whole.people.ask('noor', '{ meldingDrafts { id content { about } } }');
    expect(body.data).toEqual({ meldingDrafts: [{ id: foreign.draftId, content: { about: 'Sem' } }] });
  });

  it('is not told apart by how long the answer takes', async () => {
    const [ask, id] = HIDDEN['casus.id'] ?? [];
    if (!ask || !id) throw new Error('there is no casus');
    const times: Record<'nobody' | 'somebody', number[]> = { nobody: [], somebody: [] };
    // In turn, so that whatever else the machine does happens to both.
    for (let turn = 0; turn < 2 * LOOKS; turn += 1) {
      const whose = turn % 2 === 0 ? 'nobody' : 'somebody';
      const started = performance.now();
      await ask(whose === 'nobody' ? randomUUID() : id());
      times[whose].push(performance.now() - started);
    }
    const [unknown, somebodyElses] = [percentile(times.nobody, 0.5), percentile(times.somebody, 0.5)];
    expect(Math.max(unknown, somebodyElses) / Math.max(1, Math.min(unknown, somebodyElses))).toBeLessThan(2);
    report(`casus of nobody ${unknown} ms, of somebody else ${somebodyElses} ms (median of ${LOOKS})`);
  });
});

describe('a token that is no good', () => {
  it.each(FORGERIES)('%s: does nothing', async (forgery) => {
    const before = await facts();
    const token = await whole.system.issuer.forgeToken('noor', forgery);
    const { status, body } = await whole.people.send(token, documentOf('sendMelding'), { input: { ...MELDING, requestId: randomUUID() } });
    expect([status, body.errors?.[0]?.extensions?.code, body.data ?? null]).toEqual([401, 'NOT_SIGNED_IN', null]);
    expect(await facts()).toBe(before);
  });
});
