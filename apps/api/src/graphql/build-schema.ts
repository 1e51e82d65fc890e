// SPDX-License-Identifier: EUPL-1.2
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { RESOLVERS } from '../resolvers.js';

const HEADER = '# SPDX-License-Identifier: EUPL-1.2\n# Written by `nx run api:schema` from apps/api; review the difference, do not edit.\n\n';

/** The module that serves and this file build with the same options. */
export const SCHEMA_OPTIONS = { noDuplicatedFields: true };

/** The contract from the resolvers alone: no server, no database. */
export async function buildSchema(): Promise<GraphQLSchema> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  try {
    return await app.get(GraphQLSchemaFactory).create([...RESOLVERS], { ...SCHEMA_OPTIONS });
  } finally {
    await app.close();
  }
}

export const schemaText = async (): Promise<string> => `${HEADER}${printSchema(lexicographicSortSchema(await buildSchema()))}\n`;
