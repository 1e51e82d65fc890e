// SPDX-License-Identifier: EUPL-1.2
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NestFactory, Reflector } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { landelijkVoorbeeld, loadPolicy } from '@ketenportaal/policy';
import { KNOWN_FIELDS, openStore, type Store } from '@ketenportaal/store';
import { ApiModule } from './api.module.js';
import { composeAuth } from './auth/compose-auth.js';
import { ConfigurationError, type Configuration } from './configuration.js';
import { allowedFor } from './graphql/allowed-for.js';
import { GRAPHQL_PATH } from './graphql/graphql-options.js';
import { knownOperations, type KnownOperation } from './graphql/known-operations.js';
import { RegisteredOperations } from './graphql/registered-operations.js';
import { graphqlGate } from './http/graphql-gate.js';
import { createLog, type Log } from './http/log.js';
import { securityHeaders } from './http/security-headers.js';
import { servePortal } from './http/serve-portal.js';
import { LIVE_CHANNELS, LiveHub } from './live/live-hub.js';
import { LiveSockets } from './live/live-socket.js';
import { serveSubscriptions } from './live/serve-subscriptions.js';

/** A request that trickles in is cut off; a person's form is sent in a moment. */
const REQUEST_WITHIN_MS = 15_000;

export interface Api {
  readonly port: number;
  readonly server: Server;
  readonly sockets: LiveSockets;
  close(): Promise<void>;
}

/** Starts the API as configured; everything it opened is closed again by `close`. */
export async function startApi(configuration: Configuration, log: Log = createLog(configuration.logLevel)): Promise<Api> {
  const store = await openStore({
    url: configuration.databaseUrl,
    poolSize: configuration.databasePoolSize,
    applicationName: 'ketenportaal api',
    policies: (version) => (version === null ? landelijkVoorbeeld : loadPolicy(version)),
  });
  try {
    if (configuration.production && (await store.clock.isShifted())) {
      throw new ConfigurationError('The API does not start in production: the clock of this database was moved, as the demo and the tests do.');
    }
    return await serve(configuration, store, log);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function serve(configuration: Configuration, store: Store, log: Log): Promise<Api> {
  const hub = new LiveHub();
  const sockets = new LiveSockets();
  const { parts: auth, forget } = composeAuth(configuration, store, log);
  hub.onSessionEnded((sid) => {
    forget(sid);
    sockets.endSession(sid);
  });
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with({ configuration, store, log, auth, hub, sockets }), {
    logger: false,
    bodyParser: false,
  });
  app.disable('x-powered-by');
  const operations = new RegisteredOperations(configuration.registeredOperations, configuration.onlyRegisteredOperations);
  let known: ReadonlyMap<string, KnownOperation> = new Map();
  app.use(securityHeaders(configuration.publicOrigin));
  app.use(
    GRAPHQL_PATH,
    graphqlGate({ authenticate: auth.authenticate, operations, known: () => known, allowedFor: allowedFor(app.get(Reflector)), reads: store.reads, log }),
  );
  if (configuration.portalDir !== null) app.use(servePortal(configuration.portalDir));
  await app.init();
  const { schema } = app.get(GraphQLSchemaHost);
  known = knownOperations(schema, configuration.registeredOperations, KNOWN_FIELDS);
  const server: Server = app.getHttpServer();
  server.requestTimeout = REQUEST_WITHIN_MS;
  const stopSubscriptions = serveSubscriptions(server, { path: GRAPHQL_PATH, schema, authenticate: auth.authenticate, operations, sockets, log });
  const listening = await store.listen(
    [...LIVE_CHANNELS],
    (channel, payload) => hub.hear(channel, payload),
    () => hub.tellEverybody(),
  );
  await app.listen(configuration.port, configuration.host);
  const { port } = server.address() as AddressInfo;
  log.info({ event: 'listening', port });
  return {
    port,
    server,
    sockets,
    async close() {
      await stopSubscriptions();
      await listening.close();
      await app.close();
      await store.close();
    },
  };
}
