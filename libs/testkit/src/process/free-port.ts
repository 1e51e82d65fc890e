// SPDX-License-Identifier: EUPL-1.2
import { createServer } from 'node:net';

/** A port on the loopback address that nobody listens on now; never one of the default ports, which are not ours. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port was given'))));
    });
  });
}
