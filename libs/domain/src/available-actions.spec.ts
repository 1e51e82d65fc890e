// SPDX-License-Identifier: EUPL-1.2
import {
  accepts,
  actor,
  asks,
  casusOf,
  concludes,
  expires,
  given,
  givesTerugkoppeling,
  merges,
  names,
  momentAt,
  meldingId,
  named,
  offers,
  on,
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
  withdraws,
  type Act,
  type Happening,
} from '@ketenportaal/testkit/domain';
import type { Actor } from './access/roles.js';
import { ACTIONS, casusActions, meldingActions, overdrachtActions, type Action } from './available-actions.js';
import { findMelding, type CasusState } from './casus/state.js';

const sent = [sends('noor')];
const received = [...sent, receives('marijke')];
const concluded = [...received, concludes('marijke')];
const offered = [...concluded, offers('marijke')];
const accepted = [...offered, accepts('samira', { holder: named('iris') })];
const HISTORIES: readonly (readonly Happening[])[] = [
  sent,
  received,
  [...received, passes('D-02')],
  concluded,
  [...concluded, givesTerugkoppeling('marijke')],
  offered,
  [...offered, asks('samira')],
  [...offered, asks('samira'), replies('marijke')],
  [...offered, refuses('samira')],
  [...offered, withdraws('marijke')],
  [...offered, expires()],
  accepted,
  [...accepted, recordsFirstContact('iris')],
  [...accepted, names('joost', named('samira'))],
  [...accepted, offers('iris', { to: party('gi') })],
  [...accepted, merges('tom', { melding: 2, source: casusOf(2, sends('karim', { melding: 2 })) })],
];
const SITUATIONS = HISTORIES.map((history) => play(...history).casus);
const PEOPLE = ['noor', 'karim', 'marijke', 'tom', 'samira', 'joost', 'iris', 'fatma', 'daan', 'ruth'] as const;

/** Each action with everything filled in as it should be. */
const valid: Record<Action, (who: Actor, melding: number, overdracht: number) => Act> = {
  RECEIVE_MELDING: (who, melding) => receives(who, { melding }),
  CONCLUDE_VEILIGHEIDSBEOORDELING: (who, melding) => concludes(who, { melding }),
  POSTPONE_VEILIGHEIDSBEOORDELING: (who, melding) => postpones(who, { melding }),
  GIVE_TERUGKOPPELING: (who, melding) => givesTerugkoppeling(who, { melding }),
  OFFER_OVERDRACHT: (who) => offers(who, { to: party('ggz'), overdracht: 99 }),
  ACCEPT_OVERDRACHT: (who, _, overdracht) => accepts(who, { overdracht }),
  REFUSE_OVERDRACHT: (who, _, overdracht) => refuses(who, { overdracht }),
  ASK_QUESTION: (who, _, overdracht) => asks(who, { overdracht }),
  ANSWER_QUESTION: (who, _, overdracht) => replies(who, { overdracht }),
  WITHDRAW_OVERDRACHT: (who, _, overdracht) => withdraws(who, { overdracht }),
  RECORD_FIRST_CONTACT: (who) => recordsFirstContact(who),
  CHANGE_NAMED_PERSON: (who) => names(who, { personId: named('karim').personId, organisationId: who.organisationId, active: true }),
};

const later = momentAt(on('2026-03-11 12:00'));
const works = (casus: CasusState, { decide }: Act): boolean => decide(casus, later).ok;

describe('a button is there exactly when its decision would say yes', () => {
  it.each(PEOPLE)('for %s, in every situation', (name) => {
    const who = actor(name);
    for (const casus of SITUATIONS) {
      if (casus.status !== 'open') throw new Error('not open');
      const { endedOverdrachten, overdracht } = casus;
      const asked = endedOverdrachten.length + (overdracht ? 1 : 0);
      for (const number of [1, 2]) {
        const melding = findMelding(casus, meldingId(number));
        const offeredNow = [
          ...(melding ? meldingActions(casus, melding, who) : []),
          ...overdrachtActions(casus, overdrachtId(asked), who),
          ...casusActions(casus, who).filter((action) => ['OFFER_OVERDRACHT', 'RECORD_FIRST_CONTACT', 'CHANGE_NAMED_PERSON'].includes(action)),
        ];
        expect(offeredNow.sort()).toEqual(ACTIONS.filter((action) => works(casus, valid[action](who, number, asked))).sort());
      }
    }
  });

  it('and each of them is there for someone', () => {
    const found = new Set(
      SITUATIONS.flatMap((casus) => {
        return PEOPLE.flatMap((name) =>
          casus.status === 'open' ? [...meldingActions(casus, casus.meldingen[0]!, actor(name)), ...casusActions(casus, actor(name))] : [],
        );
      }),
    );
    expect([...found].sort()).toEqual([...ACTIONS].sort());
  });
});

it('the page of a casus offers what can be done with the open overdracht', () => {
  const { casus } = given(...offered);
  expect(casusActions(casus, actor('marijke'))).toEqual(['CHANGE_NAMED_PERSON', 'WITHDRAW_OVERDRACHT']);
  expect(casusActions(casus, actor('samira'))).toEqual(['ACCEPT_OVERDRACHT', 'REFUSE_OVERDRACHT', 'ASK_QUESTION']);
  expect(casusActions(given(...offered, asks('samira')).casus, actor('marijke'))).toEqual(['CHANGE_NAMED_PERSON', 'ANSWER_QUESTION', 'WITHDRAW_OVERDRACHT']);
  expect(casusActions(given().casus, actor('marijke'))).toEqual([]);
});
