// SPDX-License-Identifier: EUPL-1.2
// The same questions as the database function of the product asks, in the application: a good token, a known person who
// works for the organisation of the token, a session that has not ended, and roles that token and directory share.
import { Inject, Injectable, UnauthorizedException, createParamDecorator, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { InjectRepository } from '@nestjs/typeorm';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import type { Repository } from 'typeorm';
import type { Loaders } from './loaders.js';
import { EndedSession, Person } from './entities.js';

export interface Asker {
  readonly personId: string;
  readonly organisationId: string;
}

export interface UsualContext {
  readonly req: { readonly headers: { readonly authorization?: string } };
  readonly loaders: Loaders;
  asker?: Asker;
}

export const KEYS = Symbol('keys');
export interface IssuerKeys {
  readonly issuer: string;
  readonly keys: JSONWebKeySet;
}

interface Claims {
  readonly sub: string;
  readonly organisation: string;
  readonly sid: string;
  readonly resource_access: { readonly 'portal-api': { readonly roles: readonly string[] } };
}

@Injectable()
export class TokenGuard implements CanActivate {
  private readonly findKey: ReturnType<typeof createLocalJWKSet>;

  constructor(
    @Inject(KEYS) private readonly issuer: IssuerKeys,
    @InjectRepository(Person) private readonly persons: Repository<Person>,
    @InjectRepository(EndedSession) private readonly ended: Repository<EndedSession>,
  ) {
    this.findKey = createLocalJWKSet(issuer.keys);
  }

  async canActivate(host: ExecutionContext): Promise<boolean> {
    const context = GqlExecutionContext.create(host).getContext<UsualContext>();
    const token = (context.req.headers.authorization ?? '').slice('Bearer '.length);
    const { payload } = await jwtVerify<Claims>(token, this.findKey, {
      issuer: this.issuer.issuer,
      audience: 'portal-api',
      algorithms: ['RS256', 'PS256', 'ES256'],
      maxTokenAge: 600,
    });
    const person = await this.persons.findOne({
      where: { subject: payload.sub, organisationId: payload.organisation, active: true, employer: { active: true } },
      relations: { roles: true },
    });
    const roles = person?.roles?.map(({ role }) => role).filter((role) => payload.resource_access['portal-api'].roles.includes(role)) ?? [];
    if (!person || !roles.includes('MELDER')) throw new UnauthorizedException();
    if (await this.ended.existsBy({ sid: payload.sid })) throw new UnauthorizedException();
    context.asker = { personId: person.id, organisationId: person.organisationId };
    return true;
  }
}

export const By = createParamDecorator((_unused: unknown, host: ExecutionContext): Asker => {
  const { asker } = GqlExecutionContext.create(host).getContext<UsualContext>();
  if (!asker) throw new UnauthorizedException();
  return asker;
});
