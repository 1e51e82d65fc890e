// SPDX-License-Identifier: EUPL-1.2
import { connect, type Socket } from 'node:net';
import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { openWorld, personId, type World } from './api.fixture.js';
import { logIn } from './portal.fixture.js';
import { act, OFFER, stagesOf, type Stages } from './steps.fixture.js';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const CARD = 'subscription S($id: ID!) { meldingChanged(id: $id) { card { organisation { name } now } steps { step } } }';

interface Heard {
  readonly events: Record<string, unknown>[];
  readonly errors: unknown[];
  readonly state: { done: boolean };
  until(count: number): Promise<void>;
  stop(): void;
}

function hear(client: Client, query: string, variables: Record<string, unknown> = {}): Heard {
  const events: Record<string, unknown>[] = [];
  const errors: unknown[] = [];
  const state = { done: false };
  const stop = client.subscribe<Record<string, unknown>>(
    { query, variables },
    {
      next: ({ data, errors: wrong }) => {
        if (data) events.push(data);
        if (wrong) errors.push(...wrong);
      },
      error: (error) => {
        errors.push(error);
        state.done = true;
      },
      complete: () => {
        state.done = true;
      },
    },
  );
  return {
    events,
    errors,
    state,
    stop,
    async until(count) {
      for (const begun = Date.now(); events.length < count; await wait(5))
        if (Date.now() - begun > 3_000) throw new Error(`heard ${events.length} of ${count}: ${JSON.stringify([events, errors])}`);
    },
  };
}

