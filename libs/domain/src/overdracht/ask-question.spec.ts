// SPDX-License-Identifier: EUPL-1.2
import {
  accepts,
  actor,
  asks,
  at,
  by,
  concludes,
  expires,
  given,
  offers,
  overdrachtId,
  receives,
  refuses,
  replies,
  sends,
  withdraws,
} from '@ketenportaal/testkit/domain';
import type { OpenCasus } from '../casus/state.js';

const concluded = [sends('noor'), receives('marijke'), concludes('marijke')];
const offered = [...concluded, at('2026-03-02 12:00', offers('marijke'))];
const asked = [...offered, at('2026-03-03 10:00', asks('samira'))];

describe('the receiver asks one question (T-OVD-02)', () => {
  it('which the giver answers within one working day', () => {
    given(...offered)
      .when(at('2026-03-03 10:00', asks('samira')))
      .then({
        type: 'QuestionAsked',
        overdrachtId: overdrachtId(1),
        by: by('samira'),
        answer: { dueOn: '2026-03-04', uitleg: { term: 'D-07b', start: 'VRAAG' } },
      });
  });

  it('the same day when the offer is urgent', () => {
    given(...concluded, at('2026-03-02 12:00', offers('marijke', { urgency: 'ACUUT' })))
      .when(at('2026-03-02 12:30', asks('samira')))
      .then({ type: 'QuestionAsked', answer: { dueOn: '2026-03-02' } });
  });

  it('by anyone who may answer for the receiver: intake, acceptant, teamleider', () => {
    for (const who of [actor('samira', ['INTAKE']), actor('samira', ['ACCEPTANT']), actor('joost', ['TEAMLEIDER'])])
      given(...offered)
        .when(asks(who))
        .then({ type: 'QuestionAsked' });
  });

  it('and the clock does not stop: the answer to the offer is due on the same day, and silence still ends it', () => {
    const d07 = (casus: unknown) => (casus as OpenCasus).termijnen.find(({ term }) => term === 'D-07');
    expect(d07(given(...asked).casus)).toEqual(d07(given(...offered).casus));
    const { casus } = given(...asked)
      .when(expires())
      .then({ type: 'OverdrachtExpired' });
    expect(casus).toMatchObject({ holder: by('marijke'), overdracht: null, termijnen: [{ term: 'D-03' }] });
  });

  it('while the offer can be accepted, refused and taken back, with the question open or answered', () => {
    for (const history of [asked, [...asked, replies('marijke')]]) {
      for (const [act, type] of [
        [accepts('samira'), 'OverdrachtAccepted'],
        [refuses('samira'), 'OverdrachtRefused'],
        [withdraws('marijke'), 'OverdrachtWithdrawn'],
      ] as const) {
        const { casus } = given(...history)
          .when(act)
          .then({ type });
        expect((casus as OpenCasus).termijnen.map(({ term }) => term)).not.toContain('D-07b');
      }
    }
  });
});

describe('asking is refused', () => {
  it('a second time, answered or not', () => {
    given(...asked)
      .when(asks('joost'))
      .then('QUESTION_ALREADY_ASKED');
    given(...asked, replies('marijke'))
      .when(asks('samira'))
      .then('QUESTION_ALREADY_ASKED');
  });

  it('to the giver, a third party, the melder, and a colleague without the role', () => {
    for (const who of ['marijke', 'fatma', 'noor', 'iris'] as const)
      given(...offered)
        .when(asks(who))
        .then('ONLY_THE_RECEIVER_MAY_ANSWER');
  });

  it('of an overdracht that ended or never was, and the one who asks is told which (INV-12)', () => {
    given().when(asks('samira')).then('CASUS_NOT_OPEN');
    given(...offered)
      .when(asks('samira', { overdracht: 9 }))
      .then('OVERDRACHT_NOT_IN_CASUS');
    for (const [ending, refusal] of [
      [accepts('samira'), 'OVERDRACHT_ALREADY_ACCEPTED'],
      [refuses('samira'), 'OVERDRACHT_ALREADY_REFUSED'],
      [withdraws('marijke'), 'OVERDRACHT_WITHDRAWN'],
      [expires(), 'OVERDRACHT_EXPIRED'],
    ] as const)
      given(...offered, ending)
        .when(asks('samira'))
        .then(refusal);
  });
});
