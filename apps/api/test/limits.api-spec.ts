// SPDX-License-Identifier: EUPL-1.2
import request from 'supertest';
import { openWorld, type World } from './api.fixture.js';

const person = (depth: number): string => (depth === 0 ? 'id' : `organisation { ${person(depth - 1)} }`);

describe('limits of a document', () => {
  let world: World;
  let bearer: string;
  beforeAll(async () => {
    world = await openWorld();
    bearer = `Bearer ${await world.token('marijke')}`;
  });
  afterAll(() => world.close());
  const ask = async (query: string) => {
    const { status, text } = await request(world.origin).post('/graphql').set('authorization', bearer).send({ query });
    return { status, text, code: /"code":"([A-Z_]+)"/.exec(text)?.[1] ?? '' };
  };
  const traces = async (): Promise<number> => Number((await world.sql<{ count: string }>('select count(*) from audit_entry'))[0]?.count);

  const cycle = 'fragment A on Casus { ...B } fragment B on Casus { ...A } query { casus(id: "x") { ...A } }';
  const wide = `query { ${Array.from({ length: 6 }, (_, n) => `a${n}: me { roles }`).join(' ')} }`;
  const hidden = `fragment F on Query { ${['me { roles }', 'mijnWerk { nextDueOn }', 'collegas { id }', 'organisations { id }', 'berichten { id }', 'openCasussen { id }'].join(' ')} } query { ...F }`;
  const all = 'id name functionTitle workPhone organisation { id name kind phone phoneHours }';
  const costly = `query { mijnCasussen(first: 100) { overdrachten { holderNow { person { ${all} } organisation { id name kind phone phoneHours } veiligThuis { id name kind phone phoneHours } withOrganisation { id name kind phone phoneHours } } giver { ${all} } endedBy { ${all} } acceptedHolder { ${all} } insteadOrganisation { id name kind phone phoneHours } receiver { id name kind phone phoneHours } } overdracht { holderNow { person { ${all} } organisation { id name kind phone phoneHours } veiligThuis { id name kind phone phoneHours } withOrganisation { id name kind phone phoneHours } } giver { ${all} } endedBy { ${all} } acceptedHolder { ${all} } } meldingen { melder { ${all} } worker { ${all} } text { about concern ownHelp feedback } } } a: mijnCasussen(first: 100) { overdrachten { holderNow { person { ${all} } organisation { id name kind phone phoneHours } veiligThuis { id name kind phone phoneHours } withOrganisation { id name kind phone phoneHours } } giver { ${all} } endedBy { ${all} } acceptedHolder { ${all} } insteadOrganisation { id name kind phone phoneHours } receiver { id name kind phone phoneHours } } overdracht { holderNow { person { ${all} } organisation { id name kind phone phoneHours } veiligThuis { id name kind phone phoneHours } withOrganisation { id name kind phone phoneHours } } giver { ${all} } endedBy { ${all} } acceptedHolder { ${all} } } meldingen { melder { ${all} } worker { ${all} } text { about concern ownHelp feedback } } } }`;

  it.each([
    ['eleven aliases', `query { me { ${Array.from({ length: 11 }, (_, n) => `a${n}: roles`).join(' ')} } }`],
    ['five thousand aliases', `query { me { ${Array.from({ length: 5_000 }, (_, n) => `a${n}: roles`).join(' ')} } }`],
    ['six fields at the root', wide],
    ['six fields at the root, in a fragment', hidden],
    [
      'nine levels',
      `query { casus(id: "x") { overdrachten { holderNow { person { ${person(1)} } } } meldingen { melder { organisation { ${person(5)} } } } } }`,
    ],
    ['a fragment in itself', 'fragment A on Me { ...A } query { me { ...A } }'],
    ['fragments in a circle', cycle],
    ['five thousand directives', `query { me ${'@include(if: true) '.repeat(5_000)}{ roles } }`],
    ['eleven directives', `query { me { ${'roles @include(if: true) '.repeat(11)} } }`],
    ['more than a thousand tokens', `query { me { ${'roles '.repeat(1_000)} } }`],
    ['more than it may cost', costly],
    ['a text of ninety kilobytes', `query { melding(id: "${'x'.repeat(90_000)}`],
    ['brackets without end', '{'.repeat(5_000)],
    ['what the contract does not have', '{ me { persn } }'],
    ['the schema itself', '{ __schema { types { name fields { name } } } }'],
    ['one type of the schema', '{ __type(name: "Casus") { name } }'],
    ['a mutation that asks the schema', 'mutation { __schema { types { name } } }'],
    ['two operations and no name', 'query A { me { roles } } query B { me { roles } }'],
    ['a subscription over HTTP', 'subscription { berichtArrived { id } }'],
  ])('%s: refused with 400, before anything is read', async (_title, query) => {
    const before = await traces();
    const { status, code, text } = await ask(query);
    expect([status, code]).toEqual([400, expect.stringMatching(/^(GRAPHQL_PARSE_FAILED|GRAPHQL_VALIDATION_FAILED|OPERATION_RESOLUTION_FAILURE|BAD_REQUEST)$/)]);
    expect(text).not.toMatch(/did you mean|[Dd]epth.* \d|limit of \d|maximum|stack|node_modules/);
    expect(await traces()).toBe(before);
  });

  it('saying no to a hostile document costs no more than a few ordinary answers', async () => {
    const took = async (query: string): Promise<number> => {
      const begun = performance.now();
      await ask(query);
      return performance.now() - begun;
    };
    const times: { hostile: number[]; ordinary: number[] } = { hostile: [], ordinary: [] };
    // In turns, so that a busy machine is busy for both.
    for (let round = 0; round < 15; round += 1) {
      times.hostile.push(await took(costly));
      times.ordinary.push(await took('{ me { roles } }'));
    }
    const median = (values: readonly number[]): number => [...values].toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
    expect(median(times.hostile) / median(times.ordinary)).toBeLessThan(8);
  });

  it('lists have a longest page, whatever is asked', async () => {
    expect((await ask('{ berichten(first: 1000000) { id } }')).status).toBe(400);
    expect((await world.ask('marijke', 'query Q($first: Int) { berichten(first: $first) { id } }', { first: 1_000_000 })).status).toBe(200);
    expect((await world.ask('marijke', 'query Q($first: Int) { berichten(first: $first) { id } }', { first: 99_999_999_999 })).status).toBe(400);
    expect((await ask('{ meldingenBijVeiligThuis(first: -1) { id } }')).status).toBe(200);
  });

  it('every operation that is registered stays within the limits', async () => {
    const { everyRule, PARSE_OPTIONS } = await import('../src/graphql/limits.js');
    const { buildSchema } = await import('../src/graphql/build-schema.js');
    const { parse, validate } = await import('graphql');
    const { readConfiguration } = await import('../src/configuration.js');
    const schema = await buildSchema();
    for (const [hash, document] of Object.entries(readConfiguration(world.env).registeredOperations)) {
      expect([hash, validate(schema, parse(document, PARSE_OPTIONS), everyRule).map(({ message }) => message)]).toEqual([hash, []]);
    }
  });
});
