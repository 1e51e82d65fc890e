// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '@ketenportaal/domain';
import { loadPolicy, landelijkVoorbeeld } from '@ketenportaal/policy';
import { amsterdamZone, openStore, type Store } from '@ketenportaal/store';
import type { System } from '@ketenportaal/testkit';
import { demoCasussen, type DemoCasus } from './casussen.js';
import { instantOf, principalOf, type Scene, type Thread } from './timeline.js';

interface Moment {
  readonly at: string;
  readonly act: Scene[2];
  readonly thread: Thread;
}

const inOrder = (today: LocalDate, casussen: readonly DemoCasus[]): Moment[] =>
  casussen
    .flatMap(({ scenes, thread }) => scenes.map(([day, time, act]) => ({ at: instantOf(today, day, time), act, thread })))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));

/** Plays the past of the region on its own clock, so that every date, message and lateness is a real one. */
export async function seedDemo(system: Pick<System, 'backstage' | 'databaseUrl'>): Promise<void> {
  const policies = (version: string | null) => (version === null ? landelijkVoorbeeld : loadPolicy(version));
  const app = await openStore({ url: system.databaseUrl('chain_app'), poolSize: 2, applicationName: 'ketenportaal seed', policies });
  const clock = await openStore({ url: system.databaseUrl('chain_worker'), poolSize: 2, applicationName: 'ketenportaal seed', policies });
  try {
    const now = await system.backstage.clock.now();
    const today = amsterdamZone.toLocal(now).slice(0, 10) as LocalDate;
    for (const { at, act, thread } of inOrder(today, demoCasussen)) {
      if (at >= now) continue;
      await ring(system.backstage, clock, at);
      await setClock(system.backstage, at);
      await act({ app, principal: principalOf }, thread);
    }
    await ring(system.backstage, clock, now);
    await system.backstage.clock.reset();
  } finally {
    await app.close();
    await clock.close();
  }
}

async function setClock(backstage: Store, to: string): Promise<void> {
  const from = await backstage.clock.now();
  await backstage.clock.shift(`${Date.parse(to) - Date.parse(from)} milliseconds`);
}

/** Does what the clock owed until this moment, each at its own time. */
async function ring(backstage: Store, clock: Store, until: string): Promise<void> {
  for (let [next] = await clock.alarms.horizon(until, 1); next; [next] = await clock.alarms.horizon(until, 1)) {
    await setClock(backstage, next.at > (await backstage.clock.now()) ? next.at : until);
    await clock.alarms.execute(next.key, next.version);
  }
}
