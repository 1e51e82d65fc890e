// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { PersonKey } from '@ketenportaal/testkit';
import { placesOf } from './contract-fields.js';
import { accepting, intend, MELDING, MUTATIONS, offering, receiving, refusing, type Done, type Intention, type MutationName } from './people.js';
import { report, today } from './stand.js';
import { atRest, startWhole, type Whole } from './whole.js';

jest.setTimeout(240_000);

let whole: Whole;
beforeAll(async () => {
  whole = await startWhole({ queue: 'postgres' });
}, 120_000);
afterAll(() => whole.stop());

const ONE_MB = 1_000_000;
/** What no keyboard writes, or what cannot be kept: the person hears it, and nothing is changed silently. */
const UNREADABLE = ['Sem\u0000', '\u0000', 'a\u0001b', '\u001b[31m', '\u007f', 'half \ud83d', '\udc67 half', '\udc67\ud83d', '\ufffe', 'x\uffff'];
const EMPTY = ['', ' ', '\n\t ', '\u00a0\u3000'];
/** Every script and direction is welcome and stays as it was typed, overrides and joiners too. */
const WELCOME = [
  'سلام، أنا قلقة على الطفل 123',
  'שלום \u202eabc\u202c \u2067rtl\u2069 \u200f',
  '\u202eדגלה ,mes\u202d',
  'e\u0301 \u00e9 👩‍👧‍👦 🏳️‍🌈 𝔉𝔞𝔪𝔦𝔩𝔦𝔢 \u200b\ufeff',
  `'; drop table casus; -- <script>alert(1)</script> \${x} {{y}} %s \\u0000 \\`,
  'regel een\nregel twee\r\n\tregel drie',
];

interface Field {
  readonly mutation: MutationName;
  readonly required: boolean;
  readonly longest: number;
  make(text: string): Promise<Intention>;
  /** The text as its reader gets it back. */
  read(done: Done, intention: Intention): Promise<unknown>;
}

const read = async (who: PersonKey, query: string, id: unknown, path: readonly string[]): Promise<unknown> => {
  const { body } = await whole.people.ask(who, query, { id });
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], body.data);
};

const melding = (field: string, longest: number, required = true): Field => ({
  mutation: 'sendMelding',
  required,
  longest,
  make: async (text) => intend('noor', 'sendMelding', { ...MELDING, [field]: text }),
  read: ({ id }) => read('noor', `query Q($id: ID!) { melding(id: $id) { ownText { ${field} } } }`, id, ['melding', 'ownText', field]),
});
const offer = (field: string, longest: number, required = true): Field => ({
  mutation: 'offerOverdracht',
  required,
  longest,
  make: async (text) => {
    const intention = offering((await concluded()).casusId);
    return { ...intention, input: { ...intention.input, [field]: text } };
  },
  async read(_done, { input }) {
    const [row] = await whole.sql<{ id: string }>(`select id from overdracht where casus_id = $1 and status = 'AANGEBODEN'`, [input['casusId']]);
    return read('samira', `query Q($id: ID!) { overdracht(id: $id) { document { ${field} } } }`, row?.id, ['overdracht', 'document', field]);
  },
});
const refusal = (field: string, shown: string, required: boolean): Field => ({
  mutation: 'refuseOverdracht',
  required,
  longest: 10_000,
  make: async (text) => {
    const intention = refusing((await offered()).overdrachtId);
    return { ...intention, input: { ...intention.input, ...(required ? { insteadOrganisationId: null } : {}), [field]: text } };
  },
  read: ({ id }) => read('marijke', `query Q($id: ID!) { overdracht(id: $id) { ${shown} } }`, id, ['overdracht', shown]),
});

/** A refused text leaves its casus as it was, so the next text is tried on the same one. */
let waitingCasus: Awaited<ReturnType<Whole['concluded']>> | null = null;
let waitingOffer: Awaited<ReturnType<Whole['offered']>> | null = null;
const concluded = async (): Promise<Awaited<ReturnType<Whole['concluded']>>> => (waitingCasus ??= await whole.concluded());
const offered = async (): Promise<Awaited<ReturnType<Whole['offered']>>> => (waitingOffer ??= await whole.offered());
let waitingQuestion: string | null = null;
const used = (): void => {
  waitingQuestion = null;
  waitingCasus = null;
  waitingOffer = null;
};

