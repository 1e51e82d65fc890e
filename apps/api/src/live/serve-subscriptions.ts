// SPDX-License-Identifier: EUPL-1.2
import type { Server } from 'node:http';
import { GraphQLError, Kind, parse, validate, type DocumentNode, type ExecutionArgs, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { ServerOptions, SubscribePayload } from 'graphql-ws';
import { ForeignRequest, type Authenticate } from '../auth/authenticate.js';
import { isNotSignedIn } from '../auth/not-signed-in.js';
import type { RequestContext } from '../auth/principal.js';
import { codeOf } from '../graphql/error-plugin.js';
import { answerOf, ERRORS, refusedWith } from '../graphql/errors.js';
import { everyRule, PARSE_OPTIONS } from '../graphql/limits.js';
import type { AskedOperation, RegisteredOperations } from '../graphql/registered-operations.js';
import type { Log } from '../http/log.js';
import { newTraceId } from '../http/trace.js';
import { attachSockets, type SocketExtra } from './attach-sockets.js';
import { CLOSE, LiveSocket, LiveSockets } from './live-socket.js';

/** Who opens a socket and says nothing is not waited for. */
const FIRST_MESSAGE_WITHIN_MS = 3_000;
const MOST_SUBSCRIPTIONS = 20;

export interface SubscriptionParts {
  readonly path: string;
  readonly schema: GraphQLSchema;
  readonly authenticate: Authenticate;
  readonly operations: RegisteredOperations;
  readonly sockets: LiveSockets;
  readonly log: Log;
}

type Extra = SocketExtra<LiveSocket>;

/** Attached to the same server and path as the other operations. Answers how to stop. */
export const serveSubscriptions = (server: Server, parts: SubscriptionParts): (() => Promise<void>) =>
  attachSockets<LiveSocket>(server, { path: parts.path, log: parts.log, options: hooks(parts) });

const hooks = (parts: SubscriptionParts): ServerOptions<Record<string, unknown>, Extra> => ({
  connectionInitWaitTimeout: FIRST_MESSAGE_WITHIN_MS,
  onConnect: async ({ extra, connectionParams }) => {
    const live = new LiveSocket(extra.socket, extra.request);
    try {
      await live.open(parts.authenticate, connectionParams?.['authorization'] ?? connectionParams?.['Authorization']);
    } catch (error) {
      if (error instanceof ForeignRequest) live.close(CLOSE.foreign, 'Foreign origin.');
      else if (isNotSignedIn(error)) live.close(CLOSE.notSignedIn, 'Not signed in.');
      else live.close(CLOSE.comeAgain, 'Signing in cannot be checked.');
      return false;
    }
    if (parts.sockets.add(live)) {
      extra.owner = live;
      return true;
    }
    live.close(CLOSE.tooMany, 'Too many sockets.');
    live.forget();
    return false;
  },
  onClose: ({ extra }) => {
    if (extra.owner) parts.sockets.remove(extra.owner);
  },
  onSubscribe: ({ extra, subscriptions }, _id, payload) => {
    if (Object.keys(subscriptions).length > MOST_SUBSCRIPTIONS) return [refusedWith('ONE_OPERATION')];
    return prepare(parts, extra, payload);
  },
  onNext: (_context, _id, _payload, args, result) =>
    result.errors ? { data: result.data ?? null, errors: safe(result.errors, traceOf(args), parts.log) } : undefined,
  onError: (_context, _id, _payload, errors) => safe(errors, newTraceId(), parts.log),
});

const traceOf = ({ contextValue }: ExecutionArgs): string => (contextValue as RequestContext).traceId;

function safe(errors: readonly GraphQLError[], traceId: string, log: Log): GraphQLFormattedError[] {
  return errors.map((error) => {
    const code = codeOf(error);
    if (ERRORS[code].status >= 500) log.error({ traceId, event: 'subscription failed', code, error: error.originalError ?? error });
    return answerOf(code, traceId);
  });
}

/** The same rules as over HTTP, and one more: here only subscriptions are answered. */
function prepare({ schema, operations }: SubscriptionParts, extra: Extra, payload: SubscribePayload): ExecutionArgs | readonly GraphQLError[] {
  const found = operations.find(payload);
  if (!found.ok) return [refusedWith(found.code)];
  const document = read(found.asked);
  if (!document) return [refusedWith('GRAPHQL_PARSE_FAILED')];
  if (validate(schema, document, everyRule, { maxErrors: 1 }).length > 0) return [refusedWith('GRAPHQL_VALIDATION_FAILED')];
  const onlySubscriptions = document.definitions.every(
    (definition) => definition.kind !== Kind.OPERATION_DEFINITION || definition.operation === 'subscription',
  );
  if (!onlySubscriptions) return [refusedWith('GRAPHQL_VALIDATION_FAILED')];
  const { operationName, variables } = found.asked;
  const contextValue: RequestContext = { signedIn: extra.owner?.signedIn ?? null, traceId: newTraceId() };
  return { schema, document, variableValues: variables, contextValue, ...(operationName === null ? {} : { operationName }) };
}

function read({ document }: AskedOperation): DocumentNode | null {
  try {
    return parse(document, PARSE_OPTIONS);
  } catch {
    return null;
  }
}
