// SPDX-License-Identifier: EUPL-1.2
import { request as httpRequest } from 'node:http';
import request from 'supertest';
import { openWorld, type World } from './api.fixture.js';

const ME = '{ me { roles } }';

describe('the door of /graphql', () => {
  let world: World;
  let bearer: string;
  beforeAll(async () => {
    world = await openWorld();
    bearer = `Bearer ${await world.token('noor')}`;
  });
  afterAll(() => world.close());
  const post = () => request(world.origin).post('/graphql').set('authorization', bearer);
  /** What the database saw: no trace means that nothing was executed. */
  const executed = async (act: () => Promise<unknown>): Promise<number> => {
    const count = async (): Promise<number> => Number((await world.sql<{ count: string }>('select count(*) from audit_entry'))[0]?.count);
    const before = await count();
    await act();
    return (await count()) - before;
  };

  it('answers a POST with JSON', async () => {
    expect(await executed(async () => expect((await post().send({ query: ME })).status).toBe(200))).toBe(1);
  });

  it('GET, HEAD and other methods execute nothing', async () => {
    const url = `/graphql?query=${encodeURIComponent(ME)}`;
    const asked = await executed(async () => {
      for (const method of ['get', 'head', 'put', 'patch', 'delete', 'options'] as const) {
        const answer = await request(world.origin)
          [method](url)
          .set('authorization', bearer)
          .set('apollo-require-preflight', '1')
          .set('content-type', 'application/json');
        expect([method, answer.status, answer.headers['allow']]).toEqual([method, 405, 'POST']);
      }
      const overridden = await request(world.origin).get(url).set('authorization', bearer).set('x-http-method-override', 'POST');
      expect(overridden.status).toBe(405);
    });
    expect(asked).toBe(0);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/graphql', 'application/jsonx'])(
    'content type %j executes nothing',
    async (type) => {
      const asked = await executed(async () => {
        const answer = await post()
          .set('content-type', type)
          .set('apollo-require-preflight', '1')
          .serialize((value: unknown) => JSON.stringify(value))
          .send({ query: ME });
        expect(answer.status).toBe(405);
      });
      expect(asked).toBe(0);
    },
  );

  it('no content type at all executes nothing', async () => {
    const asked = await executed(async () => {
      const answer = await fetch(`${world.origin}/graphql`, {
        method: 'POST',
        headers: { authorization: bearer },
        body: new TextEncoder().encode(JSON.stringify({ query: ME })),
      });
      expect(answer.status).toBe(405);
    });
    expect(asked).toBe(0);
  });

  it('a list of operations executes none', async () => {
    const asked = await executed(async () => {
      const answer = await post().send([{ query: ME }, { query: ME }]);
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('ONE_OPERATION')]);
    });
    expect(asked).toBe(0);
  });

  it.each(['/graphql/x', '//graphql', '/%67raphql', '/graphql;a=b', '/graphql%2f', '/graphql/../graphql/x'])('%s is not another door', async (path) => {
    const asked = await executed(async () => {
      const status = await new Promise<number>((resolve) => {
        const outgoing = httpRequest(
          { host: '127.0.0.1', port: world.api.port, path, method: 'POST', headers: { 'content-type': 'application/json', authorization: bearer } },
          (response) => {
            response.resume().on('end', () => resolve(response.statusCode ?? 0));
          },
        );
        outgoing.end(JSON.stringify({ query: ME }));
      });
      expect(status).toBe(404);
    });
    expect(asked).toBe(0);
  });

  it('the same door in capitals or with a slash asks for the same proof', async () => {
    for (const path of ['/GraphQL', '/graphql/', '/graphql?x=1']) {
      expect((await request(world.origin).post(path).send({ query: ME })).status).toBe(401);
      expect((await request(world.origin).post(path).set('authorization', bearer).send({ query: ME })).status).toBe(200);
    }
  });

  it('nobody without a token or a session gets further than the door', async () => {
    for (const body of ['{"query":"{ me { roles } }"}', 'no json', '[', '']) {
      const answer = await request(world.origin).post('/graphql').set('content-type', 'application/json').send(body);
      expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, 'Bearer']);
      expect(answer.text).toMatch(
        /^\{"errors":\[\{"message":"You are not signed in, or your session has ended\.","extensions":\{"code":"NOT_SIGNED_IN","traceId":"K[2-9A-Z]{4}"\}\}\]\}$/,
      );
    }
  });

  it.each([
    ['no JSON', 'hallo'],
    ['half of it', '{"query":'],
    ['a number', '7'],
    ['nothing', ''],
    ['no document', '{}'],
    ['a document that is a list', '{"query":["{ me { roles } }"]}'],
    ['variables that are a text', '{"query":"{ me { roles } }","variables":"x"}'],
    ['an operation name of a megabyte', JSON.stringify({ query: ME, operationName: 'x'.repeat(500) })],
  ])('%s is answered with 400', async (_title, body) => {
    expect((await post().set('content-type', 'application/json').send(body)).status).toBe(400);
  });

  it('a body above 100 kB is not read, whatever its length says', async () => {
    const answer = await post().send({ query: ME, variables: { x: 'a'.repeat(100_001) } });
    expect([answer.status, answer.text]).toEqual([413, expect.stringContaining('TOO_LARGE')]);
    const zipped = await post().set('content-type', 'application/json').set('content-encoding', 'br').send('x');
    expect(zipped.status).toBe(400);
  });

  it('an unknown charset, and JSON with keys of the prototype, do no harm', async () => {
    expect((await post().set('content-type', 'application/json; charset=x-unknown').send('{}')).status).toBe(400);
    const answer = await post()
      .set('content-type', 'application/json')
      .send('{"query":"{ me { roles } }","__proto__":{"signedIn":true},"constructor":{"x":1}}');
    expect(answer.status).toBe(200);
  });

  it('answers are never kept by anyone on the way', async () => {
    expect((await post().send({ query: ME })).headers['cache-control']).toBe('no-store');
  });
});
