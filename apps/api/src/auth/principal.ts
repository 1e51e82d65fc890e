// SPDX-License-Identifier: EUPL-1.2
import { createParamDecorator } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Principal } from '@ketenportaal/store';

/** Who is asking, as the verified token says; the store looks the person up and keeps only the roles that the directory knows too. */
export interface SignedIn {
  readonly principal: Principal;
  /** When the access token ends, in seconds since 1970: a websocket closes then. */
  readonly tokenEndsAt: number;
  /** When the session ends if nothing is done; null for a client with a token of its own. */
  readonly sessionEndsAt: string | null;
}

/** The GraphQL context: new for each request and each websocket operation, never shared. */
export interface RequestContext {
  readonly signedIn: SignedIn | null;
  /** The code under which the log has what went wrong. */
  readonly traceId: string;
}

const contextOf = (host: Parameters<typeof GqlExecutionContext.create>[0]): RequestContext => GqlExecutionContext.create(host).getContext<RequestContext>();

export function signedInOf(context: RequestContext): SignedIn {
  // The guard stands in front; this is the second lock, for a method that would have slipped past it.
  if (!context.signedIn) throw new Error('A resolver was reached without a principal.');
  return context.signedIn;
}

export const By = createParamDecorator((_unused: unknown, host) => signedInOf(contextOf(host)).principal);
export const Session = createParamDecorator((_unused: unknown, host) => signedInOf(contextOf(host)));
