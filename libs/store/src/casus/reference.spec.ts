// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { drawReference, readReference } from './reference.js';

const anyReference = fc.infiniteStream(fc.nat()).map((numbers) => {
  const source = numbers[Symbol.iterator]();
  return drawReference((below) => (source.next().value ?? 0) % below);
});

describe('a reference', () => {
  test('is two and four characters without vowels or look-alikes', () => {
    for (let drawn = 0; drawn < 500; drawn += 1) expect(drawReference()).toMatch(/^[2-9B-DF-HJKMNP-TV-XZ]{2}-[2-9B-DF-HJKMNP-TV-XZ]{4}$/);
  });

  test('is read back as it was typed: small letters, spaces, no dash', () => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        expect(readReference(reference)).toBe(reference);
        expect(readReference(` ${reference.toLowerCase().replace('-', ' ')}`)).toBe(reference);
      }),
    );
  });

  test('with one wrong character is not a reference', () => {
    fc.assert(
      fc.property(anyReference, fc.nat(5), fc.nat(25), (reference, place, step) => {
        const alphabet = '23456789BCDFGHJKMNPQRSTVWXZ';
        const characters = Array.from(reference.replace('-', ''));
        const index = alphabet.indexOf(characters[place] ?? '');
        characters[place] = alphabet.charAt((index + 1 + step) % alphabet.length);
        expect(readReference(characters.join(''))).toBeNull();
      }),
    );
  });

  test('with two neighbours swapped is not a reference', () => {
    fc.assert(
      fc.property(anyReference, fc.nat(4), (reference, place) => {
        const characters = Array.from(reference.replace('-', ''));
        const [a = '', b = ''] = characters.slice(place, place + 2);
        fc.pre(a !== b);
        characters.splice(place, 2, b, a);
        expect(readReference(characters.join(''))).toBeNull();
      }),
    );
  });

  test('is nothing else: empty, too long, or a word', () => {
    for (const typed of ['', 'K7', 'K7-4M2', 'K7-4M2PP', 'HALLO!', '🙂🙂🙂']) expect(readReference(typed)).toBeNull();
  });
});
