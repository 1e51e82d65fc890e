// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { ForbiddenException, type ExecutionContext, type Type } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Query, Resolver } from '@nestjs/graphql';
import { ROLES } from '@ketenportaal/domain';
import { isObjectType, type GraphQLSchema } from 'graphql';
import { CONTROLLERS } from '../api.module.js';
import { buildSchema } from '../graphql/build-schema.js';
import { allowedFor } from '../graphql/allowed-for.js';
import { RESOLVERS } from '../resolvers.js';
import { AccessGuard } from './access.guard.js';
import { Allow, ALLOWED, AllowEveryRole, mayCall, Public, type Allowed } from './allow.js';

const RESOLVER_METADATA = ['graphql:resolver_name', 'graphql:resolver_type', 'graphql:resolve_property', 'graphql:subscription_options'];

type Method = (...args: unknown[]) => unknown;

/** Every method that the framework would call for somebody outside, by class and name. */
function entrances(classes: readonly Type[], isEntrance: (method: Method) => boolean): [string, Allowed | undefined][] {
  return classes.flatMap(({ name, prototype }) =>
    Object.getOwnPropertyNames(prototype).flatMap((key): [string, Allowed | undefined][] => {
      const method: unknown = (prototype as Record<string, unknown>)[key];
      if (key === 'constructor' || typeof method !== 'function' || !isEntrance(method as Method)) return [];
      return [[`${name}.${key}`, Reflect.getMetadata(ALLOWED, method) as Allowed | undefined]];
    }),
  );
}

const isResolver = (method: Method): boolean => RESOLVER_METADATA.some((key) => Reflect.hasMetadata(key, method));
const isRoute = (method: Method): boolean => Reflect.hasMetadata('path', method);
const withoutPermission = (found: readonly [string, Allowed | undefined][]): string[] =>
  found.filter(([, allowed]) => allowed === undefined || allowed.length === 0).map(([name]) => name);

describe('absent permission means no', () => {
  it('every resolver method says who may call it', () => {
    const found = entrances(RESOLVERS, isResolver);
    expect(found.length).toBeGreaterThan(30);
    expect(withoutPermission(found)).toEqual([]);
  });

  it('a method that does not say so is found', () => {
    @Resolver()
    class Forgetful {
      @Query(() => String)
      open(): string {
        return '';
      }
      @Allow('MELDER')
      @Query(() => String)
      closed(): string {
        return '';
      }
    }
    expect(withoutPermission(entrances([Forgetful], isResolver))).toEqual(['Forgetful.open']);
  });

  it('no operation of GraphQL is open to everybody, and the walker sees every one of the contract', async () => {
    const schema: GraphQLSchema = await buildSchema();
    const found = new Map(entrances(RESOLVERS, isResolver).map(([name, allowed]) => [name.split('.')[1] ?? '', allowed]));
    const fields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
      isObjectType(type) ? Object.keys(type.getFields()) : [],
    );
    expect(fields.length).toBeGreaterThan(30);
    for (const field of fields) expect([field, Array.isArray(found.get(field))]).toEqual([field, true]);
  });

  it('the routes that are public are these', () => {
    const found = entrances(CONTROLLERS, isRoute);
    expect(found.map(([name]) => name).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      'AuthController.backchannelLogout',
      'AuthController.begin',
      'AuthController.finish',
      'AuthController.logout',
      'AuthController.session',
      'HealthController.live',
      'HealthController.ready',
      'SecurityTxtController.text',
    ]);
    expect(found.every(([, allowed]) => allowed === 'public')).toBe(true);
  });

  it('the quick road asks the roles of the method that it replaces', () => {
    const find = allowedFor(new Reflector());
    expect([find('mijnMeldingen'), find('melding'), find('casus')]).toEqual([['MELDER'], ['MELDER'], ROLES]);
    expect([find('constructor'), find('nergens'), find('answered')]).toEqual([undefined, undefined, undefined]);
  });
});

describe('the guard', () => {
  const methods = { nothing: () => undefined, open: () => undefined, melders: () => undefined, everybody: () => undefined };
  Public()(methods.open);
  Allow('MELDER')(methods.melders);
  AllowEveryRole()(methods.everybody);

  const context = (type: string, method: () => unknown, roles: readonly string[] | null): ExecutionContext => {
    const signedIn = roles === null ? null : { principal: { subject: 's', organisation: 'o', roles, sid: null }, tokenEndsAt: 0, sessionEndsAt: null };
    const args = [{}, {}, { signedIn, traceId: 'K2345' }, {}];
    return {
      getHandler: () => method,
      getClass: () => Object,
      getType: () => type,
      getArgs: () => args,
      getArgByIndex: (index: number) => args[index],
      switchToHttp: () => ({}),
      switchToRpc: () => ({}),
      switchToWs: () => ({}),
    } as unknown as ExecutionContext;
  };
  const asked = (type: string, method: () => unknown, roles: readonly string[] | null): unknown => {
    try {
      return new AccessGuard(new Reflector()).canActivate(context(type, method, roles));
    } catch (error) {
      return error instanceof ForbiddenException ? 'forbidden' : (error as { extensions?: { code?: string } }).extensions?.code;
    }
  };

  it('refuses a method that nobody allowed, whoever asks', () => {
    expect(asked('graphql', methods.nothing, [...ROLES])).toBe('NOT_ALLOWED');
    expect(asked('graphql', methods.nothing, null)).toBe('NOT_SIGNED_IN');
    expect(asked('http', methods.nothing, [...ROLES])).toBe(false);
  });

  it('asks for one of the roles', () => {
    expect(asked('graphql', methods.melders, ['MELDER'])).toBe(true);
    expect(asked('graphql', methods.melders, ['INTAKE', 'TEAMLEIDER'])).toBe('NOT_ALLOWED');
    expect(asked('graphql', methods.everybody, ['INTAKE'])).toBe(true);
    expect(asked('graphql', methods.everybody, [])).toBe('NOT_ALLOWED');
    expect(asked('graphql', methods.everybody, ['ADMIN'])).toBe('NOT_ALLOWED');
    expect(asked('graphql', methods.melders, null)).toBe('NOT_SIGNED_IN');
  });

  it.each(['ws', 'rpc', 'iets', '', 'GRAPHQL'])('refuses in a context it does not know (%j), even what is public', (type) => {
    expect(asked(type, methods.open, [...ROLES])).toBe(false);
    expect(asked(type, methods.everybody, [...ROLES])).toBe(false);
  });

  it('over HTTP, outside GraphQL, only what is public', () => {
    expect([asked('http', methods.open, null), asked('http', methods.everybody, [...ROLES])]).toEqual([true, false]);
  });

  it('roles that are missing are no roles', () => {
    expect([mayCall(undefined, ['MELDER']), mayCall([], ['MELDER']), mayCall(['MELDER'], undefined), mayCall('public', undefined)]).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });
});
