// SPDX-License-Identifier: EUPL-1.2
import {
  accepts,
  actor,
  at,
  casusOf,
  concludes,
  expires,
  meldingId,
  merges,
  named,
  offers,
  on,
  overdrachtId,
  party,
  play,
  receives,
  refuses,
  sends,
  withdraws,
  type Happening,
} from '@ketenportaal/testkit/domain';
import type { Role } from '../access/roles.js';
import type { Instant } from '../ids.js';
import { accessGrants, mayRead, type AccessLevel, type Grant } from './grants.js';

const EVERYONE = ['noor', 'karim', 'lotte', 'marijke', 'tom', 'samira', 'joost', 'iris', 'fatma', 'els', 'daan', 'ruth', 'hanna', 'bram'] as const;

/** Who may read this, of everyone in the region; absent means no (INV-23). */
function readers(level: AccessLevel, subjectId: Grant['subjectId'], moment: Instant, ...history: Happening[]): string[] {
  const grants = accessGrants(play(...history).casus);
  return EVERYONE.filter((who) => mayRead(actor(who), grants, level, subjectId, moment));
}

const now = on('2026-03-06 12:00');
const melder = (...history: Happening[]) => readers('MELDER', meldingId(1), now, ...history);
const melding = (...history: Happening[]) => readers('MELDING', meldingId(1), now, ...history);
const casus = (...history: Happening[]) => readers('CASUS', null, now, ...history);
const preview = (...history: Happening[]) => readers('PREVIEW', overdrachtId(1), now, ...history);
const ownAnswer = (...history: Happening[]) => readers('OWN_ANSWER', overdrachtId(1), now, ...history);

const sent = [sends('noor')];
const received = [...sent, receives('marijke')];
const offered = [...received, concludes('marijke'), offers('marijke')];
const accepted = [...offered, accepts('samira', { holder: named('iris') })];
const passedOn = [...accepted, offers('iris', { to: party('gi') }), accepts('daan', { deputy: named('ruth') })];
const VT = ['marijke', 'tom'];

it('the melder, and nobody else of any party, reads the own projection, at every stage', () => {
  for (const history of [sent, received, offered, accepted, passedOn]) expect(melder(...history)).toEqual(['noor']);
});

it('the text of a melding stays with Veilig Thuis, whoever holds', () => {
  for (const history of [sent, received, offered, accepted, passedOn]) expect(melding(...history)).toEqual(VT);
});

it('the worker who was named handles it also without a role of his own', () => {
  const grants = accessGrants(play(...sent, receives('marijke', { worker: named('tom') })).casus);
  expect(mayRead(actor('tom', []), grants, 'MELDING', meldingId(1), now)).toBe(true);
  expect(mayRead(actor('tom', []), grants, 'CASUS', null, now)).toBe(true);
  expect(mayRead(actor('marijke', []), grants, 'CASUS', null, now)).toBe(false);
});

describe('the casus itself is opened', () => {
  it('by nobody before receipt: not by the melder, not yet by Veilig Thuis', () => {
    expect(casus(...sent)).toEqual([]);
  });

  it('by Veilig Thuis from receipt on, also after another party took over (INV-08)', () => {
    for (const history of [received, offered]) expect(casus(...history)).toEqual(VT);
    expect(casus(...accepted)).toEqual(expect.arrayContaining(VT));
  });

  it('by the named holder, the deputy and the teamleider of the holding party, and no longer by a former holder', () => {
    expect(casus(...accepted)).toEqual([...VT, 'joost', 'iris']);
    expect(casus(...offered, accepts('samira', { deputy: named('iris') }))).toEqual([...VT, 'samira', 'joost', 'iris']);
    expect(casus(...passedOn)).toEqual([...VT, 'daan', 'ruth']);
  });

  it('never by a receiver who has not accepted', () => {
    for (const ending of [refuses('samira'), withdraws('marijke'), expires()]) expect(casus(...offered, ending)).toEqual(VT);
  });

  it.each<Role>(['BEHEERDER', 'PRIVACY_OFFICER', 'MELDER', 'ACCEPTANT'])('not with the role %s alone (INV-29)', (role) => {
    const grants = accessGrants(play(...accepted).casus);
    for (const who of ['noor', 'tom', 'samira', 'joost'] as const) expect(mayRead(actor(who, [role]), grants, 'CASUS', null, now)).toBe(false);
  });
});

describe('what was offered is read', () => {
  it('by who may answer for the receiver while the offer is open, and by no other party', () => {
    expect(preview(...offered)).toEqual(['samira', 'joost']);
  });

  it('by nobody any more once it was taken back, stayed unanswered or was accepted', () => {
    for (const ending of [withdraws('marijke'), expires(), accepts('samira')]) expect(preview(...offered, ending)).toEqual([]);
  });

  it('for five working days more after a refusal (T-OVD-04)', () => {
    const refused = [...offered, at('2026-03-03 10:00', refuses('samira'))];
    expect(readers('PREVIEW', overdrachtId(1), on('2026-03-10 23:59'), ...refused)).toEqual(['samira', 'joost']);
    expect(readers('PREVIEW', overdrachtId(1), on('2026-03-11 00:00'), ...refused)).toEqual([]);
  });
});

describe('that it was answered is kept', () => {
  it('by the receiver, however it ended', () => {
    expect(ownAnswer(...offered)).toEqual([]);
    for (const ending of [withdraws('marijke'), expires(), refuses('samira')]) expect(ownAnswer(...offered, ending)).toEqual(['samira', 'joost']);
  });

  it('by the giver too when it was accepted, who follows whether help began', () => {
    expect(ownAnswer(...accepted)).toEqual(['marijke', 'tom', 'samira', 'joost']);
    expect(readers('OWN_ANSWER', overdrachtId(2), now, ...passedOn)).toEqual(['joost', 'iris', 'daan', 'ruth']);
  });
});

it('each melder of a casus reads the own projection only', () => {
  const merged = [...accepted, merges('tom', { melding: 2, source: casusOf(2, sends('karim', { melding: 2 })) })];
  expect(melder(...merged)).toEqual(['noor']);
  expect(readers('MELDER', meldingId(2), now, ...merged)).toEqual(['karim']);
  expect(casus(...merged)).toEqual([...VT, 'joost', 'iris']);
});

it('a grant counts for the party it names, not for the same person elsewhere', () => {
  const grants = accessGrants(play(...accepted).casus);
  const moved = { ...actor('iris'), organisationId: actor('fatma').organisationId };
  expect(mayRead(moved, grants, 'CASUS', null, now)).toBe(false);
});

it('what does not exist, and what was merged away, is open to nobody', () => {
  expect(accessGrants(play().casus)).toEqual([]);
  const { casusId, reference, holdings } = play(...sent).casus as never;
  expect(accessGrants({ status: 'merged', casusId, reference, holdings, into: casusId, endedAt: now })).toEqual([]);
});
