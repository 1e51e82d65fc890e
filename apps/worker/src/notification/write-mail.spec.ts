// SPDX-License-Identifier: EUPL-1.2
import { AddressRefused, writeMail, type Audience } from './write-mail.js';

const FROM = { name: 'Ketenportaal', address: 'niet-beantwoorden@portaal.example' };
const ID = '0190d000-0000-7000-8000-000000000001';
const write = (address: string, audience: Audience = 'MELDER') => writeMail({ outboxId: ID, address, audience }, FROM, 'https://portaal.example');

describe('a mail', () => {
  it('says to a melder that there is news, and nothing else', () => {
    const { subject, text } = write('noor@regenboog.example');
    expect(subject).toBe('Er is nieuws over uw melding');
    expect(text).toBe(
      [
        'Er is nieuws over uw melding.',
        'Log in om het te lezen:',
        'https://portaal.example',
        'U kunt deze mail niet beantwoorden.',
        '',
        '--',
        'There is news about your report.',
        'Log in to read it:',
        'https://portaal.example',
        'You cannot reply to this mail.',
        '',
      ].join('\n'),
    );
  });

  it('says to everyone else that there is news in the portal', () => {
    expect(write('samira@wijkteam.example', 'PARTIJ').subject).toBe('Er is nieuws in Ketenportaal');
  });

  it('is the same for every reader but for the address', () => {
    const { to: _to, ...one } = write('noor@regenboog.example');
    const { to: _other, ...another } = write('karim@kompas.example');
    expect(one).toEqual(another);
  });

  it('has a Message-ID that comes from the outbox row, so that a copy is recognised', () => {
    expect(write('noor@regenboog.example').messageId).toBe(`<${ID}@portaal.example>`);
  });

  it('links to the portal only: no id is in the texts', () => {
    const { text, html } = write('noor@regenboog.example');
    expect(`${text}${html}`.match(/https?:\/\/[^\s"<]+/g)).toEqual(Array.from({ length: 6 }, () => 'https://portaal.example'));
    expect(`${text}${html}`).not.toContain(ID);
  });

  it.each([
    '',
    'noor',
    'a@b.example, c@d.example',
    'Noor de Wit <a@b.example>',
    'a@b.example\r\nBcc: c@d.example',
    'a@b.example\n',
    '"a b"@c.example',
    'a@b..example',
    `${'a'.repeat(250)}@b.example`,
    'a\u0000@b.example',
  ])('is not written to %j', (address) => {
    expect(() => write(address)).toThrow(AddressRefused);
  });
});
