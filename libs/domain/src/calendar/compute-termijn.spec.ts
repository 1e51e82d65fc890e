// SPDX-License-Identifier: EUPL-1.2
import type { Instant } from '../ids.js';
import { at, calendar, rule } from './amsterdam.fixture.js';
import { computeTermijn, expiryOf } from './compute-termijn.js';
import type { TermLength, TermRule, Termijn } from './termijn.js';

const onReceipt = (from: Instant, over: Partial<TermRule> = {}, acute = false): Termijn =>
  computeTermijn(rule(over), { start: 'ONTVANGST', from, acute }, calendar);
const of = (length: TermLength): Partial<TermRule> => ({ length, acuteLength: length });

describe('a term of working days', () => {
  test('has the day of receipt as day 0 and lasts until midnight after the last day', () => {
    const termijn = onReceipt(at('2026-11-16 10:00'));
    expect(termijn).toMatchObject({ dueOn: '2026-11-23', dueAt: at('2026-11-24 00:00') });
    expect(termijn.uitleg).toMatchObject({ startedOn: '2026-11-16', countedFrom: '2026-11-16', skipped: [] });
  });

  test('does not count 5 mei', () => {
    const termijn = onReceipt(at('2026-04-29 10:00'));
    expect(termijn.dueOn).toBe('2026-05-07');
    expect(termijn.uitleg.skipped.map(({ name }) => name)).toEqual(['Bevrijdingsdag']);
  });

  test('does not count Goede Vrijdag and the Monday of Easter', () => {
    const termijn = onReceipt(at('2026-04-01 10:00'));
    expect(termijn.dueOn).toBe('2026-04-10');
    expect(termijn.uitleg.skipped.map(({ date }) => date)).toEqual(['2026-04-03', '2026-04-06']);
  });

  test('does not count a day made equal by royal decree', () => {
    expect(onReceipt(at('2026-05-13 16:59'), of({ workingDays: 1 })).dueOn).toBe('2026-05-18');
    expect(onReceipt(at('2025-12-31 12:00'), of({ workingDays: 1 })).dueOn).toBe('2026-01-05');
  });

  test('names a feestdag in a weekend nowhere, for it changed nothing', () => {
    const termijn = onReceipt(at('2026-12-23 10:00'), of({ workingDays: 3 }));
    expect(termijn.dueOn).toBe('2026-12-29');
    expect(termijn.uitleg.skipped.map(({ date }) => date)).toEqual(['2026-12-25']);
  });
});

describe('receipt when nobody is there', () => {
  test.each([
    ['at closing time', '2026-11-20 17:00', '2026-11-20'],
    ['a minute after closing on Friday', '2026-11-20 17:01', '2026-11-23'],
    ['on Saturday', '2026-11-21 11:00', '2026-11-23'],
    ['before the office opens', '2026-11-20 00:00', '2026-11-20'],
    ['on 5 mei', '2026-05-05 11:00', '2026-05-06'],
    ['in the evening before Goede Vrijdag', '2026-04-02 20:00', '2026-04-07'],
    ['on Christmas Eve after closing', '2026-12-24 19:00', '2026-12-28'],
  ])('%s (%s) counts as received on %s', (_when, from, countedFrom) => {
    const termijn = onReceipt(at(from), of({ sameDay: true }));
    expect(termijn.uitleg.countedFrom).toBe(countedFrom);
    expect(termijn.dueOn).toBe(countedFrom);
  });

  test('never makes an acute term wait', () => {
    const evening = at('2026-11-20 23:30');
    expect(onReceipt(evening, {}, true)).toMatchObject({ dueOn: '2026-11-20', dueAt: at('2026-11-21 00:00') });
    const fromSaturday = onReceipt(at('2026-11-21 11:00'), of({ workingDays: 1 }), true);
    expect(fromSaturday).toMatchObject({ dueOn: '2026-11-23', uitleg: { countedFrom: '2026-11-21', skipped: [] } });
  });

  test('names the feestdagen that made it wait', () => {
    const termijn = onReceipt(at('2026-04-02 20:00'), of({ workingDays: 1 }));
    expect(termijn.uitleg.skipped.map(({ name }) => name)).toEqual(['Goede Vrijdag', 'tweede paasdag']);
  });
});

describe('a day on which the clock changes', () => {
  test('still ends at local midnight in March and in October', () => {
    expect(onReceipt(at('2026-03-27 10:00'), of({ calendarDays: 2 })).dueAt).toBe('2026-03-29T22:00:00.000Z');
    expect(onReceipt(at('2026-10-23 10:00'), of({ calendarDays: 2 })).dueAt).toBe('2026-10-25T23:00:00.000Z');
  });

  test('leaves a term in hours exact', () => {
    expect(onReceipt(at('2026-03-28 12:00'), of({ hours: 24 })).dueAt).toBe(at('2026-03-29 13:00'));
    expect(onReceipt(at('2026-10-24 12:00'), of({ hours: 24 })).dueAt).toBe(at('2026-10-25 11:00'));
  });
});

describe('a term in hours', () => {
  test('runs through the weekend without waiting, also when it is not acute', () => {
    const termijn = onReceipt(at('2026-11-20 20:15'), of({ hours: 24 }));
    expect(termijn).toMatchObject({ dueAt: at('2026-11-21 20:15'), dueOn: '2026-11-21', uitleg: { countedFrom: '2026-11-20', skipped: [] } });
  });

  test('that ends at midnight has the day before as its last day', () => {
    expect(onReceipt(at('2026-11-19 00:00'), of({ hours: 24 })).dueOn).toBe('2026-11-19');
  });
});

