// SPDX-License-Identifier: EUPL-1.2

/** Long enough for a careful account, short enough to stay a melding and not a dossier (domain dossier 8.1). */
export const LONGEST_TEXT = 10_000;
export const LONGEST_LINE = 200;

export type WritingRefusal = 'TEXT_MISSING' | 'TEXT_TOO_LONG' | 'TEXT_UNREADABLE';

// Control characters that no keyboard writes; line breaks and tabs are text, right-to-left script too.
const UNREADABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/u;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Why this text cannot be stored as it was typed; null when it can. Any script is welcome; nothing is silently changed. */
export function whyNotWriting(text: string, longest: number, required: boolean): WritingRefusal | null {
  if (required && text.trim() === '') return 'TEXT_MISSING';
  if (text.length > longest) return 'TEXT_TOO_LONG';
  return UNREADABLE.test(text) || LONE_SURROGATE.test(text) ? 'TEXT_UNREADABLE' : null;
}
