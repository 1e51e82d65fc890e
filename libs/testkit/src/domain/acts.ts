// SPDX-License-Identifier: EUPL-1.2
import {
  acceptOverdracht,
  answerQuestion,
  askQuestion,
  changeNamedPerson,
  concludeVeiligheidsbeoordeling,
  expireOverdracht,
  giveTerugkoppeling,
  mergeCasus,
  offerOverdracht,
  passTermijn,
  postponeVeiligheidsbeoordeling,
  receiveMelding,
  recordFirstContact,
  refuseOverdracht,
  sendMelding,
  warnTermijn,
  withdrawOverdracht,
  type Actor,
  type CasusFact,
  type CasusState,
  type Decision,
  type DelayReason,
  type Ground,
  type Instant,
  type LocalDate,
  type MeldingId,
  type Moment,
  type NamedPerson,
  type Outcome,
  type OverdrachtId,
  type Party,
  type PersonChangeReason,
  type RefusalReason,
  type TermId,
  type Urgency,
  type WithdrawReason,
} from '@ketenportaal/domain';
import type { PersonKey } from '../region/people.js';
import { dayOf, on } from './moment.js';
import { actor, meldingId, overdrachtId, party, reference } from './parties.js';

/** Something that someone does to a casus: the real decision, with everything that a spec does not care about filled in. */
export interface Act {
  /** When it happens; without it an hour after what happened before. */
  readonly at?: Instant | ((casus: CasusState) => Instant | undefined);
  readonly decide: (casus: CasusState, moment: Moment) => Decision<CasusFact, string>;
}

const act = (decide: Act['decide']): Act => ({ decide });
const whoever = (who: PersonKey | Actor): Actor => (typeof who === 'string' ? actor(who) : who);

/** The same act at a moment on the wall clock in Amsterdam. */
export const at = (local: string, { decide }: Act): Act => ({ at: on(local), decide });

export interface Sending {
  readonly melding?: number;
  readonly veiligThuis?: Party | null;
  readonly acute?: boolean;
  readonly keepsOwnHelp?: boolean;
}

export const sends = (who: PersonKey | Actor, { melding = 1, veiligThuis = party('veiligThuis'), acute = false, keepsOwnHelp = true }: Sending = {}): Act =>
  act((casus, moment) => {
    const command = {
      meldingId: meldingId(melding),
      reference: reference('M', melding),
      casusReference: reference('C', melding),
      veiligThuis,
      acute,
      keepsOwnHelp,
    };
    return sendMelding(casus, command, whoever(who), moment);
  });

export interface OfMelding {
  readonly melding?: number | MeldingId;
}

const idOf = (melding: number | MeldingId = 1): MeldingId => (typeof melding === 'number' ? meldingId(melding) : melding);

export const receives = (who: PersonKey | Actor, { melding, worker }: OfMelding & { readonly worker?: NamedPerson | null } = {}): Act =>
  act((casus, moment) => {
    const by = whoever(who);
    return receiveMelding(casus, { meldingId: idOf(melding), worker: worker === undefined ? { ...by, active: true } : worker }, by, moment);
  });

export interface Merging {
  readonly melding: number;
  /** The casus that the melding opened when it was sent: `casusOf(2, sends('karim', { melding: 2 }))`. */
  readonly source: CasusState;
  readonly worker?: NamedPerson | null;
}

/** Veilig Thuis receives a melding, sent as a casus of its own, into this open casus. */
export const merges = (who: PersonKey | Actor, { source, melding, worker }: Merging): Act =>
  act((casus, moment) => {
    const by = whoever(who);
    const command = { meldingId: meldingId(melding), worker: worker === undefined ? { ...by, active: true } : worker };
    const merged = mergeCasus(source, casus, command, by, moment);
    return merged.ok ? { ok: true, facts: [merged.target] } : merged;
  });

export const concludes = (who: PersonKey | Actor, { melding, outcome = 'DIRECT_OVERDRAGEN' }: OfMelding & { readonly outcome?: Outcome } = {}): Act =>
  act((casus, moment) => concludeVeiligheidsbeoordeling(casus, { meldingId: idOf(melding), outcome }, whoever(who), moment));

export interface Postponing extends OfMelding {
  readonly reason?: DelayReason;
  readonly workingDays?: number;
}

export const postpones = (who: PersonKey | Actor, { melding, reason = 'CAPACITEIT', workingDays = 3 }: Postponing = {}): Act =>
  act((casus, moment) => postponeVeiligheidsbeoordeling(casus, { meldingId: idOf(melding), reason, workingDays }, whoever(who), moment));

export const givesTerugkoppeling = (who: PersonKey | Actor, { melding }: OfMelding = {}): Act =>
  act((casus, moment) => giveTerugkoppeling(casus, idOf(melding), whoever(who), moment));

export interface Offering {
  readonly to?: Party | null;
  readonly overdracht?: number;
  readonly ground?: Ground;
  readonly urgency?: Urgency;
  readonly familyInformed?: boolean;
}

