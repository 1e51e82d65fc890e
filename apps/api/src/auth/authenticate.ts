// SPDX-License-Identifier: EUPL-1.2
import type { IncomingHttpHeaders } from 'node:http';
import type { Cookies } from './cookies.js';
import { NotSignedIn } from './not-signed-in.js';
import type { SignedIn } from './principal.js';
import { Remembered } from './remembered.js';
import { sha256 } from './seal.js';
import type { Sessions } from './sessions.js';
import type { TokenVerifier } from './token-verifier.js';

const BEARER = /^Bearer +([A-Za-z0-9._~+/=-]+)$/i;

/** A page of another origin asks, or one of ours that does not know the session's word: nothing is done (G4). */
export class ForeignRequest extends Error {
  override readonly name = 'ForeignRequest';
}

export interface Asking {
  readonly headers: IncomingHttpHeaders;
  /** The person does something now; a websocket that only listens does not. */
  readonly extend: boolean;
  /** A websocket handshake cannot carry our header; there the Origin alone must be ours. */
  readonly handshake: boolean;
}

/** Two roads in: a registered client with its own token, or the portal with its session cookie. */
export class Authenticate {
  /** Whether its session ended is asked again with every answer, in the database (act_as). */
  private readonly tokens = new Remembered<SignedIn>();

  constructor(
    private readonly verifier: TokenVerifier,
    private readonly sessions: Sessions,
    private readonly cookies: Cookies,
    private readonly publicOrigin: string,
  ) {}

  async who(asking: Asking): Promise<SignedIn> {
    this.assertOurOrigin(asking.headers);
    const { authorization, cookie } = asking.headers;
    if (authorization !== undefined) return this.byToken(BEARER.exec(authorization)?.[1]);
    const id = this.cookies.sessionIdIn(cookie);
    if (id === null) throw new NotSignedIn('There is neither a token nor a session.');
    if (!asking.handshake) this.assertKnowsTheWord(id, asking.headers);
    else if (asking.headers.origin === undefined) throw new ForeignRequest('A websocket with a session must say where it comes from.');
    return this.sessions.find(id, asking.extend);
  }

  async byToken(token: string | undefined): Promise<SignedIn> {
    if (token === undefined) throw new NotSignedIn('This is not a bearer token.');
    const name = sha256(token).toString('base64');
    const known = this.tokens.find(name);
    if (known) return known;
    const { principal, endsAt } = await this.verifier.verify(token);
    return this.tokens.keep(name, { principal, tokenEndsAt: endsAt, sessionEndsAt: null }, endsAt);
  }

  /** The session a page of ours asks for, in which it says the word; null when there is none. */
  sessionOf(headers: IncomingHttpHeaders): string | null {
    this.assertOurOrigin(headers);
    const id = this.cookies.sessionIdIn(headers.cookie);
    if (id !== null) this.assertKnowsTheWord(id, headers);
    return id;
  }

  private assertOurOrigin({ origin }: IncomingHttpHeaders): void {
    if (origin !== undefined && origin !== this.publicOrigin) throw new ForeignRequest('The request comes from a page of another origin.');
  }

  private assertKnowsTheWord(sessionId: string, headers: IncomingHttpHeaders): void {
    const said = headers['x-keten-csrf'];
    if (!this.sessions.isCsrf(sessionId, typeof said === 'string' ? said : undefined)) throw new ForeignRequest('The word of the session is missing.');
  }
}
