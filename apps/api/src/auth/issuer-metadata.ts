// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { IssuerUnreachable } from './not-signed-in.js';

const FETCH_WITHIN_MS = 3_000;
const LARGEST_DOCUMENT = 200_000;

const document = z.looseObject({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  end_session_endpoint: z.url().optional(),
  revocation_endpoint: z.url().optional(),
});
export type IssuerDocument = z.output<typeof document>;

/** What the issuer says about itself, read from inside and believed only when it names the issuer we expect. */
export class IssuerMetadata {
  private known: Promise<IssuerDocument> | null = null;

  constructor(private readonly issuer: { readonly url: string; readonly internalUrl: string }) {}

  read(): Promise<IssuerDocument> {
    this.known ??= this.fetch().catch((error: unknown) => {
      this.known = null;
      throw new IssuerUnreachable('The issuer could not be asked who it is.', { cause: error });
    });
    return this.known;
  }

  private async fetch(): Promise<IssuerDocument> {
    const place = `${this.issuer.internalUrl}/.well-known/openid-configuration`;
    const answer = await fetch(place, { signal: AbortSignal.timeout(FETCH_WITHIN_MS), redirect: 'error' });
    const text = await answer.text();
    if (!answer.ok || text.length > LARGEST_DOCUMENT) throw new Error(`The issuer answered ${answer.status} with ${text.length} characters.`);
    const said = document.parse(JSON.parse(text));
    if (said.issuer !== this.issuer.url) throw new Error('The issuer gives itself another name than ISSUER_URL.');
    return said;
  }
}
