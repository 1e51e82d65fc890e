// SPDX-License-Identifier: EUPL-1.2
import { whyNotWriting, type WritingRefusal } from '@ketenportaal/domain';

/** A text, the longest it may be, and whether it must be there. */
export type Written = readonly [text: string, longest: number, required: boolean];

/** The first reason why one of these texts cannot be kept as it was typed. */
export function whyNotWritten(texts: readonly Written[]): WritingRefusal | null {
  for (const [text, longest, required] of texts) {
    const why = whyNotWriting(text, longest, required);
    if (why) return why;
  }
  return null;
}
