// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useRef, useState } from 'react';
import { useClient, type AnyVariables } from 'urql';
import type { Operation, RefusedFragment } from '@ketenportaal/contract';
import { traceOf } from './ask.js';
import { QUIET } from './memory-exchange.js';

export type Refused = { readonly __typename: 'Refusal' } & RefusedFragment;
type Result = { readonly __typename: string };
/** What a mutation gives when it is not refused. */
export type Done<Of> = Exclude<Of, { readonly __typename: 'Refusal' }>;

export type ActProblem =
  | { readonly kind: 'refused'; readonly refusal: Refused }
  /** No answer came: it may or may not have been done. Trying again carries the same requestId, so it is done once. */
  | { readonly kind: 'unsure' }
  | { readonly kind: 'failed'; readonly code: string | null };

export interface Act<Input, Of> {
  readonly busy: boolean;
  readonly problem: ActProblem | null;
  readonly run: (input: Input) => Promise<Done<Of> | null>;
  readonly forget: () => void;
}

/** One requestId per intention, kept until there is a definite answer. */
export function useRequestId(): { readonly current: () => string; readonly settle: () => void } {
  const id = useRef<string | null>(null);
  return useRef({
    current: (): string => (id.current ??= crypto.randomUUID()),
    settle: (): void => {
      id.current = null;
    },
  }).current;
}

/**
 * Does one mutation of the contract, `input: { requestId, … }`, and says what became of it.
 * `pick` takes the union out of the answer; what is not a Refusal is the changed record.
 */
export function useAct<Answer, Input extends { readonly requestId: string }, Of extends Result>(
  operation: Operation<Answer, { input: Input }>,
  pick: (answer: Answer) => Of,
): Act<Omit<Input, 'requestId'>, Of> {
  const client = useClient();
  const requestId = useRequestId();
  const running = useRef(false);
  const [state, setState] = useState<{ readonly busy: boolean; readonly problem: ActProblem | null }>({ busy: false, problem: null });

  const run = async (input: Omit<Input, 'requestId'>): Promise<Done<Of> | null> => {
    // A second click while the first is under way is the same intention.
    if (running.current) return null;
    running.current = true;
    setState({ busy: true, problem: null });
    const variables = { input: { ...input, requestId: requestId.current() } } as unknown as AnyVariables;
    const { data, error } = await client.mutation<Answer>(operation, variables).toPromise();
    running.current = false;
    const of = data ? pick(data) : null;
    const problem = problemOf(of, error);
    if (problem?.kind !== 'unsure') requestId.settle();
    setState({ busy: false, problem });
    return problem ? null : (of as Done<Of>);
  };
  const forget = useCallback(() => setState({ busy: false, problem: null }), []);
  return { ...state, run, forget };
}

function problemOf(of: Result | null, error: Parameters<typeof traceOf>[0]): ActProblem | null {
  if (of?.__typename === 'Refusal') return { kind: 'refused', refusal: of as Refused };
  if (of && !error) return null;
  const code = traceOf(error);
  return code === null && (error?.networkError || (error?.response as Response | undefined)?.status === 401) ? { kind: 'unsure' } : { kind: 'failed', code };
}

/** A mutation without requestId that no other screen has to know of, such as saving a draft; null when it did not arrive. */
export function useQuietly<Answer, Variables>(operation: Operation<Answer, Variables>): (variables: Variables) => Promise<Answer | null> {
  const client = useClient();
  return useCallback(
    async (variables) => {
      const { data, error } = await client.mutation<Answer>(operation, variables as AnyVariables, { [QUIET]: true }).toPromise();
      return error ? null : (data ?? null);
    },
    [client, operation],
  );
}
