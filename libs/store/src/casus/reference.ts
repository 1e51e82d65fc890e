// SPDX-License-Identifier: EUPL-1.2
import { randomInt } from 'node:crypto';
import type { Reference } from '@ketenportaal/domain';

/** Without vowels, so that no word appears, and without 0, 1, I, L, O, U and Y, which are misheard or misread. */
const ALPHABET = '23456789BCDFGHJKMNPQRSTVWXZ';
const PAYLOAD = 5;
const WRITTEN = new RegExp(`^[${ALPHABET}]{2}-[${ALPHABET}]{4}$`);

/** Weights 1 and 2 and their difference share no factor with 27: every wrong character and every swap of two neighbours is found. */
const checkSum = (characters: string): number =>
  Array.from(characters).reduce((sum, character, place) => sum + ALPHABET.indexOf(character) * (2 - (place % 2)), 0);

const written = (characters: string): Reference => `${characters.slice(0, 2)}-${characters.slice(2)}` as Reference;

/** The code that people say on the phone, such as `K7-4M2J`. Drawn, so it says nothing about time, number or place (INV-15). */
export function drawReference(draw: (below: number) => number = randomInt): Reference {
  const payload = Array.from({ length: PAYLOAD }, () => ALPHABET.charAt(draw(ALPHABET.length))).join('');
  // The check character stands at an odd place and so counts once: it brings the sum to a multiple of 27.
  const missing = (ALPHABET.length - (checkSum(payload) % ALPHABET.length)) % ALPHABET.length;
  return written(payload + ALPHABET.charAt(missing));
}

/** A reference as someone typed it, in capitals and with its dash; null when it was mistyped. */
export function readReference(typed: string): Reference | null {
  const characters = typed.toUpperCase().replace(/[\s-]/g, '');
  const reference = written(characters);
  return WRITTEN.test(reference) && checkSum(characters) % ALPHABET.length === 0 ? reference : null;
}
