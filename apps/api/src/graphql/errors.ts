// SPDX-License-Identifier: EUPL-1.2
import { GraphQLError } from 'graphql';

/** Every code an answer may carry, with the sentence and the HTTP status that go with it. Nothing else leaves (house 4.8). */
export const ERRORS = {
  NOT_SIGNED_IN: { status: 401, message: 'You are not signed in, or your session has ended.' },
  NOT_ALLOWED: { status: 403, message: 'Your roles do not allow this.' },
  FOREIGN_REQUEST: { status: 403, message: 'This request does not come from a page of this portal.' },
  ISSUER_UNREACHABLE: { status: 503, message: 'Signing in cannot be checked at this moment.' },
  STORE_UNAVAILABLE: { status: 503, message: 'The portal cannot be reached at this moment. Nothing was changed; try again.' },
  BAD_REQUEST: { status: 400, message: 'The request cannot be read.' },
  ONLY_POST: { status: 405, message: 'Only POST with application/json is answered here.' },
  TOO_LARGE: { status: 413, message: 'The request is too large.' },
  ONE_OPERATION: { status: 400, message: 'One request is one operation.' },
  BAD_USER_INPUT: { status: 400, message: 'A value has not the form that the contract gives it.' },
  PERSISTED_QUERY_NOT_REGISTERED: { status: 400, message: 'Only registered operations are answered.' },
  GRAPHQL_PARSE_FAILED: { status: 400, message: 'The document cannot be read, or is too long.' },
  GRAPHQL_VALIDATION_FAILED: { status: 400, message: 'The document does not follow the contract, or goes beyond its limits.' },
  OPERATION_RESOLUTION_FAILURE: { status: 400, message: 'The document does not have the operation that was asked for.' },
  SOMETHING_WENT_WRONG: { status: 500, message: 'Something went wrong. Nothing is lost; tell the code when you call.' },
} as const;
export type ErrorCode = keyof typeof ERRORS;

export const isErrorCode = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(ERRORS, code);

export const refusedWith = (code: ErrorCode, cause?: Error): GraphQLError =>
  new GraphQLError(ERRORS[code].message, { extensions: { code, http: { status: ERRORS[code].status } }, ...(cause ? { originalError: cause } : {}) });

export const notSignedIn = (): GraphQLError => refusedWith('NOT_SIGNED_IN');
export const notAllowed = (): GraphQLError => refusedWith('NOT_ALLOWED');

/** What stands in an answer instead of an error: its code, our sentence, and the id under which the log has the rest. */
export const answerOf = (code: ErrorCode, traceId: string): { message: string; extensions: { code: ErrorCode; traceId: string } } => ({
  message: ERRORS[code].message,
  extensions: { code, traceId },
});
