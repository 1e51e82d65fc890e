// SPDX-License-Identifier: EUPL-1.2
import type { MijnWerkQuery, TermijnLineFragment, WorkLineFragment } from '@ketenportaal/contract';
import type { Say } from '../text/index.js';
import { startText } from '../text/index.js';
import { isUpToDate, sayAction, sayWhat, sayWork, stateOfWork } from './work-words.js';

type Work = MijnWerkQuery['mijnWerk'];

const late: TermijnLineFragment = { term: 'D_07', dueOn: '2026-11-20', dueAt: '2026-11-20T23:00:00.000Z', late: true, workingDaysLeft: -1, uitleg: '' };
const item = (what: string, termijn: TermijnLineFragment | null = null): WorkLineFragment => ({
  page: 'OVERDRACHT',
  id: what,
  reference: 'K7-4M2P',
  what,
  termijn,
  fromOrganisation: null,
  urgent: false,
});
const work = (lists: Partial<Work>): Work => ({ antwoordNodig: [], teLaatEnVandaag: [], dezeWeek: [], wachtOpAnderen: [], nextDueOn: null, ...lists });

describe('Mijn werk in words', () => {
  let say: Pick<Say, 't'>;
  beforeAll(async () => {
    say = { t: (await startText('nl')).t };
  });

  it('says first what is asked, then what is due, then what others owe, and nothing about what is not there', () => {
    const lines = sayWork(
      work({
        antwoordNodig: [item('ANTWOORD_OP_OVERDRACHT'), item('ANTWOORD_OP_OVERDRACHT'), item('MELDING_ONTVANGEN')],
        teLaatEnVandaag: [item('TERUGKOPPELING')],
        wachtOpAnderen: [item('WACHT_OP_ANDER')],
      }),
      say,
    );
    expect(lines).toEqual([
      '2 overdrachten wachten op uw antwoord.',
      '1 melding wacht op ontvangst.',
      '1 termijn is te laat of is vandaag.',
      'U wacht op 1 antwoord van een ander.',
    ]);
  });

  it('whoever only waits for others is up to date', () => {
    expect(isUpToDate(work({ wachtOpAnderen: [item('WACHT_OP_ANDER')] }))).toBe(true);
    expect(isUpToDate(work({ dezeWeek: [item('TERUGKOPPELING')] }))).toBe(false);
  });

  it('too late is said before that it waits or goes on', () => {
    expect(stateOfWork(item('ANTWOORD_OP_OVERDRACHT'))).toBe('wacht');
    expect(stateOfWork(item('TERUGKOPPELING'))).toBe('loopt');
    expect(stateOfWork(item('ANTWOORD_OP_OVERDRACHT', late))).toBe('teLaat');
  });

  it('work of a newer API still has words and a button', () => {
    expect(sayWhat('CONTROLE', say)).not.toBe('');
    expect(sayAction('CONTROLE', say)).toBe('Openen');
  });
});
