// SPDX-License-Identifier: EUPL-1.2
import request from 'supertest';
import { openWorld, type World } from './api.fixture.js';
import { stagesOf } from './steps.fixture.js';

/** What must never be in an answer: SQL, tables, constraints, files, drivers, frameworks, addresses. */
const INTERNAL =
  /select |insert |update |delete from|melder_card|casus_fact|audit|constraint|relation|syntax|permission denied|node_modules|\.ts\b|\.js\b|at .*:\d+:\d+|postgres|typeorm|nestjs|apollo|ECONN|127\.0\.0\.1|KP401/i;

describe('when something goes wrong inside', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it.each([
    ['a table is gone', 'alter table melder_card rename to x_melder_card', 'alter table x_melder_card rename to melder_card'],
    ['the trace cannot be written', 'revoke insert on audit_entry from chain_ledger', 'grant insert on audit_entry to chain_ledger'],
    [
      'a function is gone',
      'alter function read_mijn_meldingen rename to x_read_mijn_meldingen',
      'alter function x_read_mijn_meldingen rename to read_mijn_meldingen',
    ],
    ['a right is gone', 'revoke execute on function read_mijn_meldingen from chain_app', 'grant execute on function read_mijn_meldingen to chain_app'],
    [
      'a constraint says no',
      `alter table audit_entry add constraint nothing_is_read check (action <> 'mijnMeldingen') not valid`,
      'alter table audit_entry drop constraint nothing_is_read',
    ],
    ['a name has another type', 'alter table melder_card rename column since to since_x', 'alter table melder_card rename column since_x to since'],
  ])('%s: the answer has a code and a trace id, and the log has the rest', async (_title, breakIt, mendIt) => {
    await world.sql(breakIt);
    try {
      const answer = await world.ask('noor', '{ mijnMeldingen { id card { since } } }');
      expect(answer.text).toMatch(
        /^\{"(data":null,")?errors":\[\{"message":"Something went wrong[^"]*","extensions":\{"code":"SOMETHING_WENT_WRONG","traceId":"(K[2-9A-Z]{4})"\}(,"path":\["mijnMeldingen"\])?\}\](,"data":null)?\}\s*$/,
      );
      expect(answer.status).toBe(500);
      expect(answer.text).not.toMatch(INTERNAL);
      const traceId = /K[2-9A-Z]{4}/.exec(answer.text)?.[0];
      expect(world.logged.filter((line) => line.traceId === traceId).map(({ event, error }) => [event, error instanceof Error])).toEqual([
        ['operation failed', true],
      ]);
    } finally {
      await world.sql(mendIt);
    }
    expect((await world.ask('noor', '{ mijnMeldingen { id } }')).status).toBe(200);
  });

  it('without its trace nothing is read: no data beside the error', async () => {
    await stagesOf(world).sent();
    await world.sql('revoke insert on audit_entry from chain_ledger');
    const answer = await world.ask('noor', '{ mijnMeldingen { id reference } }');
    await world.sql('grant insert on audit_entry to chain_ledger');
    expect(answer.data).toBeNull();
  });

  it('a database that is away is an outage, not a mystery, and it comes back by itself', async () => {
    await world.sql(`alter role chain_app connection limit 0`);
    await world.sql(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'chain_app' and datname = current_database()`);
    const answers = await Promise.all([world.ask('noor', '{ me { roles } }'), world.ask('noor', '{ mijnMeldingen { id } }')]);
    const ready = await request(world.origin).get('/health/ready');
    const live = await request(world.origin).get('/health/live');
    await world.sql(`alter role chain_app connection limit -1`);
    for (const answer of answers) expect([answer.status, answer.codes, INTERNAL.test(answer.text)]).toEqual([503, ['STORE_UNAVAILABLE'], false]);
    expect([ready.status, live.status]).toEqual([503, 200]);
    expect((await world.ask('noor', '{ me { roles } }')).status).toBe(200);
    expect((await request(world.origin).get('/health/ready')).status).toBe(200);
  });

  it('an address that is not there says only that', async () => {
    for (const path of ['/nergens', '/auth/nergens', '/health/', '/auth/login/x', '/.env', '/package.json']) {
      const answer = await request(world.origin).get(path);
      expect([path, answer.status, INTERNAL.test(answer.text)]).toEqual([path, 404, false]);
    }
    expect((await request(world.origin).get('/health/live')).headers['x-powered-by']).toBeUndefined();
  });

  it('the log can only take ids, codes, counts and times', async () => {
    const { logWith } = await import('../src/http/log.js');
    const { pino } = await import('pino');
    const lines: string[] = [];
    const log = logWith(pino({ base: null }, { write: (line: string) => void lines.push(line) }));
    const secret = 'Sem van Dijk';
    const error = Object.assign(new Error(`Key (about)=(${secret}) already exists`), {
      code: '23505',
      detail: secret,
      constraint: 'one_melding_per_reference',
    });
    const fields = { event: 'x', error, traceId: 'K2345', about: secret, variables: { about: secret } };
    log.error(fields);
    expect(lines.join('')).not.toContain(secret);
    expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({
      event: 'x',
      traceId: 'K2345',
      error: { name: 'Error', code: '23505', constraint: 'one_melding_per_reference' },
    });
  });
});
