// SPDX-License-Identifier: EUPL-1.2
import {
  accepts,
  actor,
  at,
  casusId,
  casusOf,
  concludes,
  expires,
  givesTerugkoppeling,
  merges,
  meldingId,
  named,
  offers,
  on,
  organisationId,
  party,
  passes,
  play,
  playIn,
  postpones,
  receives,
  recordsFirstContact,
  refuses,
  sends,
  withdraws,
  type Act,
  type Happening,
  type Ledger,
} from '@ketenportaal/testkit/domain';
import { evolve } from '../casus/evolve.js';
import { findMelding, noCasus, type CasusState } from '../casus/state.js';
import { melderCard, type MelderCard } from './melder-card.js';
import { melderSteps, type MelderStepTaken } from './melder-step.js';

// INV-15, held side by side: in one world Karim's melding is the first about this household, in the other it joins a casus that runs already.
// What happens to his own melding is the same in both. He sees the same, at the same moments, until its outcome.

interface Seen {
  readonly cards: readonly MelderCard[];
  readonly steps: readonly MelderStepTaken[];
}

/** Everything that the melder of this melding was ever shown: each card that differed from the one before, and each step. */
function seen(number: number, ...ledgers: Ledger[]): Seen {
  const cards: MelderCard[] = [];
  const steps: MelderStepTaken[] = [];
  for (const { facts, casus } of ledgers) {
    let before: CasusState = noCasus(casus.casusId);
    for (const fact of facts) {
      const after = evolve(before, fact);
      steps.push(...melderSteps(before, fact, after).filter(({ meldingId: whose }) => whose === meldingId(number)));
      const melding = after.status === 'open' ? findMelding(after, meldingId(number)) : undefined;
      if (after.status === 'open' && melding) {
        const card = melderCard(after, melding);
        if (JSON.stringify(card) !== JSON.stringify(cards.at(-1))) cards.push(card);
      }
      before = after;
    }
  }
  return { cards, steps };
}

const sent = at('2026-03-09 09:00', sends('karim', { melding: 2 }));
const of = { melding: 2 };
const worker = named('tom');
const receipt = '2026-03-09 11:00';
const outcome = at('2026-03-12 16:00', concludes('tom', of));

const firstWorld = (...own: Act[]): Seen => seen(2, playIn(casusId(2), sent, at(receipt, receives('tom', { melding: 2, worker })), ...own));

/** The background until receipt, then whatever happens in the casus, the own melding included. */
const repeatWorld = (background: readonly Happening[], ...then: Act[]): Seen =>
  seen(2, playIn(casusId(2), sent), play(...background, at(receipt, merges('tom', { melding: 2, worker, source: casusOf(2, sent) })), ...then));

const atVeiligThuis = [at('2026-03-02 09:00', sends('noor')), receives('marijke'), concludes('marijke'), givesTerugkoppeling('marijke')];
const waiting = [...atVeiligThuis, at('2026-03-09 10:00', offers('marijke'))];
const atWijkteam = [...atVeiligThuis, offers('marijke'), accepts('samira')];
const notAssessed = [at('2026-03-09 08:30', sends('noor')), receives('marijke')];
const givingBack = [...atWijkteam, at('2026-03-09 10:00', offers('samira', { to: party('veiligThuis') }))];
const takesBack = accepts(actor('marijke', ['ACCEPTANT']));

type World = readonly [title: string, background: readonly Happening[], meanwhile: readonly Act[]];

