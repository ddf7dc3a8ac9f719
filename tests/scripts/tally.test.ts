import { describe, expect, it } from 'vitest';
import {
  closingLine,
  failedFiles,
  sum,
  tallyOfReport,
  type VitestReport,
  withSecondRun,
} from '../../scripts/tally.ts';

function report(files: readonly (readonly [status: string, tests: readonly string[]])[]): VitestReport {
  return {
    success: files.every(([status]) => status === 'passed'),
    testResults: files.map(([status, tests], index) => ({
      name: `${index}.test.ts`,
      status,
      assertionResults: tests.map((one) => ({ status: one })),
    })),
  };
}

describe('tallyOfReport', () => {
  it.each<[string, VitestReport | null, number, { passed: number; failed: number; skipped: number }]>([
    ['all passed', report([['passed', ['passed', 'passed']]]), 0, { passed: 2, failed: 0, skipped: 0 }],
    [
      'one of each',
      report([['failed', ['passed', 'failed', 'skipped', 'todo']]]),
      1,
      { passed: 1, failed: 1, skipped: 2 },
    ],
    [
      'a file that could not be loaded',
      report([
        ['failed', []],
        ['passed', ['passed']],
      ]),
      1,
      { passed: 1, failed: 1, skipped: 0 },
    ],
    [
      'tests passed, then an error outside them',
      report([['passed', ['passed']]]),
      1,
      { passed: 1, failed: 1, skipped: 0 },
    ],
    ['no test at all', { success: false, testResults: [] }, 1, { passed: 0, failed: 1, skipped: 0 }],
    ['no report', null, 0, { passed: 0, failed: 1, skipped: 0 }],
  ])('%s', (_, given, exitCode, expected) => {
    expect(tallyOfReport(given, exitCode)).toEqual(expected);
  });
});

describe('withSecondRun', () => {
  const first = report([
    ['passed', ['passed', 'passed']],
    ['failed', ['passed', 'failed']],
  ]);
  const again = (status: string) => ({
    success: status === 'passed',
    testResults: [
      {
        name: '1.test.ts',
        status,
        assertionResults: [{ status: 'passed' }, { status }, { status: 'skipped' }],
      },
    ],
  });

  it.each([
    ['passed', { passed: 4, failed: 0, skipped: 1 }, []],
    ['failed', { passed: 3, failed: 1, skipped: 1 }, ['1.test.ts']],
  ])('counts a file that failed and then %s as the second run has it', (status, expected, failed) => {
    const both = withSecondRun(first, again(status));
    expect(tallyOfReport(both, status === 'passed' ? 0 : 1)).toEqual(expected);
    expect(failedFiles(both)).toEqual(failed);
  });
});

describe('closingLine', () => {
  it('leaves out what was not skipped', () => {
    expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  });

  it('sums the stages', () => {
    const stages = [
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 41, failed: 1, skipped: 2 },
    ];
    expect(closingLine(sum(stages))).toBe('42 passed, 1 failed, 2 skipped');
  });
});
