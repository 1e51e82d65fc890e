// SPDX-License-Identifier: EUPL-1.2
import type { Sender } from '../configuration.js';
import { isMailAddress } from './mail-address.js';

/** A melder follows the own melding; everyone else works with casussen. */
export type Audience = 'MELDER' | 'PARTIJ';

/** Everything that a mail may know: where it goes, and which of two texts. No name, place, party, kind of case or id (INV-27). */
export interface MailOrder {
  readonly outboxId: string;
  readonly address: string;
  readonly audience: Audience;
}

export interface Mail {
  readonly messageId: string;
  readonly from: Sender;
  readonly to: { readonly name: ''; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

const SUBJECT: Record<Audience, string> = { MELDER: 'Er is nieuws over uw melding', PARTIJ: 'Er is nieuws in Ketenportaal' };
const ENGLISH: Record<Audience, string> = { MELDER: 'There is news about your report.', PARTIJ: 'There is news in Ketenportaal.' };
const LOG_IN = 'Log in om het te lezen:';
const LOG_IN_ENGLISH = 'Log in to read it:';
const NO_ANSWER = 'U kunt deze mail niet beantwoorden.';
const NO_ANSWER_ENGLISH = 'You cannot reply to this mail.';

/** The directory holds something that is not one mail address; nothing is sent to it. */
export class AddressRefused extends Error {
  readonly code = 'ADDRESS_REFUSED';
  constructor() {
    super('The mail address in the directory is not one plain address.');
    this.name = 'AddressRefused';
  }
}

/**
 * INV-27: the same mail for everyone, in one of two wordings, so that a wrong address learns nothing and a second copy is harmless.
 * The Message-ID comes from the outbox row: a crash between sending and remembering gives a copy that mail programs recognise.
 */
export function writeMail({ outboxId, address, audience }: MailOrder, from: Sender, publicOrigin: string): Mail {
  if (!isMailAddress(address)) throw new AddressRefused();
  const subject = SUBJECT[audience];
  return {
    messageId: `<${outboxId}@${from.address.split('@')[1]}>`,
    from,
    to: { name: '', address },
    subject,
    text: [`${subject}.`, LOG_IN, publicOrigin, NO_ANSWER, '', '--', ENGLISH[audience], LOG_IN_ENGLISH, publicOrigin, NO_ANSWER_ENGLISH, ''].join('\n'),
    html: page(subject, ENGLISH[audience], publicOrigin),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  };
}

/** Constants and the portal's own origin only; nothing in here was typed by a person. */
const page = (subject: string, english: string, origin: string): string => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>${subject}</title></head><body>
<p>${subject}.<br>${LOG_IN} <a href="${origin}">${origin}</a></p>
<p>${NO_ANSWER}</p>
<div lang="en"><p>${english}<br>${LOG_IN_ENGLISH} <a href="${origin}">${origin}</a></p>
<p>${NO_ANSWER_ENGLISH}</p></div>
</body></html>
`;
