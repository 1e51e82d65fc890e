// SPDX-License-Identifier: EUPL-1.2
import {
  assertInvariants,
  evolve,
  noCasus,
  type CasusFact,
  type CasusId,
  type CasusState,
  type Decision,
  type FactType,
  type Instant,
} from '@ketenportaal/domain';
import type { Act } from './acts.js';
import { hoursLater, momentAt, on } from './moment.js';
import { casusId } from './parties.js';

/** What happened so far: acts are decided for real, facts are taken as they are. */
export interface Ledger {
  readonly casus: CasusState;
  readonly facts: readonly CasusFact[];
  /** The moment of the last fact. */
  readonly at: Instant;
}

const MONDAY_MORNING = on('2026-03-02 08:00');

/** Done by someone, or remembered as a fact. */
export type Happening = Act | CasusFact;

/** A casus after these acts and facts. An act that is refused here is a mistake in the spec. */
export const play = (...history: readonly Happening[]): Ledger => playIn(casusId(), ...history);

/** The same for another casus than the one that a spec is about. */
export function playIn(casus: CasusId, ...history: readonly Happening[]): Ledger {
  const nothing: Ledger = { casus: noCasus(casus), facts: [], at: MONDAY_MORNING };
  return history.reduce<Ledger>((ledger, next) => {
    if ('type' in next) return remember(ledger, [next]);
    const decision = decide(ledger, next);
    if (!decision.ok) throw new Error(`what is given was refused: ${decision.refusal} (after ${ledger.facts.map(({ type }) => type).join(', ')})`);
    return remember(ledger, decision.facts);
  }, nothing);
}

/** The casus that a melding opened when it was sent, before Veilig Thuis merges it into another. */
export const casusOf = (number: number, ...history: readonly Happening[]): CasusState => playIn(casusId(number), ...history).casus;

function decide(ledger: Ledger, act: Act): Decision<CasusFact, string> {
  const at = (typeof act.at === 'function' ? act.at(ledger.casus) : act.at) ?? hoursLater(ledger.at, 1);
  return act.decide(frozen(ledger.casus), momentAt(at));
}

const remember = (ledger: Ledger, facts: readonly CasusFact[]): Ledger =>
  facts.reduce<Ledger>((known, fact) => {
    const casus = evolve(frozen(known.casus), frozen(fact));
    assertInvariants(casus);
    return { casus, facts: [...known.facts, fact], at: fact.at };
  }, ledger);

/** Nothing that was decided or remembered may be changed afterwards; a change throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** A fact, by its type and as much of it as the spec is about. */
export type ExpectedFact = { readonly type: FactType } & Readonly<Record<string, unknown>>;

export interface Given extends Ledger {
  when(act: Act): { then(...expected: readonly [refusal: string] | readonly ExpectedFact[]): Ledger };
}

/** Given what happened, when someone acts, then these facts follow, or the one reason why not. Answers with what is known afterwards. */
export function given(...history: readonly Happening[]): Given {
  const ledger = play(...history);
  return {
    ...ledger,
    when(act) {
      const decision = decide(ledger, act);
      return {
        then(...expected) {
          if (typeof expected[0] === 'string') expect(decision).toEqual({ ok: false, refusal: expected[0] });
          else expect(decision).toMatchObject({ ok: true, facts: expected });
          return decision.ok ? remember(ledger, decision.facts) : ledger;
        },
      };
    },
  };
}