describe('a term in calendar days', () => {
  test('of a region ends where it ends, also on a Sunday', () => {
    expect(onReceipt(at('2026-11-16 10:00'), of({ calendarDays: 6 })).dueOn).toBe('2026-11-22');
  });

  test('of the law moves on to a working day, and tells that it did', () => {
    const termijn = onReceipt(at('2026-04-02 10:00'), { ...of({ calendarDays: 4 }), source: 'L' });
    expect(termijn).toMatchObject({ dueOn: '2026-04-08', uitleg: { movedFrom: '2026-04-06' } });
    expect(termijn.uitleg.skipped.map(({ name }) => name)).toEqual(['tweede paasdag']);
  });

  test('of the law holds two working days when it is three days or more', () => {
    expect(onReceipt(at('2026-11-20 10:00'), { ...of({ calendarDays: 3 }), source: 'L' }).dueOn).toBe('2026-11-24');
    expect(onReceipt(at('2026-11-20 10:00'), { ...of({ calendarDays: 2 }), source: 'L' }).dueOn).toBe('2026-11-23');
  });

  test('of the law does not move when it is acute or longer than ninety days', () => {
    expect(onReceipt(at('2026-11-20 10:00'), { ...of({ calendarDays: 1 }), source: 'L' }, true).dueOn).toBe('2026-11-21');
    expect(onReceipt(at('2026-01-05 10:00'), { ...of({ calendarDays: 91 }), source: 'L' }).dueOn).toBe('2026-04-06');
  });
});

describe('a warning', () => {
  test('on a working day comes when the office opens on that day', () => {
    const termijn = onReceipt(at('2026-04-29 10:00'), { warnings: [{ workingDays: 4 }, { workingDays: 3 }] });
    expect(termijn.warnAt).toEqual([at('2026-05-04 09:00'), at('2026-05-06 09:00')].sort());
  });

  test.each([
    ['the same afternoon', '2026-11-18 10:00', '2026-11-18 14:00'],
    ['at closing time itself', '2026-11-18 13:00', '2026-11-18 17:00'],
    ['the next morning', '2026-11-18 15:30', '2026-11-19 11:30'],
    ['counted from opening', '2026-11-18 03:00', '2026-11-18 13:00'],
    ['after the weekend', '2026-11-20 17:00', '2026-11-23 13:00'],
    ['after Easter', '2026-04-02 16:00', '2026-04-07 12:00'],
  ])('at 4 working hours comes %s', (_when, from, warned) => {
    expect(onReceipt(at(from), { length: { workingDays: 2 }, warnings: [{ workingHours: 4 }] }).warnAt).toEqual([at(warned)]);
  });

  test('at 20 working hours spans three days', () => {
    expect(onReceipt(at('2026-11-18 15:00'), { warnings: [{ workingHours: 20 }] }).warnAt).toEqual([at('2026-11-23 11:00')]);
  });

  test('that would come too late is left out, and two at one moment are one', () => {
    const warnings = [{ workingDays: 9 }, { workingDays: 2 }, { workingDays: 2 }];
    expect(onReceipt(at('2026-11-16 10:00'), { warnings }).warnAt).toEqual([at('2026-11-18 09:00')]);
    expect(onReceipt(at('2026-11-16 16:00'), { warnings: [{ workingHours: 4 }] }, true).warnAt).toEqual([]);
  });

  test('of an acute term may come at night', () => {
    const acute = { acuteLength: { hours: 24 }, warnings: [{ workingDays: 4 }], acuteWarnings: [{ hours: 20 }] };
    expect(onReceipt(at('2026-11-20 20:00'), acute, true).warnAt).toEqual([at('2026-11-21 16:00')]);
    expect(onReceipt(at('2026-11-20 16:00'), acute).warnAt).toEqual([at('2026-11-26 09:00')]);
  });

  test('needs an office that opens before it closes', () => {
    const shut = { ...calendar, opens: '17:00', closes: '09:00' };
    const ask = (): Termijn => computeTermijn(rule({ warnings: [{ workingHours: 4 }] }), { start: 'AANBOD', from: at('2026-11-16 08:00'), acute: false }, shut);
    expect(ask).toThrow('An office that opens at 17:00 cannot close at 09:00');
  });
});

describe('a length set by a decision', () => {
  test('replaces that of the rule', () => {
    const options = { length: { workingDays: 2 }, start: 'BESLUIT', from: at('2026-11-16 10:00'), acute: false } as const;
    expect(computeTermijn(rule(), options, calendar)).toMatchObject({ dueOn: '2026-11-18', uitleg: { start: 'BESLUIT', length: { workingDays: 2 } } });
  });
});

describe('expiry (D-07)', () => {
  const answer = rule({ id: 'D-07', length: { workingDays: 3 }, warnings: [{ workingDays: 2 }], expiresAfter: { workingDays: 5 } });

  test('comes after the term, without a warning of its own', () => {
    const offered = { start: 'AANBOD', from: at('2026-11-16 10:00'), acute: false } as const;
    expect(computeTermijn(answer, offered, calendar).dueOn).toBe('2026-11-19');
    expect(expiryOf(answer, offered, calendar)).toMatchObject({ dueOn: '2026-11-23', dueAt: at('2026-11-24 00:00'), warnAt: [] });
  });

  test('comes with the end of the term where the rule names no other', () => {
    const begun = { start: 'ONTVANGST', from: at('2026-11-16 10:00'), acute: false } as const;
    expect(expiryOf(rule(), begun, calendar).dueAt).toBe(computeTermijn(rule(), begun, calendar).dueAt);
  });
});
