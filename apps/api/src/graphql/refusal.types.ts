// SPDX-License-Identifier: EUPL-1.2
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { Organisation, Person } from '../organisation/organisation.types.js';
import { RefusalCode } from './enums.js';
import { DateTime } from './scalars.js';

@ObjectType({ description: 'The request was understood and the answer is no. Nothing was changed.' })
export class Refusal {
  @Field(() => RefusalCode, { description: 'Why not.' })
  code: string;
  @Field(() => DateTime, { nullable: true, description: 'When somebody else was first, where that is the reason.' })
  at: string | null;
  @Field(() => Person, { nullable: true, description: 'Who was first, where that is the reason.' })
  person: Person | null;
  @Field(() => Organisation, { nullable: true, description: 'Of which organisation the person is who was first.' })
  organisation: Organisation | null;
}

/** `union …Result = … | Refusal`: a refusal is a value of the contract, not an error (house 4.8). */
export function resultOf<T extends object>(name: string, success: Type<T>): T | Refusal {
  return createUnionType({
    name,
    description: `The ${success.name} after the change, or the Refusal that says why nothing changed.`,
    types: () => [success, Refusal] as const,
    resolveType: (value: object) => (value instanceof Refusal ? Refusal : success),
  }) as T | Refusal;
}
