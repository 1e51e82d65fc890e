// SPDX-License-Identifier: EUPL-1.2
import { calendarOf, TERM_IDS, type Policy } from '@ketenportaal/domain';
import { landelijkVoorbeeld, loadPolicy, PolicyRefused, readPolicy } from './index.js';
import type { PolicyDocument } from './policy-schema.js';

type Draft = { -readonly [Key in keyof PolicyDocument]: PolicyDocument[Key] };

/** The sentences with which a changed copy of the example is refused. */
function refusals(change: (draft: Draft) => unknown): readonly string[] {
  const draft = JSON.parse(JSON.stringify(landelijkVoorbeeld)) as Draft;
  change(draft);
  try {
    readPolicy(draft);
  } catch (error) {
    if (error instanceof PolicyRefused) return error.sentences;
    throw error;
  }
  return [];
}

describe('the national example', () => {
  test('is a policy that the core accepts by its shape alone', () => {
    const policy: Policy = landelijkVoorbeeld;
    expect(Object.keys(policy.terms)).toEqual([...TERM_IDS]);
  });

  test('is found by its version, and another version is not made up', () => {
    expect(loadPolicy('landelijk-voorbeeld/1')).toBe(landelijkVoorbeeld);
    expect(() => loadPolicy('landelijk-voorbeeld/2')).toThrow('There is no policy "landelijk-voorbeeld/2": use one of landelijk-voorbeeld/1.');
  });

  test('never speaks of a legal duty, only of samenwerkafspraken', () => {
    expect(landelijkVoorbeeld.samenwerkafspraken).toContain('regionale samenwerkafspraken');
    expect(JSON.stringify(landelijkVoorbeeld)).not.toContain('wettelijk verantwoordelijk');
  });

  test('makes a calendar with its own office hours', () => {
    const zone = { toLocal: jestNever, toInstant: jestNever, plusHours: jestNever };
    expect(calendarOf(landelijkVoorbeeld, zone)).toMatchObject({ opens: '09:00', closes: '17:00', holidays: landelijkVoorbeeld.holidays });
  });

  test('holds the terms of the domain dossier, acute ones too', () => {
    const { terms } = landelijkVoorbeeld;
    expect(terms['D-01']).toMatchObject({ source: 'R', length: { workingDays: 1 }, warnings: [{ workingHours: 4 }] });
    expect(terms['D-02']).toMatchObject({ source: 'L', length: { workingDays: 5 }, warnings: [{ workingDays: 3 }, { workingDays: 4 }] });
    expect(terms['D-03']).toMatchObject({ source: 'P', length: { workingDays: 1 } });
    expect(terms['D-07']).toMatchObject({ source: 'R', length: { workingDays: 3 }, acuteLength: { sameDay: true }, warnings: [{ workingDays: 2 }] });
    expect(terms['D-07'].expiresAfter).toEqual({ workingDays: 5 });
    expect(terms['D-08']).toMatchObject({ source: 'R', length: { workingDays: 5 }, acuteLength: { hours: 24 } });
  });
});

function jestNever(): never {
  throw new Error('No zone is asked while a calendar is made.');
}

