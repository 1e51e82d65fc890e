// SPDX-License-Identifier: EUPL-1.2
import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import { ROLES, type Role } from '@ketenportaal/domain';

export const ALLOWED = 'ketenportaal:allowed';

/** Who may call a resolver method. Absent means nobody (house 4.1 point 6). */
export type Allowed = 'public' | readonly Role[];

/** Whoever has one of these roles in the token; what that person may see is decided again by the store, row by row. */
export const Allow = (first: Role, ...others: Role[]): CustomDecorator => SetMetadata(ALLOWED, [first, ...others] satisfies Allowed);
/** Everybody who is logged in with any role of ours. */
export const AllowEveryRole = (): CustomDecorator => SetMetadata(ALLOWED, [...ROLES] satisfies Allowed);
/** Everybody, logged in or not. */
export const Public = (): CustomDecorator => SetMetadata(ALLOWED, 'public' satisfies Allowed);

export const mayCall = (allowed: Allowed | undefined, roles: readonly string[] | undefined): boolean =>
  allowed === 'public' || (allowed !== undefined && roles !== undefined && allowed.some((role) => roles.includes(role)));
