// SPDX-License-Identifier: EUPL-1.2
import {
  accepts,
  actor,
  at,
  by,
  concludes,
  expires,
  givesTerugkoppeling,
  named,
  offers,
  on,
  organisationId,
  party,
  passes,
  play,
  postpones,
  receives,
  recordsFirstContact,
  refuses,
  sends,
  type Happening,
} from '@ketenportaal/testkit/domain';
import type { OpenCasus } from '../casus/state.js';
import { melderCard, type MelderCard } from './melder-card.js';

const card = (...history: Happening[]): MelderCard => {
  const casus = play(...history).casus as OpenCasus;
  return melderCard(casus, casus.meldingen[0]!);
};

const sent = [sends('noor')];
const received = [...sent, receives('tom', { worker: named('marijke') })];
const concluded = [...received, concludes('marijke')];
const told = [...concluded, givesTerugkoppeling('marijke')];
const offered = [...told, offers('marijke')];
const accepted = [...offered, accepts('samira', { holder: named('iris') })];

describe('the five answers for the melder, from melding to first contact', () => {
  it('sent: the own school, with the melder as named person, until Veilig Thuis confirms', () => {
    expect(card(...sent)).toMatchObject({
      ...by('noor'),
      since: on('2026-03-02 09:00'),
      now: 'WACHT_OP_BEVESTIGING',
      dueOn: '2026-03-03',
      veiligThuisHandles: false,
    });
  });

  it('received: Veilig Thuis and the named worker, since receipt', () => {
    expect(card(...received)).toMatchObject({
      ...by('marijke'),
      since: on('2026-03-02 10:00'),
      now: 'BEOORDELING_LOOPT',
      dueOn: '2026-03-09',
      veiligThuisHandles: true,
    });
  });

  it('concluded: Veilig Thuis still, and the terugkoppeling follows', () => {
    expect(card(...concluded)).toMatchObject({ ...by('marijke'), since: on('2026-03-02 10:00'), now: 'TERUGKOPPELING_VOLGT', dueOn: '2026-03-03' });
    expect(card(...told)).toMatchObject({ now: 'HOUDT_ZICHT', dueAt: null, dueOn: null, termijn: null });
  });

  it('offered: Veilig Thuis still, waiting for the answer of the other party', () => {
    expect(card(...offered)).toMatchObject({
      ...by('marijke'),
      now: 'WACHT_OP_ANTWOORD',
      withOrganisationId: organisationId('wijkteamNoord'),
      dueOn: '2026-03-05',
    });
  });

  it('refused or unanswered: Veilig Thuis still, and nothing says who refused or why', () => {
    for (const ending of [refuses('samira', { instead: party('gi') }), expires()])
      expect(card(...offered, ending)).toMatchObject({ ...by('marijke'), since: on('2026-03-02 10:00'), now: 'HOUDT_ZICHT', withOrganisationId: null });
  });

  it('accepted: the wijkteam and its named person, since that instant; Veilig Thuis still handles the melding (INV-08)', () => {
    expect(card(...accepted)).toMatchObject({
      ...by('iris'),
      since: on('2026-03-02 14:00'),
      now: 'EERSTE_CONTACT_VOLGT',
      dueOn: '2026-03-09',
      veiligThuisHandles: true,
    });
    expect(card(...accepted, recordsFirstContact('iris'))).toMatchObject({ ...by('iris'), now: 'HOUDT_ZICHT', dueOn: null });
  });

  it('what stays with the melder is what he said himself', () => {
    expect(card(sends('noor', { keepsOwnHelp: true })).keepsOwnHelp).toBe(true);
    expect(card(sends('noor', { keepsOwnHelp: false })).keepsOwnHelp).toBe(false);
  });
});

describe('a date that passed stays on the card until it is met or replaced (INV-14)', () => {
  it.each([
    ['D-01', sent, 'WACHT_OP_BEVESTIGING'],
    ['D-02', received, 'BEOORDELING_LOOPT'],
    ['D-03', concluded, 'TERUGKOPPELING_VOLGT'],
    ['D-07', offered, 'WACHT_OP_ANTWOORD'],
    ['D-08', accepted, 'EERSTE_CONTACT_VOLGT'],
  ] as const)('%s', (term, history, now) => {
    const before = card(...history);
    expect(card(...history, passes(term))).toEqual(before);
    expect(before.now).toBe(now);
  });

  it('until the new date', () => {
    expect(card(...received, passes('D-02'), at('2026-03-10 10:00', postpones('marijke', { workingDays: 2 })))).toMatchObject({
      now: 'BEOORDELING_LOOPT',
      dueOn: '2026-03-12',
    });
  });

  it('and what is due first is shown first', () => {
    expect(card(...concluded, offers('marijke'))).toMatchObject({ now: 'TERUGKOPPELING_VOLGT' });
    expect(card(...concluded, offers('marijke', { urgency: 'ACUUT' }))).toMatchObject({ now: 'WACHT_OP_ANTWOORD' });
  });
});

it('whoever takes the casus over after the outcome is named, also when that is Veilig Thuis again', () => {
  const back = [...accepted, offers('iris', { to: party('veiligThuis') }), at('2026-03-04 10:00', accepts(actor('tom', ['ACCEPTANT'])))];
  expect(card(...back)).toMatchObject({ ...by('tom'), since: on('2026-03-04 10:00'), now: 'EERSTE_CONTACT_VOLGT' });
});
