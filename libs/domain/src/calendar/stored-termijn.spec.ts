// SPDX-License-Identifier: EUPL-1.2
import { at, calendar, rule } from './amsterdam.fixture.js';
import { computeTermijn } from './compute-termijn.js';
import { explainTermijn } from './explain-termijn.js';
import { storedTermijn } from './stored-termijn.js';

describe('a date as the tables keep it', () => {
  const termijn = computeTermijn(rule(), { start: 'ONTVANGST', from: at('2026-04-29 10:00'), acute: false }, calendar);

  test('carries its sentence in both languages, word for word as the calendar says it', () => {
    expect(storedTermijn(termijn)).toEqual({
      term: 'D_02',
      dueAt: termijn.dueAt,
      dueOn: '2026-05-07',
      uitleg: { nl: explainTermijn(termijn.uitleg, 'nl'), en: explainTermijn(termijn.uitleg, 'en') },
    });
  });

  test('leaves out when someone is warned, which is nobody else’s business', () => {
    expect(Object.keys(storedTermijn(termijn))).toEqual(['term', 'dueAt', 'dueOn', 'uitleg']);
  });
});
