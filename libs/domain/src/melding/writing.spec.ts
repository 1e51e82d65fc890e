// SPDX-License-Identifier: EUPL-1.2
import { LONGEST_LINE, LONGEST_TEXT, whyNotWriting } from './writing.js';

describe('what a person wrote', () => {
  it('is kept as it was typed: line breaks, tabs, every script, also right to left', () => {
    for (const text of ['Zij zei: "het gaat niet".\r\n\tDaarna niets.', 'Żółć, Çağla, Đỗ', 'قلقت على الطفل', '担心孩子', '👩‍👧'])
      expect(whyNotWriting(text, LONGEST_TEXT, true)).toBeNull();
  });

  it('may be left out where it is not required', () => {
    expect(whyNotWriting('', LONGEST_LINE, false)).toBeNull();
    expect(whyNotWriting('', LONGEST_LINE, true)).toBe('TEXT_MISSING');
    expect(whyNotWriting(' \n\t ', LONGEST_LINE, true)).toBe('TEXT_MISSING');
  });

  it('fits, or the writer is told that it is too long', () => {
    expect(whyNotWriting('a'.repeat(LONGEST_LINE), LONGEST_LINE, true)).toBeNull();
    expect(whyNotWriting('a'.repeat(LONGEST_LINE + 1), LONGEST_LINE, true)).toBe('TEXT_TOO_LONG');
  });

  it.each(['\u0000', '\u0007', '\u001B', '\u007F', '\uFFFE', '\uD83D', '\uDE00'])('is not stored when it holds what cannot be read again (%j)', (sign) => {
    expect(whyNotWriting(`voor${sign}na`, LONGEST_LINE, false)).toBe('TEXT_UNREADABLE');
  });
});
