// SPDX-License-Identifier: EUPL-1.2
import { pino, type Logger } from 'pino';

/** The only things that reach the log: ids, codes, counts and times. A field that is not here cannot be written (G22). */
export interface LogFields {
  readonly traceId?: string;
  readonly event: string;
  readonly operation?: string;
  readonly code?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly count?: number;
  readonly subject?: string;
  readonly port?: number;
  readonly error?: unknown;
}

export interface Log {
  info(fields: LogFields): void;
  warn(fields: LogFields): void;
  error(fields: LogFields): void;
}

const NAMES = ['traceId', 'event', 'operation', 'code', 'status', 'ms', 'count', 'subject', 'port'] as const;

/** Where it happened, never what it said: messages of drivers and parsers quote values. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, constraint } = error as { readonly code?: unknown; readonly constraint?: unknown };
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  };
}

function allowed(fields: LogFields): Record<string, unknown> {
  const chosen = Object.fromEntries(NAMES.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])));
  return fields.error === undefined ? chosen : { ...chosen, error: describeError(fields.error) };
}

export function logWith(logger: Logger): Log {
  return {
    info: (fields) => logger.info(allowed(fields)),
    warn: (fields) => logger.warn(allowed(fields)),
    error: (fields) => logger.error(allowed(fields)),
  };
}

export const createLog = (level: string): Log => logWith(pino({ level, base: { app: 'api' } }));
