import { describe, expect, it } from 'vitest';
import { isMet } from '../../../scripts/bench/measure.ts';
import { reportOf, tableOf } from '../../../scripts/bench/report.ts';
import { summarise } from '../../../scripts/bench/statistics.ts';

const MACHINE = {
  cores: 2,
  processor: 'a processor',
  system: 'Linux',
  node: '24',
  browser: 'Chrome/156',
  load: [0, 1],
} as const;

describe('a target', () => {
  it.each([
    [{ atMost: 2 }, 2, true],
    [{ atMost: 2 }, 2.01, false],
    [{ below: 33 }, 33, false],
    [{ atLeast: 0.4 }, 0.4, true],
    [{ atLeast: 0.4 }, 0.39, false],
    [null, 1, null],
    [{ atMost: 2 }, null, null],
  ])('%j with %j is met: %j', (target, value, expected) => {
    expect(isMet({ target, value })).toBe(expected);
  });
});

describe('the table', () => {
  const report = reportOf(MACHINE, 3, [
    { what: 'told only', target: null, value: 4, unit: 'ms' },
    { what: 'too slow', target: { below: 33 }, value: 48.25, unit: 'ms', summary: summarise([40, 48, 50]) },
    { what: 'not taken', target: { atMost: 0.2 }, value: null, unit: 'ratio', note: 'no --peer was given' },
  ]);

  it('has targets first, and says what is not met and what was not taken', () => {
    const lines = tableOf(report);
    expect(lines[2]).toMatch(
      /^too slow +under 33\.0 ms +48\.3 ms +48\.0 ms ± 2\.0 ms, p95 49\.8 ms, n 3 +NOT MET$/,
    );
    expect(lines[3]).toMatch(/^not taken +at most 0\.200 +- +- +- +no --peer was given$/);
    expect(lines[4]).toMatch(/^told only +- +4\.0 ms/);
    expect(lines.at(-1)).toContain('2 cores of a processor');
  });

  it('keeps the state of every row for programs', () => {
    expect(report.rows.map((row) => row.isMet)).toEqual([null, false, null]);
  });
});
