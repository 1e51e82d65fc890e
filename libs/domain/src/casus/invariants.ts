// SPDX-License-Identifier: EUPL-1.2
import type { TermId } from '../calendar/termijn.js';
import type { PartyPerson } from './facts.js';
import type { CasusState, MergedCasus, OpenCasus } from './state.js';

/** A bug, not a refusal: nothing may be written when this is thrown. */
export class InvariantBroken extends Error {
  constructor(readonly sentence: string) {
    super(sentence);
    this.name = 'InvariantBroken';
  }
}

const must = (holds: boolean, sentence: string): void => {
  if (!holds) throw new InvariantBroken(sentence);
};

/** The sentences that hold in every reachable state; checked after each evolve, before anything is written. */
export function assertInvariants(casus: CasusState): void {
  if (casus.status === 'none') return;
  holdingsAreOneChain(casus);
  if (casus.status === 'merged') return;
  holderCameByRight(casus);
  offerIsTheHolders(casus);
  obligationsHaveADate(casus);
}

function holdingsAreOneChain({ holdings }: OpenCasus | MergedCasus): void {
  must(holdings.length > 0, 'INV-01: a casus has had a holder since it began');
  must(
    holdings.every((h) => Boolean(h.organisationId && h.personId)),
    'INV-01: a holder is a party and a named person',
  );
  must(
    holdings.every((h, i) => i === 0 || h.since > holdings[i - 1]!.since),
    'INV-01: each holding begins after the one before it',
  );
}

/** INV-02 as a sum: the sender first, then who received, everyone who accepted, whom their own party named instead, and nobody else. */
function holderCameByRight(casus: OpenCasus): void {
  const { holder, holdings, personChanges, meldingen, endedOverdrachten } = casus;
  must(holder === holdings.at(-1), 'INV-01: the holder is the last who began to hold');
  const first = meldingen[0];
  if (!first) throw new InvariantBroken('INV-03: a casus begins with a melding');
  const came: (PartyPerson & { since: string })[] = [{ ...first.melder, since: first.sentAt }];
  if (first.received) came.push({ ...first.received.worker, since: first.received.at });
  for (const { end } of endedOverdrachten) if (end.status === 'AANVAARD') came.push({ ...end.holder, since: end.at });
  came.push(...personChanges);
  came.sort((a, b) => (a.since < b.since ? -1 : 1));
  must(
    came.length === holdings.length && came.every((by, i) => same(by, holdings[i]!) && by.since === holdings[i]!.since),
    'INV-02: only sending, receipt, acceptance and a change inside the party give a casus a holder',
  );
  must(
    personChanges.every(({ since, organisationId }) => holdings[holdings.findIndex((h) => h.since === since) - 1]?.organisationId === organisationId),
    'INV-02: whom a party names instead is of that party',
  );
  must(
    meldingen.every((melding, i) => i === 0 || melding.received?.merged === true),
    'INV-03: a melding joins an open casus at its receipt',
  );
}

const same = (a: PartyPerson, b: PartyPerson): boolean => a.organisationId === b.organisationId && a.personId === b.personId;

function offerIsTheHolders(casus: OpenCasus): void {
  const offer = casus.overdracht;
  if (!offer) return;
  must(offer.giver.organisationId === casus.holder.organisationId, 'INV-02: only the holder has an open overdracht');
  must(offer.receiver !== casus.holder.organisationId, 'INV-02: a party does not offer to itself');
}

/** INV-13, INV-14, INV-39: what is owed has exactly one date, and it stays until it is met or replaced. */
function obligationsHaveADate(casus: OpenCasus): void {
  const owed = casus.termijnen.map(({ term, subjectId }) => `${term} ${subjectId}`);
  must(new Set(owed).size === owed.length, 'INV-39: an obligation has one date');
  const oweIf = (condition: boolean, term: TermId, subjectId: string, sentence: string): void =>
    must(condition === owed.includes(`${term} ${subjectId}`), sentence);
  for (const { meldingId, received, concluded, feedbackAt } of casus.meldingen) {
    oweIf(!received, 'D-01', meldingId, 'D-01: a melding has a confirmation date until it is received');
    oweIf(received !== null && !concluded, 'D-02', meldingId, 'D-02: a received melding has an assessment date until its outcome');
    oweIf(concluded !== null && !feedbackAt, 'D-03', meldingId, 'INV-13: a concluded melding has a terugkoppeling date until it is given');
  }
  const answers = owed.filter((key) => key.startsWith('D-07 '));
  must(answers.join() === (casus.overdracht ? `D-07 ${casus.overdracht.overdrachtId}` : ''), 'D-07: an overdracht has an answer date exactly while it is open');
  const questions = owed.filter((key) => key.startsWith('D-07b '));
  const asked = casus.overdracht?.question?.answeredAt === null;
  must(questions.join() === (asked ? `D-07b ${casus.overdracht?.overdrachtId}` : ''), 'T-OVD-02: a question has an answer date exactly while it is open');
  const accepted = casus.endedOverdrachten.findLast(({ end }) => end.status === 'AANVAARD');
  const contacts = owed.filter((key) => key.startsWith('D-08'));
  must(
    contacts.every((key) => key === `D-08 ${accepted?.overdrachtId}`),
    'D-08: a first contact is owed by the present holder only',
  );
}
