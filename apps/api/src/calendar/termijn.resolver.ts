// SPDX-License-Identifier: EUPL-1.2
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AllowEveryRole } from '../auth/allow.js';
import { Taal } from '../graphql/enums.js';
import { Termijn } from './termijn.types.js';

@Resolver(() => Termijn)
export class TermijnResolver {
  @AllowEveryRole()
  @ResolveField(() => String, { description: 'Why this date, in one sentence: how long, after what, and which days did not count.' })
  uitleg(
    @Parent() termijn: Termijn,
    @Args('taal', { type: () => Taal, nullable: true, defaultValue: 'NL', description: 'In which language.' }) taal: string | null,
  ): string {
    return taal === 'EN' ? termijn.uitlegEn : termijn.uitleg;
  }
}
