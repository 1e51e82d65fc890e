// SPDX-License-Identifier: EUPL-1.2
import type { IncomingMessage } from 'node:http';
import { ForeignRequest, type Authenticate } from '../auth/authenticate.js';
import { isNotSignedIn } from '../auth/not-signed-in.js';
import type { SignedIn } from '../auth/principal.js';
import type { WebSocket } from 'ws';

/** Close codes; graphql-ws clients try again after 4499, and not after 4401 and 4403. */
export const CLOSE = { notSignedIn: 4401, foreign: 4403, tooMany: 4429, comeAgain: 4499 } as const;

/** A screen has one socket; ten leave room for tabs and for a client that comes back before the old one is gone. */
const MOST_SOCKETS_PER_PERSON = 10;
/** A session may have ended in another process, or while the line to the database was broken. */
const LOOK_AGAIN_MS = 60_000;

/** One websocket and whose it is. It lives no longer than the token or the session it was opened with (G8). */
export class LiveSocket {
  private timer: NodeJS.Timeout | null = null;
  private owner: SignedIn | null = null;

  constructor(
    private readonly socket: WebSocket,
    private readonly request: IncomingMessage,
  ) {}

  get signedIn(): SignedIn | null {
    return this.owner;
  }

  close(code: number, reason: string): void {
    this.socket.close(code, reason);
  }

  forget(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  /** By session cookie, or by a token in the first message; whichever it is, it is checked again when it ends. */
  async open(authenticate: Authenticate, authorization: unknown): Promise<SignedIn> {
    const byToken = typeof authorization === 'string';
    const headers = byToken ? { ...this.request.headers, authorization } : this.request.headers;
    this.owner = await authenticate.who({ headers, extend: false, handshake: true });
    this.watch(byToken ? null : authenticate);
    return this.owner;
  }

  private watch(authenticate: Authenticate | null): void {
    const { tokenEndsAt, sessionEndsAt } = this.owner ?? { tokenEndsAt: 0, sessionEndsAt: null };
    const ends = Math.min(tokenEndsAt * 1000, sessionEndsAt === null ? Infinity : Date.parse(sessionEndsAt));
    const look = authenticate ? Math.min(ends, Date.now() + LOOK_AGAIN_MS) : ends;
    this.forget();
    this.timer = setTimeout(() => void this.lookAgain(authenticate), Math.max(look - Date.now(), 0)).unref();
  }

  /** The session may have been used on, and its token renewed; with other roles the socket begins again. */
  private async lookAgain(authenticate: Authenticate | null): Promise<void> {
    const before = this.owner;
    if (!authenticate || !before) return this.close(CLOSE.notSignedIn, 'The token has ended.');
    try {
      const now = await authenticate.who({ headers: this.request.headers, extend: false, handshake: true });
      if (JSON.stringify(now.principal) !== JSON.stringify(before.principal)) return this.close(CLOSE.comeAgain, 'Your roles have changed.');
      this.owner = now;
      return this.watch(authenticate);
    } catch (error) {
      return isNotSignedIn(error) || error instanceof ForeignRequest
        ? this.close(CLOSE.notSignedIn, 'The session has ended.')
        : this.close(CLOSE.comeAgain, 'Signing in cannot be checked.');
    }
  }
}

/** Every open websocket of this process. */
export class LiveSockets {
  private readonly open = new Set<LiveSocket>();

  /** False when this person has as many as one person may have. */
  add(socket: LiveSocket): boolean {
    const mine = [...this.open].filter((other) => other.signedIn?.principal.subject === socket.signedIn?.principal.subject);
    if (mine.length >= MOST_SOCKETS_PER_PERSON) return false;
    this.open.add(socket);
    return true;
  }

  remove(socket: LiveSocket): void {
    socket.forget();
    this.open.delete(socket);
  }

  endSession(sid: string): void {
    for (const socket of this.open) if (socket.signedIn?.principal.sid === sid) socket.close(CLOSE.notSignedIn, 'The session has ended.');
  }

  get size(): number {
    return this.open.size;
  }
}