/** What was known before, and what goes on until the outcome, while Veilig Thuis holds at the outcome. */
const VEILIG_THUIS_HOLDS: readonly World[] = [
  ['Veilig Thuis holds by another worker', atVeiligThuis, []],
  ['the first melding is not assessed yet', notAssessed, []],
  ['the first melding is concluded in between', notAssessed, [at('2026-03-10 09:00', concludes('marijke')), givesTerugkoppeling('marijke')]],
  ['the first melding is late', notAssessed, [at('2026-03-10 09:00', concludes('marijke')), at('2026-03-12 00:00', passes('D-03', { melding: 1 }))]],
  ['an offer waits', waiting, []],
  ['an offer is made', atVeiligThuis, [at('2026-03-10 10:00', offers('marijke'))]],
  ['an offer is made and refused', atVeiligThuis, [at('2026-03-10 10:00', offers('marijke')), refuses('samira', { instead: party('gi') })]],
  ['an offer is made and taken back', atVeiligThuis, [at('2026-03-10 10:00', offers('marijke')), withdraws('marijke')]],
  ['an offer passes its date', [...atVeiligThuis, at('2026-03-05 10:00', offers('marijke'))], [at('2026-03-11 00:00', passes('D-07')), withdraws('tom')]],
  ['an offer stays unanswered', [...atVeiligThuis, at('2026-03-04 10:00', offers('marijke'))], [at('2026-03-12 00:00', expires())]],
  ['a wijkteam gives it back', givingBack, [at('2026-03-10 12:00', takesBack)]],
  ['a wijkteam takes over and gives it back', waiting, [at('2026-03-09 12:00', accepts('samira')), offers('samira', { to: party('veiligThuis') }), takesBack]],
];

const ANOTHER_PARTY_HOLDS: readonly World[] = [
  ['a wijkteam holds', atWijkteam, []],
  ['a wijkteam holds and is late with its first contact', atWijkteam, [at('2026-03-10 00:00', passes('D-08'))]],
  ['a wijkteam records its first contact', atWijkteam, [at('2026-03-10 12:00', recordsFirstContact('samira'))]],
  ['a wijkteam gives it back and waits', givingBack, []],
  ['a wijkteam takes over in between', waiting, [at('2026-03-10 12:00', accepts('samira'))]],
];

describe('until the outcome of his own melding a melder cannot tell whether the household was known', () => {
  it.each([...VEILIG_THUIS_HOLDS, ...ANOTHER_PARTY_HOLDS])('%s', (_, background, meanwhile) => {
    expect(repeatWorld(background, ...meanwhile)).toEqual(firstWorld());
  });

  it.each([...VEILIG_THUIS_HOLDS, ...ANOTHER_PARTY_HOLDS])('%s, and his own melding is late and gets a new date', (_, background, meanwhile) => {
    const late = [at('2026-03-17 00:00', passes('D-02', of)), at('2026-03-17 10:00', postpones('tom', { melding: 2, workingDays: 3 }))];
    expect(repeatWorld(background, ...meanwhile, ...late)).toEqual(firstWorld(...late));
  });

  it('also when the confirmation of his melding was late', () => {
    const late = [at('2026-03-02 09:00', sends('karim', of)), at('2026-03-04 00:00', passes('D-01', of))];
    const first = seen(2, playIn(casusId(2), ...late, at(receipt, receives('tom', { melding: 2, worker }))));
    const merged = merges('tom', { melding: 2, worker, source: casusOf(2, ...late) });
    expect(seen(2, playIn(casusId(2), ...late), play(...atWijkteam, at(receipt, merged)))).toEqual(first);
  });

  it('also when his melding is acute, and also when the first one was his own', () => {
    const acute = at('2026-03-08 22:00', sends('karim', { melding: 2, acute: true }));
    const own = [at('2026-03-02 09:00', sends('karim')), ...atWijkteam.slice(1)];
    const first = seen(2, playIn(casusId(2), acute, at('2026-03-08 22:20', receives('tom', { melding: 2, worker }))));
    const merged = merges('tom', { melding: 2, worker, source: casusOf(2, acute) });
    expect(seen(2, playIn(casusId(2), acute), play(...own, at('2026-03-08 22:20', merged)))).toEqual(first);
  });
});

