// SPDX-License-Identifier: EUPL-1.2
import { CHAIN_RULES, inspect, type Sql } from './oracle.js';
import type { Offered } from './stand.js';

/** What one of two racers was answered. */
export interface Said {
  readonly ok: boolean;
  readonly requestId: string;
  readonly refusal?: string;
  readonly first?: { readonly at: string; readonly personId: string | null } | undefined;
}

export interface Round extends Offered {
  readonly said: readonly [Said, Said];
}

/** The judge looks at the answers and at the rows; it does not know who wrote them, nor how. */
export interface Verdict {
  readonly rounds: number;
  /** Both were answered yes. */
  readonly bothWon: number;
  /** Both were answered no. */
  readonly noneWon: number;
  /** A casus whose rows give it no holder, two, or one that came by nothing. */
  readonly brokenChains: number;
  /** Who lost and was not told what had happened, when, and by whom. */
  readonly untold: number;
}

interface End {
  readonly id: string;
  readonly at: string | null;
  readonly person: string | null;
}

export async function judge(sql: Sql, rounds: readonly Round[]): Promise<Verdict> {
  const ends = new Map((await sql<End>('select id, iso(ended_at) as at, ended_by_person_id as person from overdracht')).map((end) => [end.id, end]));
  const broken = new Set((await inspect(sql, CHAIN_RULES)).map(({ casusId }) => casusId));
  const won = (round: Round): number => round.said.filter(({ ok }) => ok).length;
  const isTold = ({ said, overdrachtId }: Round): boolean => {
    const end = ends.get(overdrachtId);
    return said.every(({ ok, first }) => ok || (first !== undefined && first.at === end?.at && first.personId === end.person));
  };
  return {
    rounds: rounds.length,
    bothWon: rounds.filter((round) => won(round) === 2).length,
    noneWon: rounds.filter((round) => won(round) === 0).length,
    brokenChains: rounds.filter(({ casusId }) => broken.has(casusId)).length,
    untold: rounds.filter((round) => !isTold(round)).length,
  };
}

export const FAIR = { bothWon: 0, noneWon: 0, brokenChains: 0, untold: 0 };

type Racer = (offered: Offered) => Promise<Said>;

/** Enough to keep two processors and the database busy; each lane is one race of two. */
const LANES = 4;

/** Both stand ready on a connection of their own and are released in the same instant; four races go on side by side. */
export async function race(crowd: readonly Offered[], one: Racer, other: Racer): Promise<readonly Round[]> {
  const rounds: Round[] = [];
  const waiting = crowd.values();
  const lane = async (): Promise<void> => {
    for (const offered of waiting) {
      // Who is called first changes, so that neither is always a few microseconds ahead.
      const swapped = rounds.length % 2 === 1;
      const [left, right] = swapped ? [other, one] : [one, other];
      const [first, second] = await Promise.all([left(offered), right(offered)]);
      rounds.push({ ...offered, said: swapped ? [second, first] : [first, second] });
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return rounds;
}

/** Notes of every attempt when its transaction began and when it wrote its trace, the last thing before it ends. */
export async function watchAttempts(sql: Sql): Promise<void> {
  await sql('create table attempt (request_id uuid, began timestamptz not null, wrote timestamptz not null)');
  await sql(`create function note_attempt() returns trigger language plpgsql security definer as $$
    begin insert into public.attempt values (new.request_id, transaction_timestamp(), clock_timestamp()); return new; end $$`);
  await sql('create trigger note_attempt after insert on audit_entry for each row execute function note_attempt()');
}

/** In how many races the loser had begun before the winner was done: those that could have gone wrong. */
export async function countOverlaps(sql: Sql, rounds: readonly Round[]): Promise<number> {
  const loser = rounds.map(({ said }) => said.find(({ ok }) => !ok)?.requestId ?? null);
  const winner = rounds.map(({ said }) => said.find(({ ok }) => ok)?.requestId ?? null);
  const [row] = await sql<{ overlaps: number }>(
    `select count(*)::int as overlaps from unnest($1::uuid[], $2::uuid[]) as r(loser, winner)
     join attempt l on l.request_id = r.loser join attempt w on w.request_id = r.winner where l.began < w.wrote`,
    [loser, winner],
  );
  return row?.overlaps ?? 0;
}
