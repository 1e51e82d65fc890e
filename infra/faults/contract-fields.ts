// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isInputObjectType, type GraphQLInputType } from 'graphql';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../libs/contract/schema.graphql'), 'utf8'));

/** Every place in the contract where a caller may put a value of this type, as `operation.field`: what a spec does not name, it has forgotten. */
export function placesOf(scalar: 'ID' | 'String'): readonly string[] {
  const operations = [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.values(type?.getFields() ?? {}));
  return operations.flatMap(({ name, args }) => args.flatMap((argument) => placesIn(scalar, `${name}.${argument.name}`, argument.type)));
}

function placesIn(scalar: string, place: string, type: GraphQLInputType): readonly string[] {
  const named = getNamedType(type);
  if (isInputObjectType(named))
    return Object.values(named.getFields()).flatMap((field) => placesIn(scalar, `${place.split('.')[0]}.${field.name}`, field.type));
  return named.name === scalar ? [place] : [];
}