const FIELDS: Readonly<Record<string, Field>> = {
  'sendMelding.about': melding('about', 10_000),
  'sendMelding.concern': melding('concern', 10_000),
  'sendMelding.ownHelp': melding('ownHelp', 10_000, false),
  'giveTerugkoppeling.text': {
    mutation: 'giveTerugkoppeling',
    required: true,
    longest: 10_000,
    make: async (text) => intend('marijke', 'giveTerugkoppeling', { meldingId: (await concluded()).meldingId, text }),
    read: ({ id }) => read('noor', 'query Q($id: ID!) { melding(id: $id) { ownText { feedback } } }', id, ['melding', 'ownText', 'feedback']),
  },
  'offerOverdracht.household': offer('household', 10_000),
  'offerOverdracht.municipality': offer('municipality', 200),
  'offerOverdracht.whyThisParty': offer('whyThisParty', 10_000),
  'offerOverdracht.asked': offer('asked', 10_000),
  'offerOverdracht.agreements': offer('agreements', 10_000, false),
  'offerOverdracht.giverKeeps': offer('giverKeeps', 10_000, false),
  'offerOverdracht.doNotContact': offer('doNotContact', 10_000, false),
  'refuseOverdracht.text': refusal('text', 'refusalText', false),
  'refuseOverdracht.insteadText': refusal('insteadText', 'insteadText', true),
  'askQuestion.question': {
    mutation: 'askQuestion',
    required: true,
    longest: 10_000,
    make: async (question) => intend('samira', 'askQuestion', { overdrachtId: (await offered()).overdrachtId, question }),
    read: ({ id }) => read('marijke', 'query Q($id: ID!) { overdracht(id: $id) { question { text } } }', id, ['overdracht', 'question', 'text']),
  },
  'answerQuestion.answer': {
    mutation: 'answerQuestion',
    required: true,
    longest: 10_000,
    make: async (answer) => intend('marijke', 'answerQuestion', { overdrachtId: (waitingQuestion ??= await asked()), answer }),
    read: ({ id }) => read('samira', 'query Q($id: ID!) { overdracht(id: $id) { question { answerText } } }', id, ['overdracht', 'question', 'answerText']),
  },
};
/** An offer on which the receiver has asked the one question (T-OVD-02). */
async function asked(): Promise<string> {
  const { overdrachtId } = await whole.offered();
  await whole.people.do(intend('samira', 'askQuestion', { overdrachtId, question: 'Wie kent het gezin het best?' }));
  return overdrachtId;
}
/** Not kept for anyone else: a draft is the writer's own, a page and a search are questions. */
const ELSEWHERE = ['saveMeldingDraft.about', 'saveMeldingDraft.concern', 'saveMeldingDraft.ownHelp', 'mijnMeldingen.after', 'openCasussen.search'];

const written = async (): Promise<number> => (await whole.sql<{ n: number }>('select count(*)::int as n from request'))[0]?.n ?? -1;

describe('a text', () => {
  it('stands nowhere in the contract where this spec does not look', () => {
    expect([...placesOf('String')].filter((place) => !place.startsWith('termijn')).toSorted()).toEqual([...Object.keys(FIELDS), ...ELSEWHERE].toSorted());
  });

  it.each(Object.keys(FIELDS))('%s: what cannot be kept as it was typed is refused with a reason, and nothing is written', async (place) => {
    const field = FIELDS[place]!;
    const tries: readonly (readonly [text: string, code: string])[] = [
      ...UNREADABLE.map((text) => [text, 'TEXT_UNREADABLE'] as const),
      ...(field.required ? EMPTY.map((text) => [text, 'TEXT_MISSING'] as const) : []),
      ['a'.repeat(field.longest + 1), 'TEXT_TOO_LONG'],
      ['👧'.repeat(field.longest / 2 + 1), 'TEXT_TOO_LONG'],
    ];
    await field.make('first, what it needs');
    const count = await written();
    for (const [text, code] of tries) {
      const { outcome, heard } = await whole.people.do(await field.make(text));
      expect([text.slice(0, 30), heard.status, outcome]).toEqual([text.slice(0, 30), 200, code]);
    }
    const { heard } = await whole.people.do(await field.make('a'.repeat(ONE_MB)));
    expect([heard.status, heard.body.errors?.[0]?.extensions?.code]).toEqual([413, 'TOO_LARGE']);
    expect(await written()).toBe(count);
  });

  it.each(Object.keys(FIELDS))('%s: any script, direction and sign comes back as it was typed', async (place) => {
    const field = FIELDS[place]!;
    for (const text of [...WELCOME, 'é'.repeat(field.longest)]) {
      used();
      const intention = await field.make(text);
      const done = await whole.people.do(intention);
      expect([text.slice(0, 30), done.id === null ? done.heard.text : 'kept']).toEqual([text.slice(0, 30), 'kept']);
      expect(await field.read(done, intention)).toBe(text);
    }
    used();
  });

  it.each(['mijnMeldingen(after: $text) { id }', 'openCasussen(search: $text) { id }'])(
    '%s: a strange question gets an answer, never a fault',
    async (question) => {
      const who = question.startsWith('mijn') ? 'noor' : 'marijke';
      for (const text of [...UNREADABLE, ...EMPTY, ...WELCOME, '%', '_', '\\', 'a'.repeat(90_000), "' or 1=1 --"]) {
        const { status, body } = await whole.people.ask(who, `query Q($text: String) { ${question} }`, { text });
        expect([text.slice(0, 30), status < 500]).toEqual([text.slice(0, 30), true]);
        expect(body.data === null || body.errors === undefined || status === 400).toBe(true);
      }
    },
  );
});

