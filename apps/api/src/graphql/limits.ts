// SPDX-License-Identifier: EUPL-1.2

/** A page has at most so many rows: more is a search, and searching across people is not what the portal is for. */
export const LONGEST_PAGE = 100;

/** What is asked for, within the limit; an explicit null asks for as much as is allowed. */
export const pageSize = (asked: number | null): number => Math.min(Math.max(asked ?? LONGEST_PAGE, 1), LONGEST_PAGE);
