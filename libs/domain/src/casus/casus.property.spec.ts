// SPDX-License-Identifier: EUPL-1.2
import {
  casusId,
  dayOf,
  minutesLater,
  meldingId,
  momentAt,
  on,
  organisationId,
  overdrachtId,
  party,
  reference,
  core,
  EVERYONE,
  RECEIVERS,
  SCHOOLS,
  VEILIG_THUIS,
  type Core,
  PLANTED,
} from '@ketenportaal/testkit/domain';
import fc from 'fast-check';
import type { Actor } from '../access/roles.js';
import type { Decision, Moment } from '../decision.js';
import type { CasusId, MeldingId } from '../ids.js';
import { whoIsTold, type Told } from '../notification/index.js';
import { alarms, type Alarm } from './alarms.js';
import { evolve, fold } from './evolve.js';
import type { CasusFact, FactOf } from './facts.js';
import { accessGrants, type Grant } from './grants.js';
import { assertInvariants } from './invariants.js';
import { findMelding, noCasus, type CasusState, type MeldingInCasus, type OpenCasus } from './state.js';

// Schools, Veilig Thuis, three wijkteams and a GI do whatever comes into their heads, the right people or the wrong ones, while the clock
// runs, sleeps and catches up. The sentences of the dossier hold after every fact.

const WHAT = [
  'send',
  'receive',
  'merge',
  'conclude',
  'postpone',
  'feedback',
  'offer',
  'accept',
  'refuse',
  'withdraw',
  'contact',
  'person',
  'ask',
  'reply',
  'clock',
  'sleep',
] as const;

/** A plan; who and what it is about is chosen from what exists when it is carried out. */
interface Plan {
  readonly what: (typeof WHAT)[number];
  /** Mostly someone of the party whose turn it is; sometimes anyone. */
  readonly anyone: boolean;
  readonly who: number;
  readonly other: number;
  readonly about: number;
  readonly acute: boolean;
  readonly minutes: number;
}

const plan: fc.Arbitrary<Plan> = fc.record({
  what: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...WHAT) },
    { weight: 3, arbitrary: fc.constantFrom('offer', 'accept', 'conclude', 'receive', 'merge') },
    { weight: 2, arbitrary: fc.constantFrom('offer', 'ask', 'reply') },
  ),
  anyone: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  who: fc.nat(20),
  other: fc.nat(20),
  about: fc.nat(20),
  acute: fc.boolean(),
  minutes: fc.integer({ min: 1, max: 2000 }),
});

interface Casus {
  readonly state: CasusState;
  readonly facts: readonly CasusFact[];
}

const pick = <T>(from: readonly T[], index: number): T | undefined => from[index % Math.max(1, from.length)];
const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};

function must(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Error(sentence);
}

/** The region while it is played; it checks itself after every fact. */
class Region {
  readonly casussen = new Map<CasusId, Casus>();
  readonly #late = new Map<string, Alarm['at']>();
  #at = on('2026-03-02 08:00');
  #sent = 0;
  #offered = 0;
  said = { yes: 0, no: 0 };

  constructor(private readonly decide: Core) {}

  carryOut(next: Plan): void {
    this.#at = minutesLater(this.#at, next.minutes);
    if (next.what === 'sleep') return;
    if (next.what === 'clock') for (const [id, { state }] of this.casussen) for (const alarm of alarms(state)) this.ring(id, alarm);
    if (next.what === 'send') this.send(next);
    const id = pick([...this.casussen.keys()], next.about);
    if (!id) return;
    if (next.what === 'merge') return this.merge(id, next);
    const { state } = this.casussen.get(id)!;
    if (state.status === 'open') this.learn(id, this.answerTo(state, next), this.byFor(state, next));
  }

