// SPDX-License-Identifier: EUPL-1.2
import type { Store } from '@ketenportaal/store';
import { NotSignedIn } from './not-signed-in.js';
import { sessionTokens, type OpenId, type SessionTokens } from './openid.js';
import type { SignedIn } from './principal.js';
import { Remembered } from './remembered.js';
import { csrfOf, randomId, sameText, seal, sha256, unseal } from './seal.js';
import type { TokenVerifier, VerifiedToken } from './token-verifier.js';

/** House rule of the portal: a screen left alone for fifteen minutes asks who is there. */
export const IDLE_SECONDS = 15 * 60;
/** Use extends a session, but not with a write for every click. */
const EXTEND_EVERY_S = 30;
/** A token that ends this soon is renewed before it is used. */
const RENEW_BEFORE_S = 15;

const PURPOSE = 'session tokens';
const secondsNow = (): number => Date.now() / 1000;
const idleEnd = (): Date => new Date(Date.now() + IDLE_SECONDS * 1000);
const mayExtend = (endsAt: number): boolean => idleEnd().getTime() - endsAt >= EXTEND_EVERY_S * 1000;

export interface SessionParts {
  readonly store: Store;
  readonly verifier: TokenVerifier;
  readonly openId: OpenId;
  readonly key: Buffer;
}

/** Sessions of the portal: the browser has a random id, we keep its hash and the sealed tokens (K4). */
export class Sessions {
  private readonly remembered = new Remembered<SignedIn>();
  private readonly renewing = new Map<string, Promise<VerifiedToken>>();

  constructor(private readonly parts: SessionParts) {}

  /** Always a new id: one that was in the browser before the login means nothing (session fixation). */
  async begin(tokens: SessionTokens): Promise<string> {
    const { principal } = await this.parts.verifier.verify(tokens.accessToken);
    if (principal.sid === null) throw new NotSignedIn('The token names no session of the issuer.');
    const id = randomId();
    await this.parts.store.sessions.create({
      idHash: sha256(id),
      subject: principal.subject,
      sid: principal.sid,
      sealedTokens: seal(this.parts.key, PURPOSE, tokens),
      csrfHash: sha256(this.csrf(id)),
      expiresAt: idleEnd(),
    });
    return id;
  }

  /** The person behind a session id. `extend`: the person does something now, so the session lasts longer. */
  async find(id: string, extend: boolean): Promise<SignedIn> {
    const name = sha256(id).toString('base64');
    const known = this.remembered.find(name);
    // Looking at a session a moment ago must not keep the person's next act from extending it.
    if (known && !(extend && mayExtend(Date.parse(known.sessionEndsAt ?? '')))) return known;
    const signedIn = await this.load(id, extend);
    return this.remembered.keep(name, signedIn, signedIn.tokenEndsAt);
  }

  csrf = (id: string): string => csrfOf(this.parts.key, id);
  isCsrf = (id: string, said: string | undefined): boolean => said !== undefined && sameText(said, this.csrf(id));

  /**
   * Logs out: here at once, and the issuer is told not to renew it. Answers the `sid`, for what is still open under it.
   * The `sid` itself stays good: who does not confirm the logout at the issuer comes back with the same one.
   */
  async end(id: string): Promise<string | null> {
    const session = await this.parts.store.sessions.find(sha256(id));
    if (!session) return null;
    await this.parts.store.sessions.end(session.idHash);
    this.forget(session.sid);
    const tokens = this.open(session.sealedTokens);
    if (tokens?.refreshToken) await this.parts.openId.revoke(tokens.refreshToken);
    return session.sid;
  }

  /** Elsewhere a session ended: nothing about it is remembered any more. */
  forget(sid: string): void {
    this.remembered.forget(({ principal }) => principal.sid === sid);
  }

  private async load(id: string, extend: boolean): Promise<SignedIn> {
    const idHash = sha256(id);
    const session = await this.parts.store.sessions.find(idHash);
    if (!session) throw new NotSignedIn('There is no such session, or it ended.');
    const tokens = this.open(session.sealedTokens);
    if (!tokens) throw new NotSignedIn('The tokens of the session cannot be opened with this key.');
    const { principal, endsAt } = await this.verified(id, tokens);
    if (principal.subject !== session.subject) throw new NotSignedIn('The session holds a token of somebody else.');
    const expiresAt = extend ? await this.extend(idHash, session.expiresAt) : session.expiresAt;
    return { principal, tokenEndsAt: endsAt, sessionEndsAt: expiresAt.toISOString() };
  }

  private async extend(idHash: Buffer, expiresAt: Date): Promise<Date> {
    if (!mayExtend(expiresAt.getTime())) return expiresAt;
    const later = idleEnd();
    await this.parts.store.sessions.touch(idHash, { expiresAt: later });
    return later;
  }

  private async verified(id: string, tokens: SessionTokens): Promise<VerifiedToken> {
    const verified = await this.parts.verifier.verify(tokens.accessToken).catch((error: unknown) => {
      if (error instanceof NotSignedIn) return null;
      throw error;
    });
    if (verified && verified.endsAt - secondsNow() > RENEW_BEFORE_S) return verified;
    if (tokens.refreshToken === null) throw new NotSignedIn('The token has ended and cannot be renewed.');
    const renewing = this.renewing.get(id) ?? this.renew(id, tokens.refreshToken).finally(() => this.renewing.delete(id));
    this.renewing.set(id, renewing);
    return renewing;
  }

  private async renew(id: string, refreshToken: string): Promise<VerifiedToken> {
    try {
      const tokens = await this.parts.openId.refresh(refreshToken);
      const verified = await this.parts.verifier.verify(tokens.accessToken);
      await this.parts.store.sessions.touch(sha256(id), { sealedTokens: seal(this.parts.key, PURPOSE, tokens) });
      return verified;
    } catch (error) {
      if (!(error instanceof NotSignedIn)) throw error;
      // Another process may have renewed it with the same refresh token a moment ago.
      const now = await this.parts.store.sessions.find(sha256(id));
      const tokens = now && this.open(now.sealedTokens);
      if (tokens && tokens.refreshToken !== refreshToken) return this.parts.verifier.verify(tokens.accessToken);
      throw error;
    }
  }

  private open(sealed: Buffer): SessionTokens | null {
    const read = sessionTokens.safeParse(unseal(this.parts.key, PURPOSE, sealed));
    return read.success ? read.data : null;
  }
}
