// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomBytes } from 'node:crypto';
import { PORTAL_CLIENT, type PortalLogin } from './login-as.js';

/** What Keycloak does with an authorization request before anybody has logged in. */
export interface FirstAnswer {
  readonly status: number;
  readonly showsLogin: boolean;
  /** The error in the redirect, wherever it was put; undefined when Keycloak does not redirect. */
  readonly error: string | undefined;
  readonly description: string | undefined;
}

export interface PreparedRequest {
  readonly url: URL;
  readonly verifier: string;
}

/** A right authorization request, with the given parameters changed; `null` leaves one out. */
export function prepareRequest(portal: PortalLogin, changes: Readonly<Record<string, string | null>> = {}): PreparedRequest {
  const verifier = randomBytes(32).toString('base64url');
  const url = new URL(`${portal.issuer}/protocol/openid-connect/auth`);
  const parameters: Record<string, string | null> = {
    client_id: PORTAL_CLIENT,
    redirect_uri: portal.redirectUri,
    response_type: 'code',
    scope: 'openid',
    state: randomBytes(16).toString('base64url'),
    nonce: randomBytes(16).toString('base64url'),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  };
  for (const [name, value] of Object.entries(parameters)) if (value !== null) url.searchParams.set(name, value);
  return { url, verifier };
}

/** Sends a request by hand: openid-client would refuse to build most of the wrong ones. */
export async function ask(portal: PortalLogin, changes: Readonly<Record<string, string | null>> = {}): Promise<FirstAnswer> {
  const answer = await fetch(prepareRequest(portal, changes).url, { redirect: 'manual' });
  const location = answer.headers.get('location');
  const at = location === null ? undefined : new URL(location);
  const said = new URLSearchParams(at?.hash ? at.hash.slice(1) : at?.search);
  return {
    status: answer.status,
    showsLogin: (await answer.text()).includes('id="kc-form-login"'),
    error: said.get('error') ?? undefined,
    description: said.get('error_description') ?? undefined,
  };
}
