// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';

@Injectable()
export class LiveChanges {
  follow<T>(_channel: string, _id: string, _read: (id: string) => Promise<T | null>): AsyncIterableIterator<T> {
    throw new Error('not yet');
  }
  followInbox(..._: unknown[]): never {
    throw new Error('not yet');
  }
}
