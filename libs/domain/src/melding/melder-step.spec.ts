// SPDX-License-Identifier: EUPL-1.2
import {
  accepts,
  asks,
  casusOf,
  concludes,
  expires,
  givesTerugkoppeling,
  merges,
  meldingId,
  named as person,
  names,
  offers,
  organisationId,
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
  type Happening,
} from '@ketenportaal/testkit/domain';
import { evolve } from '../casus/evolve.js';
import { noCasus, type CasusState } from '../casus/state.js';
import { melderSteps, MELDER_STEPS, type MelderStepTaken } from './melder-step.js';

/** Everything that the melders of a casus were told, in order. */
function steps(...history: Happening[]): MelderStepTaken[] {
  const { facts, casus } = play(...history);
  let before: CasusState = noCasus(casus.casusId);
  return facts.flatMap((fact) => {
    const after = evolve(before, fact);
    const told = melderSteps(before, fact, after);
    before = after;
    return told;
  });
}

const named = (...history: Happening[]): string[] => steps(...history).map(({ step }) => step);

const received = [sends('noor'), receives('marijke')];
const concluded = [...received, concludes('marijke')];
const offered = [...concluded, offers('marijke')];
const accepted = [...offered, accepts('samira')];

describe('what a melder is told of the own melding (N1)', () => {
  it('sent, received, outcome known, offered, taken over, first contact, terugkoppeling', () => {
    expect(steps(...accepted, recordsFirstContact('samira'), givesTerugkoppeling('marijke')).map(({ step, organisationId: who }) => [step, who])).toEqual([
      ['VERZONDEN', organisationId('veiligThuis')],
      ['ONTVANGEN', organisationId('veiligThuis')],
      ['UITKOMST_BEKEND', organisationId('veiligThuis')],
      ['AANGEBODEN', organisationId('wijkteamNoord')],
      ['OVERGENOMEN', organisationId('wijkteamNoord')],
      ['EERSTE_CONTACT_GEWEEST', organisationId('wijkteamNoord')],
      ['TERUGKOPPELING_GEGEVEN', organisationId('veiligThuis')],
    ]);
  });

  it('that another party did not take it over, without reason and without who then', () => {
    const told = steps(...offered, refuses('samira', { reason: 'GEEN_GROND', instead: party('gi') })).at(-1)!;
    expect(told).toEqual({ meldingId: meldingId(1), step: 'NIET_OVERGENOMEN', at: told.at, organisationId: organisationId('wijkteamNoord') });
  });

  it('that an offer was taken back or stayed unanswered', () => {
    expect(named(...offered, withdraws('marijke')).at(-1)).toBe('INGETROKKEN');
    expect(named(...offered, passes('D-07'), expires()).slice(-2)).toEqual(['ANTWOORD_TE_LAAT', 'ONBEANTWOORD']);
  });

  it('everything that is late, and the new date (INV-14)', () => {
    expect(named(sends('noor'), passes('D-01')).at(-1)).toBe('NOG_NIET_BEVESTIGD');
    expect(named(...received, passes('D-02'), postpones('marijke')).slice(-2)).toEqual(['BEOORDELING_TE_LAAT', 'NIEUWE_DATUM']);
    expect(named(...concluded, passes('D-03')).at(-1)).toBe('TERUGKOPPELING_TE_LAAT');
    expect(named(...accepted, passes('D-08')).at(-1)).toBe('EERSTE_CONTACT_TE_LAAT');
  });

  it('that the party named another person, without why (T-OVD-14)', () => {
    expect(named(...accepted, names('joost', person('iris'), { reason: 'AFWEZIG' })).at(-1)).toBe('ANDER_CONTACT');
  });

  it('nothing of a question between the parties, also when its answer is late (T-OVD-02)', () => {
    expect(named(...offered, asks('samira'), passes('D-07b'), replies('marijke'))).toEqual(named(...offered));
  });

  it('nothing when only a colleague elsewhere is warned', () => {
    expect(named(...received, warns('D-02'))).toEqual(named(...received));
  });

  it('each of these steps exists, and no other', () => {
    const told = new Set([
      ...named(sends('noor'), passes('D-01')),
      ...named(...received, passes('D-02'), postpones('marijke')),
      ...named(...concluded, passes('D-03'), givesTerugkoppeling('marijke')),
      ...named(...offered, passes('D-07'), expires()),
      ...named(...offered, refuses('samira')),
      ...named(...offered, withdraws('marijke')),
      ...named(...accepted, passes('D-08'), recordsFirstContact('samira'), names('joost', person('iris'))),
    ]);
    expect([...told].sort()).toEqual([...MELDER_STEPS].sort());
  });
});

it('each melder of a casus is told of the own melding', () => {
  const merged = [...concluded, merges('tom', { melding: 2, source: casusOf(2, sends('karim', { melding: 2 })) })];
  const told = steps(...merged, concludes('tom', { melding: 2 }), offers('marijke'));
  expect(told.filter(({ step }) => step === 'AANGEBODEN').map(({ meldingId: whose }) => whose)).toEqual([meldingId(1), meldingId(2)]);
  expect(told.filter(({ step }) => step === 'UITKOMST_BEKEND')).toHaveLength(2);
});
