// SPDX-License-Identifier: EUPL-1.2
import { people, type PersonKey, type System } from '@ketenportaal/testkit';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';

type Subscription = 'meldingChanged' | 'casusChanged' | 'overdrachtChanged';
type Reached = Pick<System, 'origin' | 'issuer'>;

const addressOf = (origin: string): string => `${origin.replace(/^http/, 'ws')}/graphql`;

/** The portal's live line of one person: what it showed, in order. */
export class Follower {
  private constructor(
    private readonly client: Client,
    /** The reason of each time that the server closed the line. */
    readonly closed: readonly string[],
  ) {}

  static async open(system: Reached, who: PersonKey, token?: string): Promise<Follower> {
    const closed: string[] = [];
    const client = createClient({
      url: addressOf(system.origin),
      webSocketImpl: WebSocket,
      connectionParams: async () => ({ authorization: `Bearer ${token ?? (await system.issuer.mintToken(people[who].username))}` }),
      retryAttempts: 50,
      retryWait: () => new Promise((again) => setTimeout(again, 100)),
      shouldRetry: () => true,
      lazy: true,
      on: { closed: (event) => void closed.push(String((event as { readonly code?: number }).code)) },
    });
    return new Follower(client, closed);
  }

  /** Everything that comes, as it comes; the array grows. */
  follow(subscription: Subscription, id: string, fields: string): readonly unknown[] {
    const seen: unknown[] = [];
    const ended = {
      next: (value: unknown) => void seen.push(value),
      error: (error: unknown) => void seen.push({ error }),
      complete: () => void seen.push('ended'),
    };
    this.client.subscribe({ query: `subscription Follow($id: ID!) { ${subscription}(id: $id) { ${fields} } }`, variables: { id } }, ended);
    return seen;
  }

  async close(): Promise<void> {
    await this.client.dispose();
  }
}
