// SPDX-License-Identifier: EUPL-1.2
// A melder's screen as a socket: it follows its meldingen and says when something new came.
import { once } from 'node:events';
import WebSocket from 'ws';
import { meldingChanged } from '../documents.js';

interface Frame {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

const PATIENCE_MS = 15_000;

export interface Screen {
  close(): void;
}

/** Resolves when every melding has shown its state; `changed` is called for what comes after that. */
export async function openScreen(
  port: number,
  token: string,
  meldingIds: readonly string[],
  changed: (meldingId: string, at: number) => void,
): Promise<Screen> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', { perMessageDeflate: false });
  await once(socket, 'open');
  const waiting = new Set(meldingIds);
  const ready = new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${waiting.size} of ${meldingIds.length} meldingen did not show their state.`)), PATIENCE_MS);
    socket.on('close', (code, reason) => reject(new Error(`The server closed the socket: ${code} ${reason.toString('utf8')}`)));
    socket.on('message', (text: Buffer) => {
      const at = performance.now();
      const { type, id = '', payload } = JSON.parse(text.toString('utf8')) as Frame;
      if (type === 'ping') socket.send('{"type":"pong"}');
      if (type === 'connection_ack') for (const meldingId of meldingIds) socket.send(subscribe(meldingId));
      if (type === 'error') reject(new Error(JSON.stringify(payload)));
      if (type !== 'next') return;
      if (!waiting.delete(id)) return changed(id, at);
      if (waiting.size > 0) return;
      clearTimeout(late);
      resolve();
    });
  });
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
  await ready;
  return { close: () => socket.terminate() };
}

/** The melding is the name of its subscription. */
const subscribe = (meldingId: string): string =>
  JSON.stringify({ id: meldingId, type: 'subscribe', payload: { query: meldingChanged().text, variables: { id: meldingId, taal: 'NL' } } });
