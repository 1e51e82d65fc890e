// SPDX-License-Identifier: EUPL-1.2
// The usual way: Nest, Apollo, TypeORM repositories and DataLoader, with the same access rules and the same trace.
// It is given the easier tables (the ready-made card of the melder) and a role that row-level security does not slow down.
import 'reflect-metadata';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { JSONWebKeySet } from 'jose';
import pg from 'pg';
import { KEYS, type IssuerKeys } from './access.js';
import { AnswerCard, AuditEntry, EndedSession, Organisation, Person, PersonRole } from './entities.js';
import { LoaderFactory } from './loaders.js';
import { CardResolver, MeldingResolver, PersonResolver, TermijnResolver } from './resolvers.js';

const { PORT = '', DATABASE_URL = '', ISSUER_URL = '', POOL_SIZE = '10' } = process.env;
const entities = [AnswerCard, AuditEntry, EndedSession, Organisation, Person, PersonRole];

async function readKeys(): Promise<IssuerKeys> {
  const { jwks_uri: url } = (await (await fetch(`${ISSUER_URL}/.well-known/openid-configuration`)).json()) as { jwks_uri: string };
  return { issuer: ISSUER_URL, keys: (await (await fetch(url)).json()) as JSONWebKeySet };
}

@Module({ imports: [TypeOrmModule.forFeature([Organisation, Person])], providers: [LoaderFactory], exports: [LoaderFactory] })
class LoaderModule {}

@Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'postgres',
      url: DATABASE_URL,
      driver: { ...pg },
      entities,
      poolSize: Number(POOL_SIZE),
      synchronize: false,
      installExtensions: false,
    }),
    TypeOrmModule.forFeature(entities),
    LoaderModule,
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [LoaderModule],
      inject: [LoaderFactory],
      useFactory: (loaders: LoaderFactory) => ({
        autoSchemaFile: true,
        context: ({ req }: { readonly req: unknown }) => ({ req, loaders: loaders.create() }),
      }),
    }),
  ],
  providers: [MeldingResolver, CardResolver, TermijnResolver, PersonResolver, { provide: KEYS, useFactory: readKeys }],
})
class UsualModule {}

const app = await NestFactory.create(UsualModule, { logger: ['error'] });
await app.listen(Number(PORT), '127.0.0.1');
console.log('ready');