describe('subscriptions', () => {
  let world: World;
  let stages: Stages;
  const clients: Client[] = [];
  beforeAll(async () => {
    world = await openWorld();
    stages = stagesOf(world);
  });
  afterAll(async () => {
    for (const client of clients) await client.dispose();
    await world.close();
  });
  const url = (): string => world.origin.replace('http', 'ws') + '/graphql';
  const withToken = (token: string, closed: (code: number) => void = () => undefined): Client => {
    const client = createClient({
      url: url(),
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${token}` },
      retryAttempts: 0,
      lazyCloseTimeout: 100,
      on: { closed: (event) => closed((event as { code: number }).code) },
    });
    clients.push(client);
    return client;
  };
  const as = async (who: Parameters<World['token']>[0]): Promise<Client> => withToken(await world.token(who));

  /** A bare websocket: what was said and with which code it closed. */
  const bare = (headers: Record<string, string> = {}, first?: object): Promise<{ code: number; said: string[]; openMs: number }> =>
    new Promise((resolve, reject) => {
      const begun = Date.now();
      const said: string[] = [];
      const socket = new WebSocket(url(), 'graphql-transport-ws', { headers });
      socket.on('open', () => first && socket.send(JSON.stringify(first)));
      socket.on('message', (message: Buffer) => {
        said.push(message.toString());
        if (message.toString().includes('connection_ack')) socket.close(1000);
      });
      socket.on('close', (code) => resolve({ code, said, openMs: Date.now() - begun }));
      socket.on('error', reject);
    });

  describe('what is delivered', () => {
    it('the melder hears each step of the own melding, beginning with the state now', async () => {
      const { meldingId, casusId } = await stages.concluded();
      const heard = hear(await as('noor'), CARD, { id: meldingId });
      await heard.until(1);
      await act(world, 'marijke', 'offerOverdracht', { casusId, receiverId: '0190a000-0000-7000-8000-000000000002', ...OFFER });
      await heard.until(2);
      expect(heard.events.at(-1)).toMatchObject({
        meldingChanged: { card: { organisation: { name: 'Veilig Thuis Vlietland' } }, steps: expect.arrayContaining([{ step: 'AANGEBODEN' }]) },
      });
      expect(heard.errors).toEqual([]);
    });

    it('a melder does not hear what the own projection does not show (INV-15)', async () => {
      const first = await stages.received('karim');
      const second = await stages.sent('noor');
      const heard = hear(await as('karim'), CARD, { id: first.meldingId });
      await heard.until(1);
      await act(world, 'marijke', 'receiveMelding', { meldingId: second.meldingId, workerId: personId('marijke'), mergeIntoCasusId: first.casusId });
      await wait(300);
      expect(heard.events).toHaveLength(1);
    });

    it('casus and overdracht are heard by who may open them', async () => {
      const { casusId, overdrachtId } = await stages.offered();
      const giver = hear(await as('marijke'), 'subscription S($id: ID!) { casusChanged(id: $id) { overdracht { status } availableActions } }', { id: casusId });
      const receiver = hear(await as('joost'), 'subscription S($id: ID!) { overdrachtChanged(id: $id) { status document { household } availableActions } }', {
        id: overdrachtId,
      });
      await Promise.all([giver.until(1), receiver.until(1)]);
      await act(world, 'marijke', 'withdrawOverdracht', { overdrachtId, reason: 'SITUATIE_GEWIJZIGD' });
      await Promise.all([giver.until(2), receiver.until(2)]);
      expect(giver.events[1]).toMatchObject({ casusChanged: { overdracht: null, availableActions: ['OFFER_OVERDRACHT', 'CHANGE_NAMED_PERSON'] } });
      // The content is gone with the offer, also on this line.
      expect(receiver.events[1]).toEqual({ overdrachtChanged: { status: 'INGETROKKEN', document: null, availableActions: [] } });
    });

    it('berichten arrive once each, and after an absence from the last number on', async () => {
      const client = await as('lotte');
      const live = hear(client, 'subscription S($after: Int) { berichtArrived(after: $after) { number message aboutId } }');
      await wait(200);
      const { meldingId } = await stages.received('lotte');
      await live.until(2);
      expect(live.events).toMatchObject([
        { berichtArrived: { message: 'VERZONDEN', aboutId: meldingId } },
        { berichtArrived: { message: 'ONTVANGEN', aboutId: meldingId } },
      ]);
      const numbers = live.events.map((event) => (event['berichtArrived'] as { number: number }).number);
      const later = hear(await as('lotte'), 'subscription S($after: Int) { berichtArrived(after: $after) { number } }', { after: numbers[0] });
      await later.until(1);
      expect(later.events[0]).toEqual({ berichtArrived: { number: numbers[1] } });
      const all = hear(await as('lotte'), 'subscription S($after: Int) { berichtArrived(after: $after) { number } }', { after: 0 });
      await all.until(2);
      await wait(200);
      expect(all.events.length).toBe(new Set(all.events.map((event) => JSON.stringify(event))).size);
    });

    it('a change is heard although the line to the database was broken in between', async () => {
      const { meldingId } = await stages.sent();
      const heard = hear(await as('noor'), CARD, { id: meldingId });
      await heard.until(1);
      await world.sql(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ketenportaal listen' and datname = current_database()`);
      await act(world, 'marijke', 'receiveMelding', { meldingId, workerId: personId('marijke') });
      await heard.until(2);
      expect(heard.events.at(-1)).toMatchObject({ meldingChanged: { card: { now: 'BEOORDELING_LOOPT' } } });
    });

    it('every delivery leaves a trace of its own', async () => {
      const { meldingId } = await stages.sent('karim');
      const heard = hear(await as('karim'), CARD, { id: meldingId });
      await heard.until(1);
      await act(world, 'marijke', 'receiveMelding', { meldingId, workerId: personId('marijke') });
      await heard.until(2);
      const trace = await world.sql(`select 1 from audit_entry where action = 'melding' and subject_id = $1 and person_id = $2`, [
        meldingId,
        personId('karim'),
      ]);
      expect(trace.length).toBe(heard.events.length + 1);
    });
  });

  describe('what is not', () => {
    it.each(['meldingChanged', 'casusChanged', 'overdrachtChanged'])('%s of an unknown, a foreign and a malformed id ends without a word', async (name) => {
      const { meldingId, casusId, overdrachtId } = await stages.offered('wijkteamZuid', 'karim');
      const client = await as(name === 'meldingChanged' ? 'noor' : 'samira');
      for (const id of [
        '01900000-0000-7000-8000-000000000000',
        { meldingChanged: meldingId, casusChanged: casusId, overdrachtChanged: overdrachtId }[name],
        'geen-id',
      ]) {
        const heard = hear(client, `subscription S($id: ID!) { ${name}(id: $id) { id } }`, { id });
        for (const begun = Date.now(); !heard.state.done && Date.now() - begun < 2_000;) await wait(5);
        expect([heard.events, heard.errors, heard.state.done]).toEqual([[], [], true]);
      }
    });

    it('who loses sight of a casus hears no more of it, though the subscription was allowed', async () => {
      const { casusId } = await stages.accepted();
      const former = hear(await as('samira'), 'subscription S($id: ID!) { casusChanged(id: $id) { card { organisation { name } } } }', { id: casusId });
      await former.until(1);
      await act(world, 'samira', 'offerOverdracht', { casusId, receiverId: '0190a000-0000-7000-8000-000000000003', ...OFFER });
      await former.until(2);
      await wait(200);
      const before = former.events.length;
      const [open] = await world.sql<{ id: string }>(`select id from overdracht where casus_id = $1 and status = 'AANGEBODEN'`, [casusId]);
      await act(world, 'fatma', 'acceptOverdracht', {
        overdrachtId: open?.id,
        holderId: personId('fatma'),
        firstContactOn: new Date().toISOString().slice(0, 10),
      });
      for (const begun = Date.now(); !former.state.done && Date.now() - begun < 2_000;) await wait(5);
      await act(world, 'fatma', 'recordFirstContact', { casusId, contactOn: new Date().toISOString().slice(0, 10) });
      await wait(200);
      expect([former.events.length, former.state.done]).toEqual([before, true]);
      expect(JSON.stringify(former.events)).not.toContain('Zuid');
    });

    it('whoever is made inactive, or whose session ended, hears nothing more', async () => {
      const { meldingId } = await stages.sent('lotte');
      const heard = hear(await as('lotte'), CARD, { id: meldingId });
      await heard.until(1);
      await world.sql(`update person set active = false where name = 'Lotte Verhoeven'`);
      await act(world, 'marijke', 'receiveMelding', { meldingId, workerId: personId('marijke') });
      await wait(300);
      await world.sql(`update person set active = true where name = 'Lotte Verhoeven'`);
      expect([heard.events.length, heard.errors]).toEqual([1, []]);
    });

    it('queries, mutations, the schema, and documents beyond the limits are not answered here', async () => {
      const client = await as('noor');
      for (const query of [
        '{ me { roles } }',
        'mutation { deleteMeldingDraft(draftId: "x") }',
        'subscription { __schema { types { name } } }',
        'subscription { meldingChanged(id: "x") { card { persn } } }',
        `subscription { meldingChanged(id: "x") { ${Array.from({ length: 11 }, (_, n) => `a${n}: id`).join(' ')} } }`,
        `subscription { meldingChanged(id: "x") { ${'id '.repeat(1_100)} } }`,
        '{{{',
        '{ me { roles } } subscription S { berichtArrived { id } }',
      ]) {
        const heard = hear(client, query);
        for (const begun = Date.now(); !heard.state.done && Date.now() - begun < 2_000;) await wait(5);
        expect([query.slice(0, 40), heard.events, JSON.stringify(heard.errors)]).toEqual([
          query.slice(0, 40),
          [],
          expect.stringMatching(/GRAPHQL_(PARSE|VALIDATION)_FAILED/),
        ]);
        expect(JSON.stringify(heard.errors)).not.toMatch(/did you mean|persn|roles/);
      }
    });

    it('a role that the method asks is asked here too', async () => {
      const heard = hear(await as('samira'), CARD, { id: 'x' });
      for (const begun = Date.now(); !heard.state.done && Date.now() - begun < 2_000;) await wait(5);
      expect(JSON.stringify(heard.errors)).toContain('NOT_ALLOWED');
    });
  });

  describe('the socket itself', () => {
    it('is not opened without a good token or a session of our own page', async () => {
      const noor = await logIn(world.origin, 'noor');
      const init = { type: 'connection_init' };
      expect(await bare({}, init)).toMatchObject({ code: 4401, said: [] });
      expect(await bare({}, { ...init, payload: { authorization: `Bearer ${await world.issuer.forgeToken('noor', 'expired')}` } })).toMatchObject({
        code: 4401,
      });
      expect(await bare({ cookie: noor.cookie, origin: 'https://evil.example' }, init)).toMatchObject({ code: 4403 });
      expect(await bare({ cookie: noor.cookie }, init)).toMatchObject({ code: 4403 });
      expect(await bare({ origin: 'https://evil.example' }, { ...init, payload: { authorization: `Bearer ${await world.token('noor')}` } })).toMatchObject({
        code: 4403,
      });
      expect(await bare({ cookie: noor.cookie, origin: world.origin }, init)).toMatchObject({ code: 1000, said: ['{"type":"connection_ack"}'] });
    });

    it('who says nothing is cut off after three seconds; what is no message, at once', async () => {
      const silent = await bare();
      expect(silent.code).toBe(4408);
      expect(silent.openMs).toBeLessThan(3_600);
      expect((await bare({}, { type: 'subscribe', id: '1', payload: { query: '{ me { roles } }' } })).code).toBe(4401);
      expect((await bare({}, { type: 'iets' })).code).toBe(4400);
      expect((await bare({}, { type: 'connection_init', payload: { x: 'a'.repeat(100_001) } })).code).toBe(1009);
    });

    it('closes when the token ends', async () => {
      let code = 0;
      const token = await world.issuer.mintToken('noor', { exp: Math.floor(Date.now() / 1000) + 2 });
      const heard = hear(
        withToken(token, (closed) => (code = closed)),
        'subscription { berichtArrived { id } }',
      );
      for (const begun = Date.now(); code === 0 && Date.now() - begun < 5_000;) await wait(20);
      expect([code, heard.events]).toEqual([4401, []]);
    });

    it('closes at logout, and when the issuer ends the session', async () => {
      for (const end of ['logout', 'issuer'] as const) {
        const karim = await logIn(world.origin, 'karim');
        let code = 0;
        let open = false;
        class WithCookie extends WebSocket {
          constructor(address: string, protocols?: string | string[]) {
            super(address, protocols, { headers: { cookie: karim.cookie, origin: world.origin } });
          }
        }
        const client = createClient({
          url: url(),
          webSocketImpl: WithCookie,
          retryAttempts: 0,
          on: { connected: () => (open = true), closed: (event) => (code = (event as { code: number }).code) },
        });
        clients.push(client);
        hear(client, 'subscription { berichtArrived { id } }');
        for (const begun = Date.now(); !open && Date.now() - begun < 2_000;) await wait(5);
        if (end === 'logout') await karim.logout();
        else await world.issuer.endSession(world.issuer.sessionsOf('karim').at(-1) ?? '');
        for (const begun = Date.now(); code === 0 && Date.now() - begun < 5_000;) await wait(10);
        expect([end, code]).toEqual([end, 4401]);
      }
    });

    it('one person has at most ten', async () => {
      const token = await world.token('hanna');
      const codes: number[] = [];
      for (let n = 0; n < 11; n += 1)
        hear(
          withToken(token, (code) => codes.push(code)),
          'subscription { berichtArrived { id } }',
        );
      for (const begun = Date.now(); codes.length === 0 && Date.now() - begun < 3_000;) await wait(10);
      await wait(100);
      expect(codes).toEqual([4429]);
    });

    it.each(['/', '/graphq', '/graphql/x', '/socket.io/', '//graphql'])(
      'an upgrade to %s is answered 404, and a reset after it ends nothing but that connection',
      async (path) => {
        for (const attack of ['reset', 'half', 'after'] as const) {
          const socket: Socket = connect(world.api.port, '127.0.0.1');
          let said = '';
          socket.on('data', (chunk) => (said += chunk.toString())).on('error', () => undefined);
          await new Promise<void>((resolve) => socket.on('connect', resolve));
          const head = `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}\r\n`;
          socket.write(attack === 'half' ? head : `${head}\r\n`);
          if (attack === 'after') await wait(50);
          if (attack === 'after') expect(said).toMatch(/^HTTP\/1\.1 404 /);
          socket.resetAndDestroy();
        }
        // The same at the right address.
        const right: Socket = connect(world.api.port, '127.0.0.1');
        right.on('error', () => undefined);
        await new Promise<void>((resolve) => right.on('connect', resolve));
        right.write(
          `GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\nSec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}\r\n\r\n\u0081\u0005`,
        );
        right.resetAndDestroy();
        await wait(50);
        expect((await fetch(`${world.origin}/health/live`)).status).toBe(200);
      },
    );

    it('hundreds of sockets that say nothing leave room for who does', async () => {
      const idle = Array.from({ length: 300 }, () => new WebSocket(url(), 'graphql-transport-ws'));
      for (const socket of idle) socket.on('error', () => undefined);
      await wait(300);
      const { meldingId } = await stages.sent();
      const heard = hear(await as('noor'), CARD, { id: meldingId });
      await heard.until(1);
      for (const socket of idle) socket.terminate();
    });
  });
});
