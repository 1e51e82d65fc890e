// SPDX-License-Identifier: EUPL-1.2

/** The directory does not know this person in this organisation, or the session has ended. */
export class NotSignedIn extends Error {
  constructor() {
    super('Not signed in.');
    this.name = 'NotSignedIn';
  }
}

/** The database cannot be reached, or is too busy to answer in time; nothing was decided. Asking again is safe. */
export class StoreUnavailable extends Error {
  constructor(readonly code: string) {
    super(`The store is not available (${code}).`);
    this.name = 'StoreUnavailable';
  }
}

/** A bug of ours that the database stopped. Names the rule, never the statement or its values. */
export class StoreFault extends Error {
  constructor(
    readonly code: string,
    readonly constraint: string | null,
  ) {
    super(constraint === null ? `The store refused (${code}).` : `The store refused: ${constraint} (${code}).`);
    this.name = 'StoreFault';
  }
}

/** A requestId is a uuid that the client made; anything else is a mistake in the client, not of the person. */
export class RequestIdMalformed extends Error {
  constructor() {
    super('A requestId is a uuid.');
    this.name = 'RequestIdMalformed';
  }
}

interface Reported {
  readonly code: string;
  readonly constraint: string | null;
}

const NOT_SIGNED_IN = 'KP401';
/** Serialization failure, deadlock, lock time-out, unique violation: someone else was first, so look again. */
const CONFLICTS = new Set(['40001', '40P01', '55P03', '23505']);
const UNAVAILABLE = /^(08|53|57|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|25P03|40001|40P01|55P03|XX000)/;

const LOST = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered|Query read timeout)/;

const textAt = (key: 'code' | 'constraint' | 'message', source: { readonly [Key in typeof key]?: unknown }): string | null => {
  const value = source[key];
  return typeof value === 'string' ? value : null;
};

/** What PostgreSQL or the socket said, wherever TypeORM has wrapped it; null for an error of our own code. */
function reported(error: unknown): Reported | null {
  if (typeof error !== 'object' || error === null) return null;
  const source: object = 'driverError' in error && typeof error.driverError === 'object' && error.driverError !== null ? error.driverError : error;
  const code = textAt('code', source);
  if (code !== null) return { code, constraint: textAt('constraint', source) };
  // The driver reports a lost or late connection in words only.
  return LOST.test(textAt('message', source) ?? '') ? { code: '08006', constraint: null } : null;
}

export const isConflict = (error: unknown): boolean => CONFLICTS.has(reported(error)?.code ?? '');

/** The error that may leave the store: without SQL, values or addresses. */
export function failureOf(error: unknown): unknown {
  const said = reported(error);
  if (!said) return error;
  if (said.code === NOT_SIGNED_IN) return new NotSignedIn();
  return UNAVAILABLE.test(said.code) ? new StoreUnavailable(said.code) : new StoreFault(said.code, said.constraint);
}