  private answerTo(state: OpenCasus, next: Plan): Decision<CasusFact, string> | null {
    const by = this.byFor(state, next);
    const { decide } = this;
    const { meldingId: about } = pick(state.meldingen, next.other)!;
    const asked = state.overdracht?.overdrachtId ?? state.endedOverdrachten.at(-1)?.overdrachtId ?? overdrachtId(0);
    const colleague = (index: number) => ({
      ...pick(
        EVERYONE.filter(({ organisationId: works }) => next.anyone || works === by.organisationId),
        index,
      )!,
      active: next.who !== 13,
    });
    const moment = this.moment(state);
    switch (next.what) {
      case 'receive':
        return decide.receiveMelding(state, { meldingId: about, worker: colleague(next.other) }, by, moment);
      case 'conclude':
        return decide.concludeVeiligheidsbeoordeling(state, { meldingId: about, outcome: 'DIRECT_OVERDRAGEN' }, by, moment);
      case 'postpone':
        return decide.postponeVeiligheidsbeoordeling(state, { meldingId: about, reason: 'CAPACITEIT', workingDays: next.other }, by, moment);
      case 'feedback':
        return decide.giveTerugkoppeling(state, about, by, moment);
      case 'offer': {
        const command = { overdrachtId: overdrachtId(++this.#offered), receiver: pick(RECEIVERS, next.other)!, ground: 'G-IK', familyInformed: true } as const;
        return decide.offerOverdracht(state, { ...command, urgency: next.acute ? 'ACUUT' : 'GEWOON' }, by, moment);
      }
      case 'accept': {
        const deputy = next.acute ? colleague(next.other + 1) : null;
        return decide.acceptOverdracht(state, { overdrachtId: asked, holder: colleague(next.other), deputy, firstContactOn: dayOf(moment.at) }, by, moment);
      }
      case 'refuse':
        return decide.refuseOverdracht(state, { overdrachtId: asked, reason: 'GEEN_CAPACITEIT', instead: pick(RECEIVERS, next.other) ?? null }, by, moment);
      case 'withdraw':
        return decide.withdrawOverdracht(state, { overdrachtId: asked, reason: 'FOUT_GEMAAKT' }, by, moment);
      case 'ask':
        return decide.askQuestion(state, { overdrachtId: asked }, by, moment);
      case 'reply':
        return decide.answerQuestion(state, { overdrachtId: asked }, by, moment);
      case 'contact':
        return decide.recordFirstContact(state, { contactOn: dayOf(moment.at) }, by, moment);
      case 'person': {
        const deputy = next.acute ? colleague(next.other + 1) : null;
        return decide.changeNamedPerson(state, { holder: colleague(next.other), deputy, reason: 'AFWEZIG' }, by, moment);
      }
      case 'send':
      case 'merge':
      case 'clock':
      case 'sleep':
        return null;
    }
  }

  /** Someone of the party whose turn it is, or anyone. */
  private byFor(state: OpenCasus, { what, anyone, who }: Plan): Actor {
    const turn = ['accept', 'refuse', 'ask'].includes(what)
      ? state.overdracht?.receiver
      : ['offer', 'withdraw', 'contact', 'person', 'reply'].includes(what)
        ? state.holder.organisationId
        : organisationId('veiligThuis');
    const turns = EVERYONE.filter((one) => one.organisationId === turn);
    return pick(anyone || turns.length === 0 ? EVERYONE : turns, who)!;
  }

  private send({ who, anyone, acute }: Plan): void {
    const number = ++this.#sent;
    const id = casusId(number);
    const by = pick(anyone ? EVERYONE : SCHOOLS, who)!;
    const command = {
      meldingId: meldingId(number),
      reference: reference('M', number),
      casusReference: reference('C', number),
      veiligThuis: party('veiligThuis'),
      acute,
      keepsOwnHelp: acute,
    };
    this.casussen.set(id, { state: noCasus(id), facts: [] });
    this.learn(id, this.decide.sendMelding(noCasus(id), command, by, momentAt(this.#at)), by);
    if (this.casussen.get(id)!.facts.length === 0) this.casussen.delete(id);
  }

  private merge(into: CasusId, { other, who, anyone }: Plan): void {
    const waiting = [...this.casussen.values()].filter(({ state }) => state.status === 'open' && state.meldingen.some(({ received }) => !received));
    const source = pick(waiting, other)?.state;
    const target = this.casussen.get(into)!.state;
    if (source?.status !== 'open') return;
    const by = pick(anyone ? EVERYONE : VEILIG_THUIS, who)!;
    const about = source.meldingen[0]!.meldingId;
    const at = [this.moment(source).at, this.moment(target).at].sort().at(-1)!;
    const merged = this.decide.mergeCasus(frozen(source), frozen(target), { meldingId: about, worker: { ...by, active: true } }, by, momentAt(at));
    this.learn(source.casusId, merged.ok ? { ok: true, facts: [merged.source] } : merged, by);
    if (merged.ok) this.learn(into, { ok: true, facts: [merged.target] }, by);
  }

  private ring(id: CasusId, { kind, term, subjectId }: Alarm): void {
    const { state } = this.casussen.get(id)!;
    const moment = this.moment(state);
    if (kind === 'EXPIRE') this.learn(id, this.decide.expireOverdracht(state, subjectId as never, moment), null);
    else this.learn(id, (kind === 'WARN' ? this.decide.warnTermijn : this.decide.passTermijn)(state, { term, subjectId }, moment), null);
  }

  /** Casus time never stands still. */
  private moment(state: CasusState): Moment {
    const last = this.casussen.get(state.casusId)?.facts.at(-1)?.at ?? this.#at;
    if (last >= this.#at) this.#at = minutesLater(last, 1);
    return momentAt(this.#at);
  }

  private learn(id: CasusId, decision: Decision<CasusFact, string> | null, by: Actor | null): void {
    if (!decision) return;
    if (!decision.ok) {
      this.said.no++;
      must(Object.keys(decision).join() === 'ok,refusal', 'a refusal carries nothing that could change a casus');
      return;
    }
    this.said.yes++;
    for (const fact of decision.facts) {
      const before = this.casussen.get(id)!;
      const after: Casus = { state: this.decide.evolve(frozen(before.state), frozen(fact)), facts: [...before.facts, fact] };
      assertInvariants(after.state);
      this.holderMovedByRight(before.state, fact, after.state, by);
      this.oneOfferAtMost(after);
      this.oneQuestionThatStopsNothing(before.state, fact, after);
      this.lateStaysVisible(fact, after.state);
      this.meldersSeeTheirOwn(before.state, fact, after.state);
      everyMessageOpens(whoIsTold(before.state, fact, after.state), fact, after.state);
      this.casussen.set(id, after);
    }
  }

  /** INV-02, INV-03: told from the facts and from who acted, not from what the decision thought. */
  private holderMovedByRight(before: CasusState, fact: CasusFact, after: CasusState, by: Actor | null): void {
    if (after.status !== 'open') return;
    const was = before.status === 'open' ? before.holder : null;
    if (JSON.stringify(was) === JSON.stringify(after.holder)) return;
    const { organisationId: party, personId } = after.holder;
    must(by !== null, 'INV-02: the clock never moves the holder');
    must(after.holder.since === fact.at, 'INV-01: a holder holds from the fact that says so');
    if (fact.type === 'MeldingSent') must(party === by.organisationId && personId === by.personId, 'INV-03: who sends holds');
    else if (fact.type === 'MeldingReceived')
      must(!fact.mergedFrom && party === organisationId('veiligThuis') && by.organisationId === party, 'INV-03: Veilig Thuis holds from receipt');
    else if (fact.type === 'NamedPersonChanged') {
      must(was?.organisationId === party && by.organisationId === party, 'INV-02: a party names another person of its own, and nobody else does');
      must(
        EVERYONE.some((one) => one.personId === personId && one.organisationId === party),
        'INV-04: who is named is of the holding party',
      );
      const acts = by.personId === was.personId || by.personId === was.deputy || by.roles.includes('TEAMLEIDER');
      must(acts && personId !== was.personId, 'T-OVD-14: the holder, the deputy or the teamleider names another');
    } else {
      must(fact.type === 'OverdrachtAccepted', `INV-02: ${fact.type} moved the holder`);
      const asked = before.status === 'open' ? before.overdracht?.receiver : undefined;
      must(asked === by.organisationId && by.roles.includes('ACCEPTANT') && party === asked, 'INV-02: only the receiver takes over');
    }
  }

  /** INV-05, counted over the facts. */
  private oneOfferAtMost({ facts }: Casus): void {
    const open = facts.reduce((count, { type }) => {
      if (type === 'OverdrachtOffered') return count + 1;
      return ['OverdrachtAccepted', 'OverdrachtRefused', 'OverdrachtWithdrawn', 'OverdrachtExpired'].includes(type) ? count - 1 : count;
    }, 0);
    must(open === 0 || open === 1, 'INV-05: one overdracht is open at most');
  }

  /** T-OVD-02: the receiver asks once about an offer, and asking or answering changes no other date, no holder and nothing for a melder. */
  private oneQuestionThatStopsNothing(before: CasusState, fact: CasusFact, { state, facts }: Casus): void {
    if ((fact.type !== 'QuestionAsked' && fact.type !== 'QuestionAnswered') || before.status !== 'open' || state.status !== 'open') return;
    must(facts.filter((one) => one.type === fact.type && one.overdrachtId === fact.overdrachtId).length === 1, 'T-OVD-02: one question, one answer');
    const others = (casus: OpenCasus) => JSON.stringify(casus.termijnen.filter(({ term }) => term !== 'D-07b'));
    must(others(before) === others(state), 'T-OVD-02: a question does not stop the clock');
    must(this.decide.melderSteps(before, fact, state).length === 0, 'T-OVD-02: a melder is told nothing of a question');
    must(
      state.meldingen.every(
        (melding, i) => JSON.stringify(this.decide.melderCard(state, melding)) === JSON.stringify(this.decide.melderCard(before, before.meldingen[i]!)),
      ),
      'T-OVD-02: a question changes nothing on the card of a melder',
    );
  }

  /** INV-14: a date that passed is on the casus, and first on the melder's card when it is his, until it is met or replaced. */
  private lateStaysVisible(fact: CasusFact, after: CasusState): void {
    for (const key of metBy(fact)) this.#late.delete(key);
    if (after.status !== 'open') return;
    if (fact.type === 'OverdrachtAccepted') for (const owed of this.#late.keys()) if (owed.startsWith(`D-08 ${after.casusId}`)) this.#late.delete(owed);
    if (fact.type === 'TermijnPassed') this.#late.set(fact.term === 'D-08' ? `D-08 ${after.casusId}` : `${fact.term} ${fact.subjectId}`, fact.at);
    if (fact.type === 'FirstContactRecorded') this.#late.delete(`D-08 ${after.casusId}`);
    for (const { term, subjectId, termijn, passed } of after.termijnen) {
      const late = this.#late.has(term === 'D-08' ? `D-08 ${after.casusId}` : `${term} ${subjectId}`);
      must(late === passed, `INV-14: ${term} is shown as passed exactly when it has`);
      const melding = findMelding(after, subjectId as MeldingId);
      if (melding && passed) must((this.decide.melderCard(after, melding).dueAt ?? '9') <= termijn.dueAt, `INV-14: the melder sees that ${term} has passed`);
    }
    const own = [...this.#late.keys()].filter((key) => after.meldingen.some(({ meldingId: about }) => key.endsWith(about)));
    must(
      own.every((key) => after.termijnen.some(({ term, subjectId }) => `${term} ${subjectId}` === key)),
      'INV-14: what is late stays owed',
    );
  }

  /** INV-15: until the own outcome a card names the own school or Veilig Thuis only, from own moments; a step names Veilig Thuis only. */
  private meldersSeeTheirOwn(before: CasusState, fact: CasusFact, after: CasusState): void {
    if (after.status !== 'open') return;
    const steps = this.decide.melderSteps(before, fact, after);
    for (const melding of after.meldingen) {
      const concluded = fact.type !== 'VeiligheidsbeoordelingConcluded' && melding.concluded;
      const own = steps.filter(({ meldingId: about }) => about === melding.meldingId);
      if (fact.type === 'TermijnPassed' && fact.subjectId === melding.meldingId)
        must(own.length === 1, 'INV-14: a melder is told of each own date that passes');
      if (!concluded && !melding.concluded)
        must(
          own.every((step) => step.organisationId === melding.veiligThuis),
          'INV-15: a step names Veilig Thuis until the outcome',
        );
      this.cardIsOwn(this.decide.melderCard(after, melding), melding);
    }
  }

  private cardIsOwn(card: ReturnType<Core['melderCard']>, { melder, received, handler, concluded, veiligThuis, sentAt }: MeldingInCasus): void {
    must(card.since >= (received?.at ?? sentAt), 'INV-15: no holder before the own receipt');
    if (concluded) return;
    must(card.organisationId === (received ? veiligThuis : melder.organisationId), 'INV-15: the own school until receipt, Veilig Thuis until the outcome');
    must(card.since === (handler?.since ?? sentAt) && card.withOrganisationId === null, 'INV-15: nothing of another party before the outcome');
  }

  /** At the end: replay gives the same, time went forward, and each repeat melding looked like a first one. */
  checkHistory(): void {
    for (const [id, { state, facts }] of this.casussen) {
      expect(fold(id, facts)).toEqual(state);
      must(
        facts.every(({ at }, i) => i === 0 || at > facts[i - 1]!.at),
        'casus time goes forward',
      );
      if (state.status === 'open') for (const melding of state.meldingen) if (melding.received?.merged) this.looksLikeAFirst(melding, facts);
    }
    const meldingen = [...this.casussen.values()].flatMap(({ state }) => (state.status === 'open' ? state.meldingen.map(({ meldingId: about }) => about) : []));
    must(new Set(meldingen).size === this.#sentForReal() && meldingen.length === this.#sentForReal(), 'every melding is in exactly one open casus');
  }

  #sentForReal(): number {
    return [...this.casussen.values()].filter(({ facts }) => facts[0]?.type === 'MeldingSent').length;
  }

  /** INV-15: the same own facts, alone in a casus of its own, show the same card at every moment before the outcome. */
  private looksLikeAFirst({ meldingId: about }: MeldingInCasus, facts: readonly CasusFact[]): void {
    const receipt = facts.find((fact) => fact.type === 'MeldingReceived' && fact.meldingId === about) as FactOf<'MeldingReceived'>;
    const source = this.casussen.get(receipt.mergedFrom!.casusId)!.facts.filter(({ type }) => type !== 'CasusMerged');
    let alone = fold(receipt.mergedFrom!.casusId, source);
    let together: CasusState = noCasus(casusId());
    for (const fact of facts) {
      const before = { alone, together };
      together = evolve(together, fact);
      const own = ofMelding(fact, about);
      if (own) alone = evolve(alone, asAlone(fact, about));
      if (alone.status !== 'open' || together.status !== 'open') continue;
      const [first, repeat] = [alone.meldingen[0]!, findMelding(together, about)];
      if (!repeat || repeat.concluded) continue;
      expect(this.decide.melderCard(together, repeat)).toEqual(this.decide.melderCard(alone, first));
      const steps = this.decide.melderSteps(before.together, fact, together).filter((step) => step.meldingId === about);
      expect(steps).toEqual(own ? this.decide.melderSteps(before.alone, asAlone(fact, about), alone) : []);
    }
  }
}

/** Which passed dates a fact meets or replaces. */
function metBy(fact: CasusFact): string[] {
  switch (fact.type) {
    case 'MeldingReceived':
      return [`D-01 ${fact.meldingId}`];
    case 'VeiligheidsbeoordelingPostponed':
    case 'VeiligheidsbeoordelingConcluded':
      return [`D-02 ${fact.meldingId}`];
    case 'TerugkoppelingGiven':
      return [`D-03 ${fact.meldingId}`];
    case 'OverdrachtAccepted':
    case 'OverdrachtRefused':
    case 'OverdrachtWithdrawn':
    case 'OverdrachtExpired':
      return [`D-07 ${fact.overdrachtId}`, `D-07b ${fact.overdrachtId}`];
    case 'QuestionAnswered':
      return [`D-07b ${fact.overdrachtId}`];
    case 'MeldingSent':
    case 'CasusMerged':
    case 'OverdrachtOffered':
    case 'QuestionAsked':
    case 'FirstContactRecorded':
    case 'NamedPersonChanged':
    case 'TermijnWarned':
    case 'TermijnPassed':
      return [];
  }
}

const ofMelding = (fact: CasusFact, about: MeldingId): boolean =>
  ('meldingId' in fact && fact.meldingId === about) ||
  ('subjectId' in fact && fact.subjectId === about) ||
  ('handling' in fact && fact.handling.includes(about));

/** The same fact in a casus with this one melding: received as a first one, handled by whom Veilig Thuis names. */
function asAlone(fact: CasusFact, about: MeldingId): CasusFact {
  if (fact.type === 'MeldingReceived') return { ...fact, mergedFrom: null };
  return fact.type === 'NamedPersonChanged' ? { ...fact, handling: [about] } : fact;
}

/** Nobody is sent to a page that he may not open (INV-23); only who was replaced is told so at the page that closes with it (T-OVD-14). */
function everyMessageOpens(messages: readonly Told[], fact: CasusFact, after: CasusState): void {
  const grants = accessGrants(after);
  const opens = ({ organisationId: party, personId, about }: Told, role: Actor['roles'][number] | null): boolean =>
    grants.some(
      (grant) =>
        onPage(grant, about) &&
        grant.organisationId === party &&
        (role === null ? grant.personId === personId || rolesOf(personId).some((own) => own === grant.role) : grant.role === role),
    );
  for (const one of messages) {
    if (fact.type === 'NamedPersonChanged' && one.personId === fact.former && one.message === 'ANDER_CONTACT') continue;
    const may = one.personId ? opens(one, null) : one.roles.every((role) => opens(one, role));
    must(may, `INV-23: ${one.message} leads to a page that its reader may not open`);
  }
}

const rolesOf = (personId: Told['personId']): Actor['roles'] => EVERYONE.find((one) => one.personId === personId)?.roles ?? [];

function onPage({ level, subjectId }: Grant, { page, id }: Told['about']): boolean {
  if (page === 'CASUS') return level === 'CASUS';
  if (subjectId !== id) return false;
  if (page === 'OVERDRACHT') return level === 'PREVIEW' || level === 'OWN_ANSWER';
  return level === (page === 'MELDING' ? 'MELDER' : 'MELDING');
}

const whatever = (decide: Core, onEnd: (region: Region) => void = () => {}) =>
  fc.property(fc.array(plan, { minLength: 40, maxLength: 60 }), (plans) => {
    const region = new Region(decide);
    // Every region begins with two meldingen, so that what follows has something to be about.
    for (const next of [...OPENING, ...plans]) region.carryOut(next);
    region.checkHistory();
    onEnd(region);
  });

const opening = (what: Plan['what'], who: number, about = 0): Plan => ({ what, anyone: false, who, other: 0, about, acute: false, minutes: 30 });
const OPENING = [opening('send', 0), opening('receive', 0), opening('conclude', 0), opening('send', 1)];

it('whatever anyone does, in any order, the sentences of the dossier hold after every fact', () => {
  const said = { yes: 0, no: 0 };
  const much = { joined: 0, accepted: 0, changed: 0, answered: 0 };
  fc.assert(
    whatever(core, (region) => {
      said.yes += region.said.yes;
      said.no += region.said.no;
      for (const { state, facts } of region.casussen.values()) {
        much.joined += facts.filter(({ type }) => type === 'CasusMerged').length;
        much.answered += facts.filter(({ type }) => type === 'QuestionAnswered').length;
        much.changed += facts.filter(({ type }) => type === 'NamedPersonChanged').length;
        if (state.status === 'open') much.accepted += state.endedOverdrachten.filter(({ end }) => end.status === 'AANVAARD').length;
      }
    }),
    { numRuns: 200 },
  );
  // The play goes somewhere: much is allowed, much is refused, meldingen join and holders change.
  expect(Math.min(said.yes, said.no)).toBeGreaterThan(1000);
  expect(Object.values(much).map((times) => times > 20)).toEqual([true, true, true, true]);
});

it.each(PLANTED)('a planted fault is found: %s', (_, fault) => {
  const found = fc.check(whatever({ ...core, ...fault }), { numRuns: 2000, endOnFailure: true });
  expect(found.failed).toBe(true);
});
