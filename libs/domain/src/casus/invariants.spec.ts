// SPDX-License-Identifier: EUPL-1.2
import { accepts, asks, by, concludes, named, names, offers, on, organisationId, play, receives, sends } from '@ketenportaal/testkit/domain';
import { assertInvariants, InvariantBroken } from './invariants.js';
import type { OpenCasus } from './state.js';

const offered = play(sends('noor'), receives('marijke'), concludes('marijke'), offers('marijke')).casus as OpenCasus;
const accepted = play(sends('noor'), receives('marijke'), concludes('marijke'), offers('marijke'), accepts('samira')).casus as OpenCasus;
const asked = play(sends('noor'), receives('marijke'), concludes('marijke'), offers('marijke'), asks('samira')).casus as OpenCasus;
const changed = play(sends('noor'), receives('marijke'), names('marijke', named('tom'))).casus as OpenCasus;
const stolen = { ...by('daan'), deputy: null, since: on('2026-03-09 09:00') };

it('what the decisions make keeps every sentence', () => {
  expect(() => assertInvariants(offered)).not.toThrow();
  expect(() => assertInvariants(accepted)).not.toThrow();
  expect(() => assertInvariants(changed)).not.toThrow();
  expect(() => assertInvariants(asked)).not.toThrow();
  expect(() => assertInvariants(play().casus)).not.toThrow();
});

it.each<[string, OpenCasus]>([
  ['INV-01: a casus has had a holder', { ...offered, holdings: [] }],
  ['INV-01: a holder is a party and a named person', { ...offered, holdings: offered.holdings.map((h) => ({ ...h, personId: '' as never })) }],
  ['INV-01: each holding begins after the one before', { ...offered, holdings: offered.holdings.map((h) => ({ ...h, since: on('2026-03-02 09:00') })) }],
  ['INV-01: the holder is the last who began', { ...offered, holder: { ...offered.holder, personId: by('tom').personId } }],
  ['INV-02: only sending, receipt, acceptance and a change inside the party', { ...offered, holder: stolen, holdings: [...offered.holdings, stolen] }],
  ['INV-02: only sending, receipt, acceptance and a change inside the party', { ...accepted, holder: offered.holder, holdings: offered.holdings }],
  ['INV-02: only sending, receipt, acceptance and a change inside the party', { ...changed, personChanges: [] }],
  [
    'INV-02: whom a party names instead is of that party',
    { ...offered, holder: stolen, holdings: [...offered.holdings, stolen], personChanges: [{ ...by('daan'), since: stolen.since }] },
  ],
  ['INV-02: only the holder has an open overdracht', { ...offered, overdracht: { ...offered.overdracht!, giver: by('samira') } }],
  ['INV-02: a party does not offer to itself', { ...offered, overdracht: { ...offered.overdracht!, receiver: organisationId('veiligThuis') } }],
  ['T-OVD-02: a question has an answer date', { ...asked, termijnen: asked.termijnen.filter(({ term }) => term !== 'D-07b') }],
  ['T-OVD-02: a question has an answer date', { ...asked, overdracht: { ...asked.overdracht!, question: null } }],
  ['INV-03: a casus begins with a melding', { ...offered, meldingen: [] }],
  ['INV-03: a melding joins an open casus at its receipt', { ...offered, meldingen: [...offered.meldingen, { ...offered.meldingen[0]!, received: null }] }],
  ['INV-39: an obligation has one date', { ...offered, termijnen: [...offered.termijnen, ...offered.termijnen] }],
  ['INV-13: a concluded melding has a terugkoppeling date', { ...offered, termijnen: offered.termijnen.filter(({ term }) => term !== 'D-03') }],
  ['D-02: a received melding has an assessment date', { ...offered, meldingen: offered.meldingen.map((m) => ({ ...m, concluded: null })) }],
  ['D-07: an overdracht has an answer date exactly while it is open', { ...offered, termijnen: offered.termijnen.filter(({ term }) => term !== 'D-07') }],
  ['D-07: an overdracht has an answer date exactly while it is open', { ...offered, overdracht: null }],
  [
    'D-08: a first contact is owed by the present holder only',
    { ...accepted, termijnen: accepted.termijnen.map((t) => (t.term === 'D-08' ? { ...t, subjectId: 'another' as never } : t)) },
  ],
])('a bug stops before anything is written: %s', (sentence, broken) => {
  expect(() => assertInvariants(broken)).toThrow(InvariantBroken);
  expect(() => assertInvariants(broken)).toThrow(sentence);
});

it('a melding that nobody confirmed by a date stops too (D-01)', () => {
  const sent = play(sends('noor')).casus as OpenCasus;
  expect(() => assertInvariants({ ...sent, termijnen: [] })).toThrow('D-01: a melding has a confirmation date until it is received');
});
