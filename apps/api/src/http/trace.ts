// SPDX-License-Identifier: EUPL-1.2
import { randomInt } from 'node:crypto';

/** Without letters and digits that are mistaken for each other on the telephone. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A short code that a person can read aloud; together with the time it finds the line in the log. */
export const newTraceId = (): string => `K${Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`;
