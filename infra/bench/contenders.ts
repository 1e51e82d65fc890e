// SPDX-License-Identifier: EUPL-1.2
import type { Contender } from './reading.js';
import type { Server, Stage } from './servers.js';

export interface Contenders {
  readonly all: readonly Contender[];
  readonly list: Readonly<Record<'ours' | 'limit' | 'usual' | 'another' | 'withoutRls', Contender>>;
  readonly card: Readonly<Record<'ours' | 'limit' | 'usual', Contender>>;
  readonly api: Server;
}

export async function startContenders(stage: Stage): Promise<Contenders> {
  const api = await stage.startApi();
  const limit = await stage.start('limit', 'limit/server.ts', { DATABASE_URL: stage.url('chain_app') });
  const usual = await stage.start('usual', 'usual/main.ts', { DATABASE_URL: stage.url('bench_usual') });
  const list: Contenders['list'] = {
    ours: { name: 'API, registered operation', question: 'mijnMeldingen', manner: 'registered', server: api },
    limit: { name: 'limit: node:http + pg', question: 'mijnMeldingen', manner: 'bare', server: limit },
    usual: { name: 'usual: Nest, TypeORM, DataLoader', question: 'mijnMeldingen', manner: 'text', server: usual },
    another: { name: 'API, any other document', question: 'mijnMeldingen', manner: 'another document', server: api },
    withoutRls: {
      name: 'limit without row-level security',
      question: 'mijnMeldingen',
      manner: 'bare',
      server: limit,
      before: 'alter table melder_card disable row level security',
      after: 'alter table melder_card enable row level security',
    },
  };
  const card: Contenders['card'] = {
    ours: { ...list.ours, question: 'whoIsResponsible' },
    limit: { ...list.limit, question: 'whoIsResponsible' },
    usual: { ...list.usual, question: 'whoIsResponsible' },
  };
  return { all: [...Object.values(list), ...Object.values(card)], list, card, api };
}
