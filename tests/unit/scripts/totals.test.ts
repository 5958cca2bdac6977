import { describe, expect, it } from 'vitest';
import { sumOf, totalsOfPlaywright, totalsOfRun, totalsOfVitest } from '#build/scripts/test/totals.ts';

const passedFile = { status: 'passed', assertionResults: [{ status: 'passed' }] };

describe('the totals of npm test', () => {
  it('counts a test file that broke before its first test', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const report = { numPassedTests: 1, numFailedTests: 0, numPendingTests: 0 };
    expect(totalsOfVitest({ ...report, testResults: [passedFile, broken] }).failed).toBe(1);
  });

  it('does not count a file beside the tests that failed in it', () => {
    const file = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] };
    const report = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 2, testResults: [file] };
    expect(totalsOfVitest(report)).toEqual({ passed: 1, failed: 1, skipped: 2 });
  });

  it('counts a test that passed on the second try as failed', () => {
    const stats = { expected: 3, unexpected: 0, flaky: 1, skipped: 2 };
    expect(totalsOfPlaywright({ stats })).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  it.each([
    ['crashed before its report', false, null],
    ['ended badly with all tests passed', false, { passed: 4, failed: 0, skipped: 0 }],
    ['found no tests', true, { passed: 0, failed: 0, skipped: 9 }],
  ])('counts one failure for a runner that %s', (_what, ok, reported) => {
    expect(totalsOfRun(ok, reported).failed).toBe(1);
  });

  it('leaves a good run as it was reported', () => {
    const reported = { passed: 4, failed: 0, skipped: 1 };
    expect(totalsOfRun(true, reported)).toEqual(reported);
    expect(sumOf([reported, reported])).toEqual({ passed: 8, failed: 0, skipped: 2 });
  });
});
