// SPDX-License-Identifier: EUPL-1.2
import type { CasusState } from './state.js';

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
  const { holdings } = casus;
  must(holdings.length > 0, 'INV-01: a casus has had a holder since it began');
  must(holdings.every((h) => h.organisationId !== undefined && h.personId !== undefined), 'INV-01: a holder is a party and a named person');
  must(holdings.every((h, i) => i === 0 || h.since > holdings[i - 1]!.since), 'INV-01: each holding begins after the one before it');
  if (casus.status === 'merged') return;

  must(casus.holder === holdings.at(-1), 'INV-01: the holder is the last who began to hold');
  must(casus.meldingen.length > 0, 'INV-03: a casus begins with a melding');
  const offer = casus.overdracht;
  if (offer) {
    must(offer.giver.organisationId === casus.holder.organisationId, 'INV-02: only the holder has an open overdracht');
    must(offer.receiver !== casus.holder.organisationId, 'INV-02: a party does not offer to itself');
    must(casus.termijnen.some((t) => t.term === 'D-07' && t.subjectId === offer.overdrachtId), 'D-07: an open overdracht has an answer date');
  }
  for (const melding of casus.meldingen) {
    const owed = casus.termijnen.filter((t) => t.subjectId === melding.meldingId);
    must(melding.received !== null || owed.some((t) => t.term === 'D-01'), 'D-01: a sent melding has a confirmation date');
    must(melding.received === null || melding.concluded !== null || owed.some((t) => t.term === 'D-02'), 'D-02: a received melding has an assessment date');
    must(melding.concluded === null || melding.feedbackAt !== null || owed.some((t) => t.term === 'D-03'), 'INV-13: a concluded melding has a terugkoppeling date');
  }
  const keys = casus.termijnen.map((t) => `${t.term} ${t.subjectId}`);
  must(new Set(keys).size === keys.length, 'INV-39: an obligation has one date');
}
