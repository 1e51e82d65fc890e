// SPDX-License-Identifier: EUPL-1.2
import { createServer, type Server, type Socket } from 'node:net';
import { startMailbox, type Mailbox } from '@ketenportaal/testkit';
import { MailNotTaken, mailerOf, SEND_WITHIN_MS } from '../src/notification/mailer.js';
import { writeMail } from '../src/notification/write-mail.js';

const ID = '0190d000-0000-7000-8000-000000000001';
const mail = writeMail(
  { outboxId: ID, address: 'noor@regenboog.example', audience: 'MELDER' },
  { name: 'Ketenportaal', address: 'niet-beantwoorden@portaal.example' },
  'https://portaal.example',
);

/** A mail server that greets and then says one letter a second, for ever. */
async function startDrip(): Promise<{ url: string; stop: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.write('220 drip');
    const drip = setInterval(() => socket.write('.'), 1_000);
    socket.on('close', () => clearInterval(drip));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

describe('the mailer', () => {
  let mailbox: Mailbox;
  beforeAll(async () => {
    mailbox = await startMailbox();
  });
  beforeEach(() => mailbox.clear());
  afterAll(() => mailbox.stop());

  it('sends one mail, text before markup, to one address', async () => {
    await mailerOf(mailbox.url)(mail);
    const [received, ...more] = mailbox.messages();
    expect(more).toEqual([]);
    expect(received).toMatchObject({
      to: ['noor@regenboog.example'],
      from: 'niet-beantwoorden@portaal.example',
      subject: mail.subject,
      messageId: `<${ID}@portaal.example>`,
    });
    expect(received?.text.replaceAll('\r\n', '\n').trim()).toBe(mail.text.trim());
    const raw = received?.raw ?? '';
    expect(raw.indexOf('text/plain')).toBeGreaterThan(0);
    expect(raw.indexOf('text/plain')).toBeLessThan(raw.indexOf('text/html'));
    expect(received?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(received?.headers.has('x-mailer')).toBe(false);
  });

  it('keeps only the code of a refusal, for the words of a server may repeat the address', async () => {
    mailbox.failNext(1);
    const sent = mailerOf(mailbox.url)(mail);
    await expect(sent).rejects.toBeInstanceOf(MailNotTaken);
    await expect(sent).rejects.toMatchObject({ code: '451 EMESSAGE', message: 'The mail server did not take the mail.' });
    await expect(sent).rejects.not.toHaveProperty('cause');
  });

  it('gives up on a server that drips within the limit', async () => {
    const drip = await startDrip();
    const start = performance.now();
    await expect(mailerOf(drip.url)(mail)).rejects.toBeInstanceOf(MailNotTaken);
    expect(performance.now() - start).toBeLessThan(SEND_WITHIN_MS + 2_000);
    await drip.stop();
  }, 20_000);

  it('gives up on nobody at once', async () => {
    await expect(mailerOf('smtp://127.0.0.1:1')(mail)).rejects.toMatchObject({ code: 'ESOCKET' });
  });
});
