// SPDX-License-Identifier: EUPL-1.2
import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import type { Principal, Store } from '@ketenportaal/store';
import { AllowEveryRole } from '../auth/allow.js';
import { By } from '../auth/principal.js';
import { STORE } from '../injected.js';
import { MijnWerk } from './werk.types.js';

@Resolver()
export class WerkResolver {
  constructor(@Inject(STORE) private readonly store: Store) {}

  @AllowEveryRole()
  @Query(() => MijnWerk, { description: 'What waits for this person, and for whom this person waits.' })
  mijnWerk(@By() by: Principal): Promise<MijnWerk> {
    return this.store.reads.mijnWerk(by);
  }
}
