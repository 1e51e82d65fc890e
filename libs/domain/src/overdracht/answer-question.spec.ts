// SPDX-License-Identifier: EUPL-1.2
import {
  accepts,
  asks,
  at,
  by,
  concludes,
  expires,
  given,
  named,
  names,
  offers,
  overdrachtId,
  passes,
  receives,
  replies,
  sends,
} from '@ketenportaal/testkit/domain';
import type { OpenCasus } from '../casus/state.js';

const concluded = [sends('noor'), receives('marijke'), concludes('marijke')];
const offered = [...concluded, at('2026-03-02 12:00', offers('marijke'))];
const asked = [...offered, at('2026-03-03 10:00', asks('samira'))];

describe('the giving side answers the question', () => {
  it('the holder, a deputy or the teamleider, also when it is late', () => {
    for (const who of ['marijke', 'tom'] as const) {
      const { casus } = given(...asked, passes('D-07b'))
        .when(replies(who))
        .then({ type: 'QuestionAnswered', overdrachtId: overdrachtId(1), by: by(who) });
      expect((casus as OpenCasus).termijnen.map(({ term }) => term).sort()).toEqual(['D-03', 'D-07']);
      expect(casus).toMatchObject({ holder: by('marijke'), overdracht: { question: { by: by('samira') } } });
    }
  });

  it('and whoever was named since (T-OVD-14)', () => {
    given(...asked, names('tom', named('tom')))
      .when(replies('tom'))
      .then({ type: 'QuestionAnswered', by: by('tom') });
  });
});

describe('answering the question is refused', () => {
  it('to the receiver, a third party and the melder', () => {
    for (const who of ['samira', 'fatma', 'noor'] as const)
      given(...asked)
        .when(replies(who))
        .then('ONLY_THE_GIVER_MAY_REPLY');
  });

  it('when nothing was asked, and a second time', () => {
    given(...offered)
      .when(replies('marijke'))
      .then('NO_QUESTION_ASKED');
    given(...asked, replies('marijke'))
      .when(replies('tom'))
      .then('QUESTION_ALREADY_ANSWERED');
  });

  it('once the overdracht ended', () => {
    given().when(replies('marijke')).then('CASUS_NOT_OPEN');
    given(...asked, accepts('samira'))
      .when(replies('marijke'))
      .then('OVERDRACHT_ALREADY_ACCEPTED');
    given(...asked, expires())
      .when(replies('marijke'))
      .then('OVERDRACHT_EXPIRED');
  });
});
