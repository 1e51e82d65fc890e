// SPDX-License-Identifier: EUPL-1.2
import type { Reads } from '@ketenportaal/store';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { mayCall, type Allowed } from '../auth/allow.js';
import { ForeignRequest, type Authenticate } from '../auth/authenticate.js';
import type { SignedIn } from '../auth/principal.js';
import { codeOf } from '../graphql/error-plugin.js';
import { answerOf, ERRORS, type ErrorCode } from '../graphql/errors.js';
import type { KnownOperation } from '../graphql/known-operations.js';
import { LARGEST_BODY } from '../graphql/limits.js';
import type { AskedOperation, RegisteredOperations } from '../graphql/registered-operations.js';
import type { Log } from './log.js';
import { newTraceId } from './trace.js';

/** What the gate found out, for Apollo behind it. */
export interface Admitted {
  readonly signedIn: SignedIn;
  readonly traceId: string;
}

const admittedRequests = new WeakMap<object, Admitted>();
/** Undefined for a request that did not come through the gate. */
export const admittedOf = (request: object): Admitted | undefined => admittedRequests.get(request);

export interface GateParts {
  readonly authenticate: Authenticate;
  readonly operations: RegisteredOperations;
  readonly known: () => ReadonlyMap<string, KnownOperation>;
  readonly allowedFor: (field: string) => Allowed | undefined;
  readonly reads: Reads;
  readonly log: Log;
}

const JSON_TYPE = /^application\/json(;|$)/i;
const readJson = express.json({ limit: LARGEST_BODY, type: 'application/json', strict: true });

const parseBody = (request: Request, response: Response): Promise<{ readonly status?: number } | null> =>
  new Promise((resolve) => readJson(request, response, (error?: unknown) => resolve(error === undefined ? null : (error as { readonly status?: number }))));

/** Stands before Apollo: one method, one type, a size, a signed-in person, one registered operation. Then the quick road, or Apollo. */
export function graphqlGate(parts: GateParts): RequestHandler {
  return (request, response, next) => {
    const traceId = newTraceId();
    response.setHeader('cache-control', 'no-store');
    admit(parts, traceId, request, response, next).catch((error: unknown) => {
      const code = error instanceof ForeignRequest ? 'FOREIGN_REQUEST' : codeOf(error);
      if (ERRORS[code].status >= 500) parts.log.error({ traceId, event: 'request failed', code, error });
      else parts.log.info({ traceId, event: 'request refused', code, error });
      refuse(response, code, traceId);
    });
  };
}

function refuse(response: Response, code: ErrorCode, traceId: string): void {
  if (response.headersSent) return void response.end();
  if (code === 'NOT_SIGNED_IN') response.setHeader('www-authenticate', 'Bearer');
  if (code === 'ONLY_POST') response.setHeader('allow', 'POST');
  response.status(ERRORS[code].status).json({ errors: [answerOf(code, traceId)] });
}

async function admit(parts: GateParts, traceId: string, request: Request, response: Response, next: NextFunction): Promise<void> {
  // Exactly this path: a longer one is not the GraphQL endpoint, and nothing else looks at it (G5).
  if (request.path !== '/') return void response.status(404).end();
  if (request.method !== 'POST' || !JSON_TYPE.test(request.headers['content-type'] ?? '')) return refuse(response, 'ONLY_POST', traceId);
  const signedIn = await parts.authenticate.who({ headers: request.headers, extend: true, handshake: false });
  const unreadable = await parseBody(request, response);
  if (unreadable) return refuse(response, unreadable.status === 413 ? 'TOO_LARGE' : 'BAD_REQUEST', traceId);
  const found = parts.operations.find(request.body);
  if (!found.ok) return refuse(response, found.code, traceId);
  const known = parts.known().get(found.asked.sha256);
  if (known && (await quickRoad(parts, known, found.asked, signedIn, response))) return;
  const { document: query, operationName, variables } = found.asked;
  request.body = { query, variables, ...(operationName === null ? {} : { operationName }) };
  admittedRequests.set(request, { signedIn, traceId });
  next();
}

/** One statement gives access, answer and trace; its text goes out as it is (house 0). */
async function quickRoad(parts: GateParts, known: KnownOperation, asked: AskedOperation, { principal }: SignedIn, response: Response): Promise<boolean> {
  if (!mayCall(parts.allowedFor(known.field), principal.roles)) return false;
  const answer = known.answer(parts.reads, principal, asked.variables);
  if (!answer) return false;
  const text = await answer;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(`{"data":{"${known.field}":${text}}}\n`);
  return true;
}
