// SPDX-License-Identifier: EUPL-1.2
import { createTransport } from 'nodemailer';
import type { Mail } from './write-mail.js';

/** A mail server that is slower than this, in whole or in part, is treated as away; the row stays and is tried again. */
export const SEND_WITHIN_MS = 10_000;

/** Rejects unless the server took the mail. */
export type Mailer = (mail: Mail) => Promise<void>;

/** The server's own words may repeat the address, so only its code is kept. */
export class MailNotTaken extends Error {
  constructor(readonly code: string) {
    super('The mail server did not take the mail.');
    this.name = 'MailNotTaken';
  }
}

function codeOf(error: unknown): string {
  const { responseCode, code } = error as { readonly responseCode?: unknown; readonly code?: unknown };
  return [responseCode, code].filter((part) => typeof part === 'number' || typeof part === 'string').join(' ') || 'unknown';
}

/** One connection per mail: a server that drips bytes or hangs holds up nobody else's. */
export function mailerOf(smtpUrl: string): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: SEND_WITHIN_MS,
    greetingTimeout: SEND_WITHIN_MS,
    socketTimeout: SEND_WITHIN_MS,
    dnsTimeout: SEND_WITHIN_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async (mail) => {
    try {
      await transport.sendMail({ ...mail, headers: { ...mail.headers }, xMailer: false, signal: AbortSignal.timeout(SEND_WITHIN_MS) });
    } catch (error) {
      throw new MailNotTaken(codeOf(error));
    }
  };
}