describe('a policy is refused with a sentence that says what to do', () => {
  test('when a term is missing', () => {
    expect(refusals((draft) => Reflect.deleteProperty(draft.terms, 'D-03'))).toEqual(['terms.D-03 is missing: add it, as in landelijk-voorbeeld/1.']);
  });

  test('when a term is unknown', () => {
    expect(refusals((draft) => Reflect.set(draft.terms, 'D-99', draft.terms['D-01']))).toEqual([
      'terms.D-99 is no term of this portal: remove it, or use one of D-01, D-02, D-03, D-07, D-07b and D-08.',
    ]);
  });

  test.each([{ workingDays: 6 }, { calendarDays: 6 }, { hours: 120 }])('when a term of the law is lengthened to %j', (length) => {
    const sentence =
      'is longer than the 5 working days of the law (Uitvoeringsbesluit Wmo 2015 art. 4.1.7): a region may shorten this term, never lengthen it.';
    expect(refusals((draft) => Reflect.set(draft.terms['D-02'], 'length', length))).toEqual([`terms.D-02.length ${sentence}`]);
    expect(refusals((draft) => Reflect.set(draft.terms['D-02'], 'acuteLength', length))).toEqual([`terms.D-02.acuteLength ${sentence}`]);
  });

  test.each([{ workingDays: 4 }, { calendarDays: 5 }, { hours: 119 }, { sameDay: true }])('but not when it is shortened to %j', (length) => {
    expect(refusals((draft) => Reflect.set(draft.terms['D-02'], 'length', length))).toEqual([]);
  });

  test('when a term of the law is called regional, or a regional term the law', () => {
    expect(refusals((draft) => Reflect.set(draft.terms['D-02'], 'source', 'R'))[0]).toBe(
      'terms.D-02.source hides that the law gives this term its length (Uitvoeringsbesluit Wmo 2015 art. 4.1.7): write "L".',
    );
    expect(refusals((draft) => Reflect.set(draft.terms['D-07'], 'source', 'L'))[0]).toBe(
      'terms.D-07.source says "L", but no law gives this term a length: write "P" or "R".',
    );
  });

  test.each(['05-05-2026', '2026-02-30', '', 20260505])('when a date is malformed: %j', (date) => {
    expect(refusals((draft) => Reflect.set(draft.holidays[0] ?? {}, 'date', date))).toContain(
      'holidays.0.date is not a date that exists: write it as "2026-05-05".',
    );
  });

  test.each([[{ workingDays: 3, hours: 2 }], [{ sameDay: false }], [{}], ['3 werkdagen'], [null]])('when a length is %j', (length) => {
    expect(refusals((draft) => Reflect.set(draft.terms['D-08'], 'length', length))).toEqual([
      'terms.D-08.length is not a length: write one of workingDays, calendarDays or hours with a whole number from 1 to 1000, or "sameDay": true.',
    ]);
  });

  test.each([0, -1, 1.5, 1001, '5', null])('when a number of days is %j', (workingDays) => {
    const sentences = refusals((draft) => Reflect.set(draft.terms['D-08'], 'length', { workingDays }));
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(/^terms\.D-08\.length(\.workingDays)? is not .*whole number from 1 to 1000/);
  });

  test.each<[string, (draft: Draft) => unknown, string]>([
    [
      'a warning is nonsense',
      (draft) => Reflect.set(draft.terms['D-01'], 'warnings', [{ minutes: 4 }]),
      'terms.D-01.warnings.0 is not a moment to warn: write one of workingDays, workingHours or hours with a whole number from 1 to 1000.',
    ],
    [
      'the warnings are no list',
      (draft) => Reflect.set(draft.terms['D-01'], 'warnings', 4),
      'terms.D-01.warnings is not a list: write it between [ and ], as in landelijk-voorbeeld/1.',
    ],
    [
      'a term is no group',
      (draft) => Reflect.set(draft.terms, 'D-01', 5),
      'terms.D-01 is not a group of fields: write it between { and }, as in landelijk-voorbeeld/1.',
    ],
    ['a term stands in the place of another', (draft) => Reflect.set(draft.terms['D-01'], 'id', 'D-02'), 'terms.D-01.id differs from its place: write "D-01".'],
    [
      'a source is unknown',
      (draft) => Reflect.set(draft.terms['D-01'], 'source', 'X'),
      'terms.D-01.source is not a source: write "L" (law), "P" (protocol) or "R" (regional).',
    ],
    ['a basis is empty', (draft) => Reflect.set(draft.terms['D-01'], 'basis', ' '), 'terms.D-01.basis is empty: write a short text.'],
    [
      'silence never expires',
      (draft) => Reflect.deleteProperty(draft.terms['D-07'], 'expiresAfter'),
      'terms.D-07.expiresAfter is missing: say after how long an unanswered overdracht expires.',
    ],
    [
      'something else expires',
      (draft) => Reflect.set(draft.terms['D-08'], 'expiresAfter', { workingDays: 9 }),
      'terms.D-08.expiresAfter does not belong here: only the answer to an overdracht (D-07) expires, so remove it.',
    ],
    [
      'the office closes before it opens',
      (draft) => Reflect.set(draft.officeHours, 'opens', '18:00'),
      'officeHours close before they open: write an opening time that is before the closing time.',
    ],
    ['a time is malformed', (draft) => Reflect.set(draft.officeHours, 'opens', '9 uur'), 'officeHours.opens is not a time: write it as "09:00".'],
    ['a field is misspelt', (draft) => Reflect.set(draft.officeHours, 'opened', '09:00'), 'officeHours.opened is unknown: remove it or correct its spelling.'],
    [
      'a day is there twice',
      (draft) => draft.holidays.push({ date: '2026-05-05', name: 'nog eens', source: 'spec' }),
      'holidays holds 2026-05-05 twice: keep one of them.',
    ],
    [
      '5 mei is forgotten',
      (draft) =>
        draft.holidays.splice(
          draft.holidays.findIndex(({ date }) => date === '2026-05-05'),
          1,
        ),
      'holidays has no Bevrijdingsdag in 2026: add its date, or let coversYears leave out that year.',
    ],
    [
      'the years run backwards',
      (draft) => Reflect.set(draft.coversYears, 'through', 2023),
      'coversYears is no range of at most 50 years: write the first year and the last.',
    ],
    ['a year is a word', (draft) => Reflect.set(draft.coversYears, 'from', 'dit jaar'), 'coversYears.from is not a year: write a number such as 2026.'],
    ['the version is malformed', (draft) => Reflect.set(draft, 'version', 'nieuw'), 'version is not a version: write it as "region/1".'],
    [
      'the agreements have no name',
      (draft) => Reflect.deleteProperty(draft, 'samenwerkafspraken'),
      'samenwerkafspraken is missing: add it, as in landelijk-voorbeeld/1.',
    ],
  ])('when %s', (_what, change, sentence) => {
    expect(refusals(change)).toEqual([sentence]);
  });

  test('when it is nothing at all, and all that is wrong is said at once', () => {
    expect(() => readPolicy(undefined)).toThrow('The policy is missing: add it, as in landelijk-voorbeeld/1.');
    expect(() => readPolicy('beleid')).toThrow('The policy is not a group of fields');
    const both = refusals((draft) => {
      Reflect.deleteProperty(draft.terms, 'D-03');
      Reflect.set(draft.terms['D-02'], 'length', { workingDays: 8 });
    });
    expect(both).toHaveLength(2);
  });
});
