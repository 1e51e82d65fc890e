// SPDX-License-Identifier: EUPL-1.2
// A handful of casussen in every state, played through the store on several days; the other thousands are copies of these.
import { randomUUID } from 'node:crypto';
import { organisations, people } from '@ketenportaal/testkit';
import type { Answer, Store } from '@ketenportaal/store';
import type pg from 'pg';
import { melders, principalOf, professional, type Melder } from './region.js';

export interface Template {
  readonly casusId: string;
  /** An overdracht waits for an answer in every copy. */
  readonly offered: boolean;
  readonly melder: Melder;
}

interface Stage {
  readonly store: Store;
  readonly casusOf: (meldingId: string) => Promise<string>;
  readonly overdrachtOf: (casusId: string) => Promise<string>;
  readonly today: () => Promise<string>;
}

const ok = (answer: Answer): string => {
  if (!answer.ok) throw new Error(`A template was refused: ${answer.refusal}`);
  return answer.id;
};

const marijke = principalOf(professional('marijke'));
const samira = principalOf(professional('samira'));
const requestId = randomUUID;

async function send({ store }: Stage, melder: Melder): Promise<string> {
  const text = { about: 'Een kind uit groep 5', concern: 'Wij maken ons zorgen over de veiligheid thuis.', ownHelp: 'Wekelijks een gesprek op school' };
  return ok(
    await store.melding.send(principalOf(melder.persona), {
      ...text,
      requestId: requestId(),
      veiligThuisId: organisations.veiligThuis.id,
      acute: false,
      keepsOwnHelp: true,
    }),
  );
}

async function receive(stage: Stage, melder: Melder): Promise<string> {
  const meldingId = await send(stage, melder);
  ok(await stage.store.melding.receive(marijke, { requestId: requestId(), meldingId, workerId: people.marijke.id }));
  return meldingId;
}

async function conclude(stage: Stage, melder: Melder): Promise<string> {
  const meldingId = await receive(stage, melder);
  ok(await stage.store.melding.conclude(marijke, { requestId: requestId(), meldingId, outcome: 'DIRECT_OVERDRAGEN' }));
  return meldingId;
}

async function offer(stage: Stage, melder: Melder): Promise<string> {
  const casusId = await stage.casusOf(await conclude(stage, melder));
  const written = { household: 'Moeder en twee kinderen', municipality: 'Rietwijk', whyThisParty: 'Het gezin woont in uw wijk', asked: 'Zicht op veiligheid' };
  const terms = { ground: 'G-TM', urgency: 'GEWOON', familyInformed: true } as const;
  ok(await stage.store.overdracht.offer(marijke, { ...written, ...terms, requestId: requestId(), casusId, receiverId: organisations.wijkteamNoord.id }));
  return casusId;
}

async function accept(stage: Stage, melder: Melder): Promise<string> {
  const casusId = await offer(stage, melder);
  const overdrachtId = await stage.overdrachtOf(casusId);
  ok(await stage.store.overdracht.accept(samira, { requestId: requestId(), overdrachtId, holderId: people.samira.id, firstContactOn: await stage.today() }));
  return casusId;
}

async function refuse(stage: Stage, melder: Melder): Promise<string> {
  const casusId = await offer(stage, melder);
  const overdrachtId = await stage.overdrachtOf(casusId);
  const refusal = { reason: 'GEEN_CAPACITEIT', text: 'Onze wachtlijst is vol', insteadOrganisationId: organisations.gi.id } as const;
  ok(await stage.store.overdracht.refuse(samira, { requestId: requestId(), overdrachtId, ...refusal }));
  return casusId;
}

const stageOf = (store: Store, admin: pg.Client): Stage => {
  const one = async (sql: string, ...values: readonly string[]): Promise<string> => {
    const { rows } = await admin.query<{ found: string }>(sql, [...values]);
    if (!rows[0]) throw new Error(`Nothing was found by: ${sql}`);
    return rows[0].found;
  };
  return {
    store,
    casusOf: (meldingId) => one('select casus_id as found from melding where id = $1', meldingId),
    overdrachtOf: (casusId) => one('select id as found from overdracht where casus_id = $1 order by offered_at desc limit 1', casusId),
    today: () => one(`select to_char(chain_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as found`),
  };
};

/** Plays the templates, the oldest first; the clock is where it belongs again afterwards. `store` is chain_app's. */
export async function playTemplates(store: Store, backstage: Store, admin: pg.Client): Promise<readonly Template[]> {
  const stage = stageOf(store, admin);
  const melder = melders[0];
  if (!melder) throw new Error('There is no melder.');
  const sent = async (): Promise<string> => stage.casusOf(await send(stage, melder));
  const received = async (): Promise<string> => stage.casusOf(await receive(stage, melder));
  const concluded = async (): Promise<string> => stage.casusOf(await conclude(stage, melder));
  const played = (play: (stage: Stage, melder: Melder) => Promise<string>) => (): Promise<string> => play(stage, melder);
  const script: readonly (readonly [daysAgo: number, play: () => Promise<string>, offered?: boolean])[] = [
    [21, played(accept)],
    [16, played(refuse)],
    [13, concluded],
    [9, played(accept)],
    [6, received],
    [3, played(accept)],
    [2, played(offer), true],
    [1, played(offer), true],
    [1, sent],
    [0, played(offer), true],
  ];
  const templates: Template[] = [];
  for (const [daysAgo, play, offered = false] of script) {
    await backstage.clock.reset();
    if (daysAgo > 0) await backstage.clock.shift(`-${daysAgo} days`);
    templates.push({ casusId: await play(), offered, melder });
  }
  await backstage.clock.reset();
  return templates;
}
