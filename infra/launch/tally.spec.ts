// SPDX-License-Identifier: EUPL-1.2
import { closingLine, countJest, exitCode, total } from './tally.mjs';

const resultsWith = (counts: Partial<Parameters<typeof countJest>[0]>): Parameters<typeof countJest>[0] => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  ...counts,
});

describe('how a run is counted', () => {
  it('counts each test case, and a file that could not be read as one failure', () => {
    expect(countJest(resultsWith({ numPassedTests: 5, numFailedTests: 1, numRuntimeErrorTestSuites: 1 }))).toEqual({ passed: 5, failed: 2, skipped: 0 });
  });

  it('counts a part without a single test as a failure', () => {
    expect(countJest(resultsWith({}))).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts a skipped test as failed in CI, and as nothing elsewhere', () => {
    const outcomes = [countJest(resultsWith({ numPassedTests: 3, numPendingTests: 1, numTodoTests: 1 }))];
    expect(total(outcomes, { ci: true })).toEqual({ passed: 3, failed: 2 });
    expect(total(outcomes, { ci: false })).toEqual({ passed: 3, failed: 0 });
  });

  it('adds the steps up and says so in one exact line', () => {
    const count = total(
      [
        { passed: 1, failed: 0, skipped: 0 },
        { passed: 41, failed: 2, skipped: 0 },
      ],
      { ci: false },
    );
    expect(closingLine(count)).toBe('42 passed, 2 failed');
  });

  it.each([
    [{ passed: 1, failed: 0 }, 0],
    [{ passed: 1, failed: 1 }, 1],
    [{ passed: 0, failed: 0 }, 1],
  ])('ends %j with exit code %i', (count, code) => {
    expect(exitCode(count)).toBe(code);
  });
});
