// SPDX-License-Identifier: EUPL-1.2
/** RFC 5321 allows no more. */
const MAX_LENGTH = 254;
/** One plain address: no space, quote, comma, bracket or control character can be in it, so it cannot become two, nor a header. */
const ONE_ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)*[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

export const isMailAddress = (value: string): boolean => value.length <= MAX_LENGTH && ONE_ADDRESS.test(value) && !value.includes('\n');
