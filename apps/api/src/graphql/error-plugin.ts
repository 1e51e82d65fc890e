// SPDX-License-Identifier: EUPL-1.2
import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { RequestIdMalformed, StoreUnavailable } from '@ketenportaal/store';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { IssuerUnreachable, isNotSignedIn } from '../auth/not-signed-in.js';
import type { RequestContext } from '../auth/principal.js';
import type { Log } from '../http/log.js';
import { answerOf, ERRORS, isErrorCode, type ErrorCode } from './errors.js';

/** The code of whatever was thrown; what we do not know is a bug or an outage, and says nothing outside. */
export function codeOf(error: unknown): ErrorCode {
  const thrown = unwrapResolverError(error);
  if (isNotSignedIn(thrown)) return 'NOT_SIGNED_IN';
  if (thrown instanceof IssuerUnreachable) return 'ISSUER_UNREACHABLE';
  if (thrown instanceof StoreUnavailable) return 'STORE_UNAVAILABLE';
  if (thrown instanceof RequestIdMalformed) return 'BAD_USER_INPUT';
  const code = thrown instanceof GraphQLError ? thrown.extensions['code'] : undefined;
  return isErrorCode(code) ? code : 'SOMETHING_WENT_WRONG';
}

const OF_THE_DOCUMENT: readonly ErrorCode[] = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'];

/**
 * Replaces every error by its code and a trace id, and gives the answer the status that belongs to it.
 * Where any document is accepted, its author is told what the contract has against it; never a value, never a stack.
 */
export function safeErrors(log: Log, explainDocuments: boolean): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse({ response, contextValue, errors = [], operationName }) {
          if (response.body.kind !== 'single' || errors.length === 0) return Promise.resolve();
          const { traceId } = contextValue;
          const codes = errors.map((error) => codeOf(error));
          response.body.singleResult.errors = errors.map((error, index): GraphQLFormattedError => {
            const code = codes[index] ?? 'SOMETHING_WENT_WRONG';
            const safe = answerOf(code, traceId);
            return {
              ...safe,
              ...(explainDocuments && OF_THE_DOCUMENT.includes(code) ? { message: error.message } : {}),
              ...(error.path ? { path: error.path } : {}),
            };
          });
          response.http.status = Math.max(...codes.map((code) => ERRORS[code].status));
          if (codes.includes('NOT_SIGNED_IN')) (response.http.headers as HeaderMap).set('www-authenticate', 'Bearer');
          for (const [index, code] of codes.entries()) {
            if (ERRORS[code].status >= 500)
              log.error({
                traceId,
                event: 'operation failed',
                code,
                error: unwrapResolverError(errors[index]),
                ...(operationName ? { operation: operationName } : {}),
              });
          }
          return Promise.resolve();
        },
      }),
  };
}
