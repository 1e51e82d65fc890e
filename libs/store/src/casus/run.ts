// SPDX-License-Identifier: EUPL-1.2
import type { Actor, CasusFact, CasusState, Decision, Grant, Instant, Moment, NamedPerson, Party, Refusal } from '@ketenportaal/domain';
import type { Principal } from '../principal.js';
import type { First } from './first.js';
import type { Rows, Row } from './project.js';
import type { Replayed } from './replay.js';

export type SubjectKind = 'CASUS' | 'MELDING' | 'OVERDRACHT';

/** What a person or the clock wants to happen to a casus. */
export interface Run<Code extends string = Refusal> {
  /** The name of the mutation, as in the audit trail: `OFFER_OVERDRACHT`. */
  readonly operation: string;
  /** Null: the clock acts. */
  readonly principal: Principal | null;
  /** One intention; a retry carries the same one and gets the first answer. Null for the clock. */
  readonly requestId: string | null;
  /** Everything that makes this command the same command; kept as a hash only. */
  readonly command: unknown;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  /** The subject is new: nothing is looked up, and the casus begins with this id. */
  readonly newCasusId?: string;
  /** A second casus, locked with the first; for a merge. */
  readonly alsoCasusId?: string;
  /** Whom the command names; the directory answers inside the same transaction. */
  readonly persons?: readonly (string | null)[];
  readonly organisations?: readonly (string | null)[];
  readonly decide: (situation: Situation) => Plan<Code>;
}

/** What a decision is taken on: locked, so nothing can change before it is written. */
export interface Situation {
  readonly at: Instant;
  /** Null when the clock acts. */
  readonly actor: Actor | null;
  readonly casus: CasusState;
  readonly rows: Rows;
  readonly also: CasusState | null;
  readonly grants: readonly Grant[];
  readonly alsoGrants: readonly Grant[];
  /** With the terms of this policy version; null for those of today. */
  readonly moment: (policyVersion: string | null) => Moment;
  readonly person: (id: string | null) => NamedPerson | null;
  readonly organisation: (id: string | null) => Party | null;
}

/** Personal content that goes beside the facts, into the erasable tables (INV-33). */
export interface Texts {
  readonly melding?: readonly Row[];
  readonly feedback?: readonly Row[];
  readonly overdracht?: readonly Row[];
  readonly answer?: readonly Row[];
  readonly question?: readonly Row[];
  readonly reply?: readonly Row[];
  /** The draft that became this melding, deleted with it. */
  readonly draft?: string;
}

export type Plan<Code extends string = Refusal> =
  | {
      readonly ok: true;
      readonly id: string;
      /** For the casus, then for the second one. */
      readonly facts: readonly CasusFact[];
      readonly alsoFacts?: readonly CasusFact[];
      readonly texts?: Texts;
    }
  | { readonly ok: false; readonly refusal: Code };

export type Answer<Code extends string = Refusal> =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly refusal: Code; readonly first?: First };

/** What the database gives at the start of a run. */
export interface Begun {
  readonly earlier?: { readonly same: boolean; readonly answer: { readonly ok: true; readonly id: string } };
  readonly actor: Actor | null;
  readonly casussen: readonly { readonly casusId: string; readonly facts: readonly unknown[] }[] | null;
  readonly persons: readonly NamedPerson[];
  readonly organisations: readonly Party[];
  readonly at: Instant;
}

export interface Loaded {
  readonly casus: Replayed;
  readonly also: Replayed | null;
}

/** The decision of the core as a plan; texts are written only when it says yes. */
export const planOf = <Code extends string>(decision: Decision<CasusFact, Code>, id: string, texts: Texts = {}): Plan<Code> =>
  decision.ok ? { ok: true, id, facts: decision.facts, texts } : decision;

export const no = <Code extends string>(refusal: Code): { readonly ok: false; readonly refusal: Code } => ({ ok: false, refusal });
