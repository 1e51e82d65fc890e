// SPDX-License-Identifier: EUPL-1.2
import { createTransport } from 'nodemailer';
import { startMailbox, type Mailbox } from './start-mailbox.js';

describe('a mailbox of our own', () => {
  let mailbox: Mailbox;

  beforeAll(async () => {
    mailbox = await startMailbox();
  });

  afterEach(() => mailbox.clear());
  afterAll(() => mailbox.stop());

  const send = (subject: string): Promise<unknown> =>
    createTransport({ url: mailbox.url }).sendMail({
      from: 'portaal@example.test',
      to: 'anna@example.test',
      subject,
      text: 'Er is een bericht voor u in het portaal.',
    });

  it('keeps what it receives, as people and as machines read it', async () => {
    const waiting = mailbox.waitFor(({ to }) => to.includes('anna@example.test'));
    await send('Nieuw bericht');
    const mail = await waiting;
    expect(mail).toMatchObject({ from: 'portaal@example.test', subject: 'Nieuw bericht' });
    expect(mail.text.trim()).toBe('Er is een bericht voor u in het portaal.');
    expect(mail.headers.get('subject')).toBe('Nieuw bericht');
    expect(mail.raw).toContain('Er is een bericht');
    expect(mailbox.messages()).toHaveLength(1);
  });

  it('refuses as many messages as it is told, with "try again later"', async () => {
    mailbox.failNext(1);
    await expect(send('eerste poging')).rejects.toMatchObject({ responseCode: 451 });
    await send('tweede poging');
    expect(mailbox.messages().map(({ subject }) => subject)).toEqual(['tweede poging']);
  });

  it('answers late when it is told', async () => {
    mailbox.delayNext(1, 200);
    const started = Date.now();
    await send('traag');
    expect(Date.now() - started).toBeGreaterThanOrEqual(190);
  });

  it('says what it did receive when the expected message does not come', async () => {
    await send('iets anders');
    await expect(mailbox.waitFor(() => false, 50)).rejects.toThrow('iets anders');
  });
});
