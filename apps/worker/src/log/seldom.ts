// SPDX-License-Identifier: EUPL-1.2
import { performance } from 'node:perf_hooks';
import { about, type Log } from './log.js';

const ONCE_PER_MS = 60_000;

/** A server that is away reports it every second on every connection; once a minute is enough to know. */
export function seldomOf(log: Log): (what: string, error: unknown) => void {
  const saidAt = new Map<string, number>();
  return (what, error) => {
    const now = performance.now();
    if (now - (saidAt.get(what) ?? -Infinity) < ONCE_PER_MS) return;
    saidAt.set(what, now);
    log.warn(about(error), what);
  };
}
