// SPDX-License-Identifier: EUPL-1.2
// The load, in a process of its own: requests written beforehand, over sockets that are kept open, one at a time each.
// It understands just enough HTTP to be cheap, so that the two cores are left to what is measured.
import { connect, type Socket } from 'node:net';

export interface LoadOrder {
  readonly port: number;
  /** Whole HTTP requests; each connection draws one at random. */
  readonly requests: readonly string[];
  /** How each good answer begins, after the headers. */
  readonly answerBegins: string;
  readonly connections: number;
  readonly seconds: number;
}

export interface LoadResult {
  readonly count: number;
  readonly failed: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  readonly firstFailure: string | null;
}

const HEAD_ENDS = '\r\n\r\n';
const LAST_CHUNK = '\r\n0\r\n\r\n';
const UNKNOWN = -1;
const CHUNKED = -2;

/** One connection: asks, waits for the whole answer, asks again. */
class Asker {
  private readonly socket: Socket;
  private received = '';
  private wanted = -1;
  private began = 0;
  private resolve: ((answer: string) => void) | null = null;

  private constructor(port: number) {
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true }).setEncoding('latin1');
    this.socket.on('data', (chunk) => this.take(String(chunk)));
  }

  static open(port: number): Promise<Asker> {
    return new Promise((resolve, reject) => {
      const asker = new Asker(port);
      asker.socket.once('error', reject).once('connect', () => resolve(asker));
    });
  }

  /** The answer, headers included, and how long it took in milliseconds. */
  async ask(request: string): Promise<{ readonly answer: string; readonly ms: number }> {
    this.received = '';
    this.wanted = UNKNOWN;
    this.began = performance.now();
    const answered = new Promise<string>((resolve, reject) => {
      this.resolve = resolve;
      this.socket.once('close', () => reject(new Error('The server closed the connection.')));
    });
    this.socket.write(request);
    const answer = await answered;
    this.socket.removeAllListeners('close');
    return { answer, ms: performance.now() - this.began };
  }

  close(): void {
    this.socket.destroy();
  }

  private take(chunk: string): void {
    this.received += chunk;
    if (this.wanted === UNKNOWN) {
      const head = this.received.indexOf(HEAD_ENDS);
      if (head < 0) return;
      this.wanted = this.endOf(head);
    }
    const complete = this.wanted === CHUNKED ? this.received.endsWith(LAST_CHUNK) : this.received.length >= this.wanted;
    if (complete) this.resolve?.(this.received);
  }

  /** Where the answer ends; a server that does not know the length of its answer sends it in chunks. */
  private endOf(head: number): number {
    const [, length] = /\r\ncontent-length: (\d+)/i.exec(this.received.slice(0, head)) ?? [];
    return length === undefined ? CHUNKED : head + HEAD_ENDS.length + Number(length);
  }
}

const percentile = (sorted: readonly number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

export async function load(order: LoadOrder): Promise<LoadResult> {
  const askers = await Promise.all(Array.from({ length: order.connections }, () => Asker.open(order.port)));
  const latencies: number[] = [];
  let failed = 0;
  let firstFailure: string | null = null;
  const began = performance.now();
  const ends = began + order.seconds * 1000;
  await Promise.all(
    askers.map(async (asker) => {
      while (performance.now() < ends) {
        const { answer, ms } = await asker.ask(order.requests[Math.floor(Math.random() * order.requests.length)] ?? '');
        latencies.push(ms);
        const good = answer.startsWith('HTTP/1.1 200') && answer.slice(answer.indexOf(HEAD_ENDS)).includes(order.answerBegins);
        if (good) continue;
        failed += 1;
        firstFailure ??= answer.slice(0, 600);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  for (const asker of askers) asker.close();
  latencies.sort((a, b) => a - b);
  return { count: latencies.length, failed, seconds, p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99), firstFailure };
}

if (process.send) {
  process.on('message', (order: LoadOrder) => {
    void load(order).then((result) => process.send?.(result));
  });
}
