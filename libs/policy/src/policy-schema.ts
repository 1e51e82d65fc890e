// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { fitsWithin, STATUTORY_TERMS } from './statutory-terms.js';

// Every message continues the name of the field: "terms.D-02.length" + "is not a length: …". See policy-refused.ts.
const OBJECT = 'is not a group of fields: write it between { and }, as in landelijk-voorbeeld/1.';
const LIST = 'is not a list: write it between [ and ], as in landelijk-voorbeeld/1.';
const LENGTH = 'is not a length: write one of workingDays, calendarDays or hours with a whole number from 1 to 1000, or "sameDay": true.';
const WARNING = 'is not a moment to warn: write one of workingDays, workingHours or hours with a whole number from 1 to 1000.';

const group = <Fields extends z.core.$ZodLooseShape>(fields: Fields) => z.strictObject(fields, { error: OBJECT });
const words = z.string({ error: 'is not text: write it between quotes.' }).trim().min(1, { error: 'is empty: write a short text.' });
/** No term of the field is longer than a few years; without a limit a slip of the key would keep the calendar counting. */
const LONGEST = 1000;
const COUNT = `is not a whole number from 1 to ${LONGEST}: write one, such as 5.`;
const count = z.int({ error: COUNT }).min(1, { error: COUNT }).max(LONGEST, { error: COUNT });
const year = z.int({ error: 'is not a year: write a number such as 2026.' });
const clock = z
  .string({ error: 'is not a time: write it as "09:00".' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'is not a time: write it as "09:00".', abort: true });

const length = z.union(
  [
    z.strictObject({ workingDays: count }),
    z.strictObject({ calendarDays: count }),
    z.strictObject({ hours: count }),
    z.strictObject({ sameDay: z.literal(true) }),
  ],
  { error: LENGTH },
);
const warning = z.union([z.strictObject({ workingDays: count }), z.strictObject({ workingHours: count }), z.strictObject({ hours: count })], {
  error: WARNING,
});
const warnings = z.array(warning, { error: LIST });

const term = <Id extends string>(id: Id) =>
  group({
    id: z.literal(id, { error: `differs from its place: write "${id}".` }),
    source: z.enum(['L', 'P', 'R'], { error: 'is not a source: write "L" (law), "P" (protocol) or "R" (regional).' }),
    /** The article, protocol or agreement that the term rests on, for the reader of the policy. */
    basis: words,
    length,
    acuteLength: length,
    warnings,
    acuteWarnings: z.exactOptional(warnings),
    expiresAfter: z.exactOptional(length),
  }).superRefine(({ source, length: ordinary, acuteLength, expiresAfter }, refusals) => {
    const refuse = (field: string, message: string): void => refusals.addIssue({ code: 'custom', path: [field], message });
    const statutory = STATUTORY_TERMS[id];
    if (statutory === undefined && source === 'L') refuse('source', 'says "L", but no law gives this term a length: write "P" or "R".');
    if (statutory !== undefined && source !== 'L') refuse('source', `hides that the law gives this term its length (${statutory.law}): write "L".`);
    for (const [field, given] of Object.entries({ length: ordinary, acuteLength })) {
      if (statutory === undefined || fitsWithin(given, statutory)) continue;
      refuse(
        field,
        `is longer than the ${statutory.workingDays} working days of the law (${statutory.law}): a region may shorten this term, never lengthen it.`,
      );
    }
    if (id === 'D-07' && expiresAfter === undefined) refuse('expiresAfter', 'is missing: say after how long an unanswered overdracht expires.');
    if (id !== 'D-07' && expiresAfter !== undefined)
      refuse('expiresAfter', 'does not belong here: only the answer to an overdracht (D-07) expires, so remove it.');
  });

const holiday = group({
  date: z.iso.date({ error: 'is not a date that exists: write it as "2026-05-05".' }),
  name: words,
  /** The article or decree that makes it a day off. */
  source: words,
});

/** The days that the Algemene termijnenwet itself names (art. 3 lid 1 and 2); each year that a policy covers has all of them. */
export const DAYS_OF_THE_LAW = [
  'Nieuwjaarsdag',
  'Goede Vrijdag',
  'tweede paasdag',
  'Koningsdag',
  'Bevrijdingsdag',
  'Hemelvaartsdag',
  'tweede pinksterdag',
  'eerste kerstdag',
  'tweede kerstdag',
] as const;

/** The shape of a regional policy: terms, office hours and days off, versioned (INV-40). */
export const policySchema = group({
  version: z.string({ error: 'is not text: write it as "region/1".' }).regex(/^[a-z0-9-]+\/[1-9]\d*$/, { error: 'is not a version: write it as "region/1".' }),
  samenwerkafspraken: words,
  officeHours: group({ opens: clock, closes: clock }).refine(({ opens, closes }) => opens < closes, {
    error: 'close before they open: write an opening time that is before the closing time.',
  }),
  terms: group({ 'D-01': term('D-01'), 'D-02': term('D-02'), 'D-03': term('D-03'), 'D-07': term('D-07'), 'D-07b': term('D-07b'), 'D-08': term('D-08') }),
  coversYears: group({ from: year, through: year }).refine(({ from, through }) => from <= through && through - from < 50, {
    error: 'is no range of at most 50 years: write the first year and the last.',
  }),
  holidays: z.array(holiday, { error: LIST }),
}).superRefine(({ holidays, coversYears }, refusals) => {
  const refuse = (message: string): void => refusals.addIssue({ code: 'custom', path: ['holidays'], message });
  const dates = holidays.map(({ date }) => date);
  for (const date of dates.filter((each, place) => dates.indexOf(each) < place)) refuse(`holds ${date} twice: keep one of them.`);
  for (let covered = coversYears.from; covered <= coversYears.through; covered += 1) {
    const named = new Set(holidays.filter(({ date }) => date.startsWith(`${covered}-`)).map(({ name }) => name));
    for (const name of DAYS_OF_THE_LAW) if (!named.has(name)) refuse(`has no ${name} in ${covered}: add its date, or let coversYears leave out that year.`);
  }
});

/** One version of the terms of a region, checked. It fits the `Policy` of the core by its shape alone. */
export type PolicyDocument = z.infer<typeof policySchema>;
