// SPDX-License-Identifier: EUPL-1.2
import { organisations, people, type OrganisationKey, type PersonKey, type System } from '@ketenportaal/testkit';
import { logIn, Refused, type Player } from './player.js';

export interface Card {
  readonly organisation: { readonly name: string };
  readonly person: { readonly name: string };
  readonly since: string;
  readonly now: string;
  readonly withOrganisation: { readonly name: string } | null;
  readonly veiligThuisHandles: boolean;
  readonly termijn: { readonly term: string; readonly dueOn: string; readonly late: boolean } | null;
}

export interface MeldingSeen {
  readonly id: string;
  readonly reference: string;
  readonly card: Card;
  readonly steps: readonly { readonly step: string; readonly at: string; readonly organisation: { readonly name: string } | null }[];
}

export const CARD = 'organisation { name } person { name } since now withOrganisation { name } veiligThuisHandles termijn { term dueOn late }';
const MELDING = `query Melding($id: ID!) { melding(id: $id) { id reference card { ${CARD} } steps { step at organisation { name } } } }`;

/** What a story has to tell with: people who act, a card that is read through the API, and expectations that can fail. */
export interface Stage {
  readonly system: System;
  player(key: PersonKey): Promise<Player>;
  /** Prints `persona: act -> houder party/person sinds ISO`, the holder as this melder reads it. */
  tell(who: PersonKey, act: string, meldingId: string, reader: PersonKey): Promise<MeldingSeen>;
  melding(reader: PersonKey, meldingId: string): Promise<MeldingSeen>;
  expect(sentence: string, holds: boolean): void;
  expectHolder(seen: MeldingSeen, organisation: OrganisationKey, person: PersonKey): void;
  expectRefusal(act: Promise<unknown>, code: string): Promise<void>;
  /** Moves the database clock of this system on. */
  later(by: string): Promise<void>;
  /** Tries until it is so, or fails with the sentence. */
  eventually(sentence: string, holds: () => Promise<boolean>): Promise<void>;
}

export class StoryBroken extends Error {}

const EVENTUALLY_MS = 20_000;

export function openStage(system: System, print: (line: string) => void): Stage {
  const players = new Map<PersonKey, Promise<Player>>();
  const player = (key: PersonKey): Promise<Player> => {
    const known = players.get(key) ?? logIn(system, key);
    players.set(key, known);
    return known;
  };
  const expect = (sentence: string, holds: boolean): void => {
    if (!holds) throw new StoryBroken(`not so: ${sentence}`);
  };
  const melding = async (reader: PersonKey, meldingId: string): Promise<MeldingSeen> => {
    const { melding: seen } = await (await player(reader)).ask<{ melding: MeldingSeen | null }>(MELDING, { id: meldingId });
    if (!seen) throw new StoryBroken(`${people[reader].name} does not see the own melding`);
    return seen;
  };
  return {
    system,
    player,
    expect,
    melding,
    async tell(who, act, meldingId, reader) {
      const seen = await melding(reader, meldingId);
      print(`  ${people[who].name}: ${act} -> houder ${seen.card.organisation.name}/${seen.card.person.name} sinds ${seen.card.since}`);
      return seen;
    },
    expectHolder({ card }, organisation, person) {
      const read = `${card.organisation.name}/${card.person.name}`;
      expect(`${read} is ${organisations[organisation].name}/${people[person].name}`, read === `${organisations[organisation].name}/${people[person].name}`);
    },
    async expectRefusal(act, code) {
      const refusal = await act.then(
        () => null,
        (error: unknown) => error,
      );
      expect(
        `the protocol refuses with ${code} (${refusal instanceof Error ? refusal.message : 'it did not refuse'})`,
        refusal instanceof Refused && refusal.code === code,
      );
    },
    later: (by) => system.backstage.clock.shift(by),
    async eventually(sentence, holds) {
      for (const start = Date.now(); Date.now() - start < EVENTUALLY_MS; await new Promise((again) => setTimeout(again, 200))) {
        if (await holds()) return;
      }
      throw new StoryBroken(`not so after ${EVENTUALLY_MS / 1000} s: ${sentence}`);
    },
  };
}
