// SPDX-License-Identifier: EUPL-1.2
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols, makeServer, type ServerOptions } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { LARGEST_BODY } from '../graphql/limits.js';
import type { Log } from '../http/log.js';

const PING_EVERY_MS = 12_000;
const INTERNAL_ERROR = 4500;

/** What belongs to one socket beside the protocol. */
export interface SocketExtra<Owner> {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  owner?: Owner;
}

interface Attached<Owner> {
  readonly path: string;
  readonly options: ServerOptions<Record<string, unknown>, SocketExtra<Owner>>;
  readonly log: Log;
}

/**
 * The protocol of graphql-ws on the sockets of ws. By ourselves, because the framework's own way lets one reset
 * connection end the process (stack 7.3), and because the library's adapter writes errors with their values to the console.
 */
export function attachSockets<Owner>(server: Server, { path, options, log }: Attached<Owner>): () => Promise<void> {
  const protocol = makeServer(options);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_BODY, perMessageDeflate: false, handleProtocols });
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    // Before anything else: whoever hangs up in the middle ends a connection, not the process.
    socket.on('error', () => socket.destroy());
    if (request.url !== path) return void socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    sockets.handleUpgrade(request, socket, head, (accepted) => serve(accepted, request));
  };
  const serve = (socket: WebSocket, request: IncomingMessage): void => {
    socket.on('error', (error) => log.warn({ event: 'socket error', error }));
    const closed = protocol.opened(asProtocolSocket(socket, log), { socket, request });
    const ping = keepAlive(socket);
    socket.once('close', (code, reason) => {
      clearInterval(ping);
      void closed(code, String(reason));
    });
  };
  server.prependListener('upgrade', upgrade);
  return async () => {
    server.off('upgrade', upgrade);
    for (const socket of sockets.clients) socket.close(1001, 'Going away');
    await new Promise<void>((resolve) => sockets.close(() => resolve()));
  };
}

function asProtocolSocket(socket: WebSocket, log: Log): Parameters<ReturnType<typeof makeServer>['opened']>[0] {
  const fail = (error: unknown): void => {
    log.error({ event: 'socket message failed', error });
    socket.close(INTERNAL_ERROR, 'Internal server error');
  };
  return {
    protocol: socket.protocol,
    send: (text) =>
      new Promise((resolve, reject) => {
        if (socket.readyState !== socket.OPEN) return resolve();
        socket.send(text, (error) => (error ? reject(error) : resolve()));
      }),
    close: (code, reason) => socket.close(code, reason),
    onMessage: (hear) => {
      socket.on('message', (message: Buffer) => void hear(message.toString()).catch(fail));
    },
  };
}

/** A line that died without a word is noticed at the second ping. */
function keepAlive(socket: WebSocket): NodeJS.Timeout {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  return setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    if (socket.readyState === socket.OPEN) socket.ping();
  }, PING_EVERY_MS).unref();
}