export const offers = (who: PersonKey | Actor, offering: Offering = {}): Act =>
  act((casus, moment) => {
    const { to = party('wijkteamNoord'), overdracht = nextOverdracht(casus), ground = 'G-IK', urgency = 'GEWOON', familyInformed = true } = offering;
    return offerOverdracht(casus, { overdrachtId: overdrachtId(overdracht), receiver: to, ground, urgency, familyInformed }, whoever(who), moment);
  });

const offersSoFar = (casus: CasusState): number => (casus.status === 'open' ? casus.endedOverdrachten.length + (casus.overdracht ? 1 : 0) : 0);
const nextOverdracht = (casus: CasusState): number => offersSoFar(casus) + 1;

export interface OfOverdracht {
  /** Without it the last one offered. */
  readonly overdracht?: number;
}

const theOverdracht = (casus: CasusState, { overdracht }: OfOverdracht): OverdrachtId => overdrachtId(overdracht ?? Math.max(1, offersSoFar(casus)));

export const asks = (who: PersonKey | Actor, of: OfOverdracht = {}): Act =>
  act((casus, moment) => askQuestion(casus, { overdrachtId: theOverdracht(casus, of) }, whoever(who), moment));

/** The giving side answers the question of the receiver. */
export const replies = (who: PersonKey | Actor, of: OfOverdracht = {}): Act =>
  act((casus, moment) => answerQuestion(casus, { overdrachtId: theOverdracht(casus, of) }, whoever(who), moment));

export interface Accepting extends OfOverdracht {
  readonly holder?: NamedPerson | null;
  readonly deputy?: NamedPerson | null;
  readonly firstContactOn?: LocalDate;
}

export const accepts = (who: PersonKey | Actor, accepting: Accepting = {}): Act =>
  act((casus, moment) => {
    const by = whoever(who);
    const { holder = { ...by, active: true }, deputy = null, firstContactOn = dayOf(moment.at) } = accepting;
    return acceptOverdracht(casus, { overdrachtId: theOverdracht(casus, accepting), holder, deputy, firstContactOn }, by, moment);
  });

export interface Refusing extends OfOverdracht {
  readonly reason?: RefusalReason;
  readonly instead?: Party | null;
}

export const refuses = (who: PersonKey | Actor, refusing: Refusing = {}): Act =>
  act((casus, moment) => {
    const { reason = 'GEEN_CAPACITEIT', instead = null } = refusing;
    return refuseOverdracht(casus, { overdrachtId: theOverdracht(casus, refusing), reason, instead }, whoever(who), moment);
  });

export const withdraws = (who: PersonKey | Actor, withdrawing: OfOverdracht & { readonly reason?: WithdrawReason } = {}): Act =>
  act((casus, moment) => {
    const { reason = 'VERKEERDE_PARTIJ' } = withdrawing;
    return withdrawOverdracht(casus, { overdrachtId: theOverdracht(casus, withdrawing), reason }, whoever(who), moment);
  });

export const recordsFirstContact = (who: PersonKey | Actor, { contactOn }: { readonly contactOn?: LocalDate } = {}): Act =>
  act((casus, moment) => recordFirstContact(casus, { contactOn: contactOn ?? dayOf(moment.at) }, whoever(who), moment));

export interface Changing {
  readonly deputy?: NamedPerson | null;
  readonly reason?: PersonChangeReason;
}

/** The party names another person of its own. */
export const names = (who: PersonKey | Actor, holder: NamedPerson | null, { deputy = null, reason = 'WERKVERDELING' }: Changing = {}): Act =>
  act((casus, moment) => changeNamedPerson(casus, { holder, deputy, reason }, whoever(who), moment));

export interface OfTermijn {
  readonly melding?: number;
  readonly overdracht?: number;
}

const subjectOf = (casus: CasusState, term: TermId, { melding, overdracht }: OfTermijn): MeldingId | OverdrachtId =>
  melding === undefined && ['D-07', 'D-07b', 'D-08'].includes(term) ? theOverdracht(casus, overdracht === undefined ? {} : { overdracht }) : meldingId(melding);

const running = (casus: CasusState, term: TermId, of: OfTermijn) =>
  casus.status === 'open' ? casus.termijnen.find((owed) => owed.term === term && owed.subjectId === subjectOf(casus, term, of)) : undefined;

/** The clock: a term passes, at the moment itself unless another is given. */
export const passes = (term: TermId, of: OfTermijn = {}): Act => ({
  at: (casus) => running(casus, term, of)?.termijn.dueAt,
  decide: (casus, moment) => passTermijn(casus, { term, subjectId: subjectOf(casus, term, of) }, moment),
});

/** The clock: the next warning of a term. */
export const warns = (term: TermId, of: OfTermijn = {}): Act => ({
  at: (casus) => {
    const owed = running(casus, term, of);
    return owed?.termijn.warnAt[owed.warned];
  },
  decide: (casus, moment) => warnTermijn(casus, { term, subjectId: subjectOf(casus, term, of) }, moment),
});

/** The clock: an offer that nobody answered expires. */
export const expires = (of: OfOverdracht = {}): Act => ({
  at: (casus) => (casus.status === 'open' ? casus.overdracht?.expiresAt : undefined),
  decide: (casus, moment) => expireOverdracht(casus, theOverdracht(casus, of), moment),
});
