// SPDX-License-Identifier: EUPL-1.2
import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Principal, Store } from '@ketenportaal/store';
import { AllowEveryRole } from '../auth/allow.js';
import { By, Session, type SignedIn } from '../auth/principal.js';
import { OrganisationKind } from '../graphql/enums.js';
import { STORE } from '../injected.js';
import { Me, Organisation, Person } from './organisation.types.js';

@Resolver()
export class OrganisationResolver {
  constructor(@Inject(STORE) private readonly store: Store) {}

  @AllowEveryRole()
  @Query(() => Me, { description: 'Who is logged in.' })
  async me(@Session() session: SignedIn): Promise<Me> {
    const me = await this.store.reads.me(session.principal);
    return { ...me, sessionExpiresAt: session.sessionEndsAt };
  }

  @AllowEveryRole()
  @Query(() => [Organisation], { description: 'The parties of the region.' })
  organisations(
    @By() by: Principal,
    @Args('kinds', { type: () => [OrganisationKind], nullable: true, description: 'Only these kinds.' }) kinds: string[] | null,
  ): Promise<Organisation[]> {
    return this.store.reads.organisations(by, { kinds });
  }

  @AllowEveryRole()
  @Query(() => [Person], { description: 'The people of the own organisation who can be named.' })
  collegas(@By() by: Principal): Promise<Person[]> {
    return this.store.reads.collegas(by);
  }
}
