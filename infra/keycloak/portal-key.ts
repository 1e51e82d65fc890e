// SPDX-License-Identifier: EUPL-1.2
import { randomBytes, webcrypto } from 'node:crypto';

/** The key with which the portal's API proves to Keycloak who it is (`private_key_jwt`). */
export interface PortalKey {
  readonly privateKey: webcrypto.CryptoKey;
  readonly verifyKey: webcrypto.CryptoKey;
  /** What a deployment gives to the API. */
  readonly privateKeyPem: string;
  /** What a deployment gives to Keycloak as PORTAL_CLIENT_PUBLIC_KEY: DER in base64, on one line. */
  readonly publicKey: string;
}

/** Where Keycloak sends the person and its logout notices: the addresses of the portal's API. */
export interface PortalAddresses {
  readonly redirectUri: string;
  readonly postLogoutRedirectUri: string;
  readonly backchannelLogoutUrl: string;
}

const wrapped = (label: string, der: ArrayBuffer): string =>
  [
    `-----BEGIN ${label}-----`,
    ...(Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []),
    `-----END ${label}-----`,
    '',
  ].join('\n');

export async function createPortalKey(): Promise<PortalKey> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1]) };
  const { privateKey, publicKey } = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  return {
    privateKey,
    verifyKey: publicKey,
    privateKeyPem: wrapped('PRIVATE KEY', await webcrypto.subtle.exportKey('pkcs8', privateKey)),
    publicKey: Buffer.from(await webcrypto.subtle.exportKey('spki', publicKey)).toString('base64'),
  };
}

/** A salt per installation: without it the pairwise subjects of two installations would be the same. */
export const newPairwiseSalt = (): string => randomBytes(24).toString('base64url');

/** The `${NAME}` places of ketenportaal-realm.json, filled in. A deployment sets the same five names. */
export function portalEnvironment(key: PortalKey, addresses: PortalAddresses, pairwiseSalt: string): Record<string, string> {
  return {
    PORTAL_REDIRECT_URI: addresses.redirectUri,
    PORTAL_POST_LOGOUT_REDIRECT_URI: addresses.postLogoutRedirectUri,
    PORTAL_BACKCHANNEL_LOGOUT_URL: addresses.backchannelLogoutUrl,
    PORTAL_CLIENT_PUBLIC_KEY: key.publicKey,
    PORTAL_PAIRWISE_SALT: pairwiseSalt,
  };
}
