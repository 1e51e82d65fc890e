// SPDX-License-Identifier: EUPL-1.2
import { makeOperation, type Client, type Exchange, type Operation, type OperationResult } from '@urql/core';
import { filter, map, merge, pipe, share, tap } from 'wonka';

export interface Memory {
  readonly exchange: Exchange;
  /** Asks every answer that is on the screen again. */
  readonly refresh: () => void;
}

/** Set on a mutation that changes nothing a screen shows, such as saving a draft. */
export const QUIET = 'quiet';

/**
 * What was read is shown at once when a screen returns, and always asked again: who is responsible is never an old
 * answer for longer than one request takes. It lives in memory only and is gone with the page (NEN 7510: nothing stays behind).
 */
export function createMemory(): Memory {
  const kept = new Map<number, OperationResult>();
  const active = new Map<number, Operation>();
  let client: Client | undefined;

  const refresh = (): void => {
    for (const operation of active.values())
      client?.reexecuteOperation(makeOperation('query', operation, { ...operation.context, requestPolicy: 'network-only' }));
  };

  const remember = (result: OperationResult): void => {
    if (result.operation.kind === 'query' && result.data && !result.error) kept.set(result.operation.key, result);
    if (result.operation.kind === 'mutation' && !result.error && !result.operation.context[QUIET]) refresh();
  };

  const follow = (operation: Operation): void => {
    if (operation.kind === 'query') active.set(operation.key, operation);
    if (operation.kind === 'teardown') active.delete(operation.key);
  };

  const exchange: Exchange = ({ forward, client: ours }) => {
    client = ours;
    return (operations$) => {
      const shared$ = pipe(operations$, tap(follow), share);
      const known$ = pipe(
        shared$,
        filter((operation) => operation.kind === 'query' && operation.context.requestPolicy !== 'network-only' && kept.has(operation.key)),
        map((operation): OperationResult => ({ ...(kept.get(operation.key) as OperationResult), operation, stale: true })),
      );
      return merge([known$, pipe(shared$, forward, tap(remember))]);
    };
  };
  return { exchange, refresh };
}
