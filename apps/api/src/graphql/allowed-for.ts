// SPDX-License-Identifier: EUPL-1.2
import type { Reflector } from '@nestjs/core';
import { ALLOWED, type Allowed } from '../auth/allow.js';
import { RESOLVERS } from '../resolvers.js';

/** The same @Allow that the guard reads, for the quick road: by the name of the query, which is the name of its method. */
export const allowedFor =
  (reflector: Reflector) =>
  (field: string): Allowed | undefined => {
    const methods = RESOLVERS.map(({ prototype }) => Object.getOwnPropertyDescriptor(prototype, field)?.value as unknown).filter(
      (method) => typeof method === 'function',
    );
    const [method, ...others] = methods;
    return typeof method === 'function' && others.length === 0 ? reflector.get<Allowed | undefined>(ALLOWED, method) : undefined;
  };
