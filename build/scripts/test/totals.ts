/** How many tests of a run passed, failed and did not run. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What we read of vitest's JSON report. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** What we read of Playwright's JSON report. */
export interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

/** A file that failed before its first test (an import that throws, a hook) counts as one failure. */
export function totalsOfVitest(report: VitestReport): Totals {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests,
  };
}

/** A test that passed only when tried again failed once: it counts as failed. */
export function totalsOfPlaywright({ stats }: PlaywrightReport): Totals {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/** A runner that ended badly without a failed test to show for it (a crash, no report, no tests) failed once. */
export function totalsOfRun(ok: boolean, reported: Totals | null): Totals {
  const totals = reported ?? { passed: 0, failed: 0, skipped: 0 };
  const unexplained = totals.failed === 0 && (!ok || totals.passed === 0);
  return unexplained ? { ...totals, failed: 1 } : totals;
}

export function sumOf(all: readonly Totals[]): Totals {
  return all.reduce((sum, one) => ({
    passed: sum.passed + one.passed,
    failed: sum.failed + one.failed,
    skipped: sum.skipped + one.skipped,
  }));
}
