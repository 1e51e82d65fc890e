// SPDX-License-Identifier: EUPL-1.2
import {
  accepts,
  asks,
  at,
  by,
  casusOf,
  casusId,
  concludes,
  expires,
  givesTerugkoppeling,
  meldingId,
  merges,
  named,
  names,
  offers,
  on,
  organisationId,
  overdrachtId,
  party,
  passes,
  play,
  postpones,
  receives,
  recordsFirstContact,
  refuses,
  replies,
  sends,
  warns,
  withdraws,
} from '@ketenportaal/testkit/domain';
import { evolve, fold, FactOutOfOrder } from './evolve.js';
import type { CasusFact, FactType } from './facts.js';
import { giversOf, holderAt, policyVersionOf, type CasusState, type OpenCasus } from './state.js';

const received = [sends('noor'), receives('marijke')];
const concluded = [...received, concludes('marijke')];
const offered = [...concluded, offers('marijke')];
const accepted = [...offered, accepts('samira')];
const second = { melding: 2, source: casusOf(2, sends('karim', { melding: 2 })) };
const merged = [...accepted, merges('tom', second)];

/** Every fact there is, each where it can come; the last fact of each of these histories. */
const LEDGERS = [
  [sends('noor')],
  received,
  [...received, passes('D-02'), postpones('marijke')],
  concluded,
  [...concluded, givesTerugkoppeling('marijke')],
  offered,
  accepted,
  [...offered, asks('samira')],
  [...offered, asks('samira'), replies('marijke')],
  [...offered, refuses('samira')],
  [...offered, withdraws('marijke')],
  [...offered, expires()],
  [...accepted, recordsFirstContact('samira')],
  [...received, names('marijke', named('tom'))],
  [...received, warns('D-02')],
  [...received, passes('D-02')],
  merged,
];

const mergedInto: CasusFact = { type: 'CasusMerged', at: on('2026-03-02 10:00'), into: casusId(2), meldingId: meldingId(1), by: by('marijke') };

describe('a casus is its facts', () => {
  it('and the same facts give the same casus', () => {
    const { facts, casus } = play(...merged);
    expect(fold(casusId(), facts)).toEqual(casus);
  });

  it('a casus that was merged is history, and nothing follows', () => {
    const { casus, facts } = play(sends('noor'), mergedInto);
    expect(casus).toMatchObject({ status: 'merged', into: casusId(2), endedAt: mergedInto.at, holdings: [by('noor')] });
    for (const fact of facts) expect(() => evolve(casus, fact)).toThrow(FactOutOfOrder);
  });

  it('a fact that cannot follow what is known is refused, never guessed at', () => {
    const everyFact = LEDGERS.map((history) => play(...history).facts.at(-1)!);
    const everyState: CasusState[] = [play().casus, ...LEDGERS.map((history) => play(...history).casus), play(sends('noor'), mergedInto).casus];
    const fitted = new Map<FactType, number>();
    for (const fact of [...everyFact, mergedInto])
      for (const state of everyState) {
        const next = orOutOfOrder(state, fact);
        if (next) fitted.set(fact.type, (fitted.get(fact.type) ?? 0) + 1);
        else expect(() => evolve(state, fact)).toThrow(`${fact.type} cannot follow`);
      }
    // Each type of fact fits somewhere, and nowhere fits everywhere.
    expect([...fitted.keys()].sort()).toEqual([...new Set([...everyFact, mergedInto].map(({ type }) => type))].sort());
    expect(Math.max(...fitted.values())).toBeLessThan(everyState.length);
  });

  it('nobody takes over what was not offered to him (INV-02)', () => {
    const acceptance = play(...accepted).facts.at(-1)!;
    const { casus } = play(...offered.slice(0, 3), offers('marijke', { to: party('wijkteamZuid') }));
    expect(() => evolve(casus, acceptance)).toThrow(FactOutOfOrder);
    expect(() => evolve(play(...concluded).casus, acceptance)).toThrow(FactOutOfOrder);
  });

  it('nobody receives a melding that was sent to another Veilig Thuis', () => {
    const receipt = { ...play(...received).facts.at(-1)!, worker: by('samira') } as CasusFact;
    expect(() => evolve(play(sends('noor')).casus, receipt)).toThrow(FactOutOfOrder);
  });
});

const orOutOfOrder = (state: CasusState, fact: CasusFact): CasusState | null => {
  try {
    return evolve(state, fact);
  } catch (error) {
    if (error instanceof FactOutOfOrder) return null;
    throw error;
  }
};

describe('what is known of a casus', () => {
  const open = (casus: CasusState): OpenCasus => {
    if (casus.status !== 'open') throw new Error('not open');
    return casus;
  };

  it('who held on that day: the last who had begun by then (INV-01)', () => {
    const casus = open(play(...offered, at('2026-03-05 14:00', accepts('samira'))).casus);
    expect(holderAt(casus, on('2026-03-02 08:59'))).toBeUndefined();
    expect(holderAt(casus, on('2026-03-02 09:30'))).toMatchObject(by('noor'));
    expect(holderAt(casus, on('2026-03-05 13:59'))).toMatchObject(by('marijke'));
    expect(holderAt(casus, on('2026-03-05 14:00'))).toMatchObject(by('samira'));
  });

  it('who gave: the one who offered, and the holder for whom a teamleider offered', () => {
    const [alone] = open(play(...accepted).casus).endedOverdrachten;
    expect(giversOf(open(play(...accepted).casus), alone!)).toEqual([by('marijke')]);
    const casus = open(play(...concluded, offers('tom'), accepts('samira')).casus);
    expect(giversOf(casus, casus.endedOverdrachten[0]!)).toEqual([by('tom'), by('marijke')]);
  });

  it('who gave, when the party has named another person since (T-OVD-14)', () => {
    const asked = [...accepted, offers('samira', { to: party('gi') })];
    const changed = [...asked, names('joost', named('iris'))];
    expect(giversOf(open(play(...changed).casus), open(play(...changed).casus).overdracht!)).toEqual([by('iris')]);
    const kept = [...asked, names('joost', named('iris'), { deputy: named('samira') })];
    expect(giversOf(open(play(...kept).casus), open(play(...kept).casus).overdracht!)).toEqual([by('samira'), by('iris')]);
    const casus = open(play(...changed, accepts('daan')).casus);
    expect(giversOf(casus, casus.endedOverdrachten[1]!)).toEqual([by('iris')]);
    expect(giversOf(casus, casus.endedOverdrachten[0]!)).toEqual([by('marijke')]);
  });

  it('a new holder owes his own first contact, and that of the former one is no longer owed (D-08)', () => {
    const { casus } = play(...accepted, offers('samira', { to: party('gi') }), accepts('daan'));
    const contacts = open(casus).termijnen.filter(({ term }) => term === 'D-08');
    expect(contacts).toMatchObject([{ subjectId: overdrachtId(2) }]);
    expect(open(casus).holder.organisationId).toBe(organisationId('gi'));
  });

  it('a melding keeps its own terms in a casus that began under others (INV-40)', () => {
    const older = play(...merged).facts.map((fact) => (fact.type === 'MeldingSent' ? { ...fact, policyVersion: 'elders/3' } : fact));
    const casus = open(fold(casusId(), older));
    expect(policyVersionOf(casus, null)).toBe('elders/3');
    expect(policyVersionOf(casus, meldingId(1))).toBe('elders/3');
    expect(policyVersionOf(casus, meldingId(2))).toBe('landelijk-voorbeeld/1');
    expect(policyVersionOf(play().casus, null)).toBeNull();
  });
});
