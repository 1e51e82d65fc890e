// SPDX-License-Identifier: EUPL-1.2
// The limit for live screens: one connection that listens, and what PostgreSQL says goes to the socket as it is. No person,
// no access, no reading: what the API takes longer than this is the price of reading again as the one who listens.
import { createServer } from 'node:http';
import pg from 'pg';
import { WebSocketServer, type WebSocket } from 'ws';

const { PORT = '', DATABASE_URL = '' } = process.env;

interface Subscriber {
  readonly socket: WebSocket;
  readonly id: string;
}

const subscribers = new Map<string, Subscriber>();
const send = ({ socket, id }: Subscriber, payload: string): void => socket.send(`{"id":"${id}","type":"next","payload":{"data":${JSON.stringify(payload)}}}`);

const listener = new pg.Client({ connectionString: DATABASE_URL });
listener.on('notification', ({ payload = '' }) => {
  const subscriber = subscribers.get(payload);
  if (subscriber) send(subscriber, payload);
});
await listener.connect();
await listener.query('listen melder_card_changed');

interface Message {
  readonly type: string;
  readonly id: string;
  readonly payload?: { readonly variables: { readonly id: string } };
}

const server = createServer();
new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket) => {
  socket.on('message', (text: Buffer) => {
    const { type, id, payload } = JSON.parse(text.toString('utf8')) as Message;
    if (type === 'connection_init') socket.send('{"type":"connection_ack"}');
    if (type !== 'subscribe' || !payload) return;
    const subscriber = { socket, id };
    subscribers.set(payload.variables.id, subscriber);
    // As the API does: the state now, and then the changes.
    send(subscriber, payload.variables.id);
  });
});
server.listen(Number(PORT), '127.0.0.1', () => console.log('ready'));
