// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as sleep } from 'node:timers/promises';
import { callbackify } from 'node:util';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';

const POLL_MS = 20;
const MAX_MESSAGE_BYTES = 1_000_000;
/** "Requested action aborted: local error": a sender should try again later. */
const TRY_LATER = 451;

export interface ParsedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** The message as it came over the line: for the test that nothing personal is in it. */
  readonly raw: string;
  readonly receivedAt: Date;
}

/** A mail server of our own that keeps what it receives. */
export interface Mailbox {
  readonly url: string;
  readonly port: number;
  messages(): readonly ParsedMail[];
  waitFor(predicate: (mail: ParsedMail) => boolean, timeoutMs?: number): Promise<ParsedMail>;
  /** Refuses the next messages with 451, as a mail server that is in trouble does. */
  failNext(count: number): void;
  /** Answers each of the next messages only after this long. */
  delayNext(count: number, ms: number): void;
  clear(): void;
  stop(): Promise<void>;
}

async function read(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function parse(raw: Buffer, to: readonly string[]): Promise<ParsedMail> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(raw);
  return {
    from: mail.from?.address ?? '',
    to,
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
    messageId: mail.messageId ?? '',
    headers: new Map(mail.headers.map(({ key, value }) => [key, value])),
    raw: raw.toString('utf8'),
    receivedAt: new Date(),
  };
}

/** Faults that wait for the next messages. */
class Weather {
  private failures = 0;
  private delays: number[] = [];

  failNext(count: number): void {
    this.failures += count;
  }

  delayNext(count: number, ms: number): void {
    this.delays.push(...Array.from({ length: count }, () => ms));
  }

  async pass(): Promise<boolean> {
    await sleep(this.delays.shift() ?? 0);
    if (this.failures === 0) return true;
    this.failures -= 1;
    return false;
  }
}

async function waitForMail(received: readonly ParsedMail[], predicate: (mail: ParsedMail) => boolean, timeoutMs: number): Promise<ParsedMail> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const found = received.find(predicate);
    if (found) return found;
    if (Date.now() > deadline) {
      const seen = received.map(({ to, subject }) => `  to ${to.join(', ')}: ${subject}`).join('\n');
      throw new Error(`the expected mail did not come within ${timeoutMs} ms; received ${received.length}:\n${seen}`);
    }
    await sleep(POLL_MS);
  }
}

/** Starts a mail server on a free port of the loopback address. */
export async function startMailbox(): Promise<Mailbox> {
  const { SMTPServer } = await import('smtp-server');
  const received: ParsedMail[] = [];
  const weather = new Weather();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MAX_MESSAGE_BYTES,
    onData: callbackify(async (stream: SMTPServerDataStream, session: SMTPServerSession) => {
      const mail = await parse(
        await read(stream),
        session.envelope.rcptTo.map(({ address }) => address),
      );
      if (!(await weather.pass())) throw Object.assign(new Error('try again later'), { responseCode: TRY_LATER });
      received.push(mail);
    }),
  });
  server.on('error', () => undefined);
  const port = await new Promise<number>((resolve, reject) => {
    server.server.once('error', reject);
    const listener = server.listen(0, '127.0.0.1', () => {
      const address = listener.address();
      if (address && typeof address === 'object') resolve(address.port);
    });
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    messages: () => [...received],
    waitFor: (predicate, timeoutMs = 5_000) => waitForMail(received, predicate, timeoutMs),
    failNext: (count) => weather.failNext(count),
    delayNext: (count, ms) => weather.delayNext(count, ms),
    clear: () => void received.splice(0),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
