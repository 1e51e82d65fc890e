// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { notAllowed, notSignedIn } from '../graphql/errors.js';
import { ALLOWED, mayCall, type Allowed } from './allow.js';
import type { RequestContext } from './principal.js';

/**
 * Stands in front of every method, over HTTP and over the websocket, and refuses what nobody allowed (house 4.1 point 6).
 * A kind of context that it does not know is refused too (G7).
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const allowed = this.reflector.get<Allowed | undefined>(ALLOWED, context.getHandler());
    const kind = context.getType<GqlContextType>();
    if (kind === 'http') return allowed === 'public';
    if (kind !== 'graphql') return false;
    const { signedIn } = GqlExecutionContext.create(context).getContext<RequestContext>();
    if (mayCall(allowed, signedIn?.principal.roles)) return true;
    throw signedIn ? notAllowed() : notSignedIn();
  }
}
