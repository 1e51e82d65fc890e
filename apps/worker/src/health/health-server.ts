// SPDX-License-Identifier: EUPL-1.2
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Figures only: nothing in here is about anyone. */
export interface Health {
  readonly healthy: boolean;
  readonly figures: Readonly<Record<string, number>>;
}

export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

const asMetrics = (figures: Health['figures']): string =>
  Object.entries(figures)
    .map(([name, figure]) => `ketenportaal_worker_${name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)} ${figure}\n`)
    .join('');

/** `/health` for whoever restarts us (200 or 503), `/metrics` for whoever watches. */
export async function startHealthServer({ host, port }: { readonly host: string; readonly port: number }, look: () => Promise<Health>): Promise<HealthServer> {
  const server: Server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    if (request.method !== 'GET' || (path !== '/health' && path !== '/metrics')) {
      response.writeHead(404).end();
      return;
    }
    void look().then(({ healthy, figures }) => {
      const metrics = path === '/metrics';
      response.writeHead(healthy || metrics ? 200 : 503, {
        'content-type': metrics ? 'text/plain; version=0.0.4' : 'application/json',
        'cache-control': 'no-store',
      });
      response.end(metrics ? asMetrics(figures) : JSON.stringify({ healthy, ...figures }));
    });
  });
  server.requestTimeout = 5_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
