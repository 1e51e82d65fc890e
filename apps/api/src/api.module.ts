// SPDX-License-Identifier: EUPL-1.2
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { Store } from '@ketenportaal/store';
import { AccessGuard } from './auth/access.guard.js';
import { AUTH_PARTS, AuthController, type AuthParts } from './auth/auth.controller.js';
import type { Configuration } from './configuration.js';
import { graphqlOptions } from './graphql/graphql-options.js';
import { HealthController } from './health/health.controller.js';
import type { Log } from './http/log.js';
import { SafeExceptions } from './http/safe-exceptions.filter.js';
import { SecurityTxtController } from './http/security-txt.controller.js';
import { CONFIGURATION, LOG, STORE } from './injected.js';
import { LiveChanges } from './live/live-changes.js';
import { LiveHub } from './live/live-hub.js';
import { LiveSockets } from './live/live-socket.js';
import { RESOLVERS } from './resolvers.js';

/** Routes beside GraphQL; each public by nature, and each proves for itself who is asking. */
export const CONTROLLERS = [AuthController, HealthController, SecurityTxtController] as const;

export interface ApiParts {
  readonly configuration: Configuration;
  readonly store: Store;
  readonly log: Log;
  readonly auth: AuthParts;
  readonly hub: LiveHub;
  readonly sockets: LiveSockets;
}

/** The only place that says what is wired to what. */
@Module({})
export class ApiModule {
  static with({ configuration, store, log, auth, hub, sockets }: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      imports: [GraphQLModule.forRoot(graphqlOptions(log, !configuration.onlyRegisteredOperations))],
      controllers: [...CONTROLLERS],
      providers: [
        { provide: CONFIGURATION, useValue: configuration },
        { provide: STORE, useValue: store },
        { provide: LOG, useValue: log },
        { provide: AUTH_PARTS, useValue: auth },
        { provide: LiveHub, useValue: hub },
        { provide: LiveSockets, useValue: sockets },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useValue: new SafeExceptions(log) },
        LiveChanges,
        ...RESOLVERS,
      ],
    };
  }
}
