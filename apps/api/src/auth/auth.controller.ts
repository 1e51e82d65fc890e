// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { LiveSockets } from '../live/live-socket.js';
import type { Log } from '../http/log.js';
import { newTraceId } from '../http/trace.js';
import { answerOf, ERRORS, type ErrorCode } from '../graphql/errors.js';
import { LOG } from '../injected.js';
import { Public } from './allow.js';
import { Authenticate, ForeignRequest } from './authenticate.js';
import { LogoutTokens } from './backchannel-logout.js';
import { Cookies } from './cookies.js';
import { IssuerUnreachable, isNotSignedIn } from './not-signed-in.js';
import { Login } from './login.js';
import { Sessions } from './sessions.js';

export interface AuthParts {
  readonly authenticate: Authenticate;
  readonly cookies: Cookies;
  readonly login: Login;
  readonly logoutTokens: LogoutTokens;
  readonly sessions: Sessions;
}
export const AUTH_PARTS = Symbol('auth parts');

/** Logging in and out of the portal. Public by nature; each method proves for itself who is asking. */
@Controller('auth')
export class AuthController {
  constructor(
    @Inject(AUTH_PARTS) private readonly parts: AuthParts,
    private readonly sockets: LiveSockets,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Away to the issuer, with what must come back sealed in a cookie. */
  @Public()
  @Get('login')
  async begin(@Req() request: Request, @Res() response: Response): Promise<void> {
    response.setHeader('cache-control', 'no-store');
    try {
      const { to, cookie } = await this.parts.login.begin(request.query['returnTo']);
      response.append('set-cookie', cookie).redirect(302, to);
    } catch (error) {
      this.toPerson(response, error);
    }
  }

  /** Back from the issuer: a new session under a new id, whatever the browser had before (K4). */
  @Public()
  @Get('callback')
  async finish(@Req() request: Request, @Res() response: Response): Promise<void> {
    response.setHeader('cache-control', 'no-store').append('set-cookie', this.parts.cookies.noLogin());
    try {
      const { sessionId, returnTo } = await this.parts.login.finish(request);
      response.append('set-cookie', this.parts.cookies.session(sessionId)).redirect(303, returnTo);
    } catch (error) {
      this.toPerson(response, error);
    }
  }

  /** What the portal asks at its start: am I signed in, with which word do I ask, and until when? */
  @Public()
  @Get('session')
  async session(@Req() request: Request, @Res() response: Response): Promise<void> {
    const id = this.parts.cookies.sessionIdIn(request.headers.cookie);
    const signedIn = id === null ? null : await this.parts.sessions.find(id, false).catch(() => null);
    response.setHeader('cache-control', 'no-store');
    if (id === null || !signedIn) response.json({ signedIn: false, csrf: null, expiresAt: null });
    else response.json({ signedIn: true, csrf: this.parts.sessions.csrf(id), expiresAt: signedIn.sessionEndsAt });
  }

  @Public()
  @Post('logout')
  async logout(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.guarded(response, async () => {
      const sessionId = this.parts.authenticate.sessionOf(request.headers);
      const sid = sessionId === null ? null : await this.parts.sessions.end(sessionId);
      if (sid !== null) this.sockets.endSession(sid);
      response.append('set-cookie', this.parts.cookies.noSession()).json({ logoutUrl: sid === null ? '/' : await this.parts.login.logoutUrl() });
    });
  }

  /** The issuer says that a session has ended (K3). */
  @Public()
  @Post('backchannel-logout')
  async backchannelLogout(@Req() request: Request, @Res() response: Response): Promise<void> {
    response.setHeader('cache-control', 'no-store');
    const ended = await this.parts.logoutTokens.accept(request, response);
    if (ended) response.status(200).end();
    else response.status(400).json({ error: 'invalid_request' });
  }

  /** A person stands before this, not a program: the portal says it in words, with the code to read aloud. */
  private toPerson(response: Response, error: unknown): void {
    const code = isNotSignedIn(error) ? 'NOT_SIGNED_IN' : error instanceof IssuerUnreachable ? 'ISSUER_UNREACHABLE' : 'SOMETHING_WENT_WRONG';
    const traceId = newTraceId();
    this.log.warn({ traceId, event: 'login failed', code, error });
    response.redirect(303, `/?login=${code === 'NOT_SIGNED_IN' ? 'failed' : 'unavailable'}&code=${traceId}`);
  }

  private async guarded(response: Response, act: () => Promise<void>): Promise<void> {
    response.setHeader('cache-control', 'no-store');
    try {
      await act();
    } catch (error) {
      const code: ErrorCode =
        error instanceof ForeignRequest ? 'FOREIGN_REQUEST' : error instanceof IssuerUnreachable ? 'ISSUER_UNREACHABLE' : 'SOMETHING_WENT_WRONG';
      const traceId = newTraceId();
      this.log.warn({ traceId, event: 'auth request failed', code, error });
      response.status(ERRORS[code].status).json({ errors: [answerOf(code, traceId)] });
    }
  }
}