describe('one intention', () => {
  /** Each mutation on a record of its own, and a colleague who could have done the same. */
  const intentions = new Map<MutationName, { readonly intention: Intention; readonly colleague: PersonKey; readonly id: string }>();

  async function make(mutation: MutationName): Promise<readonly [Intention, PersonKey]> {
    const day = await today(whole.sql);
    switch (mutation) {
      case 'sendMelding':
        return [intend('noor', mutation, MELDING), 'karim'];
      case 'receiveMelding':
        return [receiving((await whole.sent()).meldingId), 'tom'];
      case 'concludeVeiligheidsbeoordeling':
        return [intend('marijke', mutation, { meldingId: (await whole.received()).meldingId, outcome: 'DIRECT_OVERDRAGEN' }), 'tom'];
      case 'postponeVeiligheidsbeoordeling': {
        const { meldingId } = await whole.received();
        await whole.system.backstage.clock.shift('14 days');
        await atRest(whole);
        return [intend('marijke', mutation, { meldingId, reason: 'CAPACITEIT', workingDays: 5 }), 'tom'];
      }
      case 'giveTerugkoppeling':
        return [intend('marijke', mutation, { meldingId: (await whole.concluded()).meldingId, text: 'Wij zijn begonnen.' }), 'tom'];
      case 'offerOverdracht':
        return [offering((await whole.concluded()).casusId), 'tom'];
      case 'acceptOverdracht':
        return [accepting((await whole.offered()).overdrachtId, day), 'joost'];
      case 'refuseOverdracht':
        return [refusing((await whole.offered()).overdrachtId), 'joost'];
      case 'withdrawOverdracht':
        return [intend('marijke', mutation, { overdrachtId: (await whole.offered()).overdrachtId, reason: 'FOUT_GEMAAKT' }), 'tom'];
      case 'recordFirstContact':
        return [intend('samira', mutation, { casusId: (await whole.accepted()).casusId, contactOn: day }), 'joost'];
      case 'askQuestion':
        return [intend('samira', mutation, { overdrachtId: (await whole.offered()).overdrachtId, question: 'Wie kent het gezin het best?' }), 'joost'];
      case 'answerQuestion':
        return [intend('marijke', mutation, { overdrachtId: await asked(), answer: 'De school.' }), 'tom'];
    }
  }
  const facts = (requestId: string) => whole.sql('select 1 from casus_fact where request_id = $1', [requestId]);

  it.each(MUTATIONS)('%s: pressed five times at once is done once, and everyone hears the same', async (mutation) => {
    const [intention, colleague] = await make(mutation);
    const answers = await Promise.all(Array.from({ length: 5 }, () => whole.people.do(intention)));
    expect(new Set(answers.map(({ outcome, id }) => `${outcome} ${id}`)).size).toBe(1);
    const id = answers[0]?.id ?? '';
    expect([answers[0]?.heard.text, id]).toEqual([answers[0]?.heard.text, expect.stringMatching(/^[0-9a-f-]{36}$/)]);
    expect(await facts(intention.input.requestId)).toHaveLength(1);
    intentions.set(mutation, { intention, colleague, id });
  });

  it.each(MUTATIONS)('%s: under the same requestId somebody else, or something else, is refused', async (mutation) => {
    const { intention, colleague } = intentions.get(mutation)!;
    const { requestId } = intention.input;
    expect((await whole.people.do({ ...intention, who: colleague })).outcome).toBe('REQUEST_ID_USED_FOR_SOMETHING_ELSE');
    const other = intend(intention.who === 'samira' ? 'samira' : 'noor', intention.who === 'samira' ? 'refuseOverdracht' : 'sendMelding', {
      ...(intention.who === 'samira' ? refusing(randomUUID()).input : MELDING),
      about: 'Iets anders',
    });
    const { about, ...rest } = other.input as Record<string, unknown>;
    const input = other.mutation === 'sendMelding' ? { ...rest, about, requestId } : { ...rest, requestId };
    expect((await whole.people.do({ ...other, input })).outcome).toBe('REQUEST_ID_USED_FOR_SOMETHING_ELSE');
    expect(await facts(requestId)).toHaveLength(1);
  });

  it('sent again a day later, each gets its first answer and nothing happens twice', async () => {
    await whole.system.backstage.clock.shift('1 day');
    for (const [mutation, { intention, id }] of intentions) {
      const { outcome, id: again } = await whole.people.do(intention);
      expect([mutation, outcome, again]).toEqual([mutation, expect.stringMatching(/^(Melding|MeldingBijVeiligThuis|Casus|Overdracht)$/), id]);
      expect(await facts(intention.input.requestId)).toHaveLength(1);
    }
    expect(intentions.size).toBe(MUTATIONS.length);
    report(`${intentions.size} mutations, each sent 5 times at once, by a colleague, and a day later: ${intentions.size} facts`);
  });

  it('leaves one holder everywhere and nothing owed', async () => {
    await atRest(whole);
    expect(await whole.examine({ settled: true })).toEqual([]);
  });
});
