// SPDX-License-Identifier: EUPL-1.2
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM. What it is for goes in as associated data, so that a sealed cookie cannot be passed off as sealed tokens. */
export function seal(key: Buffer, purpose: string, value: unknown): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(purpose));
  const content = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), content]);
}

/** Undefined when it was not sealed by us for this purpose. */
export function unseal(key: Buffer, purpose: string, sealed: Buffer): unknown {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES }).setAAD(Buffer.from(purpose));
    decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const content = Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    return JSON.parse(content.toString('utf8'));
  } catch {
    return undefined;
  }
}

export const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
/** 256 bits of chance. */
export const randomId = (): string => randomBytes(32).toString('base64url');

/** The word that a page of ours must say back; it follows from the session id, so that it needs no place of its own. */
export const csrfOf = (key: Buffer, sessionId: string): string => createHmac('sha256', key).update(`csrf ${sessionId}`).digest('base64url');

export const sameText = (one: string, other: string): boolean => timingSafeEqual(sha256(one), sha256(other));
