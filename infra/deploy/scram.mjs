// SPDX-License-Identifier: EUPL-1.2
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

const ITERATIONS = 4096;
const KEY_BYTES = 32;

/**
 * What PostgreSQL keeps of a password (SCRAM-SHA-256, RFC 5803). Sent in place of the password itself, which then
 * stands in no server log and no statistics. Passwords are printable ASCII, so they need no normalisation.
 * @param {string} password
 */
export function scramVerifier(password, salt = randomBytes(16)) {
  if (!/^[\x21-\x7e]+$/.test(password)) throw new Error('A database password must be printable ASCII without spaces.');
  const salted = pbkdf2Sync(password, salt, ITERATIONS, KEY_BYTES, 'sha256');
  const sign = (text) => createHmac('sha256', salted).update(text).digest();
  const storedKey = createHash('sha256').update(sign('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${storedKey}:${sign('Server Key').toString('base64')}`;
}
