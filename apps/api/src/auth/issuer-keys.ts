// SPDX-License-Identifier: EUPL-1.2
import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { IssuerUnreachable } from './not-signed-in.js';
import type { IssuerMetadata } from './issuer-metadata.js';

const FETCH_WITHIN_MS = 3_000;
/** An unknown key id makes us ask the issuer again, but not more often than this: a flood of them stays outside (K5). */
const COOLDOWN_MS = 30_000;
const REFRESH_AFTER_MS = 10 * 60_000;
/** The issuer may be down for an hour; tokens of known keys stay good until they expire. */
const STALE_AFTER_MS = 60 * 60_000;
const FAILED_PAUSE_MS = 2_000;

/** One fetched set. It remembers the keys that it has imported, so a set is kept, not made for each token. */
type KeySet = ReturnType<typeof createLocalJWKSet>;

/** The issuer's public keys: fetched once for all who wait, refreshed behind their backs, kept while the issuer is away. */
export class IssuerKeys {
  private keys: KeySet | null = null;
  private fetchedAt = 0;
  private failedAt = -Infinity;
  private fetching: Promise<KeySet> | null = null;

  constructor(private readonly metadata: IssuerMetadata) {}

  readonly find: JWTVerifyGetKey = async (header, token) => {
    const known = await this.known();
    try {
      return await known(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || Date.now() - this.lastAsked() < COOLDOWN_MS) throw error;
      const fresh = await this.fetch();
      return fresh(header, token);
    }
  };

  private lastAsked(): number {
    return Math.max(this.fetchedAt, this.failedAt);
  }

  private async known(): Promise<KeySet> {
    const age = Date.now() - this.fetchedAt;
    if (!this.keys || age > STALE_AFTER_MS) return this.fetch();
    if (age > REFRESH_AFTER_MS && Date.now() - this.failedAt > COOLDOWN_MS) this.fetch().catch(() => undefined);
    return this.keys;
  }

  private fetch(): Promise<KeySet> {
    if (Date.now() - this.failedAt < FAILED_PAUSE_MS) return Promise.reject(new IssuerUnreachable('The issuer did not answer a moment ago.'));
    this.fetching ??= this.load().finally(() => {
      this.fetching = null;
    });
    return this.fetching;
  }

  private async load(): Promise<KeySet> {
    try {
      const { jwks_uri: place } = await this.metadata.read();
      const remote = createRemoteJWKSet(new URL(place), { timeoutDuration: FETCH_WITHIN_MS, cooldownDuration: COOLDOWN_MS, cacheMaxAge: Infinity });
      await remote.reload();
      const shown = remote.jwks();
      if (!shown) throw new Error('The issuer has shown no keys.');
      this.keys = createLocalJWKSet(shown);
      this.fetchedAt = Date.now();
      return this.keys;
    } catch (error) {
      this.failedAt = Date.now();
      throw new IssuerUnreachable('The keys of the issuer could not be read.', { cause: error });
    }
  }
}
