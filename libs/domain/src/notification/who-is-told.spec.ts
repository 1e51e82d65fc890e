// SPDX-License-Identifier: EUPL-1.2
import {
  accepts,
  asks,
  casusId,
  casusOf,
  concludes,
  expires,
  givesTerugkoppeling,
  merges,
  meldingId,
  named,
  names,
  offers,
  organisationName,
  overdrachtId,
  party,
  passes,
  personName,
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
import { fold } from '../casus/evolve.js';
import { whoIsTold, type Told } from './who-is-told.js';

/** Who is told of the last thing that happened. */
function told(...history: Happening[]): readonly Told[] {
  const { facts, casus } = play(...history);
  return whoIsTold(fold(casusId(), facts.slice(0, -1)), facts.at(-1)!, casus);
}

const to = ({ personId, organisationId, roles }: Told): string =>
  personId ? personName(personId) : `${organisationName(organisationId)}: ${roles.join(', ')}`;

/** `who <- message @ page`, one line for each. */
const lines = (...history: Happening[]): string[] =>
  told(...history).map((one) => `${to(one)} <- ${one.message}${one.term ? ` ${one.term}` : ''} @ ${one.about.page}`);

const received = [sends('noor'), receives('tom', { worker: named('marijke') })];
const concluded = [...received, concludes('marijke')];
const offered = [...concluded, offers('marijke')];
const accepted = [...offered, accepts('samira', { holder: named('iris') })];
const source = casusOf(2, sends('karim', { melding: 2 }));

describe('who is told of the melding (domain dossier 3.5)', () => {
  it('T-MLD-02 sent: the melder, and the intake of Veilig Thuis', () => {
    expect(lines(sends('noor'))).toEqual(['noor <- VERZONDEN @ MELDING', 'veiligThuis: INTAKE <- MELDING_BINNENGEKOMEN @ MELDING_BIJ_VEILIG_THUIS']);
  });

  it('T-MLD-03 received: the melder, and the worker who was named holder', () => {
    expect(lines(...received)).toEqual(['noor <- ONTVANGEN @ MELDING', 'marijke <- U_BENT_VERANTWOORDELIJK @ CASUS']);
  });

  it('T-HER-01 merged: the new melder as for a first melding, the worker, and the holder, who stays; the earlier melder hears nothing', () => {
    expect(lines(...accepted, merges('tom', { melding: 2, source }))).toEqual([
      'karim <- ONTVANGEN @ MELDING',
      'tom <- MELDING_BINNENGEKOMEN @ MELDING_BIJ_VEILIG_THUIS',
      'iris <- VERVOLGMELDING @ CASUS',
    ]);
    expect(lines(...concluded, merges('tom', { melding: 2, source }))).toContain('marijke <- VERVOLGMELDING @ CASUS');
    expect(lines(...concluded, merges('marijke', { melding: 2, source }))).toEqual([
      'karim <- ONTVANGEN @ MELDING',
      'marijke <- MELDING_BINNENGEKOMEN @ MELDING_BIJ_VEILIG_THUIS',
    ]);
  });

  it('T-MLD-06 outcome, T-MLD-07 new date, T-TER-01 terugkoppeling: the melder', () => {
    expect(lines(...concluded)).toEqual(['noor <- UITKOMST_BEKEND @ MELDING']);
    expect(lines(...received, passes('D-02'), postpones('marijke'))).toEqual(['noor <- NIEUWE_DATUM @ MELDING']);
    expect(lines(...concluded, givesTerugkoppeling('marijke'))).toEqual(['noor <- TERUGKOPPELING_GEGEVEN @ MELDING']);
  });
});

describe('who is told that another person is named (T-OVD-14)', () => {
  it('the melder, the new person, the former one and the worker of Veilig Thuis, except who did it', () => {
    expect(lines(...accepted, names('joost', named('samira')))).toEqual([
      'noor <- ANDER_CONTACT @ MELDING',
      'samira <- U_BENT_VERANTWOORDELIJK @ CASUS',
      'iris <- ANDER_CONTACT @ CASUS',
      'marijke <- ANDER_CONTACT @ CASUS',
    ]);
    expect(lines(...accepted, names('iris', named('samira')))).not.toContain('iris <- ANDER_CONTACT @ CASUS');
  });

  it('at Veilig Thuis, each person once', () => {
    expect(lines(...received, names('tom', named('tom')))).toEqual([
      'noor <- ANDER_CONTACT @ MELDING',
      'tom <- U_BENT_VERANTWOORDELIJK @ CASUS',
      'marijke <- ANDER_CONTACT @ CASUS',
    ]);
  });

  it('and from then on the new person hears of the open overdracht and of what is late', () => {
    expect(lines(...offered, names('tom', named('tom')), refuses('samira'))).toContain('tom <- OVERDRACHT_NIET_AANGENOMEN @ CASUS');
    expect(lines(...accepted, names('joost', named('samira')), passes('D-08'))).toContain('samira <- TERMIJN_VERSTREKEN D-08 @ CASUS');
    expect(lines(...received, names('tom', named('tom')), passes('D-02'))).toContain('tom <- TERMIJN_VERSTREKEN D-02 @ MELDING_BIJ_VEILIG_THUIS');
  });
});

describe('who is told of an overdracht (domain dossier 3.6)', () => {
  it('T-OVD-02 asked and answered: the giving side, then the receiver; the melder hears nothing', () => {
    expect(lines(...offered, asks('samira'))).toEqual(['marijke <- VRAAG_GESTELD @ CASUS']);
    expect(lines(...concluded, offers('tom'), asks('samira'))).toEqual(['tom <- VRAAG_GESTELD @ CASUS', 'marijke <- VRAAG_GESTELD @ CASUS']);
    expect(lines(...offered, asks('samira'), replies('tom'))).toEqual(['wijkteamNoord: INTAKE, ACCEPTANT, TEAMLEIDER <- VRAAG_BEANTWOORD @ OVERDRACHT']);
  });

  it('T-OVD-01 offered: the melder, and who answers for the receiver', () => {
    expect(lines(...offered)).toEqual(['noor <- AANGEBODEN @ MELDING', 'wijkteamNoord: INTAKE, ACCEPTANT <- OVERDRACHT_AAN_U @ OVERDRACHT']);
  });

  it('T-OVD-03 accepted: the melder, the giver, the receiver, and the new holder', () => {
    expect(lines(...accepted)).toEqual([
      'noor <- OVERGENOMEN @ MELDING',
      'marijke <- OVERDRACHT_AANGENOMEN @ CASUS',
      'wijkteamNoord: INTAKE, ACCEPTANT <- OVERDRACHT_AANGENOMEN @ OVERDRACHT',
      'iris <- U_BENT_VERANTWOORDELIJK @ CASUS',
    ]);
  });

  it('T-OVD-04 refused: the melder, the giver at once, and the receiver', () => {
    expect(lines(...offered, refuses('samira'))).toEqual([
      'noor <- NIET_OVERGENOMEN @ MELDING',
      'marijke <- OVERDRACHT_NIET_AANGENOMEN @ CASUS',
      'wijkteamNoord: INTAKE, ACCEPTANT <- OVERDRACHT_NIET_AANGENOMEN @ OVERDRACHT',
    ]);
  });

  it('T-OVD-05 withdrawn: the melder, the receiver, and the giver for whom a teamleider did it', () => {
    expect(lines(...offered, withdraws('marijke'))).toEqual([
      'noor <- INGETROKKEN @ MELDING',
      'wijkteamNoord: INTAKE, ACCEPTANT <- OVERDRACHT_INGETROKKEN @ OVERDRACHT',
    ]);
    expect(lines(...offered, withdraws('tom'))).toContain('marijke <- OVERDRACHT_INGETROKKEN @ CASUS');
  });

  it('T-OVD-06 unanswered: the melder, the giver, and the receiver with its teamleider', () => {
    expect(lines(...offered, expires())).toEqual([
      'noor <- ONBEANTWOORD @ MELDING',
      'marijke <- OVERDRACHT_ONBEANTWOORD @ CASUS',
      'wijkteamNoord: INTAKE, ACCEPTANT, TEAMLEIDER <- OVERDRACHT_ONBEANTWOORD @ OVERDRACHT',
    ]);
  });

  it('the holder hears it too when the teamleider offered for him', () => {
    expect(lines(...concluded, offers('tom'), accepts('samira'))).toEqual(
      expect.arrayContaining(['tom <- OVERDRACHT_AANGENOMEN @ CASUS', 'marijke <- OVERDRACHT_AANGENOMEN @ CASUS']),
    );
  });

  it('a giver who may no longer open the casus lands at the overdracht that he gave', () => {
    const passedOn = [...accepted, offers('iris', { to: party('gi') }), accepts('daan')];
    expect(lines(...passedOn)).toContain('iris <- OVERDRACHT_AANGENOMEN @ OVERDRACHT');
    expect(told(...passedOn).find((one) => to(one) === 'iris')?.about).toEqual({ page: 'OVERDRACHT', id: overdrachtId(2) });
    expect(lines(...passedOn, recordsFirstContact('daan'))).toContain('iris <- EERSTE_CONTACT_GEWEEST @ OVERDRACHT');
  });

  it('first contact: the melder and the giver', () => {
    expect(lines(...accepted, recordsFirstContact('iris'))).toEqual(['noor <- EERSTE_CONTACT_GEWEEST @ MELDING', 'marijke <- EERSTE_CONTACT_GEWEEST @ CASUS']);
  });
});

describe('who is warned and who hears that it is late (domain dossier 3.2)', () => {
  it.each<[string, Happening[], string[]]>([
    ['D-01 nears: intake', [sends('noor'), warns('D-01')], ['veiligThuis: INTAKE <- TERMIJN_NADERT D-01 @ MELDING_BIJ_VEILIG_THUIS']],
    [
      'D-01 late: the melder, the teamleider',
      [sends('noor'), passes('D-01')],
      ['noor <- NOG_NIET_BEVESTIGD @ MELDING', 'veiligThuis: TEAMLEIDER <- TERMIJN_VERSTREKEN D-01 @ MELDING_BIJ_VEILIG_THUIS'],
    ],
    ['D-02 nears: the worker', [...received, warns('D-02')], ['marijke <- TERMIJN_NADERT D-02 @ MELDING_BIJ_VEILIG_THUIS']],
    [
      'D-02 late: the melder, the worker, the teamleider',
      [...received, passes('D-02')],
      [
        'noor <- BEOORDELING_TE_LAAT @ MELDING',
        'marijke <- TERMIJN_VERSTREKEN D-02 @ MELDING_BIJ_VEILIG_THUIS',
        'veiligThuis: TEAMLEIDER <- TERMIJN_VERSTREKEN D-02 @ MELDING_BIJ_VEILIG_THUIS',
      ],
    ],
    ['D-03 nears: the worker', [...concluded, warns('D-03')], ['marijke <- TERMIJN_NADERT D-03 @ MELDING_BIJ_VEILIG_THUIS']],
    [
      'D-03 late: the melder, the worker, the teamleider',
      [...concluded, passes('D-03')],
      [
        'noor <- TERUGKOPPELING_TE_LAAT @ MELDING',
        'marijke <- TERMIJN_VERSTREKEN D-03 @ MELDING_BIJ_VEILIG_THUIS',
        'veiligThuis: TEAMLEIDER <- TERMIJN_VERSTREKEN D-03 @ MELDING_BIJ_VEILIG_THUIS',
      ],
    ],
    [
      'D-07 nears: the receiver, the giver',
      [...offered, warns('D-07')],
      ['wijkteamNoord: INTAKE, ACCEPTANT <- TERMIJN_NADERT D-07 @ OVERDRACHT', 'marijke <- TERMIJN_NADERT D-07 @ CASUS'],
    ],
    [
      'D-07 late: the melder, the teamleider of the receiver, the giver',
      [...offered, passes('D-07')],
      ['noor <- ANTWOORD_TE_LAAT @ MELDING', 'wijkteamNoord: TEAMLEIDER <- TERMIJN_VERSTREKEN D-07 @ OVERDRACHT', 'marijke <- TERMIJN_VERSTREKEN D-07 @ CASUS'],
    ],
    ['D-07b nears: the giver', [...offered, asks('samira'), warns('D-07b')], ['marijke <- TERMIJN_NADERT D-07b @ CASUS']],
    [
      'D-07b late: the giver, the teamleider of the giver, the receiver',
      [...offered, asks('samira'), passes('D-07b')],
      [
        'marijke <- TERMIJN_VERSTREKEN D-07b @ CASUS',
        'veiligThuis: TEAMLEIDER <- TERMIJN_VERSTREKEN D-07b @ CASUS',
        'wijkteamNoord: INTAKE, ACCEPTANT <- TERMIJN_VERSTREKEN D-07b @ OVERDRACHT',
      ],
    ],
    ['D-08 nears: the holder', [...accepted, warns('D-08')], ['iris <- TERMIJN_NADERT D-08 @ CASUS']],
    [
      'D-08 late: the melder, the holder, the teamleider, the giver',
      [...accepted, passes('D-08')],
      [
        'noor <- EERSTE_CONTACT_TE_LAAT @ MELDING',
        'iris <- TERMIJN_VERSTREKEN D-08 @ CASUS',
        'wijkteamNoord: TEAMLEIDER <- TERMIJN_VERSTREKEN D-08 @ CASUS',
        'marijke <- TERMIJN_VERSTREKEN D-08 @ CASUS',
      ],
    ],
  ])('%s', (_, history, expected) => {
    expect(lines(...history)).toEqual(expected);
  });
});

it('nobody is told of a casus that ended in another', () => {
  const before = play(sends('noor')).casus;
  const merged = { type: 'CasusMerged', at: play(sends('noor')).at, into: casusId(2), meldingId: meldingId(1), by: { ...named('tom') } } as const;
  expect(whoIsTold(before, merged, fold(casusId(), [...play(sends('noor')).facts, merged]))).toEqual([]);
});
