// SPDX-License-Identifier: EUPL-1.2
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { ParsedMail } from '@ketenportaal/testkit';
import { postPage } from './post-page.js';

export interface FrontOptions {
  readonly port: number;
  readonly apiPort: number;
  readonly mails: () => readonly ParsedMail[];
}

const HTML = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
};

/** The one address of the demo: the portal and its API as they are, and beside them /demo/post, which production does not have. */
export async function startFront({ port, apiPort, mails }: FrontOptions): Promise<{ stop(): Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    if (incoming.url === '/demo/post') outgoing.writeHead(200, HTML).end(postPage(mails()));
    else passOn(incoming, outgoing, apiPort);
  });
  passOnSockets(server, apiPort);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function passOn(incoming: IncomingMessage, outgoing: ServerResponse, apiPort: number): void {
  const onward = request({ host: '127.0.0.1', port: apiPort, method: incoming.method, path: incoming.url, headers: incoming.headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', () => {
    if (!outgoing.headersSent) outgoing.writeHead(502);
    outgoing.end();
  });
  incoming.pipe(onward);
}

/** Live screens: the upgrade request is said again to the API, and from there on the two sockets talk. */
function passOnSockets(server: Server, apiPort: number): void {
  server.on('upgrade', (incoming, socket, head) => {
    const onward = connect(apiPort, '127.0.0.1', () => {
      const headers = incoming.rawHeaders.reduce((text, part, at) => text + part + (at % 2 === 0 ? ': ' : '\r\n'), '');
      onward.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${headers}\r\n`);
      onward.write(head);
      socket.pipe(onward).pipe(socket);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
}
