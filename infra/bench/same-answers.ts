// SPDX-License-Identifier: EUPL-1.2
// A comparison is only worth something when everybody gives the same answer, and leaves the same trace.
import { isDeepStrictEqual } from 'node:util';
import type { Copy } from './data/copies.js';
import type { Contender } from './reading.js';
import { ask, mintTokens } from './requests.js';
import type { Stage } from './servers.js';

async function answerOf({ question, manner, server, name }: Contender, { meldingId }: Copy, token: string): Promise<unknown> {
  const { path, body } = ask(question, manner, meldingId);
  const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${name} answered ${answer.status} to ${question}: ${text.slice(0, 600)}`);
  return JSON.parse(text);
}

async function traces(stage: Stage): Promise<number> {
  const { rows } = await stage.admin.query<{ count: string }>('select count(*) from audit_entry');
  return Number(rows[0]?.count);
}

/** Throws with the first difference. The first contender of each question is the model. */
export async function assertSameAnswers(stage: Stage, contenders: readonly Contender[], copies: readonly Copy[]): Promise<void> {
  const tokens = await mintTokens(stage.issuer);
  for (const copy of copies) {
    const models = new Map<string, unknown>();
    for (const contender of contenders) {
      const before = await traces(stage);
      const answer = await answerOf(contender, copy, tokens.get(copy.melder) ?? '');
      const left = (await traces(stage)) - before;
      if (left !== 1) throw new Error(`${contender.name} left ${left} traces for one answer to ${contender.question}.`);
      const model = models.get(contender.question);
      if (model === undefined) models.set(contender.question, answer);
      else if (!isDeepStrictEqual(model, answer)) {
        throw new Error(`${contender.name} answers ${contender.question} differently:\n${JSON.stringify(answer)}\nand not\n${JSON.stringify(model)}`);
      }
    }
  }
}
