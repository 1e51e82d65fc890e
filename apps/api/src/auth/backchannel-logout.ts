// SPDX-License-Identifier: EUPL-1.2
import type { Store } from '@ketenportaal/store';
import express, { type Request, type Response } from 'express';
import { jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Log } from '../http/log.js';
import { ALGORITHMS } from './token-verifier.js';

/** A logout token is about one kilobyte; more is not read. */
const LARGEST_FORM = 16_000;
const OLDEST_S = 300;
const CLOCK_TOLERANCE_S = 5;
const MOST_REMEMBERED = 10_000;
const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

const readForm = express.urlencoded({ extended: false, limit: LARGEST_FORM, parameterLimit: 5, type: 'application/x-www-form-urlencoded' });

const logoutClaims = z.object({
  jti: z.string().min(1).max(255),
  exp: z.number(),
  /** Our realm sends it always; without it we would have to end every session of a person. */
  sid: z.string().min(1).max(255),
  events: z.looseObject({ [EVENT]: z.looseObject({}) }),
  nonce: z.undefined().optional(),
});

export interface LogoutRules {
  readonly issuer: string;
  readonly clientId: string;
}

/** Back-channel logout (K3): size-limited, verified by jose, good once, and heard by every process. */
export class LogoutTokens {
  /** jti to the second in which it ends. A replay elsewhere does no harm: the session has ended there already. */
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly rules: LogoutRules,
    private readonly findKey: JWTVerifyGetKey,
    private readonly store: Store,
    private readonly log: Log,
  ) {}

  async accept(request: Request, response: Response): Promise<boolean> {
    const unreadable = await new Promise<unknown>((resolve) => readForm(request, response, resolve));
    const token = (request.body as { readonly logout_token?: unknown } | undefined)?.logout_token;
    if (unreadable !== undefined || typeof token !== 'string') return false;
    const logout = await this.read(token);
    if (!logout || this.wasSeen(logout.jti)) return false;
    await this.store.sessions.endBySid(logout.sid);
    this.seen.set(logout.jti, logout.exp);
    return true;
  }

  private async read(token: string): Promise<z.output<typeof logoutClaims> | null> {
    try {
      const { payload } = await jwtVerify(token, this.findKey, {
        issuer: this.rules.issuer,
        audience: this.rules.clientId,
        algorithms: ALGORITHMS,
        requiredClaims: ['iat', 'exp', 'jti', 'events'],
        clockTolerance: CLOCK_TOLERANCE_S,
        maxTokenAge: OLDEST_S,
      });
      return logoutClaims.parse(payload);
    } catch (error) {
      this.log.warn({ event: 'logout token refused', error });
      return null;
    }
  }

  private wasSeen(jti: string): boolean {
    const now = Date.now() / 1000;
    for (const [old, ends] of this.seen) if (ends < now - CLOCK_TOLERANCE_S) this.seen.delete(old);
    return this.seen.has(jti) || this.seen.size >= MOST_REMEMBERED;
  }
}
