// SPDX-License-Identifier: EUPL-1.2
import type { Principal } from '@ketenportaal/store';
import { jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { rolesOf } from './keycloak.js';
import { IssuerUnreachable, NotSignedIn } from './not-signed-in.js';

/** Larger than any token of ours; looked at before anything is parsed. */
const LARGEST_TOKEN = 8_192;
const CLOCK_TOLERANCE_S = 5;
/** Access tokens live five minutes; one that claims to be older is not ours, whatever its `exp` says. */
const OLDEST_TOKEN_S = 600;
/** Signatures with a public key only: no `none`, no shared secret. */
export const ALGORITHMS = ['RS256', 'PS256', 'ES256'];

export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  /** Clients that may ask for us (`azp`). */
  readonly authorizedClients: readonly string[];
}

export interface VerifiedToken {
  readonly principal: Principal;
  /** Seconds since 1970. */
  readonly endsAt: number;
}

const ourClaims = z.object({
  typ: z.literal('Bearer'),
  azp: z.string(),
  sub: z.string().min(1).max(255),
  exp: z.number(),
  sid: z.string().min(1).max(255).optional(),
  organisation: z.string().max(255).optional(),
});

/** The gate for every access token, over HTTP and over the websocket (K1, K2). */
export class TokenVerifier {
  constructor(
    private readonly rules: TokenRules,
    private readonly findKey: JWTVerifyGetKey,
  ) {}

  async verify(token: string): Promise<VerifiedToken> {
    if (token.length > LARGEST_TOKEN) throw new NotSignedIn('The token is too large.');
    const payload = await this.verifySignature(token);
    const claims = ourClaims.safeParse(payload);
    if (!claims.success) throw new NotSignedIn('The token has not the claims of an access token of ours.');
    const { azp, sub, exp, sid, organisation } = claims.data;
    if (!this.rules.authorizedClients.includes(azp)) throw new NotSignedIn('The token was made for a client that we do not know.');
    const roles = rolesOf(token, payload, this.rules.audience);
    if (!roles) throw new NotSignedIn('The roles in the token are not lists of names.');
    return { principal: { subject: sub, organisation: organisation ?? null, roles, sid: sid ?? null }, endsAt: exp };
  }

  private async verifySignature(token: string): Promise<unknown> {
    try {
      const { payload } = await jwtVerify(token, this.findKey, {
        issuer: this.rules.issuer,
        audience: this.rules.audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['exp', 'iat', 'sub', 'aud', 'iss'],
        clockTolerance: CLOCK_TOLERANCE_S,
        maxTokenAge: OLDEST_TOKEN_S,
      });
      return payload;
    } catch (error) {
      if (error instanceof IssuerUnreachable) throw error;
      throw new NotSignedIn('The token is not good.', { cause: error });
    }
  }
}
