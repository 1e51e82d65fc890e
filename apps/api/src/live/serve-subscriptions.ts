// SPDX-License-Identifier: EUPL-1.2
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GraphQLError, Kind, parse, validate, type DocumentNode, type ExecutionArgs, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { ServerOptions, SubscribePayload } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { ForeignRequest, type Authenticate } from '../auth/authenticate.js';
import { isNotSignedIn } from '../auth/not-signed-in.js';
import type { RequestContext } from '../auth/principal.js';
import { codeOf } from '../graphql/error-plugin.js';
import { answerOf, ERRORS, refusedWith } from '../graphql/errors.js';
import { everyRule, LARGEST_BODY, PARSE_OPTIONS } from '../graphql/limits.js';
import type { AskedOperation, RegisteredOperations } from '../graphql/registered-operations.js';
import type { Log } from '../http/log.js';
import { newTraceId } from '../http/trace.js';
import { CLOSE, LiveSocket, LiveSockets } from './live-socket.js';

/** Who opens a socket and says nothing is not waited for. */
const FIRST_MESSAGE_WITHIN_MS = 3_000;
const MOST_SUBSCRIPTIONS = 20;
const KEEP_ALIVE_MS = 12_000;

export interface SubscriptionParts {
  readonly path: string;
  readonly schema: GraphQLSchema;
  readonly authenticate: Authenticate;
  readonly operations: RegisteredOperations;
  readonly sockets: LiveSockets;
  readonly log: Log;
}

type Live = { live?: LiveSocket };
type Options = ServerOptions<Record<string, unknown>, Extra & Partial<Live>> & { readonly isProd: boolean };

/** Attached by ourselves, because the framework's own way lets one reset connection end the process (stack 7.3). */
export function serveSubscriptions(server: Server, parts: SubscriptionParts): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_BODY, perMessageDeflate: false });
  server.prependListener('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    if (request.url !== parts.path) return void socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      webSocket.on('error', () => webSocket.terminate());
      sockets.emit('connection', webSocket, request);
    });
  });
  const running = useServer<Record<string, unknown>, Live>(hooks(parts), sockets, KEEP_ALIVE_MS);
  return async () => {
    await running.dispose();
  };
}

const hooks = (parts: SubscriptionParts): Options => ({
  isProd: true,
  connectionInitWaitTimeout: FIRST_MESSAGE_WITHIN_MS,
  onConnect: async ({ extra, connectionParams }) => {
    const live = new LiveSocket(extra.socket as ConstructorParameters<typeof LiveSocket>[0], extra.request);
    try {
      await live.open(parts.authenticate, connectionParams?.['authorization'] ?? connectionParams?.['Authorization']);
    } catch (error) {
      if (error instanceof ForeignRequest) live.close(CLOSE.foreign, 'Foreign origin.');
      else if (isNotSignedIn(error)) live.close(CLOSE.notSignedIn, 'Not signed in.');
      else live.close(CLOSE.comeAgain, 'Signing in cannot be checked.');
      // The socket is closing; what graphql-ws would say after this is not sent.
      return {};
    }
    if (!parts.sockets.add(live)) live.close(CLOSE.tooMany, 'Too many sockets.');
    extra.live = live;
    return {};
  },
  onClose: ({ extra }) => {
    if (extra.live) parts.sockets.remove(extra.live);
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
function prepare({ schema, operations }: SubscriptionParts, extra: Live, payload: SubscribePayload): ExecutionArgs | readonly GraphQLError[] {
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
  const contextValue: RequestContext = { signedIn: extra.live?.signedIn ?? null, traceId: newTraceId() };
  return { schema, document, variableValues: variables, contextValue, ...(operationName === null ? {} : { operationName }) };
}

function read({ document }: AskedOperation): DocumentNode | null {
  try {
    return parse(document, PARSE_OPTIONS);
  } catch {
    return null;
  }
}
