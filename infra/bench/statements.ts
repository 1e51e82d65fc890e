// SPDX-License-Identifier: EUPL-1.2
// How many statements the database gets for one request, counted in its own log while a contender is asked a hundred times.
import { setTimeout as pause } from 'node:timers/promises';
import type { Copy } from './data/copies.js';
import type { Contender } from './reading.js';
import { ask, mintTokens } from './requests.js';
import type { Stage } from './servers.js';

const REQUESTS = 100;
/** The log is written by another process; it is complete a moment later. */
const LOG_DELAY_MS = 300;
/** The line of the API that listens sends a heartbeat; that is nobody's request. */
const STATEMENT = /\|(.*?)\|LOG: {2}(?:statement|execute [^:]*): /;
const NOT_A_REQUEST = new Set(['ketenportaal listen', 'bench', 'ketenportaal']);

/** Receives the lines of the database's log. */
export class StatementCounter {
  private count = 0;

  readonly hear = (line: string): void => {
    const [, application] = STATEMENT.exec(line) ?? [];
    if (application !== undefined && !NOT_A_REQUEST.has(application)) this.count += 1;
  };

  async during(stage: Stage, work: () => Promise<void>): Promise<number> {
    await stage.admin.query(`set application_name = 'bench'`);
    await stage.admin.query(`alter system set log_statement = 'all'`);
    await stage.admin.query(`alter system set log_line_prefix = '|%a|'`);
    await stage.admin.query('select pg_reload_conf()');
    await pause(LOG_DELAY_MS);
    this.count = 0;
    await work();
    await pause(LOG_DELAY_MS);
    const counted = this.count;
    await stage.admin.query('alter system reset all');
    await stage.admin.query('select pg_reload_conf()');
    return counted;
  }
}

/** Statements per request; begin and commit count, because each is a journey to the database. */
export async function countStatements(
  stage: Stage,
  counter: StatementCounter,
  { question, manner, server }: Contender,
  copies: readonly Copy[],
): Promise<number> {
  const tokens = await mintTokens(stage.issuer);
  const counted = await counter.during(stage, async () => {
    for (const { melder, meldingId } of copies.slice(0, REQUESTS)) {
      const { path, body } = ask(question, manner, meldingId);
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${tokens.get(melder) ?? ''}` };
      const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, { method: 'POST', headers, body });
      await answer.arrayBuffer();
    }
  });
  return counted / REQUESTS;
}
