// SPDX-License-Identifier: EUPL-1.2
import {
  accepts,
  at,
  by,
  casusOf,
  concludes,
  expires,
  given,
  meldingId,
  merges,
  named,
  names,
  offers,
  on,
  party,
  receives,
  sends,
  type Happening,
} from '@ketenportaal/testkit/domain';
import type { OpenCasus } from '../casus/state.js';
import { melderCard } from '../melding/melder-card.js';
import { melderSteps } from '../melding/melder-step.js';

const received = [sends('noor'), receives('marijke')];
const offered = [...received, concludes('marijke'), offers('marijke')];
const accepted = [...offered, accepts('samira', { holder: named('iris'), deputy: named('samira') })];

describe('a party names another person of its own (T-OVD-14)', () => {
  it('and that person holds from this instant (INV-01), with the former holding before it', () => {
    const { casus } = given(...accepted)
      .when(at('2026-03-04 09:00', names('joost', named('samira'), { reason: 'AFWEZIG' })))
      .then({ type: 'NamedPersonChanged', by: by('joost'), former: by('iris').personId, holder: by('samira'), deputy: null, reason: 'AFWEZIG', handling: [] });
    expect(casus).toMatchObject({ holder: { ...by('samira'), since: on('2026-03-04 09:00'), deputy: null } });
    expect((casus as OpenCasus).holdings.map(({ personId }) => personId)).toEqual(
      ['noor', 'marijke', 'iris', 'samira'].map((who) => by(who as 'noor').personId),
    );
  });

  it('by the holder, the deputy and the teamleider, with a deputy or without', () => {
    for (const who of ['iris', 'samira', 'joost'] as const)
      given(...accepted)
        .when(names(who, named('joost'), { deputy: named('iris') }))
        .then({ type: 'NamedPersonChanged', by: by(who), holder: by('joost'), deputy: by('iris').personId });
  });

  it('while every date and the open overdracht run on', () => {
    const before = given(...accepted, offers('iris', { to: party('gi') }));
    const { casus } = before.when(names('iris', named('joost'))).then({ type: 'NamedPersonChanged' });
    const { termijnen, overdracht } = before.casus as OpenCasus;
    expect(casus).toMatchObject({ termijnen, overdracht });
    expect(termijnen.map(({ term }) => term).sort()).toEqual(['D-03', 'D-07', 'D-08']);
  });

  it('and takes along the meldingen that the former person handled at Veilig Thuis, and no others', () => {
    const second = merges('tom', { melding: 2, source: casusOf(2, sends('karim', { melding: 2 })) });
    const { casus } = given(...received, second)
      .when(at('2026-03-03 09:00', names('marijke', named('tom'))))
      .then({ type: 'NamedPersonChanged', handling: [meldingId(1)] });
    expect(casus).toMatchObject({ meldingen: [{ handler: { ...by('tom'), since: on('2026-03-03 09:00') } }, { handler: by('tom') }] });
  });
});

describe('the melder sees who is named now', () => {
  const shownTo = (casus: OpenCasus, melding = 0) => melderCard(casus, casus.meldingen[melding]!);
  const changing = (history: readonly Happening[], who: 'tom' | 'iris' | 'marijke', to: 'tom' | 'joost' | 'marijke') => {
    const before = given(...history);
    const { casus, facts } = before.when(names(who, named(to))).then({ type: 'NamedPersonChanged' });
    return { casus: casus as OpenCasus, before: before.casus as OpenCasus, steps: melderSteps(before.casus, facts.at(-1)!, casus), at: facts.at(-1)!.at };
  };

  it('at Veilig Thuis before the outcome, and at the party that took over', () => {
    const early = changing(received, 'marijke', 'tom');
    expect(shownTo(early.casus)).toMatchObject({ ...by('tom'), since: early.at });
    expect(early.steps).toEqual([{ meldingId: meldingId(1), step: 'ANDER_CONTACT', at: early.at, organisationId: by('tom').organisationId }]);
    const late = changing(accepted, 'iris', 'joost');
    expect(shownTo(late.casus)).toMatchObject({ ...by('joost'), since: late.at });
    expect(late.steps).toMatchObject([{ step: 'ANDER_CONTACT', organisationId: by('joost').organisationId }]);
  });

  it('but of a melding that was merged nothing changes before its outcome, unless its own worker does (INV-15)', () => {
    const second = (worker: 'tom' | 'marijke') => merges(worker, { melding: 2, source: casusOf(2, sends('karim', { melding: 2 })) });
    const elsewhere = changing([...accepted, second('tom')], 'iris', 'joost');
    expect(shownTo(elsewhere.casus, 1)).toEqual(shownTo(elsewhere.before, 1));
    expect(elsewhere.steps.map((step) => step.meldingId)).toEqual([meldingId(1)]);
    const own = changing([...received, second('marijke')], 'marijke', 'tom');
    expect(shownTo(own.casus, 1)).toMatchObject({ ...by('tom'), since: own.at });
    expect(own.steps.map((step) => step.meldingId)).toEqual([meldingId(1), meldingId(2)]);
  });
});

describe('naming another person is refused', () => {
  it('in a casus that is not open, and before Veilig Thuis received the melding', () => {
    given()
      .when(names('marijke', named('tom')))
      .then('CASUS_NOT_OPEN');
    given(sends('noor'))
      .when(names('noor', named('karim')))
      .then('WAIT_FOR_RECEIPT');
  });

  it('to another party, a former holder, the melder and a colleague who does not act for the holder', () => {
    for (const who of ['marijke', 'tom', 'fatma', 'noor'] as const)
      given(...accepted)
        .when(names(who, named('joost')))
        .then('NOT_THE_HOLDER');
    given(...offered, accepts('samira', { holder: named('iris') }))
      .when(names('samira', named('samira')))
      .then('NOT_THE_HOLDER');
  });

  it('for someone of another party, someone who left, and nobody (INV-04); also as deputy', () => {
    for (const who of [named('marijke'), named('samira', { active: false }), null])
      given(...accepted)
        .when(names('joost', who))
        .then('NAMED_PERSON_NOT_OF_THIS_PARTY');
    given(...accepted)
      .when(names('joost', named('samira'), { deputy: named('daan') }))
      .then('NAMED_PERSON_NOT_OF_THIS_PARTY');
  });

  it('for who is named already, and for a deputy who is the holder', () => {
    given(...accepted)
      .when(names('joost', named('iris')))
      .then('ALREADY_THE_NAMED_PERSON');
    given(...accepted)
      .when(names('joost', named('samira'), { deputy: named('samira') }))
      .then('DEPUTY_IS_THE_HOLDER');
  });

  it('and an expired offer changes nothing about who may', () => {
    given(...offered, expires())
      .when(names('samira', named('samira')))
      .then('NOT_THE_HOLDER');
  });
});
