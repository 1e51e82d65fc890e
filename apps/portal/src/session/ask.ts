// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, useState } from 'react';
import { useQuery, type AnyVariables, type CombinedError } from 'urql';
import type { Operation } from '@ketenportaal/contract';
import { useSignedIn } from './session-context.js';

/** The code that a person can name on the phone; the log of the API has it too. */
export const traceOf = (error: CombinedError | undefined): string | null => {
  const found = error?.graphQLErrors.map(({ extensions }) => extensions['traceId']).find((id) => typeof id === 'string');
  return typeof found === 'string' ? found : null;
};

export type Asked<Answer> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly code: string | null; readonly again: () => void }
  | { readonly status: 'ready'; readonly answer: Answer };

interface AskOptions {
  readonly pause?: boolean;
  /** Nothing of an earlier answer is shown: for what a form begins with. */
  readonly anew?: boolean;
}

/** Asks one operation and keeps the answer on the screen, also while it is asked again or the connection is lost. */
export function useAsk<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables,
  { pause = false, anew = false }: AskOptions = {},
): Asked<Answer> {
  const [{ data, error, fetching, stale }, again] = useQuery<Answer, AnyVariables>({
    query: operation,
    variables: variables as AnyVariables,
    pause,
    requestPolicy: anew ? 'network-only' : 'cache-and-network',
  });
  if (data !== undefined && data !== null) return { status: 'ready', answer: data };
  if (!error || fetching || stale || (error.networkError && !error.response)) return { status: 'loading' };
  return { status: 'failed', code: traceOf(error), again: () => again({ requestPolicy: 'network-only' }) };
}

/** Listens as long as the screen is shown; the latest answer, or null before the first. */
export function useLive<Answer, Variables>(operation: Operation<Answer, Variables>, variables: Variables, pause = false): Answer | null {
  const { portal, turn } = useSignedIn();
  const asked = JSON.stringify(variables);
  const [heard, setHeard] = useState<{ readonly to: string; readonly answer: Answer } | null>(null);
  useEffect(() => {
    if (pause) return undefined;
    return portal.live.subscribe<Answer>(
      { query: operation, variables: JSON.parse(asked) as Record<string, unknown> },
      {
        next: ({ data }) => data && setHeard({ to: asked, answer: data }),
        // The query on the same screen shows what went wrong; a listener that cannot listen stays silent.
        error: () => undefined,
        complete: () => undefined,
      },
    );
  }, [portal, turn, operation, asked, pause]);
  return heard?.to === asked ? heard.answer : null;
}

/**
 * What was read and what was heard, whichever came last. `older` keeps an answer that was on its way for longer from
 * pushing a newer one off the screen.
 */
export function useNewest<T>(read: T | null, heard: T | null, older: (candidate: T, shown: T) => boolean): T | null {
  const kept = useRef<{ read: T | null; heard: T | null; shown: T | null }>({ read: null, heard: null, shown: null });
  for (const [road, came] of [
    ['read', read],
    ['heard', heard],
  ] as const) {
    if (came === null || came === kept.current[road]) continue;
    kept.current[road] = came;
    const { shown } = kept.current;
    if (shown === null || !older(came, shown)) kept.current.shown = came;
  }
  return read === null && heard === null ? null : kept.current.shown;
}
