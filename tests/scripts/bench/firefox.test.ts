import { expect, test } from 'vitest';
import { isMet } from '../../../scripts/bench/measure.ts';
import { firefoxRows } from '../../../scripts/bench/measures/firefox.ts';

test('a row says what 95 of 100 waits stay within, each beside its own target', () => {
  const [marked, painted] = firefoxRows({ marked: [10, 20, 90], painted: [40, 40, 40] });
  expect(marked).toMatchObject({ value: 83, target: { below: 100 }, summary: { count: 3, median: 20 } });
  expect(painted).toMatchObject({ value: 40, target: { below: 33 } });
  expect([marked, painted].map((row) => row && isMet(row))).toEqual([true, false]);
});

test('without Firefox the rows are there, say why, and are neither met nor missed', () => {
  const rows = firefoxRows({ marked: null, painted: null, note: 'Firefox is missing (set FIREFOX_PATH).' });
  expect(rows).toHaveLength(2);
  for (const row of rows) {
    expect(row).toMatchObject({ value: null, note: 'Firefox is missing (set FIREFOX_PATH).' });
    expect(isMet(row)).toBeNull();
  }
});
