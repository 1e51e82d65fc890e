// SPDX-License-Identifier: EUPL-1.2
import { Kind } from 'graphql';
import { DateTime, LocalDate } from './scalars.js';

describe('moments and days', () => {
  it.each(['2026-11-21T19:15:36.123Z', '2024-02-29T00:00:00.000Z'])('%s is a moment', (text) => {
    expect([DateTime.parseValue(text), DateTime.serialize(text), DateTime.parseLiteral({ kind: Kind.STRING, value: text })]).toEqual([text, text, text]);
  });

  it.each([
    '2026-11-21',
    '2026-11-21T19:15:36Z',
    '2026-11-21T19:15:36.123+01:00',
    '2026-02-30T00:00:00.000Z',
    '2026-11-21T24:00:00.000Z',
    ' 2026-11-21T19:15:36.123Z',
    0,
    null,
    new Date(0),
    {},
  ])('%p is not', (value) => {
    expect(() => DateTime.parseValue(value)).toThrow('This is not');
    expect(() => DateTime.serialize(value)).toThrow('This is not');
  });

  it.each(['2026-11-21', '2024-02-29'])('%s is a day', (text) => {
    expect([LocalDate.parseValue(text), LocalDate.serialize(text)]).toEqual([text, text]);
  });

  it.each(['2026-02-29', '2026-13-01', '21-11-2026', '2026-11-21T00:00:00.000Z', '', 20261121])('%p is not', (value) => {
    expect(() => LocalDate.parseValue(value)).toThrow('This is not');
  });

  it('a number in a document is neither', () => {
    expect(() => LocalDate.parseLiteral({ kind: Kind.INT, value: '2026' })).toThrow('This is not');
    expect(() => DateTime.parseLiteral({ kind: Kind.INT, value: '0' })).toThrow('This is not');
  });
});