describe('after the outcome, while Veilig Thuis holds, he still cannot tell', () => {
  it.each(VEILIG_THUIS_HOLDS)('%s', (_, background, meanwhile) => {
    const own = [outcome, at('2026-03-13 09:00', givesTerugkoppeling('tom', of))];
    expect(repeatWorld(background, ...meanwhile, ...own)).toEqual(firstWorld(...own));
  });

  it.each(VEILIG_THUIS_HOLDS.filter(([title]) => !['an offer waits', 'an offer is made'].includes(title)))(
    '%s, and what then happens to the casus reads the same to the end',
    (_, background, meanwhile) => {
      const [overdracht, earlier] = [8, 7];
      const later = [
        outcome,
        at('2026-03-13 09:00', givesTerugkoppeling('tom', of)),
        at('2026-03-13 10:00', offers('tom', { to: party('wijkteamNoord'), overdracht: earlier })),
        at('2026-03-13 12:00', refuses('samira', { overdracht: earlier })),
        at('2026-03-13 13:00', offers('tom', { to: party('wijkteamZuid'), overdracht })),
        at('2026-03-19 00:00', passes('D-07', { overdracht })),
        at('2026-03-19 10:00', accepts('fatma', { overdracht })),
        passes('D-08', { overdracht }),
        recordsFirstContact('fatma'),
      ];
      expect(repeatWorld(background, ...meanwhile, ...later)).toEqual(firstWorld(...later));
    },
  );

  it.each([
    ['refused', refuses('samira')],
    ['taken back', withdraws('marijke')],
    ['unanswered', expires()],
  ] as const)('an offer that waited already at the outcome and is %s was never there for him', (_, ending) => {
    const own = [outcome, at('2026-03-13 09:00', givesTerugkoppeling('tom', of))];
    expect(repeatWorld(waiting, ...own, ending)).toEqual(firstWorld(...own));
  });
});

describe('when another party holds at the outcome', () => {
  it.each(ANOTHER_PARTY_HOLDS)('%s: it is named from the outcome on, in the words of an acceptance, and nothing older shows', (_, background, meanwhile) => {
    const first = firstWorld(outcome);
    const repeat = repeatWorld(background, ...meanwhile, outcome);
    const wijkteam = organisationId('wijkteamNoord');
    expect(repeat.steps).toEqual([...first.steps, { meldingId: meldingId(2), step: 'OVERGENOMEN', at: on('2026-03-12 16:00'), organisationId: wijkteam }]);
    expect(repeat.cards).toEqual([
      ...first.cards.slice(0, -1),
      { ...first.cards.at(-1)!, organisationId: wijkteam, personId: named('samira').personId, since: on('2026-03-12 16:00') },
    ]);
  });

  it('an obligation of that party from before the outcome is not his to see, one from after it is', () => {
    const own = [outcome, at('2026-03-13 09:00', givesTerugkoppeling('tom', of))];
    const later = repeatWorld([...atVeiligThuis, at('2026-03-09 10:00', offers('marijke')), at('2026-03-09 10:30', accepts('samira'))], ...own, passes('D-08'));
    expect(later.cards.at(-1)).toMatchObject({ now: 'HOUDT_ZICHT', dueOn: null });
    expect(later.steps.map(({ step }) => step)).not.toContain('EERSTE_CONTACT_TE_LAAT');
    const onward = repeatWorld(atWijkteam, ...own, offers('samira', { to: party('gi') }), accepts('daan'));
    expect(onward.cards.at(-1)).toMatchObject({ organisationId: organisationId('gi'), now: 'EERSTE_CONTACT_VOLGT' });
    expect(onward.steps.slice(-2).map(({ step }) => step)).toEqual(['AANGEBODEN', 'OVERGENOMEN']);
  });

  it('an acceptance after the outcome is told, also of an offer that was never shown', () => {
    const later = repeatWorld(waiting, outcome, at('2026-03-12 17:00', accepts('samira')));
    expect(later.steps.slice(-2).map(({ step }) => step)).toEqual(['UITKOMST_BEKEND', 'OVERGENOMEN']);
    expect(later.cards.at(-1)).toMatchObject({ organisationId: organisationId('wijkteamNoord'), since: on('2026-03-12 17:00') });
  });
});

describe('the melder of the first melding', () => {
  const noor = (...history: Happening[]): Seen => seen(1, play(...history));
  const merged = at(receipt, merges('tom', { melding: 2, worker, source: casusOf(2, sent) }));
  const secondMelding = [
    merged,
    at('2026-03-17 00:00', passes('D-02', of)),
    at('2026-03-17 10:00', postpones('tom', of)),
    concludes('tom', of),
    givesTerugkoppeling('tom', of),
  ];

  it.each([
    ['at Veilig Thuis', atVeiligThuis],
    ['not assessed', notAssessed],
    ['at a wijkteam', atWijkteam],
    ['waiting for an answer', waiting],
  ] as const)('sees nothing of a second one (%s)', (_, history) => {
    expect(noor(...history, ...secondMelding)).toEqual(noor(...history));
  });
});
