// SPDX-License-Identifier: EUPL-1.2
import { GraphQLError } from 'graphql';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** No row has this id. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** A malformed id takes the same road as an unknown one, so that the answers cannot be told apart (INV-23). */
export const anyId = (text: string): string => (UUID.test(text) ? text.toLowerCase() : NOBODY);
export const anyIdOrNull = (text: string | null | undefined): string | null => (text === null || text === undefined ? null : anyId(text));

/** An id that the client makes itself; a malformed one is a mistake of the program, not of the person. */
export function ownId(text: string): string {
  if (!UUID.test(text)) throw new GraphQLError('This id is not a UUID.', { extensions: { code: 'BAD_USER_INPUT' } });
  return text.toLowerCase();
}

/** The input as a command of the store, with its ids (and what else is given) in the form that the store knows. */
export const asCommand = <Input extends object, Known extends object>(input: Input, known: Known): Omit<Input, keyof Known> & Known => ({ ...input, ...known });
