// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { Principal, Store } from '@ketenportaal/store';
import { isNotSignedIn } from '../auth/not-signed-in.js';
import type { Bericht } from '../notification/bericht.types.js';
import { STORE } from '../injected.js';
import { LiveHub, type LiveChannel } from './live-hub.js';
import { Signal } from './signal.js';

/** A page of the inbox at a time; the rest follows at once. */
const CATCH_UP = 100;

/**
 * What subscriptions deliver: the state now, and again after each change. Every delivery is a new read as the person who
 * listens, with its own trace; what that person may not read any more ends the subscription (INV-23, G8).
 */
@Injectable()
export class LiveChanges {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly hub: LiveHub,
  ) {}

  follow<T>(channel: Exclude<LiveChannel, 'session_ended' | 'inbox'>, id: string, read: (id: string) => Promise<T | null>): AsyncIterableIterator<T> {
    return this.deliver(channel, id, async function* look() {
      const state = await read(id);
      if (state === null) return false;
      yield state;
      return true;
    });
  }

  async followInbox(by: Principal, after: number | null): Promise<AsyncIterableIterator<Bericht>> {
    const { person } = await this.store.reads.me(by);
    let last = after ?? (await this.store.reads.berichten(by, { first: 1, before: null }))[0]?.number ?? 0;
    const { reads } = this.store;
    return this.deliver('inbox', person.id, async function* look() {
      for (;;) {
        const arrived = await reads.berichtenAfter(by, { after: last, first: CATCH_UP });
        for (const bericht of arrived) {
          yield bericht;
          last = bericht.number;
        }
        if (arrived.length < CATCH_UP) return true;
      }
    });
  }

  /** Waits before it reads, so that no change can fall between. Ends, without a word, when the reader may not look any more. */
  private deliver<T>(channel: Exclude<LiveChannel, 'session_ended'>, key: string, look: () => AsyncGenerator<T, boolean>): AsyncIterableIterator<T> {
    const signal = new Signal();
    const stopWaiting = this.hub.wait(channel, key, signal.raise);
    const stop = (): void => {
      stopWaiting();
      signal.end();
    };
    signal.raise();
    const states = (async function* read() {
      try {
        while (await signal.next()) if (!(yield* look())) return;
      } catch (error) {
        if (!isNotSignedIn(error)) throw error;
      } finally {
        stopWaiting();
      }
    })();
    // A generator that waits cannot be ended from outside by `return` alone: it is woken first.
    return {
      next: () => states.next(),
      return: async () => {
        stop();
        await states.return();
        return { done: true, value: undefined };
      },
      throw: (error: unknown) => {
        stop();
        return states.throw(error);
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }
}
