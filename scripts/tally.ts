/** How many checks passed, failed and were skipped. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The part of Vitest's JSON report that is counted; its full shape is Jest's. */
export interface VitestReport {
  readonly success: boolean;
  readonly testResults: readonly {
    /** The file's path. */
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** One check that passed or not, such as the linter. */
export function tallyOfCheck(passed: boolean): Tally {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/**
 * Counts a Vitest run. A file that could not be loaded counts as one failure, and so does a run that
 * left no report or failed outside any test.
 * @param report what Vitest wrote, `null` where it wrote none
 * @param exitCode Vitest's own
 */
export function tallyOfReport(report: VitestReport | null, exitCode: number): Tally {
  if (report === null) return tallyOfCheck(false);
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for (const file of report.testResults) {
    const statuses = file.assertionResults.map(({ status }) => status);
    const failures = statuses.filter((status) => status === 'failed').length;
    const passes = statuses.filter((status) => status === 'passed').length;
    passed += passes;
    failed += failures === 0 && file.status === 'failed' ? 1 : failures;
    skipped += statuses.length - passes - failures;
  }
  if (failed === 0 && (!report.success || exitCode !== 0)) failed = 1;
  return { passed, failed, skipped };
}

/** The paths of the files in which something failed. */
export function failedFiles(report: VitestReport | null): string[] {
  return report?.testResults.flatMap(({ name, status }) => (status === 'failed' ? name : [])) ?? [];
}

/** A run with what came of some of its files when they were run again, in place of what came of them first. */
export function withSecondRun(first: VitestReport, again: VitestReport): VitestReport {
  const names = new Set(again.testResults.map(({ name }) => name));
  const kept = first.testResults.filter(({ name }) => !names.has(name));
  const testResults = [...kept, ...again.testResults];
  return { success: testResults.every(({ status }) => status === 'passed') && again.success, testResults };
}

/** Adds up. */
export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The closing line: `12 passed, 0 failed`, with `, 3 skipped` where there were some. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
