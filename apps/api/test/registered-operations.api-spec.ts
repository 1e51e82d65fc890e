// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KNOWN_FIELDS } from '@ketenportaal/store';
import { buildSchema as buildFromText, parse } from 'graphql';
import request from 'supertest';
import { buildSchema } from '../src/graphql/build-schema.js';
import { knownOperations } from '../src/graphql/known-operations.js';
import { newId, openWorld, type World } from './api.fixture.js';
import { stagesOf, strangeIds } from './steps.fixture.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('operations that are registered, in production', () => {
  let world: World;
  let strict: string;
  let loose: string;
  let documents: Readonly<Record<string, string>>;
  let emptyList: string;
  beforeAll(async () => {
    world = await openWorld();
    const { readConfiguration } = await import('../src/configuration.js');
    documents = readConfiguration(world.env).registeredOperations;
    emptyList = mkdtempSync(join(tmpdir(), 'keten-operations-'));
    writeFileSync(join(emptyList, 'none.json'), '{}');
    strict = (await world.another({ NODE_ENV: 'production' })).origin;
    // The same documents, none of them registered: so each takes the ordinary road.
    loose = (await world.another({ REGISTERED_OPERATIONS_FILE: join(emptyList, 'none.json') })).origin;
  });
  afterAll(async () => {
    await world.close();
    rmSync(emptyList, { recursive: true });
  });
  const documentOf = (name: string): string => {
    const found = Object.values(documents).find((text) => new RegExp(`^\\w+ ${name}\\b`).test(text));
    if (found === undefined) throw new Error(`${name} is not registered`);
    return found;
  };
  const post = async (origin: string, who: Parameters<World['token']>[0], body: object) =>
    request(origin)
      .post('/graphql')
      .set('authorization', `Bearer ${await world.token(who)}`)
      .send(body);
  const codeOf = (text: string): string => /"code":"([A-Z_]+)"/.exec(text)?.[1] ?? '';

  it('are accepted by their text, by their hash and by their document id', async () => {
    const query = documentOf('Me');
    for (const body of [{ query }, { extensions: { persistedQuery: { version: 1, sha256Hash: sha256(query) } } }, { documentId: `sha256:${sha256(query)}` }]) {
      const answer = await post(strict, 'noor', body);
      expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('Noor de Wit')]);
    }
  });

  it.each<[string, object]>([
    ['another document', { query: '{ me { roles } }' }],
    ['a registered one with a space more', { query: 'SPACE' }],
    ['an unknown hash', { extensions: { persistedQuery: { version: 1, sha256Hash: sha256('x') } } }],
    ['a hash of the prototype', { extensions: { persistedQuery: { version: 1, sha256Hash: 'constructor' } } }],
    ['a text under the hash of another', { query: '{ me { roles } }', extensions: { persistedQuery: { version: 1, sha256Hash: 'ME' } } }],
  ])('%s is refused where only registered ones are answered', async (_title, body) => {
    const me = documentOf('Me');
    const given = JSON.parse(
      JSON.stringify(body)
        .replace('"SPACE"', JSON.stringify(`${me} `))
        .replace('"ME"', JSON.stringify(sha256(me))),
    ) as object;
    const answer = await post(strict, 'noor', given);
    expect([answer.status, codeOf(answer.text)]).toEqual([400, 'PERSISTED_QUERY_NOT_REGISTERED']);
  });

  it('production asks for it whatever the setting says', async () => {
    const { readConfiguration } = await import('../src/configuration.js');
    expect(readConfiguration({ ...world.env, NODE_ENV: 'production', ONLY_REGISTERED_OPERATIONS: 'false' }).onlyRegisteredOperations).toBe(true);
  });

  it('the questions of the hot path are answered by one statement; a different shape is not', async () => {
    const known = knownOperations(await buildSchema(), documents, KNOWN_FIELDS);
    const names = [...known.keys()].map((hash) => /^query (\w+)/.exec(documents[hash] ?? '')?.[1]);
    expect(names).toEqual(expect.arrayContaining(['Melding', 'MijnMeldingen', 'WhoIsResponsible']));
    const text = documentOf('MijnMeldingen');
    const others = [
      text.replace('reference\n', ''),
      text.replace('sentAt', 'at: sentAt'),
      text.replace('taal: $taal', 'taal: NL'),
      text.replace('reference', 'reference @include(if: true)'),
      `${text} query Second { me { roles } }`,
    ];
    const schema = await buildSchema();
    for (const other of others) {
      parse(other);
      expect(knownOperations(schema, { [sha256(other)]: other }, KNOWN_FIELDS).size).toBe(0);
    }
    expect(knownOperations(buildFromText('type Query { x: Int }'), { [sha256('{ x }')]: '{ x }' }, KNOWN_FIELDS).size).toBe(0);
  });

  describe('both roads', () => {
    it.each(['NL', 'EN'])(
      'give the same answer (%s), field for field',
      async (taal) => {
        const stages = stagesOf(world);
        const made = [await stages.sent(), await stages.received(), await stages.concluded(), await stages.offered(), await stages.accepted()];
        const asked: [string, object][] = [
          ['MijnMeldingen', { first: 100, taal }],
          ['MijnMeldingen', { first: 2, after: made[3]?.meldingId, taal }],
          ['MijnMeldingen', { after: 'geen-id', taal }],
          ['MijnMeldingen', {}],
          ...made.flatMap(({ meldingId }): [string, object][] => [
            ['Melding', { id: meldingId, taal }],
            ['WhoIsResponsible', { id: meldingId, taal }],
          ]),
          ...strangeIds(made[0]?.meldingId ?? '').flatMap((id): [string, object][] => [
            ['Melding', { id, taal }],
            ['WhoIsResponsible', { id, taal }],
          ]),
        ];
        for (const [name, variables] of asked) {
          const query = documentOf(name);
          const [quick, ordinary] = await Promise.all([post(strict, 'noor', { query, variables }), post(loose, 'noor', { query, variables })]);
          // Only the blanks between the words differ; the order of the fields does not.
          const [one, other] = [quick, ordinary].map(({ text }) => JSON.stringify(JSON.parse(text)));
          expect([name, quick.status, one]).toEqual([name, ordinary.status, other]);
          expect(quick.headers['content-type']).toBe(ordinary.headers['content-type']);
          expect(quick.headers['cache-control']).toBe(ordinary.headers['cache-control']);
        }
      },
      30_000,
    );

    it.each<[string, object]>([
      ['a variable of another type', { first: 'veel' }],
      ['a language that there is not', { taal: 'FR' }],
    ])('%s: the same refusal', async (_title, variables) => {
      const query = documentOf('MijnMeldingen');
      const answers = await Promise.all([strict, loose].map((origin) => post(origin, 'noor', { query, variables })));
      expect(answers.map(({ status, text }) => [status, codeOf(text)])).toEqual([
        [400, 'BAD_USER_INPUT'],
        [400, 'BAD_USER_INPUT'],
      ]);
    });

    it('ask the same roles, and refuse the same people', async () => {
      const query = documentOf('MijnMeldingen');
      for (const origin of [strict, loose]) {
        const denied = await post(origin, 'samira', { query });
        expect([denied.status, codeOf(denied.text)]).toEqual([403, 'NOT_ALLOWED']);
        const ended = await request(origin)
          .post('/graphql')
          .set('authorization', `Bearer ${await world.issuer.mintToken('noor', { sub: newId() })}`)
          .send({ query });
        expect([ended.status, codeOf(ended.text), ended.headers['www-authenticate']]).toEqual([401, 'NOT_SIGNED_IN', 'Bearer']);
      }
    });

    it('leave the same trace', async () => {
      const { meldingId } = await stagesOf(world).sent();
      const query = documentOf('Melding');
      const trace = async (origin: string) => {
        const [{ last } = { last: '0' }] = await world.sql<{ last: string }>('select coalesce(max(id), 0) as last from audit_entry');
        await post(origin, 'noor', { query, variables: { id: meldingId } });
        return world.sql('select person_id, organisation_id, action, subject_kind, subject_id, subject_ids, allowed from audit_entry where id > $1', [last]);
      };
      expect(await trace(strict)).toEqual(await trace(loose));
    });
  });
});
