// SPDX-License-Identifier: EUPL-1.2
import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import type { LogLevel } from '../configuration.js';

/** Lines of JSON on standard output: codes, ids and figures, never a name, an address or a text (INV-27). */
export type Log = Logger;

export const openLog = (level: LogLevel): Log =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } });

/** What may be said of an error: drivers put values into `detail`, `command` and `response`, so those stay out. */
export function about(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: 'unknown' };
  const { code, constraint } = error as { readonly code?: unknown; readonly constraint?: unknown };
  return {
    error: error.name,
    message: error.message.slice(0, 300),
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
  };
}

/** Nest says what it wires; only its troubles are worth a line. */
export const nestLogOf = (log: Log): LoggerService => {
  const at =
    (level: 'debug' | 'warn' | 'error' | 'fatal') =>
    (message: unknown, ...rest: unknown[]) =>
      log[level]({ context: rest.at(-1) }, String(message));
  return { log: at('debug'), debug: at('debug'), verbose: at('debug'), warn: at('warn'), error: at('error'), fatal: at('fatal') };
};
