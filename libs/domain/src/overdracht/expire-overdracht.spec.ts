// SPDX-License-Identifier: EUPL-1.2
import { accepts, at, by, concludes, expires, given, offers, on, passes, receives, refuses, sends } from '@ketenportaal/testkit/domain';

const offered = [sends('noor'), receives('marijke'), concludes('marijke'), offers('marijke')];

describe('silence (T-OVD-06)', () => {
  it('ends an offer visibly after five working days and never moves the holder (INV-02)', () => {
    const { casus, at: moment } = given(...offered, passes('D-07'))
      .when(expires())
      .then({ type: 'OverdrachtExpired' });
    expect(moment).toBe(on('2026-03-10 00:00'));
    expect(casus).toMatchObject({
      holder: { ...by('marijke'), since: on('2026-03-02 10:00') },
      overdracht: null,
      endedOverdrachten: [{ end: { status: 'VERLOPEN' } }],
    });
  });

  it('is recorded too when the clock was asleep at the answer date', () => {
    given(...offered)
      .when(at('2026-04-01 09:00', expires()))
      .then({ type: 'OverdrachtExpired' });
  });

  it('ends nothing before its time, and nothing that was answered', () => {
    given(...offered)
      .when(at('2026-03-09 23:59', expires()))
      .then('EXPIRY_NOT_REACHED');
    given(...offered, accepts('samira'))
      .when(at('2026-03-10 00:00', expires()))
      .then('OVERDRACHT_ALREADY_ACCEPTED');
    given(...offered, refuses('samira'))
      .when(at('2026-03-10 00:00', expires()))
      .then('OVERDRACHT_ALREADY_REFUSED');
    given(...offered, expires())
      .when(at('2026-03-10 00:00', expires()))
      .then('OVERDRACHT_EXPIRED');
    given().when(expires()).then('CASUS_NOT_OPEN');
  });
});
