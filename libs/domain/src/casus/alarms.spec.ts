// SPDX-License-Identifier: EUPL-1.2
import { accepts, concludes, meldingId, offers, on, overdrachtId, passes, play, receives, sends, warns, type Happening } from '@ketenportaal/testkit/domain';
import { alarms } from './alarms.js';
import { noCasus } from './state.js';

const received = [sends('noor'), receives('marijke')];
const offered = [...received, concludes('marijke'), offers('marijke')];
const kinds = (...history: Happening[]): string[] => alarms(play(...history).casus).map(({ kind, term }) => `${kind} ${term}`);

describe('what the clock still has to do', () => {
  it('is nothing for a casus that is not there', () => {
    expect(alarms(noCasus(play(sends('noor')).casus.casusId))).toEqual([]);
  });

  it('is the next warning of what is owed, and the moment at which it is too late', () => {
    const [warning, late] = alarms(play(...received).casus);
    expect(warning).toEqual({ kind: 'WARN', term: 'D-02', subjectId: meldingId(1), at: on('2026-03-05 09:00') });
    expect(late).toMatchObject({ kind: 'PASS', term: 'D-02', subjectId: meldingId(1) });
    const [second] = alarms(play(...received, warns('D-02')).casus);
    expect(second).toMatchObject({ kind: 'WARN', at: on('2026-03-06 09:00') });
  });

  it('is only the lateness when every warning was given, and nothing once it was late (INV-14)', () => {
    expect(kinds(...received, warns('D-02'), warns('D-02'))).toEqual(['PASS D-02']);
    expect(kinds(...received, passes('D-02'))).toEqual([]);
  });

  it('is also the end of an offer that nobody answers, until it is answered (T-OVD-06)', () => {
    const expiry = alarms(play(...offered).casus).find(({ kind }) => kind === 'EXPIRE');
    expect(expiry).toMatchObject({ term: 'D-07', subjectId: overdrachtId(1) });
    expect(kinds(...offered, passes('D-07'))).toContain('EXPIRE D-07');
    expect(kinds(...offered, accepts('samira'))).toEqual(expect.not.arrayContaining(['EXPIRE D-07', 'PASS D-07']));
  });
});
